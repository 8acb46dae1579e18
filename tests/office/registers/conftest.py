"""A district that vaccinates: two sites in two wards, indicators that the register makes, a regime asking for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import Calendar, Regime, Round, Submission
from luyke.office.collection.services import LineWish, regime_create, regime_lines_add, reporter_add, round_open
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.places.models import Place
from luyke.office.registers.vaccination.models import SheetEntry, Site
from luyke.office.registers.vaccination.said import SaidSheet
from luyke.office.registers.vaccination.services import sheets_record, site_add

DAY = date(2021, 11, 20)
Say = Callable[..., list[SheetEntry]]


@pytest.fixture
def indicators(db: None) -> dict[str, Indicator]:
    """Doses, people with a first and a second one, the young among them; a typed one besides."""
    names = {"LK044": "Số mũi tiêm", "LK045": "Số người tiêm mũi 1", "LK046": "Số người tiêm mũi 2",
             "LK047": "Trẻ em tiêm mũi 1", "H1": "Hộ kinh doanh đăng ký mới"}  # fmt: skip
    return {
        code: Indicator.objects.create(
            code=code, name=name, folded=name.lower(), unit="person", shown="người", factor=Decimal(1), decimals=0,
            nature=Nature.COUNT_FLOW, cumulation=Cumulation.SUM, direction=Direction.UP,
        )
        for code, name in names.items()
    }  # fmt: skip


@pytest.fixture
def sites(places: dict[str, Place], now: datetime) -> dict[str, Site]:
    """One site in each ward, by the ward's code; each open long before."""
    return {
        code: site_add(place=places[code], code=f"tc-{code}", name=f"Điểm {code}", by=SYSTEM, at=now)
        for code in ("11371", "11407")
    }


@pytest.fixture
def say(sites: dict[str, Site], people: dict[str, Person], now: datetime) -> Say:
    """Keeps one sheet: say(first=90, ward="11371", day=…)."""

    def said(
        *, first: int = 90, second: int = 0, teens: int = 0, ward: str = "11371", day: date = DAY, later: int = 0,
        reason: str = "", **more: object,
    ) -> list[SheetEntry]:  # fmt: skip
        doses = {(1, "adult"): first, (2, "adult"): second, (1, "teen"): teens}
        overrides = more.pop("overrides", {"VAC202": "tiêm mũi 1 ở nơi khác"})  # what most tests are not about
        by = more.pop("by", people["health_site"])
        used = more.pop("used", first + second + teens)
        sheet = SaidSheet(sites[ward].pk, day, "pfizer", doses, used, **more)
        return sheets_record(
            sheets=[sheet], by=by, at=now + timedelta(hours=later), reason=reason, overrides=overrides
        )  # fmt: skip

    return said


@pytest.fixture
def regime(places: dict[str, Place], indicators: dict[str, Indicator], now: datetime) -> Regime:
    """The district's month: the register feeds all but one line, which is typed."""
    made = regime_create(
        code="y-te", name="Báo cáo y tế tháng", place=places["305"], calendar=Calendar.CALENDAR, closing_day=25,
        by=SYSTEM, at=now,
    )  # fmt: skip
    wishes = [
        LineWish(one, register="vaccination" if code != "H1" else "", required=code == "H1")
        for code, one in indicators.items()
    ]
    regime_lines_add(regime=made, lines=wishes, by=SYSTEM, at=now)
    for code in ("305", "11371", "11407"):
        reporter_add(regime=made, place=places[code], by=SYSTEM, at=now)
    return made


@pytest.fixture
def opened(regime: Regime, now: datetime) -> Round:
    """November, open."""
    return round_open(regime=regime, period="2021-11", by=SYSTEM, at=now)


@pytest.fixture
def submission(opened: Round, places: dict[str, Place]) -> Submission:
    """An Biên's November, in which only one line is to be typed."""
    rows = Submission.objects.select_related("round__regime__place", "reporter__place", "reporter__agency")
    return rows.get(round=opened, reporter__place=places["11371"])
