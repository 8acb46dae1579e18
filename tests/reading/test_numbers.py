"""Printed digits → values: dots, commas, and what three digits behind one of them mean."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.reading import read_text
from luyke.reading.numbers import comma_is_decimal, parse

VIETNAMESE = {
    "7": "7",
    "02": "2",
    "3457": "3457",
    "8,5": "8.5",
    "1.379": "1379",
    "2.137,6": "2137.6",
    "1.234.567": "1234567",
    "832.270.966.973": "832270966973",
    "12.345,678": "12345.678",
    "0,125": "0.125",
    "0.125": "0.125",
    "15,615": "15.615",
    "1234,567": "1234.567",
    "1234.567": "1234.567",
    "45.99": "45.99",
    "1,234,567": "1234567",
    "1,234.5": "1234.5",
    "1.23.4": "123.4",
}
ENGLISH = {
    "8.5": "8.5",
    "1,379": "1379",
    "1.379": "1.379",
    "2,137.6": "2137.6",
    "2.137,6": "2137.6",
    "0,125": "0.125",
    "1,234,567": "1234567",
}


@pytest.mark.parametrize(("printed", "value"), VIETNAMESE.items())
def test_a_number_in_a_text_with_decimal_commas(printed: str, value: str) -> None:
    assert parse(printed).value == Decimal(value)


@pytest.mark.parametrize(("printed", "value"), ENGLISH.items())
def test_a_number_in_a_text_with_decimal_points(printed: str, value: str) -> None:
    assert parse(printed, comma_decimal=False).value == Decimal(value)


@pytest.mark.parametrize("printed", ["15,615", "1.379", "999,000"])
def test_three_digits_behind_one_mark_are_unsure(printed: str) -> None:
    assert parse(printed).unsure


@pytest.mark.parametrize("printed", ["0,125", "1234,567", "1.234,567", "1.234.567", "15,61", "15,6150", "15615"])
def test_what_can_be_read_in_one_way_only_is_sure(printed: str) -> None:
    assert not parse(printed).unsure


@pytest.mark.parametrize(
    ("printed", "step", "grain"),
    [
        ("8,5", "0.1", "0.1"),
        ("8,50", "0.01", "0.01"),
        ("1.379", "1", "1"),
        ("1.500", "1", "100"),
        ("100", "1", "10"),  # two places are always meant
        ("7", "1", "1"),
        ("10", "1", "1"),
        ("0", "1", "1"),
    ],
)
def test_padding_zeros_widen_what_a_number_stands_for(printed: str, step: str, grain: str) -> None:
    read = parse(printed)
    assert (read.step, read.grain) == (Decimal(step), Decimal(grain))


@pytest.mark.parametrize(
    ("numbers", "decimal_comma"),
    [
        ([], True),
        (["12", "2021"], True),
        (["8,5", "2.137,6"], True),
        (["1.234.567"], True),
        (["15,615"], True),  # unclear on its own: as offices write
        (["1,234.5", "45.99"], False),
        (["1,234,567", "2,345,678"], False),
        (["8,5", "45.99"], True),  # one stray point changes no habit
        (["8,5", "45.99", "1,234.5", "0.5"], False),
    ],
)
def test_the_habit_of_a_text_is_judged_by_its_clear_cases(numbers: list[str], decimal_comma: bool) -> None:
    assert comma_is_decimal(numbers) is decimal_comma


@given(st.integers(0, 10**12), st.integers(0, 4), st.booleans())
def test_what_is_printed_by_either_habit_is_read_back(digits: int, places: int, comma_decimal: bool) -> None:
    value = Decimal(digits).scaleb(-places)
    printed = f"{value:,.{places}f}"
    if comma_decimal:
        printed = printed.translate(str.maketrans(",.", ".,"))
    read = parse(printed, comma_decimal)
    assert read.value == value
    assert read.step == Decimal(1).scaleb(-places)
    assert read.grain >= read.step


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("Năm 2022, toàn xã có 12 345 hộ.", "12 345", "12345"),
        ("Năm 2022, chi hỗ trợ đạt 15. 357 triệu đồng.", "15. 357", "15357000000"),
        ("Năm 2022, sản lượng tăng 1 1,35%.", "1 1,35", "11.35"),
        ("Năm 2022, rừng trồng đạt 72.465ha.", "72.465", "72465"),
        ("Năm 2022, kho chứa 350tấn muối.", "350", "350"),
        ("Năm 2022, tổng thu đạt 87.293,9⁴ tỷ đồng.", "87.293,9", "87293900000000"),
        ("Năm 2022, tổng thu đạt 87,5 tỷ đồng³, tổng chi giảm.", "87,5", "87500000000"),
        ("Năm 2022, sản lượng tăng13,82% so với năm trước.", "13,82", "13.82"),
        ("Năm 2022, sản lượng tăng 7,5 %.", "7,5", "7.5"),
        ("Năm 2022, xuất khẩu đạt **1.250** triệu USD.", "1.250", "1250000000"),
        ("Năm 2022, thu ngân sách đạt 120\ntỷ đồng.", "120", "120000000000"),
    ],
)
def test_a_number_that_the_print_tore_or_glued(text: str, printed: str, value: str) -> None:
    figures = read_text(text).figures
    assert [(figure.text, figure.value) for figure in figures] == [(printed, Decimal(value))]


def test_one_text_has_one_habit() -> None:
    english = read_text("Năm 2022, thu đạt 1,234.5 tỷ đồng, chi đạt 2,345 tỷ đồng, tăng 4.5%.").figures
    assert [figure.value for figure in english] == [Decimal("1234.5E9"), Decimal("2345E9"), Decimal("4.5")]


LONGEST = "9" * 18
TOO_LONG = "9" * 19


@pytest.mark.parametrize(
    "text",
    [
        f"Năm 2022, tổng thu đạt {TOO_LONG} đồng.",
        "Năm 2022, tổng thu đạt 1 234 567 890 123 456 789 đồng.",
        f"Năm 2022, giải quyết {TOO_LONG}/{TOO_LONG} hồ sơ.",
        f"Năm 2022, giải quyết 5/{TOO_LONG} hồ sơ.",
        f"Năm 2022, tổng thu đạt từ 5-{TOO_LONG} tỷ đồng.",
        "Năm 2022, tổng thu đạt hai phẩy " + "một " * 18 + "tỷ đồng.",
    ],
)
def test_what_has_more_digits_than_anything_measured_is_no_figure(text: str) -> None:
    assert read_text(text).figures == ()


def test_the_smaller_part_of_a_number_counts_towards_its_digits() -> None:
    whole, torn = (read_text(f"Tổng thu đạt 1 tỷ 02{rest} triệu đồng.").figures[0] for rest in ("1,5", "1," + "5" * 17))
    assert (whole.text, whole.value) == ("1 tỷ 021,5", Decimal("1021.5E6"))
    assert (torn.text, torn.value) == ("1", Decimal("1E9"))


@given(
    st.from_regex(r"[1-9][0-9]{0,20}(,[0-9]{1,20})?", fullmatch=True),
    st.sampled_from(["đồng", "tỷ đồng", "nghìn tỷ đồng", "%"]),
)
def test_the_interval_of_what_is_read_is_exact(printed: str, unit: str) -> None:
    for figure in read_text(f"Năm 2022, doanh thu đạt {printed} {unit}.").figures:
        value, step, low, high = (
            Fraction(one) for one in (figure.value, figure.quantity.step, figure.low, figure.high) if one is not None
        )
        assert (low, high) == (value - step / 2, value + step / 2)
        digits = printed.replace(",", "")
        assert value / step == int(digits)
