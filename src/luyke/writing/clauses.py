"""What is said of one value: how it was reached, what it is of its plan, how it has changed."""

from __future__ import annotations

from decimal import Decimal

from luyke.lexicon.numbers import WIDE
from luyke.lexicon.units import MONEY, is_count
from luyke.model import Basis, Kind
from luyke.scoring import Style
from luyke.writing.issuers import write_issuer
from luyke.writing.phrases import phrase, variant
from luyke.writing.progress import Plan, Progress, Value, derived
from luyke.writing.teller import Teller
from luyke.writing.traced import Traced

_HUNDRED = Decimal(100)
_LESS_IS_BETTER = (Style.AT_MOST, Style.REDUCE_POINTS, Style.REDUCE_PERCENT)
_BRIEF = ("briefly", "since_briefly", "briefly_points")
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


def beside_plan(teller: Teller, told: Traced, plan: Plan, size: Decimal, name: str = "") -> Traced:
    """`told` and what was asked for: ", vượt mức đề ra (kế hoạch HĐND giao tăng 8%)".

    `size` is what is held against the plan's value. In brackets alone where `name` says so, and where the prints would
    not show on which side it lies.
    """
    asked, goal = wanted(teller, plan), plan.goal.value
    printed = [abs(number.figure.quantity.value) for number in (*told.numbers[:1], *asked.numbers) if number.figure]
    clear = len(printed) == 2 and (printed[0] == printed[1]) is (abs(size) == abs(goal))
    if name in _BRIEF or not clear:
        return told + in_brackets(asked)
    word = "beyond" if size > goal else "met" if size == goal else "short"
    if plan.goal.style is Style.AT_MOST:
        word = "over_limit" if size > goal else "in_limit"
    return told + Traced.fill(phrase("plan", word), asked=asked)


def issued(issuer: str) -> str:
    """Who assigned a plan, with a blank before; "" where that is not known."""
    return f" {write_issuer(issuer.lower())}" if issuer else ""


def share_of_plan(teller: Teller, value: Value, plan: Plan, period: str, name: str, turn: int) -> Traced | None:
    """ "bằng 124,0% kế hoạch năm thành phố giao (1.112 tỷ đồng)"; None where there is no such share."""
    percent = percent_of(value.value, plan.goal.value)
    if percent is None or percent < 0 or plan.goal.style in _RELATIVE:
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
    """Behind "71,849/141,973 tỷ đồng" the same in percent: of the plan, or of all that there are."""
    percent = percent_of(value.value, whole) or Decimal(0)
    kind, basis, formula = Kind.SHARE, Basis.TOTAL, "share"
    if plan.goal.style is Style.CAPITAL:
        kind, basis, formula = Kind.ATTAINMENT, Basis.PLAN, "attainment"
    source = derived(formula, value.source, plan.source)
    return Traced.fill(phrase("plan", "whole"), percent=teller.percent(percent, source, kind, period, basis=basis))


def whole_of(progress: Progress, value: Value, plan: Plan) -> Decimal | None:
    """The second number of "71,849/141,973 tỷ đồng", "12/15 trường"; None where it is not told so."""
    goal, unit = plan.goal, progress.measure.unit
    capital, counted = goal.style is Style.CAPITAL and unit in MONEY, goal.style is Style.OUT_OF and is_count(unit)
    whole = goal.value if capital else goal.of_total if counted else None
    return whole if whole is not None and 0 <= value.value <= whole and whole > 0 else None


def percent_of(value: Decimal, whole: Decimal) -> Decimal | None:
    """`value` in percent of `whole`; None of nothing or less."""
    return WIDE.divide(_HUNDRED * value, whole) if whole > 0 else None
