"""Numbers and calculations as a reader of findings sees them."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import pytest

from luyke.checks.shown import between, digits, equation, label, scale_of, shown, subject_of, total_of
from luyke.lexicon.numbers import format_decimal, places_of
from luyke.lexicon.unit_names import unit_name
from luyke.model import Figure, Interval, Kind, Quantity

ONE, BILLION = Decimal(1), Decimal(10**9)


def _figure(text: str, value: str, step: str, unit: str = "VND", **more: object) -> Figure:
    quantity = Quantity(Decimal(value), Decimal(step), Decimal(step))
    return Figure(0, len(text), text, quantity, unit, Kind.LEVEL, **more)  # type: ignore[arg-type]  # named by each test


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("1379", None, "1.379"),
        ("1.379E+12", None, "1.379.000.000.000"),
        ("50.60", None, "50,6"),
        ("50.60", 2, "50,60"),
        ("50.65", 1, "50,7"),
        ("-805", None, "-805"),
        ("-0.04", 1, "0,0"),
        ("0", None, "0"),
        ("999.96", 1, "1.000,0"),
        ("123456789012345678901234567890.5", None, "123.456.789.012.345.678.901.234.567.890,5"),
    ],
)
def test_a_number_is_printed_the_vietnamese_way(value: str, decimals: int | None, printed: str) -> None:
    assert format_decimal(Decimal(value), decimals) == printed


def test_rounding_goes_where_it_is_told() -> None:
    assert format_decimal(Decimal("50.601"), 2, rounding=ROUND_FLOOR) == "50,60"
    assert format_decimal(Decimal("50.601"), 2, rounding=ROUND_CEILING) == "50,61"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_printed(value: str) -> None:
    with pytest.raises(ValueError, match="cannot be printed"):
        format_decimal(Decimal(value))


def test_places_follow_from_the_step_in_its_scale() -> None:
    assert places_of(Decimal(10**6), BILLION) == 3
    assert places_of(Decimal("0.10"), ONE) == 1
    assert places_of(Decimal(1000), ONE) == 0


@pytest.mark.parametrize(
    ("text", "value", "step", "scale", "said"),
    [
        ("2.137,6", "2137600000000", "100000000", 10**9, "2.137,6 tỷ đồng"),
        ("71,849", "71849000000", "1000000", 10**9, "71,849 tỷ đồng"),
        ("350", "350000000", "1000000", 10**6, "350 triệu đồng"),
        ("1 tỷ 021 triệu", "1021000000", "1000000", 10**6, "1.021 triệu đồng"),
        ("832.270.966.973", "832270966973", "1", 1, "832.270.966.973 đồng"),
        ("phân nửa", "0.5", "0.5", 1, "0,5 đồng"),
        ("0", "0", "1000000000", 10**9, "0 tỷ đồng"),
        ("200", "2000000", "10000", 1000, "2.000 nghìn đồng"),
        ("2,5", "25000", "1000", 1000, "25 nghìn đồng"),
        ("0,1", "1000", "1000", 1000, "1 nghìn đồng"),
        ("5", "5000000000000", "1000000000000", 10**9, "5.000 tỷ đồng"),
    ],
)
def test_a_figure_is_shown_in_the_scale_it_was_printed_in(
    text: str, value: str, step: str, scale: int, said: str
) -> None:
    figure = _figure(text, value, step)
    assert scale_of(figure) == scale
    assert shown(figure) == said


def test_ranges_and_fractions_show_both_numbers() -> None:
    upper = Quantity(Decimal("7.5"), Decimal("0.1"), Decimal("0.1"))
    assert digits(_figure("7 - 7,5", "7", "1", "%", upto=upper)) == "7-7,5"
    whole = Quantity(Decimal(13), ONE, ONE, exact=True)
    assert shown(_figure("12/13", "12", "1", "indicator", of=whole)) == "12/13 chỉ tiêu"


def test_a_sum_puts_negative_terms_in_brackets() -> None:
    assert total_of([_figure("5", "5", "1", "t"), _figure("-3", "-3", "1", "t")], ONE) == "5 + (-3)"


def test_a_label_begins_a_sentence_and_stays_on_its_line() -> None:
    assert label(_figure("5", "5", "1", subject="thu \n ngân sách")) == "Thu ngân sách"
    assert label(_figure("5", "5", "1")) == "Số liệu này"
    long = subject_of(_figure("5", "5", "1", subject="x" * 200))
    assert (len(long), long[-1]) == (80, "…")
    assert subject_of(_figure("5", "5", "1", subject="x" * 80)) == "x" * 80
    assert subject_of(_figure("5", "5", "1", subject="x" * 78 + " " + "y" * 9)) == "x" * 78 + "…"


def test_an_interval_is_rounded_outwards_and_may_be_open() -> None:
    assert between(Interval(Decimal("50.601"), Decimal("50.6085")), ONE, 2) == "50,60…50,61"
    assert between(Interval(Decimal(94), None), ONE, 1) == "từ 94,0 trở lên"
    assert between(Interval(None, Decimal(94)), ONE, 1) == "đến 94,0"
    assert between(Interval(None, None), ONE, 1) == "mọi giá trị"


def test_an_exact_result_needs_no_interval() -> None:
    stated = _figure("34", "34", "1", "work")
    assert equation("9 + 23", Decimal(32), Interval.point(Decimal(32)), stated) == "9 + 23 = 32 công trình; ghi 34"


def test_a_hedged_result_has_an_interval_and_an_open_one_no_value() -> None:
    stated = _figure("34", "34", "1", "work")
    hedged = equation("hơn 32", Decimal(32), Interval(Decimal(32), Decimal(33)), stated)
    assert hedged == "hơn 32 = 32 công trình, trong 32…33; ghi 34"
    unknown = equation("32 / 0", None, Interval(None, None), stated)
    assert unknown == "32 / 0 = không tính được công trình, trong mọi giá trị; ghi 34"


def test_a_bare_number_stands_without_a_blank_behind_it() -> None:
    bare = _figure("34", "34", "1", "")
    assert shown(bare) == "34"
    assert equation("9 + 23", Decimal(32), Interval.point(Decimal(32)), bare) == "9 + 23 = 32; ghi 34"


def test_units_are_named_in_words() -> None:
    assert (unit_name("t/ha"), unit_name("VND/person"), unit_name("lao động")) == ("tấn/ha", "đồng/người", "lao động")
