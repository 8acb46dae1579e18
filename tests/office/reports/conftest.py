"""A district whose November is known: revenue above its plan, disbursement behind it; a template of its report."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.reports.blocks import Shape
from luyke.office.reports.models import Block, BlockKind, Report, Side, Template
from luyke.office.reports.services import Heading, report_start, template_create
from luyke.office.targets.models import Issuer, Revision, Style, Target

BILLION = Decimal(10**9)


@pytest.fixture
def indicators(db: None) -> dict[str, Indicator]:
    """Revenue and disbursement."""
    rows = (("T0", "Tổng thu ngân sách nhà nước trên địa bàn"), ("G0", "Giải ngân vốn đầu tư công"))
    return {
        code: Indicator.objects.create(
            code=code, name=name, folded=name.lower(), unit="VND", shown="tỷ đồng", factor=BILLION, decimals=3,
            nature=Nature.FLOW, cumulation=Cumulation.SUM, direction=Direction.UP,
        )
        for code, name in rows
    }  # fmt: skip


@pytest.fixture
def month(places: dict[str, Place], indicators: dict[str, Indicator], now: datetime) -> Place:
    """Lê Chân with its plan and what is known at the end of November."""
    place, before = places["305"], now - timedelta(hours=1)
    values = (
        ("T0", "2021-11", "105"), ("T0", "2021-01/2021-11", "1379"), ("T0", "2021-01/2021-10", "1274"),
        ("T0", "2020-11", "98.5"), ("T0", "2020-01/2020-11", "1203.2"),
        ("G0", "2021-11", "6.5"), ("G0", "2021-01/2021-11", "71.849"), ("G0", "2021-01/2021-10", "65.349"),
    )  # fmt: skip
    observations_record(
        values=[
            NewValue(indicators[code].pk, place.pk, period, Decimal(value) * BILLION, "estimate", BILLION / 1000)
            for code, period, value in values
        ],
        by=SYSTEM,
        at=before,
    )
    for position, (code, value) in enumerate((("T0", 1112), ("G0", "141.973")), 1):
        target = Target.objects.create(
            indicator=indicators[code],
            place=place,
            year=2021,
            issuer=Issuer.ABOVE,
            style=Style.LEVEL,
            position=position,
        )
        Revision.objects.create(
            target=target, value=Decimal(value) * BILLION, document="Quyết định 12/QĐ-UBND",
            decided_date=date(2020, 12, 25), known_at=before,
        )  # fmt: skip
    return place


@pytest.fixture
def heading() -> Heading:
    """The heading of a report of the People's Committee."""
    return Heading(
        name="Báo cáo công tác tháng", side=Side.STATE, superior="ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
        issuer="ỦY BAN NHÂN DÂN QUẬN LÊ CHÂN", town="Lê Chân", symbol="BC-UBND",
        subject="Kết quả công tác tháng {period}; nhiệm vụ tháng {next}",
        signers="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", signer_name="Nguyễn Văn A",
        recipients="UBND thành phố\nThường trực Quận ủy\nLưu: VT",
    )  # fmt: skip


@pytest.fixture
def template(month: Place, heading: Heading, people: dict[str, Person], now: datetime) -> Template:
    """Two sections, what figures write, a free paragraph, the annex."""
    shapes = (
        Shape(BlockKind.SECTION, "Kết quả"),
        Shape(BlockKind.OPENING),
        Shape(BlockKind.GROUP, indicators=("T0", "G0")),
        Shape(BlockKind.FREE, guidance="Đánh giá chung"),
        Shape(BlockKind.SECTION, "Nhiệm vụ tháng sau"),
        Shape(BlockKind.TABLE, "Tình hình thực hiện các chỉ tiêu"),
    )
    return template_create(place=month, heading=heading, shapes=shapes, by=people["verifier"], at=now)


@pytest.fixture
def report(template: Template, people: dict[str, Person], now: datetime) -> Report:
    """The report of November, just begun."""
    return report_start(template=template, period="2021-11", by=people["verifier"], at=now)


@pytest.fixture
def free(report: Report) -> Block:
    """Its free paragraph."""
    return report.blocks.get(kind=BlockKind.FREE)
