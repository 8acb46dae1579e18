"""A district's plan: the catalogue it stands on, and one target that its wards share."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.services import catalogue_import
from luyke.office.places.models import Place
from luyke.office.targets import services
from luyke.office.targets.models import Issuer, Style, Target
from luyke.office.targets.storing import Decision

BILLION = Decimal(10**9)
DECIDED = Decision("Nghị quyết 41/NQ-HĐND", reason="điều chỉnh giữa năm")


@pytest.fixture
def catalogue(db: None, now: datetime) -> dict[str, Indicator]:
    """Money, a rate, a count, an index."""
    flow = {"unit": "VND", "shown": "tỷ đồng", "nature": "flow", "cumulation": "sum", "direction": "up"}
    lines = [
        Line(code="P1", name="Tổng thu trên địa bàn quận", **flow, plan_style="level"),
        Line(code="P2", name="Giá trị sản xuất ngành thép", **flow, plan_style="growth"),
        Line(code="P3", name="Giải ngân vốn công", **flow, plan_style="capital"),
        Line(code="P4", name="Tỷ lệ phường sạch", unit="%", shown="%", nature="ratio", cumulation="last",
             direction="up", plan_style="at_least"),
        Line(code="P5", name="Tỷ lệ hộ khó khăn", unit="%", shown="%", nature="ratio", cumulation="last",
             direction="down", plan_style="reduce_points"),
        Line(code="P6", name="Số trường đạt chuẩn", unit="trường", shown="trường", nature="count_stock",
             cumulation="last", direction="up", plan_style="out_of", decimals=0),
        Line(code="P7", name="Chỉ số giá bán buôn", unit="%", shown="%", nature="index", cumulation="none",
             direction="down", plan_style="at_most"),
        Line(code="P8", name="Số hộ khó khăn", unit="household", shown="hộ", nature="count_stock", cumulation="last",
             direction="down", decimals=0),
    ]  # fmt: skip
    catalogue_import(lines=lines, source="thử", by=SYSTEM, at=now)
    return {item.code: item for item in Indicator.objects.all()}


@pytest.fixture
def revenue(catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime) -> Target:
    """Lê Chân, 2021: 1.379 tỷ đồng, assigned by the city."""
    return services.target_assign(
        indicator=catalogue["P1"], place=places["305"], year=2021, issuer=Issuer.ABOVE, style=Style.LEVEL,
        value=1379 * BILLION, by=SYSTEM, at=now, decision=Decision("Quyết định 3685/QĐ-UBND"),
    )  # fmt: skip
