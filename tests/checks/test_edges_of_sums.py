"""Just inside and just outside for parts, counts and figures that two indicators share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.figures import codes, fall, figure, found, reading

from luyke.checks import check
from luyke.model import (
    AreaYieldOutput,
    Basis,
    Figure,
    FractionAsPercent,
    Funnel,
    Kind,
    PartsOfTotal,
    Quantity,
    RatesOfParts,
    Relation,
    Statement,
)


def _hectares(*printed: str) -> tuple[Figure, ...]:
    return tuple(figure(one, "ha") for one in printed)


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        ("22,5", _hectares("12,5", "10,1"), []),
        ("22,4", _hectares("12,5", "10,1"), ["SUM102 note"]),
        ("22,1", _hectares("12,5", "10,1"), ["SUM102 error"]),
        ("22,1", _hectares("22,4", "0,0"), []),
        ("22,1", _hectares("22,4", "0,1"), ["SUM102 error"]),
        ("22,1", _hectares("22,4", "0,4"), ["SUM102 error"]),
        ("22,1", (*_hectares("22,4"), fall("3,0", "ha", Kind.LEVEL)), []),
        ("22,1", _hectares("22,4", "không quá 3"), []),
        ("22,1", (), []),
    ],
)
def test_parts_come_to_no_more_than_the_total_where_none_may_be_negative(
    total: str, parts: tuple[Figure, ...], expected: list[str]
) -> None:
    assert codes(PartsOfTotal(True, figure(total, "ha"), parts, False)) == expected


@pytest.mark.parametrize(
    ("printed", "unit", "more", "expected"),
    [
        ("14/13", "chỉ tiêu", {}, ["SUM302 error"]),
        ("14/13", "đơn vị", {}, ["SUM302 error"]),
        ("14/13", "hộ", {}, ["SUM302 doubt"]),
        ("13/13", "chỉ tiêu", {}, []),
        ("14/13", "chỉ tiêu", {"basis": Basis.PLAN}, []),
        ("14/13", "ha", {}, []),
    ],
)
def test_no_more_can_be_reached_than_there_are(
    printed: str, unit: str, more: dict[str, Basis], expected: list[str]
) -> None:
    assert codes(figures=(figure(printed, unit, Kind.FRACTION, **more),)) == expected
    assert codes(figures=(figure(printed, unit, Kind.LEVEL, **more),)) == []


@pytest.mark.parametrize(
    ("factor", "rate", "product", "expected"),
    [
        ("5,0", "2,0", "10,0", []),
        ("5,0", "2,0", "12,0", ["SUM201 error"]),
        ("0,5", "5,0", "9,0", ["SUM201 error"]),
        ("5,0", "0,5", "9,0", ["SUM201 error"]),
        ("ít nhất 0", "5,0", "9,0", []),
        ("không quá 5", "2,0", "12,0", []),
        ("5,0", "không quá 2", "12,0", []),
        ("ít nhất 0", "ít nhất 0", "9,0", []),
    ],
)
def test_a_product_is_that_of_its_factors(factor: str, rate: str, product: str, expected: list[str]) -> None:
    tie = AreaYieldOutput(True, figure(factor, "ha"), figure(rate, "tấn/ha"), figure(product, "tấn"))
    assert codes(tie) == expected


def test_nothing_times_something_is_nothing() -> None:
    none = replace(figure("0", "ha"), quantity=replace(figure("0", "ha").quantity, exact=True))
    something = figure("5,0", "tấn/ha")
    assert codes(AreaYieldOutput(True, none, something, figure("9,0", "tấn"))) == ["SUM201 error"]
    assert codes(AreaYieldOutput(True, something, none, figure("9,0", "tấn"))) == ["SUM201 error"]
    below = fall("3,0", "ha", Kind.LEVEL)
    assert check(reading(AreaYieldOutput(True, below, something, figure("9,0", "tấn")))).judged == ()
    assert check(reading(AreaYieldOutput(True, something, below, figure("9,0", "tấn")))).judged == ()


def test_parts_of_a_bare_number_add_up_without_a_unit() -> None:
    (finding,) = found(PartsOfTotal(True, figure("22,1"), (figure("12,5"), figure("10,1")), False))
    assert finding.calculation == "12,5 + 10,1 = 22,6 > 22,1"


@pytest.mark.parametrize(("percent", "meant"), [("100,0", False), ("100,5", True), ("107,7", True)])
def test_a_percentage_above_a_hundred_means_what_the_fraction_says(percent: str, meant: bool) -> None:
    above, other = figure("14/13", "chỉ tiêu", Kind.FRACTION), figure("15/14", "chỉ tiêu", Kind.FRACTION)
    tie = FractionAsPercent(False, above, figure(percent, "%"))
    assert [one.figures[0].text for one in found(tie, figures=(other,))] == (["15/14"] if meant else ["14/13", "15/14"])


def test_later_counts_of_other_things_are_not_compared() -> None:
    people = figure("15", "người")
    assert codes(Funnel(True, figure("12", "người"), people)) == ["SUM301 error"]
    assert codes(Funnel(True, figure("12", "mũi"), people)) == ["SUM301 error"]
    assert codes(Funnel(True, figure("12", "ha"), people)) == []


def test_the_whole_lies_between_the_least_and_the_greatest_part() -> None:
    parts = tuple(figure(one, "%", Kind.GROWTH) for one in ("2,4", "8,2", "7,5"))
    for whole, expected in (("2,4", []), ("8,2", []), ("8,3", []), ("8,4", ["SUM103 note"]), ("8,5", ["SUM103 error"])):
        assert codes(RatesOfParts(True, figure(whole, "%", Kind.GROWTH), parts)) == expected
    assert codes(RatesOfParts(True, figure("9,1", "%", Kind.GROWTH), ())) == []


def _said(value: str, growth: str, subject: str, kind: Kind = Kind.GROWTH, level: Kind = Kind.LEVEL) -> Statement:
    return Statement(True, figure(value, "ha", level, subject=subject), (figure(growth, "%", kind),))


@pytest.mark.parametrize(
    ("first", "second", "speaks"),
    [
        (_said("213", "20", "bán lẻ"), _said("213", "20", "lưu trú"), True),
        (_said("210", "20", "bán lẻ"), _said("210", "20", "lưu trú"), False),
        (_said("21", "20", "bán lẻ"), _said("21", "20", "lưu trú"), False),
        (_said("213", "0,2", "bán lẻ"), _said("213", "0,2", "lưu trú"), False),
        (_said("213", "2,2", "bán lẻ"), _said("213", "2,2", "lưu trú"), True),
        (_said("213", "0,0", "bán lẻ"), _said("213", "0,0", "lưu trú"), False),
        (_said("213", "20", "bán lẻ", Kind.RATIO), _said("213", "20", "lưu trú", Kind.RATIO), True),
        (_said("213", "20", "bán lẻ", Kind.SHARE), _said("213", "20", "lưu trú", Kind.SHARE), False),
        (_said("213", "20", "bán lẻ", level=Kind.TARGET), _said("213", "20", "lưu trú", level=Kind.TARGET), False),
        (_said("213", "20", "bán lẻ"), _said("213", "20", "bán lẻ hàng hóa"), False),
        (_said("213", "20", "bán lẻ"), replace(_said("213", "20", "lưu trú"), firm=False), False),
        (_said("213", "20", "bán lẻ"), _said("214", "20", "lưu trú"), False),
    ],
)
def test_two_indicators_share_figures_only_where_the_figures_tell_something(
    first: Statement, second: Statement, speaks: bool
) -> None:
    vague = Statement(False, first.head, first.details)
    assert codes(vague, first, second) == (["REP101 doubt"] if speaks else [])


def test_each_later_statement_is_compared_with_the_earlier_ones() -> None:
    said = [_said("213", "20", subject) for subject in ("bán lẻ", "lưu trú", "vận tải")]
    others = [_said("315", "31", subject) for subject in ("thủy sản", "chăn nuôi")]
    assert codes(*said, *others) == ["REP101 doubt"] * 3


def test_a_part_may_be_all_there_is_of_its_total() -> None:
    total, part = _said("213", "20", "bán lẻ"), _said("213", "20", "lưu trú")
    assert codes(total, part) == ["REP101 doubt"]
    assert codes(total, part, PartsOfTotal(False, total.head, (part.head,), True)) == []


def test_a_text_of_countless_subjects_for_one_pair_of_figures_is_searched_no_further_than_eight() -> None:
    same = [_said("213", "20", "bán lẻ hàng hóa") for _ in range(8)]
    assert codes(*same, _said("213", "20", "lưu trú"), _said("213", "20", "bán lẻ")) == ["REP101 doubt"]
    late: list[Relation] = [*same, _said("213", "20", "lưu trú"), _said("213", "20", "bán lẻ xăng")]
    assert codes(*late) == ["REP101 doubt", "REP101 doubt"]


def test_a_number_without_grain_tells_nothing() -> None:
    unprinted = Quantity(figure("213", "ha").value, figure("1", "ha").value, figure("0", "ha").value)
    first, second = (
        replace(one, head=replace(one.head, quantity=unprinted))
        for one in (_said("213", "20", "bán lẻ"), _said("213", "20", "lưu trú"))
    )
    assert codes(first, second) == []


@pytest.mark.parametrize(
    ("total", "parts", "unit", "expected"),
    [
        ("33", ("11", "10"), "hộ", ["SUM101 doubt"]),
        ("33", ("12", "10"), "hộ", ["SUM101 error"]),
        ("33", ("13", "10"), "hộ", ["SUM101 error"]),
        ("33", ("11", "10"), "ha", ["SUM101 error"]),
        ("ít nhất 33", ("11", "10"), "hộ", ["SUM101 doubt"]),
        ("không quá 33", ("35", "10"), "hộ", ["SUM101 error"]),
        ("33", ("11", "ít nhất 30"), "hộ", ["SUM101 error"]),
        ("33,00", ("11,02", "9,99"), "ha", ["SUM101 error"]),
    ],
)
def test_a_list_that_falls_a_third_short_of_its_count_may_not_name_all(
    total: str, parts: tuple[str, ...], unit: str, expected: list[str]
) -> None:
    tie = PartsOfTotal(True, figure(total, unit), tuple(figure(one, unit) for one in parts), True)
    assert codes(tie) == expected
