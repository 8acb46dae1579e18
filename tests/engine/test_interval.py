"""Intervals hold what they should: ends included, sides open, divisions rounded outwards."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.model import Interval


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


ALL = interval(None, None)


def test_an_interval_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="from 2 down to 1"):
        interval("2", "1")
    assert interval("2", "2") == Interval.point(Decimal(2))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (interval("1", "2"), interval("2", "3"), interval("2", "2")),
        (interval("1", "2"), interval("2.001", "3"), None),
        (interval("1", "9"), interval("3", "4"), interval("3", "4")),
        (interval(None, "2"), interval("2", None), interval("2", "2")),
        (interval(None, "2"), interval("2.1", None), None),
        (interval("1", None), interval("0", None), interval("1", None)),
        (interval(None, "5"), interval(None, "4"), interval(None, "4")),
        (ALL, interval("1", "2"), interval("1", "2")),
        (ALL, ALL, ALL),
    ],
)
def test_what_two_intervals_share(one: Interval, other: Interval, meet: Interval | None) -> None:
    assert one.meet(other) == other.meet(one) == meet
    assert one.overlaps(other) is other.overlaps(one) is (meet is not None)


@pytest.mark.parametrize(
    ("within", "value", "held"),
    [
        (interval("1", "2"), "1", True),
        (interval("1", "2"), "2", True),
        (interval("1", "2"), "0.999", False),
        (interval("1", "2"), "2.001", False),
        (interval(None, "2"), "-1e30", True),
        (interval("1", None), "1e30", True),
        (interval("1", None), "0", False),
        (interval(None, "2"), "3", False),
    ],
)
def test_an_interval_holds_its_ends_and_what_is_between(within: Interval, value: str, held: bool) -> None:
    assert within.contains(Decimal(value)) is held


def test_the_hull_spans_both_and_stays_open_where_one_is() -> None:
    assert interval("1", "2").hull(interval("4", "5")) == interval("1", "5")
    assert interval("4", "5").hull(interval("1", "2")) == interval("1", "5")
    assert interval("1", "2").hull(interval(None, "1")) == interval(None, "2")
    assert interval(None, "1").hull(interval("1", "2")) == interval(None, "2")
    assert interval("1", "2").hull(interval("0", None)) == interval("0", None)
    assert interval("0", None).hull(interval("1", "2")) == interval("0", None)


def test_sums_and_differences_take_the_far_ends() -> None:
    assert interval("1", "2") + interval("10", "20") == interval("11", "22")
    assert interval("1", "2") - interval("10", "20") == interval("-19", "-8")
    assert -interval("1", "2") == interval("-2", "-1")
    assert -interval("1", None) == interval(None, "-1")
    assert -interval(None, "1") == interval("-1", None)
    assert interval("1", None) + interval("1", "2") == interval("2", None)
    assert interval("1", "2") + interval("1", None) == interval("2", None)
    assert interval(None, "1") + interval("1", "2") == interval(None, "3")
    assert interval("1", "2") + interval(None, "1") == interval(None, "3")
    assert Interval.sum([interval("1", "2"), interval("3", "4"), interval("5", "6")]) == interval("9", "12")
    assert Interval.sum([]) == interval("0", "0")


def test_a_sum_beyond_forty_digits_is_rounded_outwards() -> None:
    summed = interval("1e50", "1e50") + interval("1", "1")
    assert summed.low is not None
    assert summed.high is not None
    assert Fraction(summed.low) < 10**50 + 1 < Fraction(summed.high)


def test_scaling_by_a_negative_factor_turns_the_ends() -> None:
    assert interval("1", "2").scaled(Decimal(3)) == interval("3", "6")
    assert interval("1", "2").scaled(Decimal(-3)) == interval("-6", "-3")
    assert interval("1", "2").scaled(Decimal(0)) == interval("0", "0")
    assert interval("1", None).scaled(Decimal(-1)) == interval(None, "-1")
    assert interval("1", None).scaled(Decimal(2)) == interval("2", None)
    assert interval(None, "1").scaled(Decimal(2)) == interval(None, "2")


def test_products_are_of_what_is_not_negative() -> None:
    assert interval("2", "3").times(interval("5", "7")) == interval("10", "21")
    assert interval("0", "3").times(interval("0", "7")) == interval("0", "21")
    assert interval("2", None).times(interval("5", "7")) == interval("10", None)
    assert interval("2", "3").times(interval("5", None)) == interval("10", None)
    for one, other in [("-1", "1"), ("1", "-1"), (None, "1"), ("1", None)]:
        with pytest.raises(ValueError, match=r"^products are taken of non-negative intervals only$"):
            interval(one, "5").times(interval(other, "5"))


@pytest.mark.parametrize(
    ("over", "under", "quotient"),
    [
        (interval("6", "12"), interval("2", "3"), interval("2", "6")),
        (interval("-6", "12"), interval("2", "3"), interval("-3", "6")),
        (interval("-12", "-6"), interval("2", "3"), interval("-6", "-2")),
        (interval("0", "0"), interval("2", "3"), interval("0", "0")),
        (interval("6", "12"), interval("2", None), interval("0", "6")),
        (interval("-12", "-6"), interval("2", None), interval("-6", "0")),
        (interval("6", None), interval("2", "3"), interval("2", None)),
        (interval(None, "6"), interval("2", "3"), interval(None, "3")),
        (interval("6", "12"), interval("0", "3"), None),
        (interval("6", "12"), interval("-1", "3"), None),
        (interval("6", "12"), interval(None, "3"), None),
        (interval("1", "2"), interval("0.5", "0.5"), interval("2", "4")),
    ],
)
def test_quotients_by_what_is_positive(over: Interval, under: Interval, quotient: Interval | None) -> None:
    assert over.over(under) == quotient


def test_a_quotient_that_never_ends_is_rounded_outwards() -> None:
    third = Interval.point(Decimal(1)).over(Interval.point(Decimal(3)))
    assert third is not None
    assert third.low is not None
    assert third.high is not None
    assert Fraction(third.low) < Fraction(1, 3) < Fraction(third.high)
    assert third.high - third.low == Decimal("1e-40")


def test_the_middle_is_the_closed_end_where_one_side_is_open() -> None:
    assert interval("1", "2").midpoint == Decimal("1.5")
    assert interval("1", None).midpoint == 1
    assert interval(None, "2").midpoint == 2
    assert ALL.midpoint is None


numbers = st.decimals(-(10**9), 10**9, places=4)


@st.composite
def intervals_with_a_value(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, value, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    return Interval(low, high), Fraction(value)


def _holds(result: Interval, value: Fraction) -> bool:
    low_fits = result.low is None or Fraction(result.low) <= value
    return low_fits and (result.high is None or value <= Fraction(result.high))


@given(intervals_with_a_value(), intervals_with_a_value(), numbers)
def test_arithmetic_never_loses_a_value(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction], factor: Decimal
) -> None:
    (a, x), (b, y) = one, other
    assert _holds(a + b, x + y)
    assert _holds(a - b, x - y)
    assert _holds(a.scaled(factor), x * Fraction(factor))
    assert _holds(a.hull(b), x)
    quotient = a.over(b)
    if quotient is not None:
        assert _holds(quotient, x / y)
    if a.low is not None and b.low is not None and a.low >= 0 and b.low >= 0:
        assert _holds(a.times(b), x * y)


@pytest.mark.parametrize(
    ("dividend", "quotient"),
    [
        (("0.5", "0.8"), ("0.125", "0.4")),
        (("0", "0.8"), ("0", "0.4")),
        (("0", "0"), ("0", "0")),
        (("-0.5", "0.8"), ("-0.25", "0.4")),
        (("-0.8", "-0.5"), ("-0.4", "-0.125")),
        (("-0.8", "0"), ("-0.4", "0")),
    ],
)
def test_quotients_reach_to_the_ends_on_either_side_of_nothing(
    dividend: tuple[str, str], quotient: tuple[str, str]
) -> None:
    found = Interval(Decimal(dividend[0]), Decimal(dividend[1])).over(Interval(Decimal(2), Decimal(4)))
    assert found == Interval(Decimal(quotient[0]), Decimal(quotient[1]))
