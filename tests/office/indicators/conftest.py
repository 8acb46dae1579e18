"""A small catalogue: revenue with two parts, a rate with its two terms, and the people who keep and read it."""

from __future__ import annotations

from datetime import datetime

import pytest

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.services import catalogue_import


def money(code: str, name: str, **more: object) -> Line:
    """A flow of money."""
    given = {"unit": "VND", "shown": "tỷ đồng", "nature": "flow", "cumulation": "sum", "direction": "up", **more}
    return Line(code=code, name=name, **given)


@pytest.fixture
def catalogue(db: None, now: datetime) -> dict[str, Indicator]:
    """The lines, by code."""
    poor = {"unit": "household", "shown": "hộ", "nature": "count_stock", "cumulation": "last", "decimals": 0}
    lines = [
        money("A1", "Tổng thu trên địa bàn", aliases=("thu ngân sách địa bàn",), exhaustive=("nguồn",)),
        money("A2", "Thu nội địa trên địa bàn", parents=(("A1", "nguồn"),)),
        money("A3", "Thu hải quan", parents=(("A1", "nguồn"),)),
        money("B1", "Số hộ nghèo cuối kỳ", **poor, short_aliases=("hộ nghèo",)),
        money("B2", "Số hộ dân cư", **poor),
        money("B3", "Tỷ lệ hộ nghèo theo chuẩn", unit="%", shown="%", nature="ratio", cumulation="recompute",
              direction="down", numerator="B1", denominator="B2"),
    ]  # fmt: skip
    catalogue_import(lines=lines, source="thử", by=SYSTEM, at=now)
    return {item.code: item for item in Indicator.objects.all()}


@pytest.fixture
def keeper(people: dict[str, Person]) -> Person:
    """Who keeps the catalogue."""
    return people["catalogue_keeper"]
