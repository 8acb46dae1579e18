"""Totals with their parts, where a year is expected to end, and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.writing.progresses import BILLIONS, THOUSANDTHS, built
from tests.writing.read_back import assert_read_back

from luyke.checks import check
from luyke.model import Interval, PartsOfTotal
from luyke.reading import read_text
from luyke.scoring import Style
from luyke.writing import Traced, write_correction, write_forecast, write_outlook, write_parts

WHOLE = built("Tổng thu ngân sách nhà nước trên địa bàn", BILLIONS, Style.LEVEL, "1112", "1379")
INLAND = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248")
TRADE = built("Thu từ hoạt động xuất nhập khẩu", BILLIONS, Style.LEVEL, "145", "131")
PAID = built("Giải ngân vốn đầu tư công", THOUSANDTHS, Style.CAPITAL, "141.973", "71.849")


def test_all_parts_are_told_as_all() -> None:
    told = write_parts(WHOLE, [INLAND, TRADE], exhaustive=True)
    assert told.text == (
        "Lũy kế 11 tháng năm 2021, tổng thu ngân sách nhà nước trên địa bàn đạt 1.379 tỷ đồng, gồm: thu nội địa đạt "
        "1.248 tỷ đồng; thu từ hoạt động xuất nhập khẩu đạt 131 tỷ đồng."
    )
    assert_read_back(told)
    assert [tie.exhaustive for tie in read_text(told.text).relations_of(PartsOfTotal)] == [True]


def test_a_part_without_a_value_leaves_the_others_some_of_the_whole() -> None:
    told = write_parts(WHOLE, [INLAND, replace(TRADE, value=None)], exhaustive=True, shares=True)
    assert told.text == (
        "Lũy kế 11 tháng năm 2021, tổng thu ngân sách nhà nước trên địa bàn đạt 1.379 tỷ đồng, trong đó: thu nội địa "
        "đạt 1.248 tỷ đồng, chiếm 90,5%."
    )
    assert_read_back(told)


def test_nothing_is_said_of_parts_without_values() -> None:
    assert not write_parts(WHOLE, [replace(INLAND, value=None)], exhaustive=False)
    assert not write_parts(replace(WHOLE, value=None), [INLAND], exhaustive=False)


def test_where_the_year_will_end_is_told_as_a_range() -> None:
    billion = Decimal(10**9)
    told = write_forecast(replace(PAID, outlook=Interval(Decimal("80.1") * billion, Decimal("95.23") * billion)))
    assert told.text == "Cả năm 2021, giải ngân vốn đầu tư công dự kiến đạt 80,1-95,2 tỷ đồng."
    assert_read_back(told)
    same = write_forecast(replace(PAID, outlook=Interval(billion * 80, billion * 80)))
    assert same.text == "Cả năm 2021, giải ngân vốn đầu tư công dự kiến đạt 80 tỷ đồng."
    assert not write_forecast(PAID)


def test_nothing_more_is_asked_of_what_is_reached_or_over() -> None:
    assert not write_outlook(WHOLE)
    assert not write_outlook(built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "500", period="2021-12"))
    assert not write_outlook(built("Thu nội địa", BILLIONS, Style.LEVEL, "967", None))


def test_what_is_asked_of_each_month_is_enough() -> None:
    told = write_outlook(built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "866.9", period="2021-09"), 0)
    assert told.text.endswith("thu nội địa đạt 100,1 tỷ đồng, bình quân mỗi tháng đạt 33,4 tỷ đồng.")
    assert_read_back(told)


def test_a_number_is_taken_back() -> None:
    was, now = Traced.number("105,3 tỷ đồng", "observation:7"), Traced.number("103,5 tỷ đồng", "observation:9")
    told = write_correction("trang 3, mục II", "thu nội địa tháng 11 năm 2021", was, now)
    assert told.text == (
        "Tại trang 3, mục II: thu nội địa tháng 11 năm 2021 đã in là 105,3 tỷ đồng, nay sửa là 103,5 tỷ đồng."
    )
    assert [each.source for each in told.numbers] == ["observation:7", "observation:9"]
    assert check(read_text(told.text)).findings == ()
