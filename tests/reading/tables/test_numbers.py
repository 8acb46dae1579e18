"""Thousands or decimals is decided by the column and its table; what stays open says so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.tables.sheet import read, told

from luyke.model import Kind

BILLION = Decimal(10**9)


def values(*cells: str, unit: str = "tỷ đồng") -> list[Decimal]:
    rows = "\n".join(f"| {at} | Khoản {at} | {unit} | {cell} |" for at, cell in enumerate(cells, 1))
    figures, _ = read(f"| TT | Nội dung | ĐVT | Thực hiện |\n{rows}")
    return [figure.value / (BILLION if unit == "tỷ đồng" else 1) for figure in figures]


def test_dots_part_thousands_where_nothing_speaks_against_it() -> None:
    assert values("1.379", "105", "12.345.678") == [1379, 105, 12345678]


def test_a_column_of_the_other_style_is_read_in_its_own() -> None:
    assert values("1,379", "1,248.5", "90.5") == [1379, Decimal("1248.5"), Decimal("90.5")]


def test_whole_numbers_beside_commas_and_three_digits_show_thousands() -> None:
    assert values("1,379", "105", "12,345", "2,310") == [1379, 105, 12345, 2310]


def test_the_rest_of_the_table_decides_for_a_column_that_tells_nothing() -> None:
    figures, _ = read("""
    | TT | Nội dung | ĐVT | Kế hoạch | Thực hiện |
    | 1 | Thu phí | tỷ đồng | 1,379 | 1,248.25 |
    | 2 | Thu thuế | tỷ đồng | 12,379 | 12,000.75 |
    """)
    assert [figure.value / BILLION for figure in figures][::2] == [1379, 12379]
    assert not any(figure.doubt for figure in figures)


def test_three_decimals_are_decimals_where_the_table_writes_commas_before_them() -> None:
    figures, _ = read("""
    | TT | Nội dung | ĐVT | Kế hoạch | Thực hiện |
    | 1 | Vốn thành phố | tỷ đồng | 1.078,506 | 41,347 |
    | 2 | Vốn quận | tỷ đồng | 63,467 | 30,5 |
    """)
    assert [figure.value / BILLION for figure in figures] == [
        Decimal("1078.506"), Decimal("41.347"), Decimal("63.467"), Decimal("30.5")
    ]  # fmt: skip
    assert not any(figure.doubt for figure in figures)


@pytest.mark.parametrize("cells", [("15,615",), ("35.9", "1.379")])
def test_a_print_that_reads_two_ways_says_so(cells: tuple[str, ...]) -> None:
    rows = "\n".join(f"| {at} | Khoản {at} | tỷ đồng | {cell} |" for at, cell in enumerate(cells, 1))
    figures, _ = read(f"| TT | Nội dung | ĐVT | Thực hiện |\n{rows}")
    assert "có thể là" in figures[-1].doubt


@pytest.mark.parametrize(
    ("cell", "value"),
    [("(1.234)", -1234), ("-5,2", Decimal("-5.2")), ("−5", -5), ("+7", 7), ("1 379", 1379), ("1.379(1)", 1379),
     ("105*", 105), ("0", 0), ("05", 5), ("Giảm 12", -12), ("ước đạt 90", 90)],
)  # fmt: skip
def test_a_number_cell_is_read_with_sign_and_without_footnotes(cell: str, value: Decimal) -> None:
    assert values(cell) == [value]


@pytest.mark.parametrize(
    "cell",
    ["-", "–", "x", "…", "...", "đạt", "chưa đến kỳ", "25/11/2021", "11/2021", "7h30", "08:00", "0912345678",
     "0225.3850123", "2019-2021", "Tăng 5% so với 2020, giảm 3 dự án", "KH 10; TH 9", "QĐ 123/QĐ-UBND", "III"],
)  # fmt: skip
def test_what_measures_nothing_gives_no_figure(cell: str) -> None:
    assert values(cell) == []


@pytest.mark.parametrize(
    ("cell", "approx"),
    [("≥ 95", ">="), ("trên 95%", ">"), ("Dưới 1", "<"), ("95 trở lên", ">="), ("không quá 3", "<="), ("~ 5", "~")],
)
def test_a_hedge_is_kept(cell: str, approx: str) -> None:
    figures, _ = read(f"| TT | Chỉ tiêu | ĐVT | Kế hoạch |\n| 1 | Tỷ lệ hộ có nước sạch | % | {cell} |")
    assert [figure.quantity.approx for figure in figures] == [approx]


def test_fractions_and_ranges_keep_both_numbers() -> None:
    figures, _ = read("""
    | TT | Chỉ tiêu | ĐVT | Thực hiện |
    | 1 | Chỉ tiêu đạt | chỉ tiêu | 12/13 |
    | 2 | Số xã đạt chuẩn | xã | 3-4 |
    """)
    assert figures[0].kind is Kind.FRACTION
    assert figures[0].of is not None
    assert figures[0].of.value == 13
    assert figures[1].upto is not None
    assert figures[1].upto.value == 4


def test_a_spreadsheets_number_counts_in_full_and_its_print_stays_the_text() -> None:
    figures, _ = read("""
    | TT | Chỉ tiêu | ĐVT | Thực hiện | TH/KH |
    | 1 | Thu nội địa | tỷ đồng | 1.379,0{1378.96} | 124,0%{123.9516} |
    """)
    level, percent = figures
    assert (level.text, level.value) == ("1.379,0", Decimal("1378.96") * BILLION)
    assert (percent.text, percent.value, percent.unit) == ("124,0", Decimal("123.9516"), "%")


def test_a_typed_whole_number_in_a_column_shown_with_decimals_is_not_taken_as_exact_to_them() -> None:
    figures, _ = read("| TT | Chỉ tiêu | ĐVT | TH/KH (%) |\n| 1 | Thu nội địa | tỷ đồng | 124,0{124} |")
    assert figures[0].quantity.rounded.contains(Decimal("123.6"))


def test_counts_are_exact_and_money_is_not() -> None:
    figures, _ = read("""
    | TT | Chỉ tiêu | ĐVT | Thực hiện |
    | 1 | Số hộ nghèo | hộ | 1.379 |
    | 2 | Thu nội địa | tỷ đồng | 1.379 |
    | 3 | Lượt khách | nghìn lượt | 1.379 |
    """)
    assert [figure.quantity.exact for figure in figures] == [True, False, False]


@pytest.mark.parametrize(
    ("unit", "code", "value"),
    [("Tr.đ", "VND", 5_000_000), ("Tỷ đ", "VND", 5_000_000_000), ("1000 đ", "VND", 5000), ("1.000 USD", "USD", 5000),
     ("Tạ/ha", "t/ha", Decimal("0.5")), ("Nghìn tấn", "t", 5000), ("Tr.đ/người/năm", "VND/person", 5_000_000),
     ("HTX", "hợp tác xã", 5), ("Vụ", "case", 5), ("Người", "person", 5), ("Máy cày", "máy cày", 5)],
)  # fmt: skip
def test_a_unit_column_is_read_in_its_abbreviations(unit: str, code: str, value: Decimal) -> None:
    figures, _ = read(f"| TT | Chỉ tiêu | ĐVT | Thực hiện |\n| 1 | Một chỉ tiêu nào đó | {unit} | 5 |")
    assert [(figure.unit, figure.value) for figure in figures] == [(code, value)]


def test_a_unit_stands_above_the_table_in_a_header_in_a_label_or_behind_the_number() -> None:
    above, _ = read("Đơn vị tính: triệu đồng\n| Nội dung | Thực hiện |\n| Thu phí | 5 |")
    header, _ = read("| Nội dung | Thực hiện (triệu đồng) |\n| Thu phí | 5 |")
    label, _ = read("| Nội dung | Thực hiện |\n| Thu phí (triệu đồng) | 5 |")
    behind, _ = read("| Nội dung | Thực hiện |\n| Thu phí | 5 triệu đồng |")
    for figures in (above, header, label, behind):
        assert told(figures) == ["5 VND level 2021-11"]
        assert figures[0].value == 5_000_000


@pytest.mark.parametrize("cell", ["9" * 19, "5/" + "9" * 19, "5 - " + "9" * 19, "832.270.966.973.270.966.973"])
def test_what_has_more_digits_than_anything_measured_is_no_figure(cell: str) -> None:
    assert values(cell) == []


def test_a_stored_number_far_larger_than_its_print_is_no_figure() -> None:
    assert values("1,00{1000000000000000000000000000000}", "1,00{1.004}") == [Decimal("1.004")]
