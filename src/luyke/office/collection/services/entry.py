"""Saving cells: nothing typed is lost, nothing is written over unseen, and a save that is repeated is made once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.collection.grid import lines_of
from luyke.office.collection.models import Cell, Column, RegimeLine, Save, Submission
from luyke.office.collection.moving import locked_for_entry
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.typed import understand
from luyke.office.observations.models import EvidenceKind

_LONGEST = 60
_KEPT = ("submission_id", "line_id", "column", "typed", "revision")


@dataclass(frozen=True, slots=True)
class TypedCell:
    """What a person or a file puts into a cell, and where it was read."""

    line_id: int
    column: str
    typed: str
    source: str = EvidenceKind.ENTRY.value
    document_id: int | None = None
    locator: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that was changed elsewhere since the person looked: what is kept, and what they typed."""

    line_id: int
    column: str
    kept: str
    typed: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did. `repeated`: the key was known, and nothing was changed again."""

    revision: int
    changed: int = 0
    conflicts: tuple[Conflict, ...] = ()
    repeated: bool = False


class _NothingToDoError(Exception):
    """Rolls the act back, entry and all."""

    def __init__(self, saved: Saved) -> None:
        self.saved = saved


def cells_save(
    *, submission: Submission, cells: Sequence[TypedCell], revision: int, key: str, by: Actor, at: datetime
) -> Saved:
    """Writes what was typed into a submission that is being entered.

    revision  the save that the person looked at. A cell which a later save changed to something else is left as it
              is and comes back as a conflict; all others are written
    key       names this save: the same key a second time changes nothing
    Raises WrongStateError once it is sent or the round is closed, RefusedError for cells that are not in its grid.
    """
    by.permit("collection.enter", submission.reporter.scope)
    lines = {line.pk: line for line in lines_of(submission)}
    for one in cells:
        _belongs(one, lines)
    try:
        with act("collection.cells.saved", by=by, at=at) as entry:
            locked = locked_for_entry(submission)
            repeated = Save.objects.filter(submission=locked, key=key).first()
            if repeated is not None:
                raise _NothingToDoError(Saved(repeated.revision, repeated=True))
            saved = _write(locked, lines, cells, revision, by, at)
            if not saved.changed:
                raise _NothingToDoError(saved)
            Save.objects.create(submission=locked, key=key, revision=saved.revision, at=at)
            filled = Cell.objects.filter(submission=locked).exclude(typed="").count()
            Submission.objects.filter(pk=locked.pk).update(revision=saved.revision, filled=filled)
            entry.of(submission, f"{saved.changed} ô, {submission}", scope=submission.reporter.place.code)
    except _NothingToDoError as nothing:
        return nothing.saved
    return saved


def _belongs(one: TypedCell, lines: dict[int, RegimeLine]) -> None:
    line = lines.get(one.line_id)
    asked = line is not None and {Column.MONTH: line.asks_month, Column.CUMULATIVE: line.asks_cumulative}.get(
        one.column, False
    )
    if not asked:
        raise RefusedError("Ô này không có trong biểu của đơn vị.")
    if len(one.typed.strip()) > _LONGEST:
        raise RefusedError(f"“{one.typed[:20]}…” quá dài, không phải là số.")


def _write(
    locked: Submission, lines: dict[int, RegimeLine], cells: Sequence[TypedCell], revision: int, by: Actor, at: datetime
) -> Saved:
    stored = {(cell.line_id, cell.column): cell for cell in Cell.objects.filter(submission=locked).only(*_KEPT)}
    new = locked.revision + 1
    conflicts, made = [], {}
    for one in cells:
        typed, old = one.typed.strip(), stored.get((one.line_id, one.column))
        before = old.typed if old else ""
        if typed == before:
            continue
        if old is not None and old.revision > revision:
            conflicts.append(Conflict(one.line_id, one.column, before, typed))
            continue
        understood = understand(typed, lines[one.line_id].indicator)
        made[one.line_id, one.column] = Cell(
            submission=locked, line_id=one.line_id, column=one.column, typed=typed, value=understood.value,
            step=understood.step, revision=new, source=one.source, document_id=one.document_id, locator=one.locator,
            quote=one.quote, changed_at=at, changed_by=by.actor_id,
        )  # fmt: skip
    if not made:
        return Saved(locked.revision, conflicts=tuple(conflicts))
    Cell.objects.bulk_create(
        made.values(),
        update_conflicts=True,
        unique_fields=["submission", "line", "column"],
        update_fields=[
            "typed", "value", "step", "revision", "source", "document", "locator", "quote", "changed_at", "changed_by",
        ],
    )  # fmt: skip
    return Saved(new, len(made), tuple(conflicts))
