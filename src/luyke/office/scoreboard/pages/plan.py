"""One plan of a line, and how values and statuses are shown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from luyke.model import Interval
from luyke.office.indicators.models import Indicator
from luyke.office.scoreboard.words import SHAPES, STATUS_WORDS
from luyke.office.targets.models import Target
from luyke.office.ui.numbers import print_number
from luyke.scoring import Goal, Standing, Status, Style

_HUNDRED = Decimal(100)
_MOST_PLACES = 3
_SMALL = Decimal("0.1")
# A plan in % or points and not in the indicator's own unit.
_RELATIVE = (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)
_LEADING = {
    Style.GROWTH: "+{} %",
    Style.REDUCE_PERCENT: "−{} %",
    Style.REDUCE_POINTS: gettext_lazy("−{} điểm %"),
    Style.AT_LEAST: "≥ {}",
    Style.AT_MOST: "≤ {}",
}


def shown(indicator: Indicator, value: Decimal | None) -> str:
    """A stated value in the unit that pages print, with the places that were stated, three at most."""
    return "" if value is None else print_number(round(value / indicator.factor, _MOST_PLACES))


def rounded(indicator: Indicator, value: Decimal | None) -> str:
    """A value that was worked out, in the unit that pages print, to the places of the catalogue."""
    return "" if value is None else print_number(value / indicator.factor, indicator.decimals)


def shown_range(indicator: Indicator, interval: Interval | None) -> str:
    """A range in the unit that pages print, to the places of the catalogue where its ends have them."""
    if interval is None or interval.low is None or interval.high is None:
        return ""
    ends = (round(end / indicator.factor, indicator.decimals) for end in (interval.low, interval.high))
    low, high = (print_number(end) for end in ends)
    return low if low == high else f"{low} – {high}"


@dataclass(frozen=True)
class StatusMark:
    """A status as it is shown: a shape, words and a class; colour says nothing that these do not."""

    status: Status

    @property
    def shape(self) -> str:
        """One of ● ◐ ▲ ✕ ○."""
        return SHAPES[self.status]

    @property
    def words(self) -> str | Promise:
        """đạt và vượt, …"""
        return STATUS_WORDS[self.status]

    @property
    def css(self) -> str:
        """Its class."""
        return self.status.value.replace("_", "-")


@dataclass(frozen=True)
class PlanCell:
    """One plan of one line, by who assigned it."""

    target: Target
    issuer: str
    goal: Goal
    revised: bool
    standing: Standing
    attainment: Decimal | None
    chance: Decimal | None

    @property
    def wanted(self) -> str:
        """The plan's value as printed: 1.112 · +14 % · ≤ 0,5 · 12/15."""
        indicator = self.target.indicator
        value = print_number(self.goal.value) if self.goal.style in _RELATIVE else shown(indicator, self.goal.value)
        if self.goal.style == Style.OUT_OF and self.goal.of_total is not None:
            return f"{value}/{shown(indicator, self.goal.of_total)}"
        return str(_LEADING.get(self.goal.style, "{}")).format(value)

    @property
    def is_limit(self) -> bool:
        """Whether it must not be passed: what is left of it may be used, and need not."""
        return self.goal.style in (Style.AT_MOST, Style.REDUCE_PERCENT)

    @property
    def relative(self) -> bool:
        """Whether it asks for a change, in % or points, and not for a level."""
        return self.goal.style in _RELATIVE

    @property
    def above(self) -> Decimal | None:
        """Points by which the change lies above the one that is wanted; of a plan that asks for a change."""
        held = self.standing.held
        return held.midpoint - self.goal.value if self.relative and held and held.midpoint is not None else None

    @property
    def percent(self) -> str:
        """% of the plan with one decimal; of a wanted change, by how many points it is passed or missed."""
        if self.above is None:
            return print_number(self.attainment, 1)
        size = print_number(abs(self.above), 2 if 0 < abs(self.above) < _SMALL else 1)
        return f"{'−' if self.above < 0 else '+'}{size} {gettext('điểm')}"

    @property
    def percent_range(self) -> str:
        """The range that rounding and estimates leave open, where it can be seen at one decimal."""
        found = self.standing.attainment if not self.relative else None
        if found is None or found.low is None or found.high is None:
            return ""
        low, high = print_number(found.low, 1), print_number(found.high, 1)
        return "" if low == high else f"{low} – {high}"

    @property
    def chance_percent(self) -> str:
        """The probability of reaching it, as a whole percentage that is never 0 or 100."""
        if self.chance is None:
            return ""
        percent = self.chance * _HUNDRED
        return "> 99 %" if percent > 99 else "< 1 %" if percent < 1 else f"{print_number(percent, 0)} %"

    @property
    def mark(self) -> StatusMark:
        """How it stands."""
        return StatusMark(self.standing.status)

    @property
    def required(self) -> str:
        """What each month to come must bring."""
        found = self.standing.required
        return rounded(self.target.indicator, found.midpoint) if found and found.midpoint is not None else ""

    @property
    def pace(self) -> str:
        """What each month so far has brought."""
        found = self.standing.pace
        return rounded(self.target.indicator, found.midpoint) if found and found.midpoint is not None else ""
