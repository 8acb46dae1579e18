"""Comments as readers may have them: those that are shown, and to who sent one, how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q

from luyke.office.publishing.models import Comment, CommentState, Complaint
from luyke.office.publishing.reasons import REFUSALS

_MOST = 500


@dataclass(frozen=True)
class Said:
    """A comment that is shown."""

    pk: int
    name: str
    text: str
    sent_at: datetime


@dataclass(frozen=True)
class Standing:
    """How what a reader sent stands. `state` as CommentState and ComplaintState have it; `told` why, in words."""

    complaint: bool
    state: str
    words: str
    article: str
    title: str
    sent_at: datetime
    due_at: datetime | None
    decided_at: datetime | None
    told: str
    note: str


def comment_list(*, article: str) -> list[Said]:
    """The comments that are shown under an article, in the order in which they were sent."""
    rows = Comment.objects.filter(article=article, state=CommentState.SHOWN)[:_MOST]
    return [Said(row.pk, row.name, row.shown, row.sent_at) for row in rows]


def receipt_show(*, receipt: str) -> Standing | None:
    """How a comment or a request stands, for who holds its receipt."""
    comment = Comment.objects.filter(receipt=receipt).first()
    if comment:
        return Standing(False, comment.state, comment.get_state_display(), comment.article, comment.title,
                        comment.sent_at, None, comment.decided_at, str(REFUSALS.get(comment.reason, "")),
                        comment.note)  # fmt: skip
    one = Complaint.objects.filter(receipt=receipt).first()
    if one is None:
        return None
    return Standing(True, one.state, one.get_state_display(), one.article, one.title, one.sent_at, one.due_at,
                    one.decided_at, "", one.answer)  # fmt: skip


def comments_stamp() -> str:
    """What changes whenever a comment is shown or taken back. One query."""
    told = Comment.objects.aggregate(last=Max("decided_at"), shown=Count("pk", filter=Q(state=CommentState.SHOWN)))
    return f"{told['last'].timestamp() if told['last'] else 0}-{told['shown']}"
