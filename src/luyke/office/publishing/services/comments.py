"""Acts of those who moderate: comments shown, refused, taken down; requests answered; what is past its time erased."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, Q
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing.inbox import law
from luyke.office.publishing.models import Comment, CommentState, Complaint, ComplaintState, SpentChallenge
from luyke.office.publishing.numbers import hidden
from luyke.office.publishing.reasons import REFUSALS

_RIDDLES = timedelta(days=1)


def comment_approve(*, comment: Comment, by: Actor, at: datetime) -> None:
    """Shows a comment, what looks like a person's data hidden. Raises RefusedError for one that was decided."""
    by.permit("publishing.moderate", comment.scope)
    with act("publishing.comment.approved", by=by, at=at) as entry:
        _step(comment, CommentState.WAITING)
        comment.shown = hidden(comment.text)
        _decide(comment, CommentState.SHOWN, by, at)
        entry.of(comment, comment.title, scope=comment.place.code, hidden=comment.shown != comment.text)


def comment_refuse(*, comment: Comment, reason: str, note: str = "", by: Actor, at: datetime) -> None:
    """Does not show a comment, saying why; its sender sees the reason."""
    by.permit("publishing.moderate", comment.scope)
    _reasoned(comment, reason, note)
    with act("publishing.comment.refused", by=by, at=at) as entry:
        _step(comment, CommentState.WAITING)
        _decide(comment, CommentState.REFUSED, by, at)
        entry.of(comment, comment.title, scope=comment.place.code, reason=reason)


def comment_take_down(*, comment: Comment, reason: str, note: str = "", by: Actor, at: datetime) -> None:
    """Takes back a comment that is shown, saying why."""
    by.permit("publishing.moderate", comment.scope)
    _reasoned(comment, reason, note)
    with act("publishing.comment.taken_down", by=by, at=at) as entry:
        _step(comment, CommentState.SHOWN)
        comment.shown = ""
        _decide(comment, CommentState.TAKEN_DOWN, by, at)
        entry.of(comment, comment.title, scope=comment.place.code, reason=reason)


def complaint_answer(*, complaint: Complaint, upheld: bool, answer: str, by: Actor, at: datetime) -> None:
    """Answers a request. Where it is upheld, the comment that it is about is taken down with it.

    What stands in an article itself is mended or withdrawn first, by the acts for that; this says that it was.
    """
    by.permit("publishing.moderate", complaint.scope)
    if not answer.strip():
        raise RefusedError(_("Ghi câu trả lời; người đề nghị sẽ đọc."))
    with act("publishing.complaint.answered", by=by, at=at) as entry:
        locked = Complaint.objects.select_for_update(of=("self",)).get(pk=complaint.pk)
        if locked.state != ComplaintState.OPEN:
            raise RefusedError(_("Đề nghị này đã trả lời rồi."))
        if upheld and locked.comment and locked.comment.state == CommentState.SHOWN:
            reason = complaint.reason if complaint.reason in REFUSALS else "unfounded"
            comment_take_down(comment=locked.comment, reason=reason, by=by, at=at)
        complaint.state = ComplaintState.UPHELD if upheld else ComplaintState.DISMISSED
        complaint.answer = answer.strip()[:500]
        _signed(complaint, by, at)
        late = at > complaint.due_at
        entry.of(complaint, complaint.title, scope=complaint.place.code, upheld=upheld, late=late)


def comments_clean(*, by: Actor, at: datetime) -> int:
    """Erases the words of comments that were not shown and what was hidden of those that are, once their time is over.

    Addresses are erased by the tick of personal data. Riddles that are too old to be asked again are forgotten.
    """
    SpentChallenge.objects.filter(spent_at__lt=at - _RIDDLES).delete()
    due = Comment.objects.filter(decided_at__lt=at - timedelta(days=int(law("comment.days", at).value)))
    due = due.exclude(Q(text=F("shown")) | Q(text=""))
    if not due.exists():
        return 0
    with act("publishing.comments.cleaned", by=by, at=at) as entry:
        done = due.filter(shown="").update(name="", text="") + due.update(text=F("shown"))
        entry.of("publishing.comment", str(done))
    return done


def _reasoned(comment: Comment, reason: str, note: str) -> None:
    if reason not in REFUSALS:
        raise RefusedError(_("Chọn lý do; người gửi sẽ thấy lý do này."))
    comment.reason, comment.note = reason, note.strip()[:300]


def _step(comment: Comment, state: CommentState) -> None:
    locked = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    for field in ("state", "text", "shown"):
        setattr(comment, field, getattr(locked, field))
    if locked.state != state:
        raise RefusedError(_("Ý kiến này đã có người xử lý; mở lại để xem."))


def _decide(comment: Comment, state: CommentState, by: Actor, at: datetime) -> None:
    comment.state = state
    _signed(comment, by, at)


def _signed(row: Comment | Complaint, by: Actor, at: datetime) -> None:
    row.decided_at, row.decided_by, row.decided_by_name = at, by.actor_id, by.actor_name
    row.save()
