"""A text's numbers keep their places whatever is done with the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.writing import Number, Traced

REVENUE = "thu ngân sách đạt " + Traced.number("1.379 tỷ đồng", "observation:7")
SHARE = "bằng " + Traced.number("124%", "derived:7/3") + " kế hoạch năm"

words = st.text("aăđê 0,;.", max_size=8).map(Traced)
numbers = st.builds(
    Traced.number, st.from_regex(r"[0-9]{1,4}(,[0-9])?%?", fullmatch=True), st.from_regex("[a-z]:[0-9]")
)
pieces = st.lists(st.one_of(words, numbers), max_size=6).map(lambda parts: Traced().join(parts))


def printed(text: Traced) -> list[tuple[str, str]]:
    return [(text.text[each.start : each.end], each.source) for each in text.numbers]


def test_a_number_knows_its_place_and_where_it_comes_from() -> None:
    assert REVENUE.text == "thu ngân sách đạt 1.379 tỷ đồng"
    assert REVENUE.numbers == (Number(18, 31, "observation:7"),)


def test_texts_are_joined_like_strings() -> None:
    both = Traced(", ").join([REVENUE, SHARE]) + "."
    assert str(both) == "thu ngân sách đạt 1.379 tỷ đồng, bằng 124% kế hoạch năm."
    assert printed(both) == [("1.379 tỷ đồng", "observation:7"), ("124%", "derived:7/3")]


def test_a_phrase_is_filled_by_name() -> None:
    filled = Traced.fill("{subject} ({share}), {{năm}} {year}", subject="Thu", share=SHARE, year="2021")
    assert str(filled) == "Thu (bằng 124% kế hoạch năm), {năm} 2021"
    assert printed(filled) == [("124%", "derived:7/3")]


def test_a_name_without_a_value_is_refused() -> None:
    with pytest.raises(KeyError):
        Traced.fill("{subject} đạt {value}", subject="Thu")


@pytest.mark.parametrize(
    "places", [[(0, 0)], [(0, 9)], [(-1, 2)], [(2, 4), (0, 1)], [(0, 3), (2, 4)]], ids=lambda places: str(places)
)
def test_numbers_that_overlap_or_lie_outside_are_refused(places: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="out of place"):
        Traced("1 2 3", tuple(Number(start, end, "a:1") for start, end in places))


def test_only_the_first_letter_is_made_large() -> None:
    assert str(("đến ngày " + SHARE).capitalised) == "Đến ngày bằng 124% kế hoạch năm"
    assert Traced("ßa").capitalised == Traced("ßa")
    assert Traced().capitalised == Traced()


@given(pieces, pieces, pieces)
def test_adding_loses_no_number_and_does_not_care_for_brackets(one: Traced, two: Traced, three: Traced) -> None:
    assert (one + two) + three == one + (two + three)
    assert printed(one + two) == printed(one) + printed(two)
    assert printed((one + two).capitalised) == printed(one + two)


@given(pieces, st.lists(pieces, max_size=4))
def test_joining_is_adding(between: Traced, parts: list[Traced]) -> None:
    joined = between.join(parts)
    assert str(joined) == str(between).join(str(part) for part in parts)
    assert len(joined.numbers) == sum(len(p.numbers) for p in parts) + max(0, len(parts) - 1) * len(between.numbers)
