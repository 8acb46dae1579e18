"""Where a target stands, style by style."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luyke.model import Interval
from luyke.scoring import Flow, Goal, Position, Status, Style, measured, stand, tally


def point(value: int | str | None) -> Interval | None:
    return None if value is None else Interval.point(Decimal(value))


def status(
    style: Style,
    wanted: str,
    value: str | None,
    *,
    month: int = 6,
    adds: bool = True,
    before: str | None = None,
    last_year: str | None = None,
    closed: bool = False,
    chance: str | None = None,
) -> Status:
    position = Position(point(value), month, adds, point(before), point(last_year), closed)
    return stand(Goal(style, Decimal(wanted)), position, Decimal(chance) if chance else None).status


@pytest.mark.parametrize("style", [Style.LEVEL, Style.CAPITAL, Style.AT_LEAST, Style.OUT_OF])
def test_a_level_that_months_lead_up_to(style: Style) -> None:
    assert status(style, "1112", "1379", month=11) is Status.REACHED
    assert status(style, "1000", "500") is Status.ON_TRACK
    assert status(style, "1000", "499") is Status.AT_RISK
    assert status(style, "1000", "499", chance="0.70") is Status.ON_TRACK
    assert status(style, "1000", "600", chance="0.40") is Status.AT_RISK
    assert status(style, "1000", "999", month=12) is Status.AT_RISK
    assert status(style, "1000", "999", month=12, closed=True) is Status.MISSED
    assert status(style, "1000", None) is Status.UNCLEAR


def test_a_growth_is_held_against_the_same_period() -> None:
    assert status(Style.GROWTH, "14", "120.7", before="100") is Status.REACHED
    assert status(Style.GROWTH, "14", "113", before="100") is Status.AT_RISK
    assert status(Style.GROWTH, "14", "113", before="100", chance="0.9") is Status.ON_TRACK
    assert status(Style.GROWTH, "14", "113") is Status.UNCLEAR


def test_a_state_walks_from_where_last_year_ended() -> None:
    assert status(Style.AT_LEAST, "98", "98.2", adds=False) is Status.REACHED
    assert status(Style.AT_LEAST, "98", "96", adds=False, last_year="92") is Status.ON_TRACK
    assert status(Style.AT_LEAST, "98", "94", adds=False, last_year="92") is Status.AT_RISK
    assert status(Style.AT_LEAST, "98", "94", adds=False) is Status.UNCLEAR


def test_a_limit_is_kept_only_when_the_year_is_over() -> None:
    assert status(Style.AT_MOST, "100", "40") is Status.ON_TRACK
    assert status(Style.AT_MOST, "100", "70") is Status.AT_RISK
    assert status(Style.AT_MOST, "100", "101") is Status.MISSED
    assert status(Style.AT_MOST, "100", "99", month=12, closed=True) is Status.REACHED
    assert status(Style.AT_MOST, "1", "0.9", adds=False) is Status.REACHED
    assert status(Style.AT_MOST, "1", "1.2", adds=False) is Status.AT_RISK


def test_reductions() -> None:
    assert status(Style.REDUCE_PERCENT, "5", "94", before="100") is Status.REACHED
    assert status(Style.REDUCE_PERCENT, "5", "97", before="100") is Status.AT_RISK
    assert status(Style.REDUCE_POINTS, "0.1", "0.5", adds=False, last_year="0.6") is Status.REACHED
    assert status(Style.REDUCE_POINTS, "0.1", "0.55", adds=False, last_year="0.6") is Status.ON_TRACK
    assert status(Style.REDUCE_POINTS, "0.1", "0.58", adds=False, last_year="0.6") is Status.AT_RISK


def test_a_figure_that_may_lie_on_either_side_is_unclear() -> None:
    estimate = measured(Decimal(1001), Decimal(1), Decimal("0.02"))
    standing = stand(Goal(Style.LEVEL, Decimal(1000)), Position(estimate, 11, accumulates=True, unsettled=True))
    assert standing.status is Status.UNCLEAR
    assert standing.attainment is not None
    assert standing.attainment.contains(Decimal(100))
    assert stand(Goal(Style.LEVEL, Decimal(1000)), Position(measured(Decimal(1001), Decimal(1)), 11, True)).status is (
        Status.REACHED
    )


def test_what_is_stated_as_the_plan_has_reached_it() -> None:
    whole = Position(measured(Decimal(100), Decimal("0.1")), 11, accumulates=False)
    assert stand(Goal(Style.AT_LEAST, Decimal(100)), whole).status is Status.REACHED
    assert stand(Goal(Style.AT_MOST, Decimal(100)), whole).status is Status.REACHED
    short = Position(measured(Decimal(1111), Decimal(1)), 11, accumulates=True)
    assert stand(Goal(Style.LEVEL, Decimal("1111.4")), short).status is Status.UNCLEAR


def test_the_run_rate_that_is_left() -> None:
    standing = stand(Goal(Style.CAPITAL, Decimal("141.973")), Position(point("71.849"), 11, accumulates=True))
    assert standing.attainment is not None
    assert standing.attainment.midpoint is not None
    assert standing.attainment.midpoint.quantize(Decimal("0.1")) == Decimal("50.6")
    assert standing.required == point("70.124")
    assert standing.pace is not None
    reached = stand(Goal(Style.LEVEL, Decimal(100)), Position(point(120), 11, accumulates=True))
    assert reached.required is None


def test_the_count_names_those_not_reached_worst_first() -> None:
    found = tally([("thu ngân sách", Status.REACHED), ("giải ngân", Status.AT_RISK), ("hộ nghèo", Status.UNCLEAR),
                   ("số vụ", Status.MISSED)])  # fmt: skip
    assert (len(found.reached), found.total) == (1, 4)
    assert found.not_reached == ("số vụ", "giải ngân", "hộ nghèo")


def test_a_reported_year_to_date_counts_before_the_sum_of_months() -> None:
    months = {(2021, at): Decimal(10) for at in (1, 2, 3, 4)}
    flow = Flow(months, {(2021, 3): Decimal(33), (2021, 6): Decimal(70)})
    assert [flow.so_far(2021, at) for at in (2, 3, 4, 5, 6)] == [20, 33, 43, None, 70]
    known = {at: value for at in range(1, 13) if (value := flow.so_far(2021, at)) is not None}
    assert flow.by_month(2021) == known
    assert flow.by_month(2021, 3) == {at: value for at, value in known.items() if at <= 3}
    assert (flow.month(2021, 3), flow.month(2021, 5), flow.month(2021, 6)) == (10, None, None)
