"""Which wordings name one indicator: what tells indicators apart, and what every report says of all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.figures import figure

from luyke.checks.subjects import bare_words, clearly_different, same_subject, telling

PLAIN = figure("5", "ha")


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Tổng thu ngân sách trên địa bàn quận", {"thu", "ngân", "sách"}),
        ("doanh thu bán lẻ hàng hóa ước đạt", {"bán", "lẻ", "hàng", "hóa"}),
        ("giá trị sản xuất thủy sản", {"sản", "xuất", "thủy"}),
        ("Tổng giá trị", {"tổng", "giá", "trị"}),
        ("Thành phố", {"thành", "phố"}),
        ("2021", set()),
        ("", set()),
    ],
)
def test_boilerplate_is_left_out_unless_nothing_else_is_there(subject: str, words: set[str]) -> None:
    assert bare_words(subject) == words


@pytest.mark.parametrize(
    ("key", "tells"),
    [
        ("LK001", True),
        ("", False),
        (frozenset(), False),
        (frozenset({"thu"}), False),
        (frozenset({"thu", "phí"}), True),
    ],
)
def test_one_common_word_names_no_indicator(key: str | frozenset[str], tells: bool) -> None:
    assert telling(key) is tells


def test_a_code_in_the_catalogue_goes_before_words() -> None:
    assert same_subject(replace(PLAIN, indicator="LK001", subject="thu phí")) == "LK001"
    assert same_subject(replace(PLAIN, subject="thu phí")) == {"thu", "phí"}


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        (("LK001", "thu phí"), ("LK002", "thu phí"), True),
        (("LK001", "thu phí"), ("LK001", "chăn nuôi"), False),
        (("LK001", "thu phí"), (None, "thu phí"), False),
        ((None, "thu phí"), ("LK001", "chăn nuôi"), True),
        ((None, "thu phí"), (None, "thu phí"), False),
        ((None, "thu phí đò"), (None, "thu phí"), False),
        ((None, "thu phí"), (None, "thu phí đò"), False),
        ((None, "thu phí"), (None, "thu thuế"), True),
        ((None, ""), (None, "thu thuế"), False),
        ((None, "thu thuế"), (None, ""), False),
        ((None, ""), (None, ""), False),
    ],
)
def test_two_wordings_are_clearly_different_only_where_neither_holds_the_other(
    one: tuple[str | None, str], other: tuple[str | None, str], different: bool
) -> None:
    first, second = (replace(PLAIN, indicator=code, subject=words) for code, words in (one, other))
    assert clearly_different(first, second) is different
