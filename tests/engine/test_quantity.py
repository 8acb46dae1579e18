"""What a printed number stands for: the table of docs/explanation/rounding.md."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luyke.model import Interval, Quantity


def quantity(value: str, step: str, grain: str | None = None, approx: str = "", exact: bool = False) -> Quantity:
    return Quantity(Decimal(value), Decimal(step), Decimal(grain or step), approx, exact)


def ends(interval: Interval) -> tuple[str | None, str | None]:
    return tuple(None if end is None else f"{end.normalize():f}" for end in (interval.low, interval.high))  # type: ignore[return-value]  # two ends make two strings


@pytest.mark.parametrize(
    ("printed", "half", "whole"),
    [
        (quantity("50.6", "0.1"), ("50.55", "50.65"), ("50.5", "50.7")),
        (quantity("1379", "1"), ("1378.5", "1379.5"), ("1378", "1380")),
        (quantity("1500", "1", "100"), ("1450", "1550"), ("1400", "1600")),
        (quantity("12", "1", exact=True), ("12", "12"), ("12", "12")),
        (quantity("105", "1", approx=">"), ("105", "106"), ("104", "106")),
        (quantity("94", "1", approx="<"), ("93", "94"), ("93", "95")),
        (quantity("26.5", "0.1", approx="~"), ("26.4", "26.6"), ("26.4", "26.6")),
        (quantity("30", "1", approx=">="), ("30", None), ("29", None)),
        (quantity("30", "1", approx="<="), (None, "30"), (None, "31")),
        (quantity("-0.5", "0.1"), ("-0.55", "-0.45"), ("-0.6", "-0.4")),
        (quantity("0", "1", approx=">"), ("0", "1"), ("-1", "1")),
    ],
)
def test_rounded_and_cut_digits(
    printed: Quantity, half: tuple[str | None, str | None], whole: tuple[str | None, str | None]
) -> None:
    assert ends(printed.rounded) == half
    assert ends(printed.cut) == whole


def test_what_is_told_to_the_outside_is_half_a_step_even_before_padding_zeros() -> None:
    assert ends(quantity("1500", "1", "100").printed) == ("1499.5", "1500.5")
    assert ends(quantity("12", "1", exact=True).printed) == ("12", "12")


def test_an_exact_count_with_a_hedge_is_hedged() -> None:
    assert ends(quantity("12", "1", approx=">", exact=True).rounded) == ("12", "13")


def test_an_unknown_hedge_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown hedge '!'"):
        quantity("12", "1", approx="!").rounded  # noqa: B018 - the property is what is tested


def test_a_plan_was_decided_so_its_padding_zeros_are_meant() -> None:
    for approx, exact in ((">=", False), ("", True)):
        plan = quantity("1500", "1", "100", approx, exact)
        assert plan.decided() == quantity("1500", "1", "1", approx, exact)
    to_the_last_place = quantity("1500", "1")
    assert to_the_last_place.decided() is to_the_last_place
