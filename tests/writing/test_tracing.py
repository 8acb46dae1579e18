"""Which digits of a paragraph must rest on something."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.writing.tracing import Span, carried, measured


def _printed(text: str) -> list[str]:
    return [one.span.printed for one in measured(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị quyết 68/NQ-CP ngày 01/7/2021 và Quyết định số 23/2021/QĐ-TTg của Thủ tướng Chính phủ.",
        "Dự án chung cư A51 và tuyến đường quý 3 năm 2021, giai đoạn 2021-2025.",
        "Tiêm mũi 1, mũi 2 ở tổ 5, khu 3, quốc lộ 10.",
        "1. Tiếp tục phòng, chống dịch Covid-19 trong 6 tháng cuối năm.\n2) Chỉnh trang đô thị tháng 12/2021.",
        "",
    ],
)
def test_names_and_dates_rest_on_nothing(text: str) -> None:
    assert _printed(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Thu ngân sách tháng 11 đạt 105 tỷ đồng, bằng 124% kế hoạch; 12/13 chỉ tiêu đạt.", ["105", "124", "12/13"]),
        ("Đã xử lý 17 trong số đó, còn 3.", ["17", "3"]),
        ("Đánh giá đạt 7.5", ["7.5"]),
    ],
)
def test_what_measures_must_be_traced_whether_it_is_understood_or_not(text: str, numbers: list[str]) -> None:
    assert _printed(text) == numbers


@given(st.text(alphabet="0123456789.,/- %abđồngtỷ\n", max_size=60))
def test_numbers_stand_where_they_say(text: str) -> None:
    found = measured(text)
    assert all(text[one.span.start : one.span.end] == one.span.printed for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_a_number_that_stays_is_the_same_wherever_it_moves() -> None:
    before = [Span(4, 7, "105"), Span(20, 22, "12"), Span(30, 33, "6,5")]
    after = [Span(14, 17, "105"), Span(40, 43, "6,5")]
    assert carried(before, after) == {14: 4, 40: 30}


def test_a_number_that_was_changed_is_another() -> None:
    assert carried([Span(4, 7, "105")], [Span(4, 7, "106")]) == {}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Thu ½ dự toán, mục Ⅻ, ①②.", ["½", "Ⅻ", "①", "②"]),
        ("Thu ９,5% dự toán.", ["９,5"]),
        ("Đạt quý 1.234 tỷ đồng.", ["1.234"]),
        ("Đạt A500 tỷ đồng, x-70%.", ["500", "70"]),
    ],
)
def test_a_number_in_disguise_is_a_number(text: str, numbers: list[str]) -> None:
    assert _printed(text) == numbers


def test_an_exponent_is_part_of_its_unit() -> None:
    assert _printed("Mỗi m² đất, mỗi km² và mỗi m³ nước.") == []
