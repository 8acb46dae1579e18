"""Sentences as an official would sign them, and what is refused rather than written wrongly."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from luyke.checks import check
from luyke.model import Basis, Figure, Kind, Quantity
from luyke.reading import read_text
from luyke.writing import UnwritableError, write, write_figure, write_number, write_period

REVENUE = "tổng thu ngân sách nhà nước trên địa bàn"


def amount(digits: str, scale: str = "1", approx: str = "", exact: bool = False) -> Quantity:
    value, worth = Decimal(digits), Decimal(scale)
    places = -int(value.as_tuple().exponent)
    step = worth.scaleb(-places)
    grain = step
    while places == 0 and value and value * worth % (grain * 10) == 0:
        grain *= 10
    return Quantity(value * worth, step, grain, approx, exact)


def said(quantity: Quantity, unit: str, kind: Kind, period: str = "2021-11", **rest: object) -> Figure:
    return Figure(0, 0, "", quantity, unit, kind, **({"subject": REVENUE, "period": period} | rest))  # type: ignore[arg-type] # the fields are those of the model


def the_month() -> list[Figure]:
    year = "2021-01/2021-11"
    return [
        said(amount("105", "1E9", ">"), "VND", Kind.LEVEL, estimate=True),
        said(amount("1379", "1E9"), "VND", Kind.LEVEL, year),
        said(amount("124"), "%", Kind.ATTAINMENT, year, basis=Basis.PLAN, issuer="thành phố giao"),
        said(amount("8.5"), "%", Kind.GROWTH, year, basis=Basis.YOY),
        said(amount("194768", exact=True), "dose", Kind.LEVEL, "@2021-11-25", subject="số mũi tiêm vắc xin Covid-19"),
        said(amount("-0.5"), "pp", Kind.DIFFERENCE, "2021", subject="tỷ lệ hộ nghèo", basis=Basis.YOY),
        said(amount("1500", "1E9").decided(), "VND", Kind.TARGET, "2022"),
        said(amount("1112", "1E9"), "VND", Kind.TARGET, "2022", issuer="hđnd tỉnh giao"),
    ]


def test_a_month_reads_like_a_report() -> None:
    assert write(the_month()) == (
        "Tổng thu ngân sách nhà nước trên địa bàn tháng 11 năm 2021 ước đạt hơn 105 tỷ đồng; "
        "lũy kế 11 tháng năm 2021 đạt 1.379 tỷ đồng, bằng 124% kế hoạch năm thành phố giao, tăng 8,5% so với cùng kỳ.\n"
        "Tính đến ngày 25 tháng 11 năm 2021, số mũi tiêm vắc xin Covid-19 đạt 194.768 mũi.\n"
        "Tỷ lệ hộ nghèo năm 2021 giảm 0,5 điểm phần trăm so với cùng kỳ.\n"
        "Phấn đấu năm 2022, tổng thu ngân sách nhà nước trên địa bàn đạt 1.500 tỷ đồng.\n"
        "Theo kế hoạch HĐND tỉnh giao, tổng thu ngân sách nhà nước trên địa bàn năm 2022 là 1.112 tỷ đồng.\n"
    )


def test_the_same_figures_give_the_same_words() -> None:
    assert write(the_month()) == write(iter(the_month()))


def test_the_plan_stands_in_brackets_behind_what_was_reached() -> None:
    reached = said(amount("1379", "1E9"), "VND", Kind.LEVEL, "2021")
    plan = said(amount("1112", "1E9"), "VND", Kind.TARGET, "2021", issuer="thành phố giao")
    share = said(amount("124"), "%", Kind.ATTAINMENT, "2021", basis=Basis.PLAN)
    assert write([reached, plan, share]) == (
        "Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 1.379 tỷ đồng (kế hoạch thành phố giao 1.112 tỷ đồng), "
        "bằng 124% kế hoạch năm.\n"
    )


@pytest.mark.parametrize(
    ("quantity", "unit", "print_"),
    [
        (amount("1379", "1E9"), "VND", "1.379 tỷ đồng"),
        (amount("2137.6", "1E9"), "VND", "2.137,6 tỷ đồng"),
        (amount("832270966973"), "VND", "832.270.966.973 đồng"),
        (amount("35.90", "1E9", "~"), "VND", "khoảng 35,90 tỷ đồng"),
        (amount("0.5", "1E9"), "VND", "0,5 tỷ đồng"),
        (amount("33.049", "1E9"), "VND", "33.049 triệu đồng"),
        (amount("62.5", "1E6"), "VND/person", "62,5 triệu đồng/người"),
        (amount("194768", exact=True), "dose", "194.768 mũi"),
        (amount("12.05"), "%", "12,05%"),
        (amount("61.25"), "t/ha", "61,25 tấn/ha"),
        (amount("0", exact=True), "case", "0 trường hợp"),
    ],
)
def test_the_scale_is_the_largest_that_keeps_every_digit_and_the_interval(
    quantity: Quantity, unit: str, print_: str
) -> None:
    assert write_number(quantity, unit) == print_


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("", ""),
        ("2021-11", "tháng 11 năm 2021"),
        ("2021-01", "tháng 1 năm 2021"),
        ("2021-01/2021-11", "lũy kế 11 tháng năm 2021"),
        ("2021-Q3", "quý III năm 2021"),
        ("2021-07/2021-12", "6 tháng cuối năm 2021"),
        ("2021", "năm 2021"),
        ("2016/2020", "giai đoạn 2016-2020"),
        ("@2021-11-25", "tính đến ngày 25 tháng 11 năm 2021"),
    ],
)
def test_every_period_has_its_words(period: str, words: str) -> None:
    assert write_period(period) == words


@pytest.mark.parametrize("period", ["2021-13", "@2021", "2020-05/2021-03", "thế kỷ"])
def test_a_period_without_words_is_refused(period: str) -> None:
    with pytest.raises(UnwritableError):
        write_period(period)


LEVEL = said(amount("5", "1E9"), "VND", Kind.LEVEL)


@pytest.mark.parametrize(
    "figure",
    [
        replace(LEVEL, doubt="có thể là 5 hoặc 5.000"),
        replace(LEVEL, quantity=amount("-5", "1E9")),
        replace(LEVEL, unit="parsec"),
        replace(LEVEL, quantity=Quantity(Decimal(5), Decimal(3), Decimal(3))),
        replace(LEVEL, kind=Kind.GROWTH, unit="%", quantity=amount("5")),
        replace(LEVEL, kind=Kind.OTHER),
        replace(LEVEL, issuer="thành phố giao"),
        replace(LEVEL, basis=Basis.YOY),
        said(amount("5"), "person", Kind.LEVEL),  # a count printed to the last one is exact, and this is not
    ],
)
def test_what_no_phrase_states_exactly_is_refused(figure: Figure) -> None:
    with pytest.raises(UnwritableError):
        write_figure(figure)


def test_a_number_of_nothing_and_a_target_of_no_year_are_refused() -> None:
    with pytest.raises(UnwritableError, match="chủ thể"):
        write([replace(LEVEL, subject="")])
    with pytest.raises(UnwritableError, match="năm"):
        write([replace(LEVEL, kind=Kind.TARGET, period="")])


def test_what_is_written_of_a_consistent_month_passes_every_check_in_silence() -> None:
    reading = read_text(write(the_month()[:6]))
    assert [finding.message for finding in check(reading).findings] == []
