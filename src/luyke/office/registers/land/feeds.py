"""What the households make: how many stand where on the last day, how many were paid, how much land came.

A household that the project no longer needs is not counted from that day on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db.models import F, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed
from luyke.office.registers.history import as_of
from luyke.office.registers.land.models import StepEntry


def steps_known(at: datetime | None) -> QuerySet[StepEntry]:
    """How far each household is, as known at a moment or now."""
    return as_of(StepEntry.objects.all(), key="household", at=at)


HECTARE = 10**6  # square decimetres
HOUSEHOLDS = Counted(
    rows=steps_known, place="household__place", day="known_at", case="household", invented="invented", single=True
)


def listed_by(last: date) -> Q:
    """The households that a project touches on a day."""
    return Q(household__listed_date__lte=last) & (Q(withdrawn_date__isnull=True) | Q(withdrawn_date__gt=last))


def taken_by(step: str, last: date) -> Q:
    """Those of them that had taken a step by then."""
    return listed_by(last) & Q(**{f"{step}_date__lte": last})


def remaining_on(last: date) -> Q:
    """Those of them that had not handed over by then."""
    return listed_by(last) & (Q(handed_date__isnull=True) | Q(handed_date__gt=last))


def _state(code: str, indicator: str, sentence: str | Promise, which: Callable[[date], Q]) -> Feed:
    """A feed that counts households as they stand on the last day, whenever they came to stand so."""
    return Feed(code, indicator, sentence, HOUSEHOLDS, lambda first, last: which(last))


def _within(step: str) -> Callable[[date, date], Q]:
    """Those that took a step in the days."""
    return lambda first, last: listed_by(last) & Q(**{f"{step}_date__range": (first, last)})


FEEDS = (
    _state("affected", "LK336", _("số hộ có đất trong các dự án, đến ngày cuối của kỳ"), listed_by),
    _state("inventoried", "LK337", _("số hộ trong sổ đã kiểm đếm xong, đến ngày cuối của kỳ"),
           lambda last: taken_by("inventoried", last)),
    _state("approved", "LK338", _("số hộ trong sổ đã được duyệt phương án bồi thường, đến ngày cuối của kỳ"),
           lambda last: taken_by("approved", last)),
    Feed("paid", "LK069", _("số hộ trong sổ nhận tiền bồi thường trong các ngày của kỳ"), HOUSEHOLDS, _within("paid")),
    _state("handed", "LK339", _("số hộ trong sổ đã bàn giao mặt bằng, đến ngày cuối của kỳ"),
           lambda last: taken_by("handed", last)),
    Feed("hectares", "LK068", _("diện tích (ha) của các hộ bàn giao mặt bằng trong các ngày của kỳ"), HOUSEHOLDS,
         _within("handed"), lambda first, last: F("area"), divisor=HECTARE),
    _state("remaining", "LK340", _("số hộ trong sổ chưa bàn giao mặt bằng, đến ngày cuối của kỳ"), remaining_on),
)  # fmt: skip
