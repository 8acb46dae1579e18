"""The calculation of a finding is in one scale throughout, whatever scales its figures were printed in."""

from __future__ import annotations

import pytest
from tests.checks.figures import fall, figure, found

from luyke.model import (
    DifferenceFromBase,
    Figure,
    GrowthFromBase,
    GrowthWithDifference,
    Kind,
    MonthAndCumulative,
    PartsOfTotal,
    Relation,
    ShareOfPlan,
    ShareOfTotal,
)


def _two_parts(total: str, *, exhaustive: bool) -> PartsOfTotal:
    parts = figure("350 triệu", "đồng"), figure("4.200 triệu", "đồng")
    return PartsOfTotal(True, figure(total, "đồng"), parts, exhaustive)


def _beside(growth: Figure, difference: Figure) -> GrowthWithDifference:
    return GrowthWithDifference(True, figure("3,5 tỷ", "đồng"), growth, difference)


# A relation whose levels are printed in two scales, and its calculation in the scale of the stated one or the value's.
MIXED: dict[str, tuple[Relation, str]] = {
    "growth": (
        GrowthFromBase(True, figure("3,5 tỷ", "đồng"), figure("1.400 triệu", "đồng"), figure("41,9", "%", Kind.GROWTH)),
        "3,5 / 1,400 − 1 = 150,0 %, trong 137,93…162,97; ghi 41,9",
    ),
    "ratio": (
        GrowthFromBase(True, figure("350 triệu", "đồng"), figure("1,4 tỷ", "đồng"), figure("52,0", "%", Kind.RATIO)),
        "350 / 1.400 = 25,0 %, trong 23,79…26,30; ghi 52,0",
    ),
    "multiple": (
        GrowthFromBase(True, figure("3,5 tỷ", "đồng"), figure("1.400 triệu", "đồng"), figure("1,7", "lần", Kind.RATIO)),
        "3,5 / 1,400 = 2,5 lần, trong 2,37…2,63; ghi 1,7",
    ),
    "difference": (
        DifferenceFromBase(
            True, figure("3,5 tỷ", "đồng"), figure("1,4 tỷ", "đồng"), figure("900 triệu", "đồng", Kind.DIFFERENCE)
        ),
        "3.500 − 1.400 = 2.100 triệu đồng, trong 2.000…2.200; ghi 900",
    ),
    "growth beside a difference": (
        GrowthWithDifference(
            True,
            figure("3,5 tỷ", "đồng"),
            figure("40,0", "%", Kind.GROWTH),
            figure("700 triệu", "đồng", Kind.DIFFERENCE),
        ),
        "0,700 / (3,5 − 0,700) = 25,0 %, trong 24,34…25,69; ghi 40,0",
    ),
    "a fall beside a difference": (
        _beside(fall("40,0"), fall("700 triệu", "đồng", Kind.DIFFERENCE)),
        "-0,700 / (3,5 − (-0,700)) = -16,7 %, trong -16,97…-16,37; ghi -40,0",
    ),
    "cumulative": (
        MonthAndCumulative(True, figure("350 triệu", "đồng"), figure("9,9 tỷ", "đồng"), figure("4.200 triệu", "đồng")),
        "4,200 + 0,350 = 4,6 tỷ đồng, trong 4,49…4,61; ghi 9,9",
    ),
    "share of plan": (
        ShareOfPlan(True, figure("350 triệu", "đồng"), figure("1,4 tỷ", "đồng"), figure("52,0", "%", Kind.ATTAINMENT)),
        "350 / 1.400 = 25,0 %, trong 23,79…26,30; ghi 52,0",
    ),
    "excess over plan": (
        ShareOfPlan(True, figure("3,5 tỷ", "đồng"), figure("1.400 triệu", "đồng"), figure("52,0", "%", Kind.GROWTH)),
        "3,5 / 1,400 − 1 = 150,0 %, trong 137,93…162,97; ghi 52,0",
    ),
    "share of total": (
        ShareOfTotal(True, figure("350 triệu", "đồng"), figure("1,4 tỷ", "đồng"), figure("52,0", "%", Kind.SHARE)),
        "0,350 / 1,4 = 25,0 %, trong 23,79…26,30; ghi 52,0",
    ),
    "all parts": (
        PartsOfTotal(
            True, figure("9,9 tỷ", "đồng"), (figure("350 triệu", "đồng"), figure("4.200 triệu", "đồng")), True
        ),
        "0,350 + 4,200 = 4,6 tỷ đồng, trong 4,49…4,61; ghi 9,9",
    ),
    "some parts": (
        PartsOfTotal(
            True, figure("3,9 tỷ", "đồng"), (figure("350 triệu", "đồng"), figure("4.200 triệu", "đồng")), False
        ),
        "0,350 + 4,200 = 4,55 > 3,9 tỷ đồng",
    ),
    "one part": (
        PartsOfTotal(True, figure("3,9 tỷ", "đồng"), (figure("4.200 triệu", "đồng"),), False),
        "4,200 > 3,9 tỷ đồng",
    ),
}


@pytest.mark.parametrize("name", MIXED)
def test_levels_of_two_scales_are_told_in_one(name: str) -> None:
    tie, calculation = MIXED[name]
    assert [one.calculation for one in found(tie)] == [calculation]
