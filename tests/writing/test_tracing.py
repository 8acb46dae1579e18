"""Which digits of a paragraph must rest on something."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luyke.writing.tracing import Span, carried, measured


def _printed(text: str) -> list[str]:
    return [one.span.printed for one in measured(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị quyết 68/NQ-CP ngày 01/7/2021 và Quyết định số 23/2021/QĐ-TTg của Thủ tướng Chính phủ.",
        "Đính chính báo cáo công tác tháng của quận số 123 ngày 30/11/2021.",
        "Dự án chung cư A51 và tuyến đường quý 3 năm 2021, giai đoạn 2021-2025.",
        "Tiêm mũi 1, mũi 2 ở tổ 5, khu 3, quốc lộ 10.",
        "Rà soát khu A51, mục 15 và nhóm 2.",
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
        ("Xử lý tổng số 500 ngày 30/11/2021.", ["500"]),
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
        ("Trả A500 hộ, mục 15 hồ sơ xong.", ["500", "15"]),
    ],
)
def test_a_number_in_disguise_is_a_number(text: str, numbers: list[str]) -> None:
    assert _printed(text) == numbers


def test_an_exponent_is_part_of_its_unit() -> None:
    assert _printed("Mỗi m² đất, mỗi km² và mỗi m³ nước.") == []


_DOCUMENTS = ("Quyết định", "Công văn", "Thông báo", "Nghị quyết", "Kế hoạch", "Chỉ thị")
_numbers = st.integers(1, 9999)
_days, _months, _years = st.integers(1, 31), st.integers(1, 12), st.integers(1990, 2035)
_named = st.one_of(
    st.builds("Theo {} số {}/{}-UBND ".format, st.sampled_from(_DOCUMENTS), _numbers, st.sampled_from(("QĐ", "KH"))),
    st.builds("Theo {} số {} của quận ".format, st.sampled_from(_DOCUMENTS), _numbers),
    st.builds("Theo Luật số {}/{}/QH15 ".format, st.integers(1, 150), _years),
    st.builds("ngày {}/{}/{} ".format, _days, _months, _years),
    st.builds("đến hết {:02}/{:02} ".format, _days, _months),
    st.builds("chiều {}-{} ".format, _days, _months),
    st.builds("ngày {:02} tháng {} năm {} ".format, _days, _months, _years),
    st.builds("đến tháng {}/{} ".format, _months, _years),
    st.builds("trong quý {} năm {} ".format, st.integers(1, 4), _years),
    st.builds("giai đoạn {}-{} ".format, _years, _years),
    st.builds("ở {} số {} ".format, st.sampled_from(("tổ dân phố", "nhà", "Trường Tiểu học", "chi bộ")), _numbers),
)
_measuring = (
    "Cả quận xử lý con số {}.", "Đã giải quyết tổng số {}.", "Kết quả đạt mức {}.", "Còn lại {}.", "Đạt năm {}0000.",
    "Đã cấp {} hồ sơ.", "Thu được {} tỷ đồng.", "Tăng gấp {} lần.", "Có {} trong số đó xong.",
)  # fmt: skip


@given(_named, st.sampled_from(_measuring), _numbers)
@settings(max_examples=80, deadline=None)
def test_what_names_or_dates_is_never_asked_about_and_what_measures_always(named: str, says: str, number: int) -> None:
    plain = says.format(number)
    assert len(_printed(plain)) == 1
    assert _printed(f"{named.strip()}, {plain}") == _printed(plain)
    assert _printed(f"{plain} Việc này {named}.") == _printed(plain)


@given(st.integers(2, 12), st.sampled_from(("hồ sơ", "hộ", "người", "dự án")), _years, _months)
@settings(max_examples=25, deadline=None)
def test_a_month_before_what_is_counted_is_a_share_unless_a_word_of_time_says_otherwise(
    count: int, noun: str, year: int, month: int
) -> None:
    assert _printed(f"Đã xong {month}/{year} {noun}.") == [f"{month}/{year}"]
    assert _printed(f"Đến tháng {month}/{year} {noun} đều xong.") == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Hồ sơ tăng gấp đôi, đơn tăng gấp rưỡi, gấp hơn ba lần.", ["gấp đôi", "gấp rưỡi", "gấp hơn ba"]),
        ("Giảm một nửa; còn hai phần ba số việc, hơn nửa số đơn.", ["một nửa", "hai phần ba", "nửa"]),
        ("Đạt mười lăm phần trăm.", ["mười lăm"]),
        ("Tăng hai phần trăm, giảm năm lần, thêm một phần trăm; trồng ba héc ta.", ["hai", "năm", "một", "ba"]),
        ("Tăng gấp hai mươi lần, hơn ba phẩy năm điểm phần trăm.", ["gấp hai mươi", "ba phẩy năm"]),
        ("Họp một lần nữa; trong năm lần đầu kiểm tra; ba đồng chí lần lượt nói; hàng năm lần nào cũng vậy.", ["ba"]),
        ("Nửa đầu tháng mười một, một số việc của một trong những đơn vị; tỷ lệ trong năm, hàng trăm lượt.", []),
    ],
)  # fmt: skip
def test_amounts_in_words_rest_on_something_too(text: str, amounts: list[str]) -> None:
    assert _printed(text) == amounts


def test_no_day_is_the_thirty_second_and_no_month_the_thirteenth() -> None:
    assert _printed("Ngày 32, tháng 13, năm 500, quý 5, 13/2021.") == ["32", "13", "500", "5", "13/2021"]
