"""The catalogue of indicators as data."""

from __future__ import annotations

from datetime import date

import pytest

from luyke.lexicon.catalogue import can_be_part, divisions_of, indicator, indicators, parts_of

NATURES = {"flow", "stock", "ratio", "index", "count_flow", "count_stock"}
CUMULATIONS = {"sum", "last", "recompute", "average", "none"}


def test_codes_run_without_a_gap_and_are_never_used_twice() -> None:
    codes = [item.code for item in indicators()]
    assert codes == [f"LK{number:03}" for number in range(1, len(codes) + 1)]


def test_every_row_says_what_may_be_summed() -> None:
    wrong = [
        item.code
        for item in indicators()
        if item.nature not in NATURES
        or item.cumulation not in CUMULATIONS
        or (item.cumulation == "sum") != (item.nature in {"flow", "count_flow"})
    ]
    assert wrong == []


def test_a_name_stands_for_one_indicator_of_its_unit() -> None:
    seen: dict[tuple[str, str], str] = {}
    for item in indicators():
        for name in {item.name, *item.aliases, *item.short_aliases}:
            first = seen.setdefault((name.casefold(), item.unit), item.code)
            assert first == item.code, f"{name!r} names both {first} and {item.code}"


def test_parts_are_measured_in_the_unit_of_their_whole() -> None:
    # Doses are counted and the people who had one are counted: the one whole whose parts are counted by another noun.
    counted_otherwise = {"LK044"}
    for item in indicators():
        for division in divisions_of(item.code):
            units = {indicator(part).unit for part in division.parts}
            assert units == {item.unit} or item.code in counted_otherwise, (division, units)


def test_a_division_that_is_called_exhaustive_has_at_least_two_parts() -> None:
    for item in indicators():
        named = {division.by: division for division in divisions_of(item.code)}
        assert set(item.exhaustive) <= set(named), item.code
        assert all(len(named[by].parts) > 1 for by in item.exhaustive), item.code


def test_the_parts_of_retail_sales_are_all_there() -> None:
    (division,) = divisions_of("LK024")
    assert division.exhaustive
    assert parts_of("LK024") == ("LK022", "LK023", "LK088", "LK089")


def test_a_part_of_a_part_can_be_part_of_the_whole_and_nothing_of_itself() -> None:
    assert can_be_part("LK005", "LK003")
    assert can_be_part("LK005", "LK001")
    assert not can_be_part("LK001", "LK005")
    assert not can_be_part("LK001", "LK001")


@pytest.mark.parametrize("code", ["LK017", "LK022", "LK002"])
def test_what_reports_list_under_the_revenue_need_not_be_part_of_it(code: str) -> None:
    assert not can_be_part(code, "LK001")


def test_some_indicators_are_reported_only_for_a_time() -> None:
    codes = {item.code for item in indicators(on=date(2024, 6, 1))}
    assert "LK045" not in codes
    assert "LK001" in codes
    assert indicator("LK045").reported_on(date(2021, 11, 25))


def test_an_unknown_code_has_no_parts_and_no_row() -> None:
    assert parts_of("LK999") == ()
    assert not can_be_part("LK999", "LK001")
    with pytest.raises(KeyError):
        indicator("LK999")
