"""What the lines make: capital disbursed, the year to date as it stands, a month as what that grew by."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Case, Expression, F, Q, QuerySet, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed
from luyke.office.registers.history import as_of
from luyke.office.registers.projects.models import MonthEntry


def months_known(at: datetime | None) -> QuerySet[MonthEntry]:
    """What is said of each line and month, as known at a moment or now; `to_date`: actual where it is known."""
    return as_of(MonthEntry.objects.all(), key="month", at=at).annotate(to_date=Coalesce("actual", "estimate"))


MONTHS = Counted(
    rows=months_known, place="month__line__project__place", day="known_at", case="month__line", invented="invented"
)


def _month_before(first: date, last: date) -> int:
    """The month at whose end the days begin; 0 at the year's beginning, also where the year begins on 15 December."""
    if first.year < last.year:
        return 0
    return first.month - 1 if first.day == 1 else first.month


def disbursed_cases(first: date, last: date) -> Q:
    """The lines at the end of the days, and as they stood when those began."""
    return Q(month__line__year=last.year, month__month__in=[last.month, _month_before(first, last)])


def disbursed_amount(first: date, last: date) -> Expression:
    """What each adds: the year to date at the end, less that at the beginning."""
    return Case(When(month__month=last.month, then=F("to_date")), default=-F("to_date"))


FEEDS = (
    Feed(
        "disbursed", "LK013",
        _("vốn đã giải ngân lũy kế của từng dự án, từng nguồn: số thực hiện của kho bạc, nơi chưa có thì số ước"),
        MONTHS, disbursed_cases, disbursed_amount,
    ),
)  # fmt: skip
