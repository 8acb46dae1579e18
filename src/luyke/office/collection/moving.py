"""How a submission's row is guarded: read under a lock, moved on only from where the step leads from.

Called inside acts only.
"""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor
from luyke.office.collection.models import State, Submission, SubmissionEvent
from luyke.office.collection.refusals import WrongStateError

OPEN_STATES = (State.DRAFT, State.RETURNED)


def locked_for_entry(submission: Submission) -> Submission:
    """The submission's row, locked until the act ends. Raises WrongStateError when it is not open for entry."""
    locked = Submission.objects.select_for_update().get(pk=submission.pk)
    if locked.state not in OPEN_STATES:
        raise WrongStateError(
            _("Báo cáo {state}, không sửa được nữa; muốn sửa phải được trả lại hoặc mở lại.").format(
                state=locked.get_state_display()
            )
        )
    if submission.round.closed_at is not None:
        raise WrongStateError("Kỳ báo cáo đã đóng.")
    return locked


def move_on(submission: Submission, sources: tuple[State, ...], target: State, **changes: object) -> None:
    """Moves a submission on, if it still stands where the step leads from. Two at once: one wins, the other is told."""
    moved = Submission.objects.filter(pk=submission.pk, state__in=sources).update(state=target, **changes)
    submission.refresh_from_db(fields=["state", "revision", "errors", "doubts", "sent_at", "approved_at"])
    if not moved:
        raise WrongStateError(
            _("Báo cáo {state}, không thực hiện được bước này.").format(state=submission.get_state_display())
        )


def note_event(submission: Submission, state: State, reason: str, by: Actor, at: datetime) -> SubmissionEvent:
    """Notes a step: who took it, when, and why."""
    return SubmissionEvent.objects.create(
        submission=submission, state=state, reason=reason.strip(), at=at, by=by.actor_id, by_name=by.actor_name
    )
