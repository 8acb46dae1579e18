"""What honest authors do to true values: round or cut them, print them, tie them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import count

from hypothesis import strategies as st

from luyke import model
from luyke.model import Figure, Kind, Quantity, Relation

HONEST = (ROUND_HALF_UP, ROUND_HALF_EVEN)
CUT = ROUND_DOWN
_places = count()


def printed(value: Fraction, decimals: int, rounding: str) -> Quantity:
    """`value` printed with so many decimals."""
    step = Decimal(1).scaleb(-decimals)
    scaled = value * 10**decimals
    whole = _rounded(scaled, rounding)
    digits = str(abs(whole))
    zeros = len(digits) - len(digits.rstrip("0")) if whole and decimals == 0 else 0
    return Quantity(Decimal(whole) * step, step, step.scaleb(zeros))


def _rounded(value: Fraction, rounding: str) -> int:
    sign = -1 if value < 0 else 1
    whole, rest = divmod(abs(value), 1)
    up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (rounding == ROUND_HALF_UP or int(whole) % 2 == 1))
    return sign * (int(whole) + (1 if up and rounding != ROUND_DOWN else 0))


def figure(quantity: Quantity, unit: str = "VND", kind: Kind = Kind.LEVEL) -> Figure:
    """A figure at a place of its own."""
    start = next(_places) * 20
    return Figure(start, start + 9, f"{quantity.value}".replace(".", ","), quantity, unit, kind)


levels = st.fractions(min_value=1, max_value=10**6, max_denominator=10**4)
shown_decimals = st.integers(min_value=0, max_value=3)


@st.composite
def consistent_relations(draw: st.DrawFn, rounding: str) -> Relation:
    """A relation whose true values fit, each printed by one rule with decimals of its own."""
    maker = draw(st.sampled_from(MAKERS))

    def say(value: Fraction, unit: str = "VND", kind: Kind = Kind.LEVEL) -> Figure:
        return figure(printed(value, draw(shown_decimals), rounding), unit, kind)

    return maker(draw, say)


Say = Callable[..., Figure]


def _fraction(draw: st.DrawFn, say: Say) -> Relation:
    part, whole = draw(levels), draw(levels)
    both = replace(say(part, kind=Kind.FRACTION), of=say(whole).quantity)
    return model.FractionAsPercent(True, both, say(100 * part / whole, "%", Kind.SHARE))


def _plan(draw: st.DrawFn, say: Say) -> Relation:
    value, plan = draw(levels), draw(levels)
    over = draw(st.booleans())
    percent = 100 * value / plan - (100 if over else 0)
    kind = Kind.GROWTH if over else Kind.ATTAINMENT
    return model.ShareOfPlan(True, say(value), say(plan), say(percent, "%", kind))


def _growth(draw: st.DrawFn, say: Say) -> Relation:
    value, base = draw(levels), draw(levels)
    kind = draw(st.sampled_from([Kind.GROWTH, Kind.RATIO, Kind.OTHER]))
    if kind is Kind.OTHER:
        return model.GrowthFromBase(True, say(value), say(base), say(value / base, "times", kind))
    percent = 100 * value / base - (100 if kind is Kind.GROWTH else 0)
    return model.GrowthFromBase(True, say(value), say(base), say(percent, "%", kind))


def _difference(draw: st.DrawFn, say: Say) -> Relation:
    value, base = draw(levels), draw(levels)
    return model.DifferenceFromBase(True, say(value), say(base), say(value - base, kind=Kind.DIFFERENCE))


def _growth_with_difference(draw: st.DrawFn, say: Say) -> Relation:
    value, base = draw(levels), draw(levels)
    growth = say(100 * (value / base - 1), "%", Kind.GROWTH)
    return model.GrowthWithDifference(True, say(value), growth, say(value - base, kind=Kind.DIFFERENCE))


def _parts(draw: st.DrawFn, say: Say) -> Relation:
    parts = draw(st.lists(levels, min_size=1, max_size=8))
    exhaustive = draw(st.booleans())
    total = sum(parts) + (0 if exhaustive else draw(levels))
    return model.PartsOfTotal(True, say(total), tuple(say(part) for part in parts), exhaustive)


def _rates(draw: st.DrawFn, say: Say) -> Relation:
    weights = draw(st.lists(levels, min_size=1, max_size=5))
    rates = [draw(st.fractions(-20, 20, max_denominator=1000)) for _ in weights]
    whole = sum(weight * rate for weight, rate in zip(weights, rates, strict=True)) / sum(weights)
    parts = tuple(say(rate, "%", Kind.GROWTH) for rate in rates)
    return model.RatesOfParts(True, say(whole, "%", Kind.GROWTH), parts)


def _shares(draw: st.DrawFn, say: Say) -> Relation:
    parts = draw(st.lists(levels, min_size=1, max_size=8))
    shares = tuple(say(100 * part / sum(parts), "%", Kind.SHARE) for part in parts)
    kept = draw(st.integers(1, len(shares)))
    return model.SharesOfWhole(True, shares[:kept], kept == len(shares))


def _share_of_total(draw: st.DrawFn, say: Say) -> Relation:
    part = draw(levels)
    total = part + draw(levels)
    return model.ShareOfTotal(True, say(part), say(total), say(100 * part / total, "%", Kind.SHARE))


def _same(draw: st.DrawFn, say: Say) -> Relation:
    value = draw(levels)
    return model.SameThing(True, tuple(say(value) for _ in range(draw(st.integers(2, 4)))))


def _cumulative(draw: st.DrawFn, say: Say) -> Relation:
    month, before = draw(levels), draw(levels)
    previous = say(before) if draw(st.booleans()) else None
    return model.MonthAndCumulative(True, say(month), say(month + before), previous)


def _funnel(draw: st.DrawFn, say: Say) -> Relation:
    within = draw(levels)
    return model.Funnel(True, say(within + draw(levels)), say(within))


def _product(draw: st.DrawFn, say: Say) -> Relation:
    factor, rate = draw(levels), draw(levels)
    return model.AreaYieldOutput(True, say(factor, "ha"), say(rate, "t/ha"), say(factor * rate, "t"))


def _percent_of_count(draw: st.DrawFn, say: Say) -> Relation:
    size = draw(st.integers(1, 500))
    part = draw(st.integers(0, size))
    counted = Quantity(Decimal(size), Decimal(1), Decimal(1), exact=True)
    return model.PercentOfCount(True, figure(counted, "project"), say(Fraction(100 * part, size), "%", Kind.SHARE))


MAKERS: tuple[Callable[[st.DrawFn, Say], Relation], ...] = (
    _fraction,
    _plan,
    _growth,
    _difference,
    _growth_with_difference,
    _parts,
    _rates,
    _shares,
    _share_of_total,
    _same,
    _cumulative,
    _funnel,
    _product,
    _percent_of_count,
)
