"""Amounts said once more in words: read as the number that they repeat, and held against it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.checks import check
from luyke.lexicon.number_names import to_words
from luyke.model import SameThing
from luyke.reading import read_text

LINE = "Phê chuẩn dự toán năm 2022: Tổng thu ngân sách trên địa bàn: {} triệu đồng (Bằng chữ: {} đồng)."


@given(st.integers(1_000, 9_999_999))
def test_words_that_say_the_same_are_tied_and_silent(millions: int) -> None:
    words = to_words(millions * 10**6).capitalize()
    reading = read_text(LINE.format(f"{millions:,}".replace(",", "."), words))
    printed, spelled = reading.figures
    assert printed.value == spelled.value == millions * 10**6
    assert (printed.kind, printed.period, printed.subject) == (spelled.kind, spelled.period, spelled.subject)
    assert SameThing(True, (printed, spelled)) in reading.relations
    assert check(reading).findings == ()


@given(st.integers(1_000, 9_999_999), st.integers(1, 9_999))
def test_words_that_say_another_amount_are_an_error(millions: int, off: int) -> None:
    words = to_words((millions + off) * 10**6).capitalize()
    (found,) = check(read_text(LINE.format(f"{millions:,}".replace(",", "."), words))).findings
    assert (found.code, len(found.figures)) == ("REP102", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022, dự án trị giá 5 triệu USD (một trăm hai mươi tỷ đồng).",
        "Năm 2022, phạt 15 triệu đồng/tháng (một trăm tám mươi triệu đồng).",
        "Năm 2022, giảm 5 tỷ đồng (âm năm tỷ đồng).",
        "Năm 2022, thu 3,8 tỷ đồng (ba tỷ bảy trăm chín mươi triệu đồng).",
        "Năm 2022, thu gần 4 tỷ đồng (trong đó có hai tỷ đồng của tỉnh).",
    ],
)
def test_what_is_no_repetition_or_rounded_is_no_error(text: str) -> None:
    assert check(read_text(text)).findings == ()
