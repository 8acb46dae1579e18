"""Approval: what a unit entered becomes what is known. Locked from then on."""

from __future__ import annotations

from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.collection.grid import Entered, Grid, Row, grid_of
from luyke.office.collection.models import Column, State, Submission
from luyke.office.collection.moving import move_on, note_event
from luyke.office.observations.models import Evidence, Status
from luyke.office.observations.periods import to_date
from luyke.office.observations.recording import NewValue, values_write
from luyke.office.observations.selectors import Known, value_table
from luyke.office.ui.numbers import print_number


def submission_approve(*, submission: Submission, by: Actor, at: datetime) -> Submission:
    """Approves a verified submission: each number becomes an observation that rests on its cell, all or none.

    Month and cumulative are kept apart; where the cumulative implies that earlier months were revised, its observation
    says by how much. A number that is known already as it is (approved before a reopening) is not recorded again; one
    that a register feeds is recorded when the round closes.
    """
    by.permit("collection.approve", submission.reporter.scope)
    with act("collection.submission.approved", by=by, at=at) as entry:
        move_on(submission, (State.VERIFIED,), State.APPROVED, approved_at=at)
        note_event(submission, State.APPROVED, "", by, at)
        count = _record(grid_of(submission), by, at)
        entry.of(submission, str(submission), scope=submission.reporter.place.code, values=count)
    return submission


def _record(grid: Grid, by: Actor, at: datetime) -> int:
    submission = grid.submission
    status = Status.ESTIMATE if submission.round.regime.estimate else Status.OFFICIAL
    periods = {Column.MONTH: grid.period, Column.CUMULATIVE: to_date(grid.period)}
    known = value_table(
        place_id=submission.reporter.place_id,
        indicator_ids=[row.indicator.pk for row in grid.rows],
        periods=periods.values(),
    )
    fresh = [
        (row, cell)
        for row, cell in grid.cells
        if cell.understood.value is not None
        and cell.fed is None
        and not _same(known.get((row.indicator.pk, periods[cell.column])), cell, status)
    ]
    evidence = Evidence.objects.bulk_create(_evidence(submission, row, cell) for row, cell in fresh)
    values = [
        NewValue(
            row.indicator.pk, submission.reporter.place_id, periods[cell.column], cell.understood.value, status.value,
            cell.understood.step, rests_on.pk, _reason(row, cell),
            row.indicator.invented or cell.cell.invented,
        )
        for (row, cell), rests_on in zip(fresh, evidence, strict=True)
    ]  # fmt: skip
    return values_write(values=values, by=by, at=at) if values else 0


def _same(known: Known | None, cell: Entered, status: Status) -> bool:
    return known is not None and (known.value, known.step, known.status) == (
        cell.understood.value, cell.understood.step, status,
    )  # fmt: skip


def _evidence(submission: Submission, row: Row, entered: Entered) -> Evidence:
    cell = entered.cell
    return Evidence(
        kind=cell.source,
        document_id=cell.document_id,
        locator=cell.locator,
        quote=cell.quote or f"{row.indicator.name}, {entered.column.label}: {cell.typed} {row.indicator.shown}",
        reference=f"collection.submission:{submission.pk}",
        source=str(submission.reporter),
    )


def _reason(row: Row, cell: Entered) -> str:
    revised = row.implied_revision if cell.column is Column.CUMULATIVE else None
    if revised is None:
        return ""
    shown = print_number(revised / row.indicator.factor)
    return f"Các tháng trước được điều chỉnh {'+' if revised > 0 else ''}{shown} {row.indicator.shown}."
