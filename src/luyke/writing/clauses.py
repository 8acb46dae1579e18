"""What is said of one value: how it was reached, what it is of its plan, how it has changed."""

from __future__ import annotations

from decimal import Decimal

from luyke.lexicon.numbers import WIDE
from luyke.lexicon.units import MONEY, is_count
from luyke.model import Basis, Kind
from luyke.scoring import Style
from luyke.writing.issuers import write_issuer
from luyke.writing.phrases import PHRASES, phrase, variant
from luyke.writing.progress import Plan, Value, derived, year_before
from luyke.writing.teller import Teller
from luyke.writing.traced import Traced

_HUNDRED = Decimal(100)
_LESS_IS_BETTER = (Style.AT_MOST, Style.REDUCE_POINTS, Style.REDUCE_PERCENT)
_RELATIVE = (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)


def reached(teller: Teller, value: Value, period: str) -> Traced:
    """Verb and value: "ước đạt 105,3 tỷ đồng"."""
    return verb_of(teller, value) + " " + teller.value(value, period)


def reached_of_whole(teller: Teller, value: Value, plan: Plan, whole: Decimal, period: str) -> Traced:
    """Verb and both numbers: "ước đạt 71,849/141,973 tỷ đồng", "đạt 12/15 trường"."""
    source = derived("fraction", value.source, plan.source)
    number = teller.fraction(value.value, whole, source, period, estimate=value.estimate)
    told = verb_of(teller, value) + " " + number
    return (
        told + phrase("plan", "capital").format(issuer=issued(plan.issuer))
        if plan.goal.style is Style.CAPITAL
        else told
    )


def verb_of(teller: Teller, value: Value) -> str:
    """ "ước đạt", "đạt", "ở mức", "là"."""
    word = "reach"
    if teller.progress.style in _LESS_IS_BETTER:
        word = "remain" if teller.progress.measure.is_rate else "be"
    return phrase("verbs", f"{word}_estimate" if value.estimate else word)


def wanted(teller: Teller, plan: Plan) -> Traced:
    """What stands in brackets: "kế hoạch thành phố giao ít nhất 91,5%"."""
    return Traced.fill(phrase("plan", "wanted"), issuer=issued(plan.issuer), plan=teller.plan(plan))


def in_brackets(told: Traced) -> Traced:
    """ " (kế hoạch thành phố giao ít nhất 91,5%)"."""
    return " (" + told + ")"


def issued(issuer: str) -> str:
    """Who assigned a plan, with a blank before; "" where that is not known."""
    return f" {write_issuer(issuer.lower())}" if issuer else ""


def share_of_plan(teller: Teller, value: Value, plan: Plan, period: str, name: str, turn: int) -> Traced | None:
    """ "bằng 124,0% kế hoạch năm thành phố giao (1.112 tỷ đồng)"; None where there is no such share."""
    percent = percent_of(value.value, plan.goal.value)
    if percent is None or plan.goal.style in _RELATIVE:
        return None
    source = derived("attainment", value.source, plan.source)
    kind, size = Kind.ATTAINMENT, percent
    if name == "exceeded":
        kind, size = Kind.GROWTH, percent - _HUNDRED
    issuer = plan.issuer if "{issuer}" in variant("plan", name, turn) else ""
    told = teller.percent(size, source, kind, period, basis=Basis.PLAN, issuer=issuer)
    told_plan = teller.plan(plan, bound=False)
    return Traced.fill(variant("plan", name, turn), percent=told, issuer=issued(plan.issuer), plan=told_plan)


def whole_as_percent(teller: Teller, value: Value, plan: Plan, whole: Decimal, period: str) -> Traced:
    """Behind "71,849/141,973 tỷ đồng" the same in percent."""
    source = derived("fraction", value.source, plan.source)
    percent = percent_of(value.value, whole) or Decimal(0)
    kind, basis = (Kind.SHARE, Basis.TOTAL)
    if plan.goal.style is Style.CAPITAL:
        kind, basis = Kind.ATTAINMENT, Basis.PLAN
    return Traced.fill(phrase("plan", "whole"), percent=teller.percent(percent, source, kind, period, basis=basis))


