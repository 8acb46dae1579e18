"""The text as the reader sees it leads back, letter by letter, to the text as given."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.reading import read_text
from luyke.reading.fold import Folded

SOFT_HYPHEN, ZERO_WIDTH, NO_BREAK, MARK = "\u00ad", "\u200b", "\u00a0", "\ufeff"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Thu NGÂN SÁCH", "thu ngân sách"),
        (unicodedata.normalize("NFD", "Tỷ lệ đô thị hóa"), "tỷ lệ đô thị hóa"),
        (f"ngân{SOFT_HYPHEN} sách", "ngân sách"),
        (f"tăng {ZERO_WIDTH}5%{MARK}", "tăng 5%"),
        ("đạt **1.250** tỷ", "đạt 1.250 tỷ"),
        ("đạt   5  tỷ", "đạt 5 tỷ"),
        (f"5{NO_BREAK}tỷ", "5 tỷ"),
        ("2016–2020", "2016-2020"),
        ("giảm −5%", "giảm -5%"),
        ("đạt 5\ntỷ đồng", "đạt 5 tỷ đồng"),
        ("lúa tăng\n5%", "lúa tăng 5%"),
        ("thu ngân sách\r\nnhà nước", "thu ngân sách  nhà nước"),
        ("Mục một.\nMục hai", "mục một.\nmục hai"),
        ("", ""),
    ],
)
def test_what_patterns_run_over(text: str, low: str) -> None:
    assert Folded(text).low == low


def test_every_letter_leads_back_to_its_place() -> None:
    text = unicodedata.normalize("NFD", f"Tỷ  lệ{SOFT_HYPHEN} **đô** thị hóa\u00a0 đạt {ZERO_WIDTH}45%")
    folded = Folded(text)
    for position, letter in enumerate(folded.low):
        printed = unicodedata.normalize("NFC", text[folded.origin(position) :]).lower().replace("\u00a0", " ")
        assert printed.lstrip(f"{SOFT_HYPHEN}{ZERO_WIDTH}*").startswith(letter), position


def test_a_letter_that_grows_in_lower_case_shifts_nothing() -> None:
    folded = Folded("İ ĐẠT 5 TỶ")
    assert len(folded.low) == len(folded.text)
    assert folded.low[2:] == "đạt 5 tỷ"


def test_case_is_kept_beside() -> None:
    folded = Folded("Thu  NGÂN SÁCH")
    assert (folded.low, folded.cased) == ("thu ngân sách", "Thu NGÂN SÁCH")


FRAGMENTS = [
    "Tháng 11/2021, ",
    "Tổng thu ngân sách ",
    "ước đạt hơn ",
    "105",
    "1.379,5",
    "72.465",
    " tỷ đồng",
    "ha",
    " nghìn tấn",
    "%",
    " %",
    ", tăng ",
    ", giảm\n",
    ", bằng ",
    " so với cùng kỳ",
    " kế hoạch",
    " (trong đó: ",
    ")",
    "12/13",
    " chỉ tiêu",
    "7 - 7,5",
    "2 tỷ 589 triệu đồng",
    "hai mươi mốt nghìn",
    " người",
    ". ",
    "\n",
    "; ",
    "**",
    SOFT_HYPHEN,
    ZERO_WIDTH,
    NO_BREAK,
    "  ",
    "⁴",
    "–",
    "…",
]
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=24).map("".join)


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


def meaning(text: str) -> list[tuple[object, ...]]:
    return [
        (f.value, f.of and f.of.value, f.upto and f.upto.value, f.unit, f.kind, f.period, f.basis, f.approx)
        for f in read_text(text).figures
    ]


@given(texts)
def test_offsets_point_at_what_was_printed(text: str) -> None:
    done = 0
    for figure in read_text(text).figures:
        assert 0 <= done <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert digits(figure.text) or figure.text.isascii() is False  # "hai mươi mốt nghìn" has none
        if digits(figure.text) and figure.of is None and figure.upto is None and "tỷ" not in figure.text:
            value, printed = format(abs(figure.value), "f"), digits(figure.text).strip("0")
            assert printed in digits(value)
        done = figure.end


@given(texts)
def test_decomposed_letters_are_read_the_same(text: str) -> None:
    assert meaning(unicodedata.normalize("NFD", text)) == meaning(unicodedata.normalize("NFC", text))


@given(texts, st.sampled_from([SOFT_HYPHEN, ZERO_WIDTH, MARK]))
def test_marks_that_nobody_sees_change_nothing(text: str, unseen: str) -> None:
    bare = re.sub(f"[ {NO_BREAK}]+", " ", text.replace(SOFT_HYPHEN, "").replace(ZERO_WIDTH, ""))
    # Between words, where editors leave them.
    assert meaning(bare.replace(" ", f"{unseen} ")) == meaning(bare)


@pytest.mark.xfail(reason="two blanks become neighbours when what stood between them is dropped", strict=True)
@pytest.mark.parametrize("between", [f" {SOFT_HYPHEN} ", f"{NO_BREAK}{ZERO_WIDTH} ", " ** "])
def test_blanks_around_what_is_dropped_are_one_blank(between: str) -> None:
    assert Folded(f"đạt 105{between}tỷ đồng").low == "đạt 105 tỷ đồng"


@given(texts)
def test_a_text_with_what_it_leaves_behind_is_unchanged(text: str) -> None:
    assert read_text(text).text == text
