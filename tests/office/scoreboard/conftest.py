"""The year of a district, in a database of its own."""

from __future__ import annotations

import pytest
from tests.office.scoreboard.month import district_year

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


@pytest.fixture
def year(places: dict[str, Place]) -> dict[str, Indicator]:
    """Indicators by code, with plans and figures of Lê Chân and two of its wards up to November 2021."""
    return district_year(places)
