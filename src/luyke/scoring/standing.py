"""Where a target stands at the end of a month: % of plan, status, what each month to come must bring.

The rules with worked examples: docs/explanation/scoring.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from luyke.model import Interval
from luyke.scoring.goal import Goal, Style

_HUNDRED = Decimal(100)
_YEAR = 12
_LIKELY = Decimal(2) / 3  # the chance from which a target counts as on track
_COMPARED = (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)


class Status(StrEnum):
    """How a target stands, worst to best but for what is not clear."""

    MISSED = "missed"  # không đạt
    AT_RISK = "at_risk"  # nguy cơ
    UNCLEAR = "unclear"  # chưa rõ
    ON_TRACK = "on_track"  # đúng tiến độ
    REACHED = "reached"  # đạt và vượt


@dataclass(frozen=True, slots=True)
class Position:
    """What is known of one indicator at the end of `month`.

    value        of the year to date where months add up (`accumulates`), otherwise the newest; None: not reported
    same_period  the same, a year before
    last_year    what the year before ended at
    closed       the year is over and its figures are final
    unsettled    it is an estimate, and such estimates are known to be revised by what its interval allows for
    """

    value: Interval | None
    month: int
    accumulates: bool
    same_period: Interval | None = None
    last_year: Interval | None = None
    closed: bool = False
    unsettled: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A target's state.

    held        what is held against the plan's value: the level itself, or the change since the year before
    attainment  % of the plan, as the values that it can have
    level       what the year must end at
    required    what each month to come must bring, of what accumulates and is not reached
    pace        what each month so far has brought
    """

    status: Status
    held: Interval | None = None
    attainment: Interval | None = None
    level: Interval | None = None
    required: Interval | None = None
    pace: Interval | None = None


def measured(value: Decimal, step: Decimal, revision: Decimal = Decimal(0)) -> Interval:
    """The values that a stored figure stands for: half of its last place `step`, and the share by which such
    estimates are usually revised later.
    """
    reach = step / 2 + abs(value) * revision
    return Interval(value - reach, value + reach)


def stand(goal: Goal, position: Position, chance: Decimal | None = None) -> Standing:
    """The standing of one target; `chance` is the forecast's probability of reaching it, where there is a forecast."""
    level = goal.level(position.last_year)
    shown = _compared(goal, position)
    if position.value is None or shown is None:
        return Standing(Status.UNCLEAR, level=level)
    attainment = shown.over(Interval.point(goal.value)) if goal.value > 0 else None
    status = (
        _limited(goal, position, shown, chance)
        if goal.style is Style.AT_MOST
        else _wanted(goal, position, shown, chance)
    )
    pace = position.value.scaled(Decimal(1) / position.month) if position.accumulates else None
    return Standing(
        status,
        shown,
        attainment.scaled(_HUNDRED) if attainment else None,
        level,
        _required(level, position) if status is not Status.REACHED else None,
        pace,
    )


def _compared(goal: Goal, position: Position) -> Interval | None:
    """The number that is held against the plan's: the level itself, or the change since the year before."""
    value = position.value
    if value is None or goal.style not in _COMPARED:
        return value
    if goal.style is Style.REDUCE_POINTS:
        return position.last_year - value if position.last_year else None
    base = position.same_period
    ratio = value.over(base) if base else None
    if ratio is None:
        return None
    change = ratio.scaled(_HUNDRED) - Interval.point(_HUNDRED)
    return change if goal.style is Style.GROWTH else -change


def _wanted(goal: Goal, position: Position, shown: Interval, chance: Decimal | None) -> Status:
    """Where more is better."""
    if (shown.low is not None and shown.low >= goal.value) or _as_stated(shown, goal, position):
        return Status.REACHED
    if shown.contains(goal.value):
        return Status.UNCLEAR
    if position.closed:
        return Status.MISSED
    if chance is not None:
        return Status.ON_TRACK if chance >= _LIKELY else Status.AT_RISK
    path = _path(goal, position)
    if path is None:
        return Status.UNCLEAR
    return Status.ON_TRACK if shown.high is None or shown.high >= path else Status.AT_RISK


def _as_stated(shown: Interval, goal: Goal, position: Position) -> bool:
    """Whether the figure as stated keeps to the plan: rounding of a "100 %" is held against nobody."""
    stated = shown.midpoint
    if position.unsettled or stated is None:
        return False
    return stated <= goal.value if goal.style is Style.AT_MOST else stated >= goal.value


def _path(goal: Goal, position: Position) -> Decimal | None:
    """What should be there by now if the year went evenly; None where the start of the way is not known."""
    gone = Decimal(position.month) / _YEAR
    if position.accumulates and goal.style not in _COMPARED:
        return goal.value * gone
    if goal.style is Style.REDUCE_POINTS:
        return goal.value * gone
    if goal.style in _COMPARED:
        return goal.value  # a rate of change is wanted every month
    start = position.last_year.midpoint if position.last_year else None
    return None if start is None else start + (goal.value - start) * gone


def _limited(goal: Goal, position: Position, shown: Interval, chance: Decimal | None) -> Status:
    """Where a limit must not be passed."""
    if shown.low is not None and shown.low > goal.value:
        final = position.closed or position.accumulates
        return Status.MISSED if final else Status.AT_RISK
    if (shown.high is None or shown.high > goal.value) and not _as_stated(shown, goal, position):
        return Status.UNCLEAR
    if position.closed or not position.accumulates:
        return Status.REACHED
    if chance is not None:
        return Status.ON_TRACK if chance >= _LIKELY else Status.AT_RISK
    even = goal.value * position.month / _YEAR
    return Status.ON_TRACK if shown.high is not None and shown.high <= even else Status.AT_RISK


def _required(level: Interval | None, position: Position) -> Interval | None:
    """What each month to come must bring; of a limit, what it may bring."""
    left = _YEAR - position.month
    if level is None or position.value is None or not position.accumulates or left <= 0:
        return None
    missing = level - position.value
    return missing.scaled(Decimal(1) / left) if missing.high is None or missing.high > 0 else None
