"""Columns are as wide as they were asked to be, never too narrow for a word, together as wide as the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.layout import Table
from luyke.layout.letters import width_of
from luyke.layout.rules import rules_on
from luyke.layout.table_widths import fitted
from luyke.writing import Traced

RULES = rules_on("state", None)
BOLD = replace(RULES.styles["table"], bold=True)
WORDS = st.text("aăoôơTKHNg0123456789.,%", min_size=1, max_size=9)
ROWS = st.integers(1, 9).flatmap(
    lambda columns: st.tuples(
        st.lists(st.lists(WORDS, min_size=columns, max_size=columns), min_size=1, max_size=4),
        st.lists(st.floats(0.1, 5), min_size=columns, max_size=columns),
    )
)


def table(*rows: str, widths: tuple[float, ...] = ()) -> Table:
    return Table(tuple(tuple(Traced(cell) for cell in row.split("|")) for row in rows), widths)


def test_what_fits_is_as_it_was_asked_for() -> None:
    assert fitted(table("A|B|C", widths=(1, 2, 1)), 160, RULES).widths == (40, 80, 40)
    assert fitted(table("A|B"), 160, RULES).widths == (80, 80)


def test_a_column_too_narrow_for_a_word_takes_from_those_that_have_more() -> None:
    first, second, third = fitted(table("TT|Chỉ tiêu|Số", widths=(0.1, 8, 2)), 160, RULES).widths
    assert first > 8
    assert first + second + third == pytest.approx(160, abs=0.01)
    assert second / third == pytest.approx(4, rel=0.15)


@given(ROWS)
def test_no_word_is_broken_where_there_is_room_for_all(made: tuple[list[list[str]], list[float]]) -> None:
    rows, shares = made
    given_table = table(*("|".join(row) for row in rows), widths=tuple(shares))
    got = fitted(given_table, 165, RULES).widths
    assert sum(got) == pytest.approx(165, abs=0.05)
    assert replace(fitted(given_table, 165, RULES), widths=()) == replace(given_table, widths=())
    longest = [max(width_of(row[at], BOLD) for row in rows) for at in range(len(got))]
    if sum(longest) + 4 * len(got) < 165:
        assert all(width > least + 2.8 for width, least in zip(got, longest, strict=True))
