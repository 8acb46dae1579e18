"""Reading the catalogue: rows and what they cost; names that find their line."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from luyke.office.indicators import selectors
from luyke.office.indicators.linking import Linker
from luyke.office.indicators.models import Indicator


@pytest.mark.parametrize("words", ["thu nội địa", "THU NOI DIA", "noi thu", "a2", "Địa nội"])
def test_search_takes_accents_or_none_in_any_order(catalogue: dict[str, Indicator], words: str) -> None:
    assert [item.code for item in selectors.indicator_list(words=words)] == ["A2"]


def test_search_looks_at_other_names_too(catalogue: dict[str, Indicator]) -> None:
    assert [item.code for item in selectors.indicator_list(words="ngân sách")] == ["A1"]
    assert [item.code for item in selectors.indicator_list(words="thu", group="T06")] == []


def test_a_closed_line_is_left_out_of_its_days_only(catalogue: dict[str, Indicator]) -> None:
    Indicator.objects.filter(code="A3").update(valid_from=date(2020, 1, 1), valid_to=date(2021, 12, 31))
    codes = [[item.code for item in selectors.indicator_list(words="hải quan", on=date(year, 6, 1))]
             for year in (2019, 2021, 2022)]  # fmt: skip
    assert codes == [[], ["A3"], []]


def test_definitions_due_come_longest_first(catalogue: dict[str, Indicator]) -> None:
    for code, day in (("A1", 3), ("A2", 1), ("A3", 20)):
        Indicator.objects.filter(code=code).update(review_date=date(2021, 11, day))
    due = selectors.indicator_due_list(on=date(2021, 11, 10))
    assert [item.code for item in due] == ["A2", "A1"]


def test_the_whole_catalogue_costs_four_queries(
    catalogue: dict[str, Indicator], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        selectors.line_map()


def test_the_tree_of_parts_goes_down_with_its_divisions(catalogue: dict[str, Indicator]) -> None:
    tree = selectors.part_tree(indicator=catalogue["A1"])
    assert [(node.depth, node.by, node.exhaustive, node.indicator.code) for node in tree] == [
        (1, "nguồn", True, "A2"), (1, "nguồn", True, "A3"),
    ]  # fmt: skip


def test_a_name_of_the_offices_own_is_certain(catalogue: dict[str, Indicator]) -> None:
    linker = Linker()
    assert linker.link("THU NGAN SACH DIA BAN", "VND").indicator == catalogue["A1"]
    assert linker.link("Thu hải quan", "VND").sure


def test_a_short_name_counts_only_with_its_unit(catalogue: dict[str, Indicator]) -> None:
    linker = Linker()
    assert linker.link("Hộ nghèo", "household").indicator == catalogue["B1"]
    assert linker.link("Hộ nghèo", "%").indicator is None


def test_a_change_in_per_cent_is_of_what_changes(catalogue: dict[str, Indicator]) -> None:
    linker = Linker()
    assert linker.link("Tốc độ tăng thu hải quan", "%").indicator == catalogue["A3"]
    assert linker.link("Tốc độ tăng thu hải quan", "VND").indicator is None


def test_a_name_that_is_none_is_not_guessed_but_candidates_are_named(catalogue: dict[str, Indicator]) -> None:
    link = Linker().link("Thu nội địa trên địa bàn phần trăm gì đó", "VND")
    assert link.indicator is None
    assert not link.sure
    assert catalogue["A2"] in link.candidates


def test_the_engine_links_only_to_lines_that_the_office_has(catalogue: dict[str, Indicator]) -> None:
    assert Linker().link("Tổng thu ngân sách nhà nước trên địa bàn", "VND").indicator is None
