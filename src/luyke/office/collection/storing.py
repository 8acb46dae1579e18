"""Cells → rows: new ones are added, those that are there are changed. Called inside acts only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import connection

from luyke.office.audit.services import Actor
from luyke.office.collection.models import Cell, Submission
from luyke.office.collection.typed import Understood
from luyke.office.observations.inserting import rows_insert

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
    rows_insert(Cell, (*_KEY, *_CHANGED), rows, conflict=_changing())


def _changing() -> str:
    quote = connection.ops.quote_name
    changes = ", ".join(f"{quote(name)} = excluded.{quote(name)}" for name in _CHANGED)
    return f"ON CONFLICT ({', '.join(map(quote, _KEY))}) DO UPDATE SET {changes}"


def _kept(value: Decimal | None) -> str | None:
    """A decimal's digits, which every database reads as they are."""
    return None if value is None else f"{value:f}"