def whole_of(teller: Teller, value: Value, plan: Plan) -> Decimal | None:
    """The second number of "71,849/141,973 tỷ đồng", "12/15 trường"; None where it is not told so."""
    goal, unit = plan.goal, teller.progress.measure.unit
    capital, counted = goal.style is Style.CAPITAL and unit in MONEY, goal.style is Style.OUT_OF and is_count(unit)
    whole = goal.value if capital else goal.of_total if counted else None
    return whole if whole is not None and 0 <= value.value <= whole and whole > 0 else None


def compared(
    teller: Teller,
    value: Value,
    base: Value | None,
    period: str,
    name: str,
    turn: int,
    plan: Plan | None = None,
) -> Traced | None:
    """How much more or less than a year before, beside a `plan` that asks for that; None where it cannot be said."""
    if base is None:
        return None
    year = str(teller.progress.year - 1)
    change = value.value - base.value
    if not change:
        return _beside(teller, variant("compared", "equal", turn), plan, year=year)
    verb = _verb_of_change(change)
    earlier = teller.amount(base.value, base.source, year_before(period))
    if teller.progress.measure.is_rate:
        points = teller.points(change, derived("difference", value.source, base.source), period, basis=Basis.YOY)
        words = variant("compared", name if name == "briefly_points" else "points", turn)
        return _beside(teller, words, plan, verb=verb, points=points, base=earlier, year=year)
    percent = percent_of(change, base.value)
    if percent is None:
        return None
    growth = teller.percent(percent, derived("growth", value.source, base.source), Kind.GROWTH, period, basis=Basis.YOY)
    difference = teller.amount(
        change, derived("difference", value.source, base.source), period, Kind.DIFFERENCE, basis=Basis.YOY
    )
    if is_count(teller.progress.measure.unit) and not teller.progress.accumulates:
        name = "of_count"
    words = variant("compared", name, turn)
    return _beside(teller, words, plan, verb=verb, percent=growth, change=difference, base=earlier, year=year)


def compared_to_last_year(
    teller: Teller, value: Value, base: Value | None, period: str, name: str, turn: int, plan: Plan | None = None
) -> Traced | None:
    """How many points less than at the end of the year before, beside the plan that asks for that."""
    if base is None:
        return None
    year, change = str(teller.progress.year - 1), value.value - base.value
    if not change:
        return _beside(teller, variant("compared", "equal_to_last_year", turn), plan, year=year)
    points = teller.points(change, derived("difference", value.source, base.source), period)
    ended = teller.amount(base.value, base.source, "")  # "cuối năm 2020" is a day, and no period of the figures
    words = variant("compared", name, turn)
    return _beside(teller, words, plan, verb=_verb_of_change(change), points=points, base=ended, year=year)


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
    return Traced.fill(phrase("compared", "previous_month"), verb=_verb_of_change(change), percent=growth)


def percent_of(value: Decimal, whole: Decimal) -> Decimal | None:
    """`value` in percent of `whole`; None of nothing or less."""
    return WIDE.divide(_HUNDRED * value, whole) if whole > 0 else None


def _beside(teller: Teller, words: str, plan: Plan | None, **values: Traced | str) -> Traced:
    """A filled phrase with a plan in its brackets, or in brackets of its own where it has none."""
    if plan is None:
        return Traced.fill(words, **values)
    asked = wanted(teller, plan)
    if "{base}" not in words:
        return Traced.fill(words, **values) + in_brackets(asked)
    return Traced.fill(words, **(values | {"base": values["base"] + Traced("; ") + asked}))


def _verb_of_change(change: Decimal) -> str:
    return PHRASES["growth"]["down" if change < 0 else "up"]
