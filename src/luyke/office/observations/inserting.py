"""Many rows into one table in as few statements as the database takes well. Called inside acts only.

By hand, because a model instance for each row costs ten times as much while others wait. The values must be what the
columns take: nothing is converted. PostgreSQL gets a statement for thousands of rows, each column as an array; SQLite,
to which nothing has to be sent, one prepared statement row by row.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, models

_AT_ONCE = 5_000


def rows_insert(
    model: type[models.Model], columns: Sequence[str], rows: Sequence[tuple[object, ...]], *, conflict: str = ""
) -> None:
    """Adds rows; `conflict` is the ON CONFLICT clause, where rows may be there already."""
    quote = connection.ops.quote_name
    into = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(map(quote, columns))})"
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql":
            cursor.executemany(f"{into} VALUES ({', '.join(['%s'] * len(columns))}) {conflict}", rows)
            return
        fields = {field.attname: field for field in model._meta.concrete_fields}
        arrays = ", ".join(f"%s::{fields[name].db_type(connection)}[]" for name in columns)
        for first in range(0, len(rows), _AT_ONCE):
            by_column = [list(values) for values in zip(*rows[first : first + _AT_ONCE], strict=True)]
            cursor.execute(f"{into} SELECT * FROM unnest({arrays}) {conflict}", by_column)
