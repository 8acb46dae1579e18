"""What may be compared at all: figures of one unit; and whether a tie is judged hangs on nothing else."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from tests.checks.example_files import Example, all_examples
from tests.checks.figures import codes, figure, reading

from luyke.checks import check
from luyke.checks.commensurable import commensurable
from luyke.checks.judging import judge_all
from luyke.checks.localising.component import spot, substituted
from luyke.model import (
    DifferenceFromBase,
    Figure,
    FractionAsPercent,
    GrowthFromBase,
    Kind,
    MonthAndCumulative,
    PercentOfCount,
    Relation,
    SharesOfWhole,
    Verdict,
)

# Roles whose unit does not matter: what is divided by its own denominator, what is counted, factors of a product.
ANY_UNIT = {("fraction", "PCT101"), ("count", "PCT103"), ("count", "SUM303"), ("factor", "SUM201"), ("rate", "SUM201"),
            ("product", "SUM201")}  # fmt: skip


def _role(tie: Relation, figure: Figure) -> str:
    roles = {field.name: getattr(tie, field.name) for field in fields(tie)}
    return next(name for name, role in roles.items() if role == figure or (isinstance(role, tuple) and figure in role))


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
def test_a_tie_is_not_judged_once_one_of_its_figures_is_of_another_unit(example: Example) -> None:
    for one in judge_all(example.reading):
        for strange in one.tie.figures if one.verdict is not Verdict.UNBOUND else ():
            changed = substituted(one.tie, spot(strange), replace(strange, unit="kWh"))
            judged = one.check.weigh(changed) is not None
            assert judged is ((_role(one.tie, strange), one.check.code) in ANY_UNIT)


def test_counts_may_be_compared_with_counts_and_a_bare_number_with_anything() -> None:
    area, weight, doses, cases, bare = (figure("5", unit) for unit in ("ha", "tấn", "mũi", "trường hợp", ""))
    assert commensurable(area, area)
    assert not commensurable(area, weight)
    assert commensurable(doses, cases)
    assert not commensurable(doses, area)
    assert commensurable(area, bare)
    assert not commensurable(area, bare, weight)
    assert commensurable()


def test_points_are_the_difference_of_two_percentages_only() -> None:
    points = figure("3,0", "điểm phần trăm", Kind.DIFFERENCE)
    assert codes(DifferenceFromBase(True, figure("12,5", "%"), figure("10,5", "%"), points)) == ["CHG201 error"]
    assert codes(DifferenceFromBase(True, figure("12,5"), figure("10,5"), points)) == ["CHG201 error"]
    assert codes(DifferenceFromBase(True, figure("12,5", "ha"), figure("10,5", "ha"), points)) == []


def test_shares_are_percentages_and_no_changes() -> None:
    for kind, unit in ((Kind.GROWTH, "%"), (Kind.SHARE, "‰")):
        shares = figure("62,5", "%", Kind.SHARE), figure("47,5", unit, kind)
        assert codes(SharesOfWhole(True, shares, True)) == []
        assert codes(SharesOfWhole(True, shares, False)) == []


def test_a_figure_without_denominator_is_no_fraction() -> None:
    assert codes(FractionAsPercent(True, figure("71,8 tỷ", "đồng"), figure("56,0", "%"))) == []


def test_growth_is_judged_as_what_it_says_it_is() -> None:
    value, base = figure("153,0 tỷ", "đồng"), figure("102,0 tỷ", "đồng")
    said = {
        ("50,0", "%", Kind.GROWTH): [],
        ("40,0", "%", Kind.GROWTH): ["CHG101 error"],
        ("150,0", "%", Kind.RATIO): [],
        ("50,0", "%", Kind.RATIO): ["CHG102 error"],
        ("1,5", "lần", Kind.RATIO): [],
        ("2,5", "lần", Kind.RATIO): ["CHG103 error"],
        ("50,0", "‰", Kind.GROWTH): [],
    }
    for (printed, unit, kind), expected in said.items():
        assert codes(GrowthFromBase(True, value, base, figure(printed, unit, kind))) == expected


@pytest.mark.parametrize("previous", [None, "1.274 tỷ"])
def test_a_month_is_added_where_the_cumulative_before_is_told_and_compared_where_not(previous: str | None) -> None:
    month, cumulative = figure("1.500 tỷ", "đồng"), figure("1.397 tỷ", "đồng")
    before = None if previous is None else figure(previous, "đồng")
    assert codes(MonthAndCumulative(True, month, cumulative, before)) == [
        "CUM101 error" if previous is None else "CUM102 error"
    ]


def test_a_percentage_of_a_count_needs_an_exact_count() -> None:
    wrong = figure("90,0", "%", Kind.SHARE)
    assert codes(PercentOfCount(True, figure("13", "chỉ tiêu"), wrong)) == ["PCT103 error"]
    for count in (figure("hơn 13", "chỉ tiêu"), figure("13 tỷ", "đồng"), figure("0", "chỉ tiêu")):
        assert codes(PercentOfCount(True, count, wrong)) == []
    hedged = replace(figure("13", "chỉ tiêu"), quantity=replace(figure("13", "chỉ tiêu").quantity, approx=">"))
    assert codes(PercentOfCount(True, hedged, wrong)) == []
    assert check(reading(PercentOfCount(True, figure("0", "chỉ tiêu"), wrong))).judged == ()
    assert codes(PercentOfCount(True, figure("1", "chỉ tiêu"), wrong)) == ["PCT103 error"]
    assert codes(PercentOfCount(True, figure("13", "chỉ tiêu"), figure("84,7", "%", Kind.SHARE))) == ["PCT103 note"]
