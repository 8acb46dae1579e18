"""What the lines make: capital disbursed, the year to date as it stands, a month as what that grew by."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Expression, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed
from luyke.office.registers.history import as_of
from luyke.office.registers.projects.models import MonthEntry


def months_known(at: datetime | None) -> QuerySet[MonthEntry]:
    """What is said of each line and month, as known at a moment or now.

    to_date  actual where it is known
    grown    how much more that is than what the line said last before; a month that it skips adds nothing
    """
    known = as_of(MonthEntry.objects.all(), key="month", at=at).annotate(to_date=Coalesce("actual", "estimate"))
    earlier = MonthEntry.objects.filter(month__line=OuterRef("month__line"), month__month__lt=OuterRef("month__month"))
    if at is not None:
        earlier = earlier.filter(known_at__lte=at)
    # Of a line's few entries the newest of its latest month: `as_of` here would look at all entries for each row.
    last = earlier.order_by("-month__month", "-pk").values(said=Coalesce("actual", "estimate"))[:1]
    return known.annotate(grown=F("to_date") - Coalesce(Subquery(last), 0))


MONTHS = Counted(
    rows=months_known, place="month__line__project__place", day="known_at", case="month__line", invented="invented"
)


def _month_before(first: date, last: date) -> int:
    """The month at whose end the days begin; 0 at the year's beginning, also where the year begins on 15 December."""
    if first.year < last.year:
        return 0
    return first.month - 1 if first.day == 1 else first.month


def disbursed_cases(first: date, last: date) -> Q:
    """What the lines say of the months of the days."""
    months = {"month__month__gt": _month_before(first, last), "month__month__lte": last.month}
    return Q(month__line__year=last.year, **months)


def disbursed_amount(first: date, last: date) -> Expression:
    """What each month adds to the year to date."""
    return F("grown")


FEEDS = (
    Feed(
        "disbursed", "LK013",
        _("vốn đã giải ngân lũy kế của từng dự án, từng nguồn: số thực hiện của kho bạc, nơi chưa có thì số ước"),
        MONTHS, disbursed_cases, disbursed_amount,
    ),
)  # fmt: skip
