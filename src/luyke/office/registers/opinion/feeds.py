"""What the issues make: those open on the last day, and those answered in time."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed
from luyke.office.registers.history import as_of
from luyke.office.registers.opinion.models import IssueEntry


def issues_known(at: datetime | None) -> QuerySet[IssueEntry]:
    """What the issues say, as known at a moment or now; those recorded by mistake left out."""
    return as_of(IssueEntry.objects.all(), key="issue", at=at).filter(dropped=False)


ISSUES = Counted(
    rows=issues_known, place="issue__place", day="first_seen", case="issue", invented="invented", single=True
)

FEEDS = (
    Feed(
        "open", "LK316", _("số vấn đề còn theo dõi ở ngày cuối"), ISSUES,
        lambda first, last: Q(first_seen__lte=last) & (Q(closed_date__isnull=True) | Q(closed_date__gt=last)),
    ),
    Feed(
        "in_time", "LK317", _("số vấn đề được trả lời trong hạn, theo ngày trả lời"), ISSUES,
        lambda first, last: Q(answered_date__range=(first, last), answered_date__lte=F("due_date")),
    ),
)  # fmt: skip
