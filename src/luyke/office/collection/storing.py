"""Cells → rows, in one statement: new ones are added, those that are there are changed.

Called inside acts only. By hand, because a model instance for each cell costs ten times as much while others wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import connection

from luyke.office.audit.services import Actor
from luyke.office.collection.models import Cell, Submission
from luyke.office.collection.typed import Understood

if TYPE_CHECKING:
    from luyke.office.collection.services import TypedCell

_KEY = ("submission_id", "line_id", "column")
_CHANGED = (
    "typed", "value", "step", "revision", "source", "document_id", "locator", "quote", "invented",
    "changed_at", "changed_by",
)  # fmt: skip


def cells_upsert(
    *,
    submission: Submission,
    revision: int,
    cells: Sequence[tuple[TypedCell, str, Understood]],
    by: Actor,
    at: datetime,
) -> None:
    """Writes cells as (what was wished, its letters, what they mean) into one submission, as of one revision."""
    moment, who = connection.ops.adapt_datetimefield_value(at), by.actor_id
    rows = [
        (
            submission.pk, one.line_id, one.column, typed, _kept(said.value), _kept(said.step), revision, one.source,
            one.document_id, one.locator, one.quote, one.invented, moment, who,
        )
        for one, typed, said in cells
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.executemany(_statement(), rows)


def _statement() -> str:
    quote = connection.ops.quote_name
    names = [quote(name) for name in (*_KEY, *_CHANGED)]
    key = ", ".join(names[: len(_KEY)])
    changes = ", ".join(f"{name} = excluded.{name}" for name in names[len(_KEY) :])
    places = ", ".join(["%s"] * len(names))
    table = quote(Cell._meta.db_table)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places}) ON CONFLICT ({key}) DO UPDATE SET {changes}"


def _kept(value: Decimal | None) -> str | None:
    """A decimal's digits, which every database reads as they are."""
    return None if value is None else f"{value:f}"
