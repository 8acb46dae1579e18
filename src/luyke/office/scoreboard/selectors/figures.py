"""What is known of indicators in places, in one query, newest over older."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from statistics import median

from luyke.model import Interval, Period
from luyke.office.indicators.models import Cumulation, Indicator, Nature
from luyke.office.observations.models import Observation, Status
from luyke.scoring import Flow, measured

Key = tuple[int, int]  # year, month
_FEWEST_REVISIONS = 3  # below that a series says nothing of how far its estimates are off


@dataclass(slots=True)
class Known:
    """The values of one indicator and place by (year, month).

    months, to_date  newest values of the month, and from January to it; as of a day in the month counts as its month
    statuses, steps  how final the newest value that ends with a month is, and what its last stated place is worth
    revision         the share by which this series' estimates were usually off; 0 where that is not known
    """

    months: dict[Key, Decimal] = field(default_factory=dict)
    to_date: dict[Key, Decimal] = field(default_factory=dict)
    statuses: dict[Key, str] = field(default_factory=dict)
    steps: dict[Key, Decimal | None] = field(default_factory=dict)
    invented: set[Key] = field(default_factory=set)
    revision: Decimal = Decimal(0)

    @property
    def flow(self) -> Flow:
        """As the engine takes it."""
        return Flow(self.months, self.to_date)

    def value(self, indicator: Indicator, year: int, month: int) -> Decimal | None:
        """What stands at a month's end: the year to date of what adds up, otherwise the newest value of that month."""
        if indicator.cumulation == Cumulation.SUM:
            return self.flow.so_far(year, month)
        if indicator.nature in (Nature.STOCK, Nature.COUNT_STOCK):
            return self.months.get((year, month))
        return self.to_date.get((year, month), self.months.get((year, month)))

    def estimated(self, year: int, month: int) -> bool:
        """Whether what stands at a month's end rests on an estimate of that month."""
        return self.statuses.get((year, month)) == Status.ESTIMATE

    def interval(self, value: Decimal | None, key: Key) -> Interval | None:
        """The values that a stored one stands for: its stated last place, and the usual revision while an estimate."""
        if value is None:
            return None
        return measured(value, self.steps.get(key) or Decimal(0), self.revision if self.estimated(*key) else Decimal(0))


def figures_of(
    *, places: Iterable[int], indicators: Iterable[int], as_of: datetime | None = None, year: int | None = None
) -> dict[tuple[int, int], Known]:
    """(place, indicator) → what is known; of one year and the year before where `year` is given. One query."""
    rows = Observation.objects.filter(place__in=list(places), indicator__in=list(indicators))
    if as_of is not None:
        rows = rows.filter(known_at__lte=as_of)
    if year is not None:
        rows = rows.filter(period__in=_periods(year) + _periods(year - 1))
    found: dict[tuple[int, int], Known] = defaultdict(Known)
    estimates: dict[tuple[int, int, str], Decimal] = {}
    errors: dict[tuple[int, int], list[Decimal]] = defaultdict(list)
    columns = ("place_id", "indicator_id", "period", "value", "step", "status", "invented")
    for place, indicator, text, value, step, status, invented in rows.order_by("id").values_list(*columns):
        parsed = _parsed(text)
        if parsed is None:
            continue
        key, to_date = parsed
        known = found[place, indicator]
        (known.to_date if to_date else known.months)[key] = value
        known.statuses[key], known.steps[key] = status, step
        if invented:
            known.invented.add(key)
        else:
            known.invented.discard(key)
        if status == Status.ESTIMATE:
            estimates.setdefault((place, indicator, text), value)
        elif first := estimates.pop((place, indicator, text), None):
            errors[place, indicator].append(abs(value / first - 1))
    for key, shares in errors.items():
        if len(shares) >= _FEWEST_REVISIONS:
            found[key].revision = median(shares)
    return found


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Key, bool] | None:
    """(year, month) at which a period ends, and whether it runs from January; None for what is no month's."""
    period = Period.parse(text)
    if period is None:
        return None
    key = (period.year, period.last.month)
    if period.single_month or period.as_of:
        return key, "/" in text
    return (key, True) if period.cumulative else None


def _periods(year: int) -> list[str]:
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    return [*months, *(f"{year}-01/{month}" for month in months), str(year)]
