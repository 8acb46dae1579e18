"""Student's t against its closed forms and the printed table."""

from __future__ import annotations

from math import atan, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.scoring.student import cumulative, quantile

# Two-sided 80 %, 95 % and 99 % points of the printed table, to three places.
TABLE = {
    1: (3.078, 12.706, 63.657),
    2: (1.886, 4.303, 9.925),
    3: (1.638, 3.182, 5.841),
    5: (1.476, 2.571, 4.032),
    7: (1.415, 2.365, 3.499),
    10: (1.372, 2.228, 3.169),
    30: (1.310, 2.042, 2.750),
}


@pytest.mark.parametrize("freedom", TABLE)
def test_the_printed_table(freedom: int) -> None:
    found = tuple(round(quantile(p, freedom), 3) for p in (0.9, 0.975, 0.995))
    assert found == pytest.approx(TABLE[freedom], abs=0.0011)


@given(st.floats(-1e4, 1e4))
def test_one_and_two_degrees_have_closed_forms(t: float) -> None:
    assert cumulative(t, 1) == pytest.approx(0.5 + atan(t) / pi, abs=1e-12)
    assert cumulative(t, 2) == pytest.approx(0.5 + t / (2 * sqrt(2 + t * t)), abs=1e-12)


@given(st.floats(-50, 50), st.floats(0.5, 40))
def test_it_is_symmetric_and_its_quantile_leads_back(t: float, freedom: float) -> None:
    below = cumulative(t, freedom)
    assert 0 <= below <= 1
    assert below + cumulative(-t, freedom) == pytest.approx(1, abs=1e-12)
    if 1e-6 < below < 1 - 1e-6:
        assert cumulative(quantile(below, freedom), freedom) == pytest.approx(below, abs=1e-9)
