"""What those who moderate see: what waits, what was decided of late, and what to look at before deciding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from luyke.office.accounts.models import Person
from luyke.office.places.selectors import places_within
from luyke.office.publishing.models import Comment, CommentState, Complaint, ComplaintState
from luyke.office.publishing.numbers import personal_in

_RECENT = 50
_LINK = re.compile(r"https?://\S+|www\.\S+")


@dataclass(frozen=True)
class Due:
    """A request with how it stands against its hour: "late", "soon" (a quarter of its time is left), or ""."""

    complaint: Complaint
    haste: str


def comment_queue(*, viewer: Person) -> QuerySet[Comment]:
    """Comments that wait, the oldest first."""
    return comments_of(viewer=viewer).filter(state=CommentState.WAITING)


def comment_recent(*, viewer: Person) -> QuerySet[Comment]:
    """What was decided last."""
    return comments_of(viewer=viewer).exclude(state=CommentState.WAITING).order_by("-decided_at")[:_RECENT]


def complaint_queue(*, viewer: Person, at: datetime) -> list[Due]:
    """Requests that wait, the one due first first."""
    return [due_of(one, at=at) for one in complaints_of(viewer=viewer).filter(state=ComplaintState.OPEN)]


def complaint_recent(*, viewer: Person) -> QuerySet[Complaint]:
    """What was answered last."""
    return complaints_of(viewer=viewer).exclude(state=ComplaintState.OPEN).order_by("-decided_at")[:_RECENT]


def waiting_count(*, viewer: Person) -> int:
    """How many comments and requests wait."""
    return comment_queue(viewer=viewer).count() + complaints_of(viewer=viewer).filter(state=ComplaintState.OPEN).count()


def comments_of(*, viewer: Person) -> QuerySet[Comment]:
    """Comments on articles of the viewer's places."""
    return Comment.objects.filter(_within(viewer)).select_related("place")


def complaints_of(*, viewer: Person) -> QuerySet[Complaint]:
    """Requests about articles of the viewer's places."""
    return Complaint.objects.filter(_within(viewer)).select_related("place", "comment")


def due_of(complaint: Complaint, *, at: datetime) -> Due:
    """How a request stands against its hour."""
    if complaint.state != ComplaintState.OPEN:
        return Due(complaint, "")
    left = complaint.due_at - at
    haste = "late" if left < timedelta(0) else "soon" if left < (complaint.due_at - complaint.sent_at) / 4 else ""
    return Due(complaint, haste)


def warnings_of(text: str) -> list[str]:
    """Stretches of a comment to look at: what would be hidden as a person's, and links."""
    return [*personal_in(text), *_LINK.findall(text)]


def _within(viewer: Person) -> Q:
    return Q(place__in=places_within(viewer=viewer, permission="publishing.moderate").values("pk"))
