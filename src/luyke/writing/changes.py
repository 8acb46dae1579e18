"""How a value has changed: since a year before, since the end of the year before, since the month before."""

from __future__ import annotations

from decimal import Decimal

from luyke.lexicon.units import is_count
from luyke.model import Basis, Kind
from luyke.scoring import Style
from luyke.writing.clauses import beside_plan, percent_of
from luyke.writing.phrases import PHRASES, phrase, variant
from luyke.writing.progress import Plan, Value, derived, year_before
from luyke.writing.teller import Teller
from luyke.writing.traced import Traced

_YEAR = len("2021")
_OF_YEAR = ("with_base", "of_count", "points", "equal")
_FEW = 100  # of so few things a percentage says less than their number


def compared(
    teller: Teller, value: Value, base: Value | None, period: str, name: str, turn: int, plan: Plan | None = None
) -> Traced | None:
    """How much more or less than a year before, with a `plan` that asks for that; None where it cannot be said."""
    if base is None:
        return None
    year, change = str(teller.progress.year - 1), value.value - base.value
    percent = percent_of(change, base.value) if value.value >= 0 else None
    if not change:
        told = Traced(variant("compared", _of_whole_year("equal", period), turn).format(year=year))
    elif teller.progress.measure.is_rate:
        points = teller.points(change, derived("difference", value.source, base.source), period, basis=Basis.YOY)
        words = variant("compared", name if name == "briefly_points" else _of_whole_year("points", period), turn)
        earlier = teller.amount(base.value, base.source, year_before(period))
        told = Traced.fill(words, verb=_verb(change), points=points, base=earlier, year=year)
    elif percent is not None:
        counted = _of_few(teller, base, name) if plan is None else name
        words = variant("compared", _of_whole_year(counted, period), turn)
        told = _told(teller, value, base, period, words, change, percent, _asked(plan))
    else:
        return None
    if plan is None:
        return told
    wanted_change = percent or Decimal(0)
    return beside_plan(teller, told, plan, wanted_change if plan.goal.style is Style.GROWTH else -wanted_change, name)


def compared_to_last_year(
    teller: Teller, value: Value, base: Value | None, period: str, name: str, turn: int, plan: Plan
) -> Traced | None:
    """How many points less than at the end of the year before, with the plan that asks for that."""
    if base is None:
        return None
    year, change = str(teller.progress.year - 1), value.value - base.value
    if change:
        points = teller.points(change, derived("difference", value.source, base.source), period)
        ended = teller.amount(base.value, base.source, "")  # "cuối năm 2020" is a day, and no period of the figures
        words = variant("compared", name, turn)
        told = Traced.fill(words, verb=_verb(change), points=points, base=ended, year=year)
    else:
        told = Traced(phrase("compared", "equal_to_last_year").format(year=year))
    return beside_plan(teller, told, plan, -change, name)


def compared_to_month_before(teller: Teller, value: Value, base: Value | None, period: str) -> Traced | None:
    """How much more or less than the month before."""
    if base is None:
        return None
    change = value.value - base.value
    if not change:
        return Traced(phrase("compared", "equal_to_previous_month"))
    percent = percent_of(change, base.value)
    if percent is None:
        return None
    source = derived("growth", value.source, base.source)
    growth = teller.percent(percent, source, Kind.GROWTH, period, basis=Basis.PREVIOUS_MONTH)
    return Traced.fill(phrase("compared", "previous_month"), verb=_verb(change), percent=growth)


def _told(
    teller: Teller,
    value: Value,
    base: Value,
    period: str,
    words: str,
    change: Decimal,
    percent: Decimal,
    asked: Decimal,
) -> Traced:
    source = derived("growth", value.source, base.source)
    apart = derived("difference", value.source, base.source)
    return Traced.fill(
        words,
        verb=_verb(change),
        percent=teller.percent(percent, source, Kind.GROWTH, period, basis=Basis.YOY, apart_from=asked),
        change=teller.amount(change, apart, period, Kind.DIFFERENCE, basis=Basis.YOY),
        base=teller.amount(base.value, base.source, year_before(period)),
        year=str(teller.progress.year - 1),
    )


def _of_whole_year(name: str, period: str) -> str:
    """Of a whole year the base is the year before, and no same period."""
    return f"{name}_of_year" if len(period) == _YEAR and name in _OF_YEAR else name


def _asked(plan: Plan | None) -> Decimal:
    """The change in % that a plan asks for; 0 without one."""
    if plan is None:
        return Decimal(0)
    return plan.goal.value if plan.goal.style is Style.GROWTH else -plan.goal.value


def _of_few(teller: Teller, base: Value, name: str) -> str:
    """Things counted are told by their number: states, and what is few."""
    progress = teller.progress
    if not is_count(progress.measure.unit) or name == "briefly":
        return name
    few = base.value < _FEW * progress.measure.factor
    if name == "with_base":
        return "of_count" if few or not progress.accumulates else name
    return "plain_of_count" if few else name


def _verb(change: Decimal) -> str:
    return PHRASES["growth"]["down" if change < 0 else "up"]
