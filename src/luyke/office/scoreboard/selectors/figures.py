"""What is known of indicators in places, in a query or two, newest over older."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from statistics import median

from django.db.models import Q, QuerySet

from luyke.model import Interval, Period
from luyke.office.indicators.models import Cumulation, Indicator, Nature
from luyke.office.observations.models import Observation, Status
from luyke.office.observations.selectors import decimal_of, fetched
from luyke.office.places.restating import Mark
from luyke.scoring import Flow, measured

Key = tuple[int, int]  # year, month
Series = tuple[int, int]  # place, indicator
_FEWEST_REVISIONS = 3  # below that a series says nothing of how far its estimates are off


@dataclass(slots=True)
class Known:
    """The values of one indicator and place by (year, month).

    months, to_date  newest values of the month, and from January to it; as of a day in the month counts as its month
    statuses, steps  how final the newest value that ends with a month is, and what its last stated place is worth
    revision         the share by which this series' estimates were usually off; 0 where that is not known
    retold           how well each month, or year to date, could be told that is of the units of old
    """

    months: dict[Key, Decimal] = field(default_factory=dict)
    to_date: dict[Key, Decimal] = field(default_factory=dict)
    statuses: dict[Key, str] = field(default_factory=dict)
    steps: dict[Key, Decimal | None] = field(default_factory=dict)
    invented: set[Key] = field(default_factory=set)
    revision: Decimal = Decimal(0)
    retold: dict[tuple[Key, bool], Mark] = field(default_factory=dict)

    def copy(self) -> Known:
        """The same, to be added to."""
        return Known(
            dict(self.months), dict(self.to_date), dict(self.statuses), dict(self.steps), set(self.invented),
            self.revision, dict(self.retold),
        )  # fmt: skip

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

    def mark(self, indicator: Indicator, year: int, month: int) -> Mark | None:
        """How well what stands at a month's end could be told over mergers; None where it is the place's own."""
        adds = indicator.cumulation == Cumulation.SUM
        used = []
        for at in range(month, 0 if adds else month - 1, -1):
            to_date = adds or (indicator.nature not in (Nature.STOCK, Nature.COUNT_STOCK))
            if to_date and (year, at) in self.to_date:
                used.append(self.retold.get(((year, at), True)))
                break
            used += [self.retold.get(((year, at), side)) for side in (False, True)]
        missing = self.value(indicator, year, month) is None
        found = {mark for mark in used if mark is not None and (missing or mark is not Mark.IMPOSSIBLE)}
        return max(found, key=list(Mark).index, default=None)

    def estimated(self, year: int, month: int) -> bool:
        """Whether what stands at a month's end rests on an estimate of that month."""
        return self.statuses.get((year, month)) == Status.ESTIMATE

    def interval(self, value: Decimal | None, key: Key) -> Interval | None:
        """The values that a stored one stands for: its stated last place, and the usual revision while an estimate."""
        if value is None:
            return None
        return measured(value, self.steps.get(key) or Decimal(0), self.revision if self.estimated(*key) else Decimal(0))


def figures_of(
    *,
    places: Iterable[int],
    indicators: Iterable[int],
    year: int,
    as_of: datetime | None = None,
    histories: Iterable[int] = (),
) -> dict[Series, Known]:
    """(place, indicator) → what is known of a year and the year before. One query.

    Of the indicators in `histories` all earlier years too: one query more, two where some year to date is missing.
    """
    places = set(places)
    rows = Observation.objects.filter(place__in=places, indicator__in=list(indicators))
    if as_of is not None:
        rows = rows.filter(known_at__lte=as_of)
    found: dict[Series, Known] = defaultdict(Known)
    wanted = list(histories)
    if wanted:
        earlier = rows.filter(indicator__in=wanted, period__lt=str(year - 1))  # as texts; those of days begin with "@"
        _read_histories(found, earlier, set(wanted), places)
    _read_years(found, rows.filter(_of_years(year)))
    return found


def _read_histories(
    found: dict[Series, Known], rows: QuerySet[Observation], indicators: set[int], places: set[int]
) -> None:
    """Earlier years, values only. Years to date say all; single months are asked for where some are missing."""
    columns = ("pk", "place_id", "indicator_id", "period", "value", "invented")
    for years_to_date in (True, False):
        asked = rows.filter(place__in=places, indicator__in=indicators)
        asked = asked.filter(period__contains="/") if years_to_date else asked.exclude(period__contains="/")
        for _pk, place, indicator, text, value, invented in sorted(fetched(asked, *columns)):
            parsed = _parsed(text)
            if parsed is not None:
                known = found[place, indicator]
                (known.to_date if parsed[1] else known.months)[parsed[0]] = decimal_of(value)
                (known.invented.add if invented else known.invented.discard)(parsed[0])
        unbroken = {series for series, known in found.items() if _unbroken(known.to_date)}
        broken = {(place, each) for place in places for each in indicators} - unbroken
        if not broken:
            return
        places, indicators = {place for place, _ in broken}, {each for _, each in broken}


def _unbroken(to_date: dict[Key, Decimal]) -> bool:
    """Whether years to date are there, and of each year from the first all twelve."""
    years = {year for year, _ in to_date}
    return bool(years) and len(to_date) == 12 * (max(years) - min(years) + 1)


def _read_years(found: dict[Series, Known], rows: QuerySet[Observation]) -> None:
    """This year and the last, with how final and how exact each value is, and how far estimates were off."""
    estimates: dict[tuple[int, int, str], Decimal] = {}
    errors: dict[Series, list[Decimal]] = defaultdict(list)
    columns = ("pk", "place_id", "indicator_id", "period", "value", "step", "status", "invented")
    for _pk, place, indicator, text, stored, step, status, invented in sorted(fetched(rows, *columns)):
        parsed = _parsed(text)
        if parsed is None:
            continue
        key, to_date = parsed
        known, value = found[place, indicator], decimal_of(stored)
        (known.to_date if to_date else known.months)[key] = value
        known.statuses[key], known.steps[key] = status, None if step is None else decimal_of(step)
        (known.invented.add if invented else known.invented.discard)(key)
        if status == Status.ESTIMATE:
            estimates.setdefault((place, indicator, text), value)
        elif first := estimates.pop((place, indicator, text), None):
            errors[place, indicator].append(abs(value / first - 1))
    for which, shares in errors.items():
        if len(shares) >= _FEWEST_REVISIONS:
            found[which].revision = median(shares)


def times_quotient(indicator: Indicator) -> int:
    """How many times the quotient of its two parts a ratio is: 100 where it is told in per cent."""
    return 100 if indicator.unit == "%" else 1


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


@lru_cache(maxsize=64)
def _of_years(year: int) -> Q:
    """Periods that end in a year or the year before, days as of which something stood included."""
    months = [f"{at}-{month:02}" for at in (year - 1, year) for month in range(1, 13)]
    periods = [*months, *(f"{month[:4]}-01/{month}" for month in months), str(year - 1), str(year)]
    return Q(period__in=periods) | Q(period__startswith=f"@{year}-") | Q(period__startswith=f"@{year - 1}-")
