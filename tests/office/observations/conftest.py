"""Indicators of each nature, for values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature


@pytest.fixture
def indicators(db: None) -> dict[str, Indicator]:
    """Money, a count and an index, by code."""
    rows = (
        ("A1", "Thu nội địa", "VND", "tỷ đồng", Decimal(10**9), 1, Nature.FLOW, Cumulation.SUM),
        ("A2", "Số hộ mới", "household", "hộ", Decimal(1), 0, Nature.COUNT_FLOW, Cumulation.SUM),
        ("A3", "Chỉ số giá", "%", "%", Decimal(1), 2, Nature.INDEX, Cumulation.NONE),
    )
    return {
        code: Indicator.objects.create(
            code=code, name=name, folded=name.lower(), unit=unit, shown=shown, factor=factor, decimals=decimals,
            nature=nature, cumulation=cumulation, direction=Direction.UP,
        )
        for code, name, unit, shown, factor, decimals, nature, cumulation in rows
    }  # fmt: skip
