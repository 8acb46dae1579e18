"""Share-t: the worked example, what it refuses, and what it never says."""

from __future__ import annotations

from decimal import Decimal
from math import log, sqrt
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.scoring import PLAIN, REFINED, Flow, Nature, share_t
from luyke.scoring.student import cumulative, quantile

_MONTHLY = st.lists(st.integers(1, 10_000), min_size=12 * 4, max_size=12 * 4)


def flow(years: dict[int, list[int]]) -> Flow:
    return Flow({(year, at): Decimal(v) for year, row in years.items() for at, v in enumerate(row, 1)}, {})


@pytest.fixture
def public_investment() -> Flow:
    """Four whole years and half of a fifth: little at first, much at the end."""
    return flow(
        {
            2017: [40, 30, 50, 60, 60, 80, 80, 90, 90, 100, 130, 190],
            2018: [45, 30, 55, 60, 75, 80, 85, 95, 90, 110, 150, 225],
            2019: [50, 35, 55, 70, 70, 85, 90, 100, 110, 120, 140, 200],
            2020: [50, 40, 60, 75, 80, 100, 100, 110, 120, 130, 170, 250],
            2021: [55, 40, 65, 80, 85, 95],
        }
    )


def test_the_plain_method_is_the_formula(public_investment: Flow) -> None:
    shares = [log(sum_to / total) for sum_to, total in ((320, 1000), (345, 1100), (365, 1125), (405, 1285))]
    scale = stdev(shares) * sqrt(1 + 1 / 4)
    centre = log(420) - mean(shares)
    found = share_t(public_investment, 2021, 6, method=PLAIN)
    assert found is not None
    assert found.years == (2017, 2018, 2019, 2020)
    assert (found.location, found.scale, found.freedom) == pytest.approx((centre, scale, 3))
    plan = Decimal(1300)
    assert found.reaches(plan) == Decimal(1 - cumulative((log(1300) - centre) / scale, 3)).quantize(Decimal("0.001"))
    assert found.range().low == pytest.approx(Decimal(_at(centre, -quantile(0.9, 3) * scale)), rel=Decimal("0.001"))


def _at(centre: float, away: float) -> float:
    return 2.718281828459045 ** (centre + away)


def test_the_default_leans_on_the_last_quarter_and_on_late_years(public_investment: Flow) -> None:
    plain, refined = (share_t(public_investment, 2021, 6, method=each) for each in (PLAIN, REFINED))
    assert plain is not None
    assert refined is not None
    assert refined != plain
    assert refined == share_t(public_investment, 2021, 6)
    assert refined.middle == pytest.approx(plain.middle, rel=Decimal("0.03"))


def test_a_year_to_date_alone_is_enough() -> None:
    past = {2018: (400, 1000), 2019: (450, 1090), 2020: (500, 1260)}
    to_date = {(year, at): Decimal(v) for year, known in past.items() for at, v in zip((6, 12), known, strict=True)}
    found = share_t(Flow({}, {**to_date, (2021, 6): Decimal(520)}), 2021, 6)
    assert found is not None
    assert found.years == (2018, 2019, 2020)
    assert Decimal(1200) < found.middle < Decimal(1400)


def test_there_is_none_without_two_whole_years(public_investment: Flow) -> None:
    late = Flow({key: value for key, value in public_investment.months.items() if key[0] > 2019}, {})
    assert share_t(late, 2021, 6) is None
    assert share_t(public_investment, 2021, 7) is None
    assert share_t(public_investment, 2020, 12) is None


@pytest.mark.parametrize("nature", [Nature.STOCK, Nature.RATIO, Nature.INDEX])
def test_what_is_no_flow_is_refused_by_type(public_investment: Flow, nature: Nature) -> None:
    with pytest.raises(TypeError):
        share_t(public_investment, 2021, 6, nature)


@given(_MONTHLY, st.integers(1, 11), st.integers(1, 1_000_000))
def test_chances_stay_off_certainty_and_ranges_hold_their_middle(values: list[int], month: int, plan: int) -> None:
    years = {2018 + at: values[12 * at : 12 * at + 12] for at in range(4)}
    found = share_t(flow({**years, 2021: years[2021][:month]}), 2021, month)
    assert found is not None
    assert Decimal("0.005") <= found.reaches(Decimal(plan)) <= Decimal("0.995")
    assert found.reaches(Decimal(plan)) >= found.reaches(Decimal(plan + 1))
    low, high = found.range().low, found.range().high
    assert low is not None
    assert high is not None
    assert sum(years[2021][:month]) <= low <= found.middle <= high, "what has come in does not go away"


def test_what_is_already_passed_is_as_good_as_reached(public_investment: Flow) -> None:
    found = share_t(public_investment, 2021, 6)
    assert found is not None
    assert found.reaches(Decimal(400)) == Decimal("0.995")
