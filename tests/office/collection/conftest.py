"""A month of one regime: two wards report four indicators; October, last November and the plan are known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import Calendar, Column, Regime, RegimeLine, Submission
from luyke.office.collection.services import (
    LineWish,
    TypedCell,
    cells_save,
    regime_create,
    regime_lines_add,
    reporter_add,
    round_open,
)
from luyke.office.indicators.models import Cumulation, Direction, Division, Indicator, Nature, Part
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.targets.models import Issuer, Revision, Style, Target

PERIOD = "2021-11"
Type = Callable[..., object]


@pytest.fixture
def indicators(db: None) -> dict[str, Indicator]:
    """Revenue with its two parts, and new households, by code."""
    rows = (
        ("T0", "Thu ngân sách trên địa bàn", "VND", "tỷ đồng", Decimal(10**9), 1, Nature.FLOW),
        ("T1", "Thu nội địa", "VND", "tỷ đồng", Decimal(10**9), 1, Nature.FLOW),
        ("T2", "Thu xuất nhập khẩu", "VND", "tỷ đồng", Decimal(10**9), 1, Nature.FLOW),
        ("H1", "Hộ kinh doanh đăng ký mới", "household", "hộ", Decimal(1), 0, Nature.COUNT_FLOW),
    )
    found = {
        code: Indicator.objects.create(
            code=code, name=name, folded=name.lower(), unit=unit, shown=shown, factor=factor, decimals=decimals,
            nature=nature, cumulation=Cumulation.SUM, direction=Direction.UP,
        )
        for code, name, unit, shown, factor, decimals, nature in rows
    }  # fmt: skip
    division = Division.objects.create(whole=found["T0"], by="nguồn", exhaustive=True)
    for code in ("T1", "T2"):
        Part.objects.create(division=division, indicator=found[code])
    return found


@pytest.fixture
def regime(places: dict[str, Place], indicators: dict[str, Indicator], now: datetime) -> Regime:
    """The district's monthly report, with estimates, due on the second working day after the month."""
    made = regime_create(
        code="kt-xh", name="Báo cáo kinh tế - xã hội tháng", place=places["305"], calendar=Calendar.CALENDAR,
        by=SYSTEM, at=now,
    )  # fmt: skip
    regime_lines_add(regime=made, lines=[LineWish(one) for one in indicators.values()], by=SYSTEM, at=now)
    for code in ("11371", "11407"):
        reporter_add(regime=made, place=places[code], by=SYSTEM, at=now)
    return made


@pytest.fixture
def known(places: dict[str, Place], indicators: dict[str, Indicator], now: datetime) -> None:
    """What is known of An Biên before November, and its plan."""
    rows = (
        ("T0", "2021-10", 9), ("T0", "2021-01/2021-10", 90), ("T0", "2020-11", 8), ("T0", "2020-01/2020-11", 88),
        ("H1", "2021-10", 12), ("H1", "2021-01/2021-10", 130),
    )  # fmt: skip
    values = [
        NewValue(
            indicators[code].pk,
            places["11371"].pk,
            period,
            value * indicators[code].factor,
            step=indicators[code].factor,
        )
        for code, period, value in rows
    ]
    observations_record(values=values, by=SYSTEM, at=now - timedelta(days=20), source="kỳ trước")
    target = Target.objects.create(
        indicator=indicators["T0"], place=places["11371"], year=2021, issuer=Issuer.ABOVE, style=Style.LEVEL
    )
    Revision.objects.create(target=target, value=Decimal(120 * 10**9), known_at=now)


@pytest.fixture
def submission(regime: Regime, known: None, places: dict[str, Place], now: datetime) -> Submission:
    """An Biên's submission of November, empty."""
    opened = round_open(regime=regime, period=PERIOD, by=SYSTEM, at=now)
    return Submission.objects.select_related("round__regime__place", "reporter__place", "reporter__agency").get(
        round=opened, reporter__place=places["11371"]
    )


@pytest.fixture
def lines(regime: Regime) -> dict[str, RegimeLine]:
    """The regime's lines by the code of their indicator."""
    return {line.indicator.code: line for line in regime.lines.select_related("indicator")}


@pytest.fixture
def type_in(submission: Submission, lines: dict[str, RegimeLine], people: dict[str, Person], now: datetime) -> Type:
    """Types rows as the unit's reporter: type_in(T0=("10", "100")), month and cumulative."""

    def typed(key: str = "", revision: int | None = None, **rows: tuple[str, str]) -> object:
        submission.refresh_from_db(fields=["state", "revision", "filled"])
        cells = [
            TypedCell(lines[code].pk, column, text)
            for code, texts in rows.items()
            for column, text in zip((Column.MONTH, Column.CUMULATIVE), texts, strict=True)
        ]
        saved = cells_save(
            submission=submission, cells=cells, revision=submission.revision if revision is None else revision,
            key=key or f"key-{submission.revision}", by=people["reporter"], at=now,
        )  # fmt: skip
        submission.refresh_from_db(fields=["state", "revision", "filled"])
        return saved

    return typed


@pytest.fixture
def filled(submission: Submission, type_in: Type) -> Submission:
    """Everything entered, and in order."""
    type_in(T0=("10,4", "100,4"), T1=("7,4", "70,4"), T2=("3", "30"), H1=("11", "141"))
    return submission
