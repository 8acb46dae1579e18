"""The slips a number may have come from, and how a number put right is printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.checks.figures import fall, figure

from luyke.checks.localising.number import Number, numbers_of, slips
from luyke.model import Figure, Kind, Quantity


def _values(figure: Figure, scale: str = "1") -> list[Decimal]:
    return [quantity.value / Decimal(scale) for quantity in slips(Number(figure))]


def test_every_digit_every_swap_and_every_shift_of_a_short_number() -> None:
    ones = {Decimal(f"{n}") for n in range(10)}
    inserted = {Decimal(f"{n}7") for n in range(1, 10)} | {Decimal(f"7{n}") for n in range(10)}
    shifted = {Decimal(7).scaleb(places) for places in (-6, -3, -2, -1, 1, 2, 3, 6)}
    assert set(_values(figure("7 tỷ", "đồng"), "1e9")) == (ones | inserted | shifted) - {Decimal(7)}


def test_decimals_keep_their_number() -> None:
    values = _values(figure("50,6", "%"))
    assert Decimal("56.0") in values  # swapped across the comma
    assert Decimal("5.6") in values  # a digit too many
    assert Decimal("0.6") in values  # a digit too many
    assert len(values) == len(set(values))
    unmoved = [one.value for one in slips(Number(figure("50,6", "%"))) if one.step == Decimal("0.1")]
    assert unmoved == [value.quantize(Decimal("0.1")) for value in unmoved]
    below_one = _values(figure("0,5", "%"))
    assert Decimal("0.7") in below_one
    assert Decimal("7.5") in below_one
    assert Decimal("0.05") in below_one  # the comma slipped
    assert Decimal("10.5") in below_one
    assert Decimal("0.1") not in _values(figure("1,5", "%"))  # ",1" would be no number


def test_a_repair_counts_to_its_last_place() -> None:
    figures = figure("203 tỷ", "đồng"), figure("200 tỷ", "đồng"), figure("20,3", "%")
    for one in figures:
        repaired = [quantity for quantity in slips(Number(one)) if quantity.step == one.quantity.step]
        assert len(repaired) > 50
        assert {quantity.grain for quantity in repaired} == {one.quantity.step}


def test_a_shift_moves_the_places_too_unless_the_count_is_exact() -> None:
    by_value = {quantity.value: quantity for quantity in slips(Number(figure("1,500", "ha")))}
    thousandfold = by_value[Decimal(1500)]
    assert (thousandfold.step, thousandfold.grain) == (Decimal(1), Decimal(1))
    count = figure("1.379", "hộ")
    assert count.quantity.exact
    shifted = {quantity.value: quantity for quantity in slips(Number(count))}
    assert shifted[Decimal(1_379_000)].step == 1
    assert Decimal("1.379") not in shifted
    assert Decimal("13.79") not in shifted


def test_only_changes_may_have_the_other_sign() -> None:
    assert Decimal("-1.5") in _values(figure("1,5", "%", Kind.GROWTH))
    assert Decimal("1.5") in _values(fall("1,5"))
    assert Decimal("-1.5") not in _values(figure("1,5", "%", Kind.SHARE))
    assert min(_values(figure("0,0", "%", Kind.SHARE))) >= 0
    assert Decimal(-300) in _values(figure("300", "ha", Kind.DIFFERENCE))


def test_digits_of_a_fall_slip_below_nothing() -> None:
    values = _values(fall("1,5"))
    assert Decimal("-1.6") in values
    assert Decimal("-5.1") in values
    assert Decimal("1.6") not in values
    assert min(values) >= Decimal("-1500000")


@pytest.mark.parametrize(
    ("printed", "slipping"),
    [("1" * 15, True), ("1" * 16, False), ("12345678901234,5", True), ("123456789012345,6", False)],
)
def test_in_a_very_long_number_no_single_digit_is_suspected(printed: str, slipping: bool) -> None:
    near = Decimal(printed.replace(",", ".")) + 1
    assert (near in _values(figure(printed, "đồng"))) is slipping


def test_a_value_between_two_prints_has_no_digits_to_slip() -> None:
    between = Quantity(Decimal("1.25"), Decimal("0.1"), Decimal("0.1"))
    stored = replace(figure("1,3", "ha"), quantity=between)
    assert all(value in {Decimal("1.25").scaleb(places) for places in range(-6, 7)} for value in _values(stored))


def test_shifts_of_the_longest_numbers_are_exact() -> None:
    longest = figure("999999999999999999", "đồng")
    shifted = {quantity.value for quantity in slips(Number(longest))}
    assert Decimal(f"{'9' * 18}E6") in shifted
    assert Decimal(f"{'9' * 12}.{'9' * 6}") in shifted


def test_a_fraction_has_two_numbers_a_range_none() -> None:
    fraction = figure("71,849/141,973 tỷ", "đồng")
    part, whole = numbers_of(fraction)
    assert (part.quantity, whole.quantity) == (fraction.quantity, fraction.of)
    assert (part.denominator, whole.denominator) == (False, True)
    assert list(numbers_of(replace(figure("7", "%"), upto=figure("7,5", "%").quantity))) == []
    (only,) = numbers_of(figure("7", "%"))
    assert not only.denominator


def test_what_is_put_right_stands_where_the_wrong_number_stood() -> None:
    fraction = figure("71,849/141,973 tỷ", "đồng")
    part, whole = numbers_of(fraction)
    right = replace(fraction.quantity, value=Decimal("71.948E9"))
    assert part.replaced(right) == replace(fraction, quantity=right)
    assert whole.replaced(right) == replace(fraction, of=right)
    assert part.printed(right) == "71,948/141,973"
    assert whole.printed(right) == "71,849/71,948"


@pytest.mark.parametrize(
    ("one", "value", "said"),
    [
        (figure("12,4", "%", Kind.GROWTH), "14.2", "14,2"),
        (figure("12,4", "%", Kind.GROWTH), "-12.4", "giảm 12,4"),
        (figure("12,4", "%", Kind.GROWTH), "0", "0,0"),
        (figure("12,4", "%", Kind.GROWTH), "0.5", "0,5"),
        (fall("12,4"), "-14.2", "14,2"),
        (fall("12,4"), "12.4", "tăng 12,4"),
        (fall("12,4"), "0", "tăng 0,0"),
        (fall("12,4"), "0.5", "tăng 0,5"),
        (figure("0,0", "%", Kind.GROWTH), "-0.5", "giảm 0,5"),
        (figure("0,5", "%", Kind.GROWTH), "0.4", "0,4"),
        (figure("-805", "ha", Kind.DIFFERENCE), "-850", "-850"),
        (figure("-805", "ha", Kind.DIFFERENCE), "805", "805"),
        (figure("805", "ha", Kind.LEVEL), "-805", "-805"),
    ],
)
def test_words_carry_the_sign_of_a_change_unless_it_was_printed(one: Figure, value: str, said: str) -> None:
    assert Number(one).printed(replace(one.quantity, value=Decimal(value))) == said


@pytest.mark.parametrize(
    ("one", "derived"),
    [
        (figure("5", "%", Kind.SHARE), True),
        (figure("5", "điểm phần trăm", Kind.SHARE), True),
        (figure("5", "‰", Kind.SHARE), True),
        (figure("5", "lần", Kind.RATIO), True),
        (figure("5", "ha", Kind.DIFFERENCE), True),
        (figure("5", "ha", Kind.GROWTH), True),
        (figure("5", "ha", Kind.LEVEL), False),
        (figure("5", "hộ", Kind.FRACTION), False),
    ],
)
def test_what_is_worked_out_from_others_is_derived(one: Figure, derived: bool) -> None:
    assert Number(one).derived is derived
