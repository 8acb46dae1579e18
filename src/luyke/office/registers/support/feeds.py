"""What the applications make: persons approved, persons paid, money paid; of the twelve policies, no other package."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed
from luyke.office.registers.history import as_of
from luyke.office.registers.support.models import ApplicationEntry, Outcome
from luyke.office.registers.support.table import PACKAGE


def applications_known(at: datetime | None) -> QuerySet[ApplicationEntry]:
    """What the applications of the twelve policies say, as known at a moment or now."""
    known = as_of(ApplicationEntry.objects.all(), key="application", at=at)
    return known.filter(application__policy__startswith=f"{PACKAGE}.")


APPLICATIONS = Counted(
    rows=applications_known,
    place="application__place",
    day="decided",
    case="application",
    invented="invented",
    single=True,
)


def _approved(first: date, last: date) -> Q:
    return Q(outcome=Outcome.APPROVED, decided__range=(first, last))


def _paid(first: date, last: date) -> Q:
    return Q(paid__range=(first, last))


FEEDS = (
    Feed("approved", "LK341", _("số lượt người của các hồ sơ được duyệt trong kỳ, theo ngày quyết định"), APPLICATIONS,
         _approved, lambda first, last: F("people")),
    Feed("paid", "LK342", _("số lượt người của các hồ sơ đã chi trong kỳ, theo ngày chi"), APPLICATIONS,
         _paid, lambda first, last: F("people")),
    Feed("money", "LK343", _("số tiền đã chi trong kỳ, theo ngày chi"), APPLICATIONS,
         _paid, lambda first, last: F("paid_amount"), guard="paid"),
)  # fmt: skip
