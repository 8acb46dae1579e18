"""The steps of a submission: sent, returned, verified, reopened. Each leads on from certain states and no others.

Plain functions over one guarded UPDATE rather than a state machine's field: the guard must also hold against a second
person at the same moment, which only the database can say, and four steps need no library.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.findings import Found, findings_of
from luyke.office.collection.grid import Grid, grid_of
from luyke.office.collection.models import Cell, SentFinding, State, Submission
from luyke.office.collection.moving import OPEN_STATES, locked_for_entry, move_on, note_event
from luyke.office.collection.refusals import ChangedMeanwhileError, NotReadyError, RefusedError
from luyke.office.documents.releasing import documents_release


def submission_send(*, submission: Submission, revision: int, by: Actor, at: datetime) -> Submission:
    """Sends what was entered, with every finding and what was said to it.

    Raises NotReadyError when a required cell is empty, a cell is no certain number, or an error is not explained;
    ChangedMeanwhileError when another save came in since `revision`.
    """
    by.permit("collection.enter", submission.reporter.scope)
    grid = grid_of(submission)
    found = findings_of(grid)
    _ready(grid, found)
    with act("collection.submission.sent", by=by, at=at) as entry:
        locked = locked_for_entry(submission)
        if locked.revision != revision:
            raise ChangedMeanwhileError("Số liệu vừa được sửa ở nơi khác; hãy xem lại rồi gửi.")
        errors = sum(one.is_error for one in found)
        move_on(
            submission, OPEN_STATES, State.SUBMITTED, errors=errors, doubts=len(found) - errors,
            sent_at=locked.sent_at or at,
        )  # fmt: skip
        event = note_event(submission, State.SUBMITTED, "", by, at)
        SentFinding.objects.bulk_create(
            SentFinding(
                event=event, submission=submission, line_id=one.line_id, code=one.code, severity=one.severity.value,
                message=one.message, calculation=one.calculation, numbers=one.numbers, answer=one.answer,
            )
            for one in found
        )  # fmt: skip
        rests_on = Cell.objects.filter(submission=submission, document__isnull=False).values("document")
        documents_release(which=Q(uploads__submission=submission) | Q(pk__in=rests_on), by=by, at=at)
        entry.of(submission, str(submission), scope=submission.reporter.place.code, errors=errors)
    return submission


def submission_return(*, submission: Submission, reason: str, by: Actor, at: datetime) -> Submission:
    """Gives a submission back to its unit to be mended, for a reason."""
    by.permit("collection.verify", submission.reporter.scope)
    _reasoned(reason, "Trả lại báo cáo phải nêu lý do.")
    with act("collection.submission.returned", by=by, at=at) as entry:
        move_on(submission, (State.SUBMITTED, State.VERIFIED), State.RETURNED)
        note_event(submission, State.RETURNED, reason, by, at)
        entry.of(submission, str(submission), scope=submission.reporter.place.code, reason=reason)
    return submission


def submission_verify(*, submission: Submission, by: Actor, at: datetime) -> Submission:
    """Says that a sent submission was looked through and is fit for approval."""
    by.permit("collection.verify", submission.reporter.scope)
    with act("collection.submission.verified", by=by, at=at) as entry:
        move_on(submission, (State.SUBMITTED,), State.VERIFIED)
        note_event(submission, State.VERIFIED, "", by, at)
        entry.of(submission, str(submission), scope=submission.reporter.place.code)
    return submission


def submission_reopen(*, submission: Submission, reason: str, by: Actor, at: datetime) -> Submission:
    """Unlocks an approved submission for its unit, for a reason. What was approved stays until it is approved anew."""
    by.permit("collection.approve", submission.reporter.scope)
    _reasoned(reason, "Mở lại số liệu đã duyệt phải nêu lý do.")
    with act("collection.submission.reopened", by=by, at=at) as entry:
        move_on(submission, (State.APPROVED,), State.RETURNED, approved_at=None)
        note_event(submission, State.RETURNED, reason, by, at)
        entry.of(submission, str(submission), scope=submission.reporter.place.code, reason=reason)
    return submission


def _reasoned(reason: str, sentence: str) -> None:
    if not reason.strip():
        raise RefusedError(sentence)


def _ready(grid: Grid, found: tuple[Found, ...]) -> None:
    wrong = [
        f"{row.indicator.title} ({cell.column.label}): {cell.understood.problem}"
        for row, cell in grid.cells
        if cell.understood.problem
    ]
    missing = [
        f"{row.indicator.title} ({cell.column.label})"
        for row, cell in grid.cells
        if row.line.required and not row.line.register and not cell.filled
    ]
    contradictions = [one.message for one in found if one.blocks]
    if wrong:
        raise NotReadyError(_("Còn {count} ô chưa rõ là số nào.").format(count=len(wrong)), tuple(wrong))
    if missing:
        raise NotReadyError(
            _("Còn {count} ô chưa nhập. Gõ số 0 nếu không phát sinh, dấu – nếu chưa có số liệu.").format(
                count=len(missing)
            ),
            tuple(missing),
        )
    if contradictions:
        raise NotReadyError(
            _("Còn {count} mâu thuẫn chưa sửa, chưa giải trình.").format(count=len(contradictions)),
            tuple(contradictions),
        )
