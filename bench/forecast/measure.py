"""Brier scores and coverage of each way to foresee a year's total.

Each whole year with two whole years or more before it is foreseen from its first 3, 6, 9 and 11 months; what comes
after is not seen. Plans are last year's total and 5 % and 10 % to either side of it. The nearer the plan, the harder it
is to say who will reach it: what lies within 5 % is counted apart.
A method's Brier score is the mean of (probability − outcome)²; a coin gives 0.25, knowing gives 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from bench.forecast.series import Monthly
from luyke.scoring import PLAIN, REFINED, Flow, Forecast, Method, share_t

KNOWN = (3, 6, 9, 11)
PLANS = (Decimal("0.90"), Decimal("0.95"), Decimal(1), Decimal("1.05"), Decimal("1.10"))
NEAR = PLANS[1:-1]
LONG = 4  # years of history from which a forecast counts as one with long history
Point = Callable[[Flow, int, int], Decimal]


@dataclass
class Score:
    """What one method did at one number of known months."""

    squares: float = 0.0
    forecasts: int = 0
    inside: int = 0
    ranges: int = 0

    @property
    def brier(self) -> float:
        """The mean squared error of the probability."""
        return self.squares / self.forecasts

    @property
    def coverage(self) -> float | None:
        """How many totals lay in the 80 % range; None for a method that gives none."""
        return self.inside / self.ranges if self.ranges else None


@dataclass
class Scores:
    """All methods over one set of series: method → months known → score.

    near       plans within 5 % only
    long       years with four whole years or more before them only
    of_record  the plan that was in force, where it is known
    """

    series: int = 0
    years: int = 0
    all: dict[str, dict[int, Score]] = field(default_factory=dict)
    near: dict[str, dict[int, Score]] = field(default_factory=dict)
    long: dict[str, dict[int, Score]] = field(default_factory=dict)
    of_record: dict[str, dict[int, Score]] = field(default_factory=dict)

    @property
    def forecasts(self) -> int:
        """How many probabilities each method gave."""
        return sum(score.forecasts for score in next(iter(self.all.values()), {}).values())


def linear(flow: Flow, year: int, month: int) -> Decimal:
    """The months to come bring what the months so far brought."""
    return flow.to_date[year, month] * 12 / month


def same_period(flow: Flow, year: int, month: int) -> Decimal:
    """The whole year grows as the months so far grew."""
    return flow.to_date[year - 1, 12] * flow.to_date[year, month] / flow.to_date[year - 1, month]


POINTS: dict[str, Point] = {"linear pace": linear, "same-period growth": same_period}
METHODS: dict[str, Method] = {"share-t, plain": PLAIN, "share-t, as used": REFINED}


def measure(series: Iterable[Monthly]) -> Scores:
    """Every method on every whole year that has two before it."""
    scores = Scores()
    for one in series:
        whole = one.whole_years
        tried = [year for at, year in enumerate(whole) if at >= 2 and year - 1 in whole]
        scores.series += bool(tried)
        scores.years += len(tried)
        for year in tried:
            for month in KNOWN:
                _one(scores, one, year, month, whole.index(year))
    return scores


def _one(scores: Scores, one: Monthly, year: int, month: int, history: int) -> None:
    total, last = one.flow.to_date[year, 12], one.flow.to_date[year - 1, 12]
    grid, near = ([last * factor for factor in factors] for factors in (PLANS, NEAR))
    record = one.plans.get((year, month))
    chances: dict[str, Callable[[Decimal], float]] = {}
    ranges: dict[str, bool] = {}
    for name, point in POINTS.items():
        foreseen = point(one.flow, year, month)
        chances[name] = lambda plan, foreseen=foreseen: float(foreseen >= plan)
    for name, method in METHODS.items():
        forecast = share_t(_seen(one.flow, year, month), year, month, method=method)
        if forecast is None:
            raise ValueError(f"{one.name} {year}: no forecast from two whole years")
        chances[name] = lambda plan, forecast=forecast: float(forecast.reaches(plan))
        ranges[name] = _inside(forecast, total)
    for name, chance in chances.items():
        asked = [(scores.all, grid), (scores.near, near)]
        asked += [(scores.long, grid)] if history >= LONG else []
        asked += [(scores.of_record, [record])] if record else []
        for kept, plans in asked:
            _count(kept.setdefault(name, {}).setdefault(month, Score()), chance, plans, total, ranges.get(name))


def _seen(flow: Flow, year: int, month: int) -> Flow:
    """What was known then, and nothing more."""
    return Flow({}, {key: value for key, value in flow.to_date.items() if key <= (year, month)})


def _inside(forecast: Forecast, total: Decimal) -> bool:
    return forecast.range().contains(total)


def _count(
    score: Score, chance: Callable[[Decimal], float], plans: list[Decimal], total: Decimal, inside: bool | None
) -> None:
    for plan in plans:
        score.squares += (chance(plan) - float(total >= plan)) ** 2
        score.forecasts += 1
    if inside is not None:
        score.inside += inside
        score.ranges += 1
