"""Saving cells: nothing typed is lost, nothing is written over unseen, and a save that is repeated is made once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.asked import AskedLine, lines_of
from luyke.office.collection.models import Cell, Column, Save, Submission
from luyke.office.collection.moving import locked_for_entry
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.storing import cells_upsert
from luyke.office.collection.typed import Understood, understand
from luyke.office.observations.models import EvidenceKind

_LONGEST = 60


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
    invented: bool = False


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
    # Everything that can be done before the row is locked: on closing day others wait for it.
    understood = [(one, understand(one.typed, lines[one.line_id].indicator)) for one in cells]
    try:
        with act("collection.cells.saved", by=by, at=at) as entry:
            locked = locked_for_entry(submission)
            repeated = Save.objects.filter(submission=locked, key=key).first()
            if repeated is not None:
                raise _NothingToDoError(Saved(repeated.revision, repeated=True))
            saved = _write(locked, understood, revision, by, at)
            if not saved.changed:
                raise _NothingToDoError(saved)
            Save.objects.create(submission=locked, key=key, revision=saved.revision, at=at)
            filled = Cell.objects.filter(submission=locked).exclude(typed="").count()
            Submission.objects.filter(pk=locked.pk).update(revision=saved.revision, filled=filled)
            entry.of(submission, f"{saved.changed} ô, {submission}", scope=submission.reporter.place.code)
    except _NothingToDoError as nothing:
        return nothing.saved
    return saved


def _belongs(one: TypedCell, lines: dict[int, AskedLine]) -> None:
    line = lines.get(one.line_id)
    asked = line is not None and {Column.MONTH: line.asks_month, Column.CUMULATIVE: line.asks_cumulative}.get(
        one.column, False
    )
    if not asked:
        raise RefusedError("Ô này không có trong biểu của đơn vị.")
    if line.register:
        raise RefusedError(_("“{name}” lấy từ sổ theo dõi, không nhập tay.").format(name=line.indicator.title))
    if len(one.typed.strip()) > _LONGEST:
        raise RefusedError(_("“{typed}…” quá dài, không phải là số.").format(typed=one.typed[:20]))


def _write(
    locked: Submission, cells: Sequence[tuple[TypedCell, Understood]], revision: int, by: Actor, at: datetime
) -> Saved:
    stored = {
        (line, column): (typed, saved_in)
        for line, column, typed, saved_in in Cell.objects.filter(submission=locked).values_list(
            "line_id", "column", "typed", "revision"
        )
    }
    new, conflicts, made = locked.revision + 1, [], {}
    for one, understood in cells:
        typed = one.typed.strip()
        before, saved_in = stored.get((one.line_id, one.column), ("", 0))
        if typed == before:
            continue
        if saved_in > revision:
            conflicts.append(Conflict(one.line_id, one.column, before, typed))
            continue
        made[one.line_id, one.column] = (one, typed, understood)
    if made:
        cells_upsert(submission=locked, revision=new, cells=list(made.values()), by=by, at=at)
    return Saved(new if made else locked.revision, len(made), tuple(conflicts))
