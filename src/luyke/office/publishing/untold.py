"""What of a month is not told: small cells, and what would give away small cells elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from luyke.office.indicators.models import Indicator
from luyke.office.observations.periods import month, to_date
from luyke.office.publishing.guarding import Offer, held_back
from luyke.office.publishing.suppressing import small_lines, small_series
from luyke.office.reports.figures import Figures, tally_held
from luyke.office.scoreboard.pages import Row
from luyke.scoring import tally


@dataclass(frozen=True)
class Untold:
    """Indicators by code.

    small   nothing is told: a count too small, or its amount
    beside  nothing is told: it would give away a small cell of another place, indicator or month
    series  the year to date alone is told, and what level plans say of it
    mute    it has a plan, and how it stands is not told: the word would say on which side of the plan it lies
    """

    small: frozenset[str]
    beside: frozenset[str]
    series: frozenset[str]
    mute: frozenset[str]

    @property
    def lines(self) -> frozenset[str]:
        """Those of which nothing is told."""
        return self.small | self.beside


def untold_alone(figures: Figures) -> Untold:
    """What may not be told of a month whatever else is out: its own small cells."""
    rows = figures.rows
    indicators = [row.indicator for row in rows.values()]
    small = with_ratios(small_lines(rows.values()), indicators)
    return _untold(rows, small, frozenset(), with_ratios(small_series(rows.values()), indicators))


def untold_of(figures: Figures, *, at: datetime) -> Untold:
    """What may not be told of a month with all that is out at a moment, or waits for its hour."""
    rows, alone = figures.rows, untold_alone(figures)
    indicators = [row.indicator for row in rows.values()]
    offers = {
        code: _offer(row, figures, whole=code not in alone.series)
        for code, row in rows.items() if code not in alone.small
    }  # fmt: skip
    back = held_back(place=figures.place, offers=offers, at=at)
    hidden = frozenset(code for code, stage in back.items() if not offers[code].stages[stage])
    beside = with_ratios(hidden, indicators) - alone.small
    return _untold(rows, alone.small, beside, with_ratios(alone.series | back.keys(), indicators))


def with_ratios(hidden: Iterable[str], indicators: Iterable[Indicator]) -> frozenset[str]:
    """Indicators, and the ratios of which each is a side: with the other side the ratio would tell it."""
    found, known = frozenset(hidden), list(indicators)
    sides = {one.pk for one in known if one.code in found}
    return found | {one.code for one in known if {one.numerator_id, one.denominator_id} & sides}


def without_standings(figures: Figures, mute: frozenset[str]) -> Figures:
    """The same, those counted as reached or not whose standing is told."""
    if not mute & {row.indicator.code for row in figures.board.rows}:
        return figures
    told = tally((row.name, row.status) for row in figures.board.rows if row.indicator.code not in mute)
    held = {key: one for key, one in figures.held.items() if not key.startswith("tally:")}
    return replace(figures, held=held | {one.key: one for one in tally_held(told, figures.period)})


def _untold(rows: Mapping[str, Row], small: frozenset[str], beside: frozenset[str], series: frozenset[str]) -> Untold:
    planned = {code: row.first for code, row in rows.items() if row.first is not None}
    mute = {code for code, first in planned.items() if code in small | beside or (code in series and first.relative)}
    return Untold(small, beside, series, frozenset(mute))


def _offer(row: Row, figures: Figures, *, whole: bool) -> Offer:
    """What the month tells of an indicator: its whole series; the year to date alone; nothing."""
    value, weight = _value(row, figures), row.value or Decimal(0)
    series = _series(row, figures) if whole else {}
    stages = (frozenset(series | value), frozenset(value), frozenset[str]()) if whole else (
        frozenset(value), frozenset[str]())  # fmt: skip
    return Offer(series | value, stages, weight)


def _value(row: Row, figures: Figures) -> Mapping[str, Decimal]:
    told = figures.progress[row.indicator.code].value
    return {} if told is None else {told.source.rpartition(":")[2]: told.value}


def _series(row: Row, figures: Figures) -> dict[str, Decimal]:
    told, year = figures.progress[row.indicator.code], figures.period.year
    found = {month(year, at + 1): one for at, one in enumerate(row.line) if one is not None}
    found |= {month(year - 1, at + 1): one for at, one in enumerate(row.line_before) if one is not None}
    if row.before is not None:
        before = month(year - 1, figures.period.last.month)
        found[to_date(before) if told.accumulates else before] = row.before
    return found
