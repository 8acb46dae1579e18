"""Projects: plans revised by adding, months that only grow, a sum that is the article's fraction."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import Calendar
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    LineWish,
    regime_create,
    regime_lines_add,
    reporter_add,
    round_close,
    round_open,
)
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.models import Observation
from luyke.office.places.models import Agency, Place
from luyke.office.registers.figures import figures_of
from luyke.office.registers.models import Override
from luyke.office.registers.projects.feeds import FEEDS
from luyke.office.registers.projects.models import MonthEntry, PlanEntry, Project
from luyke.office.registers.projects.reporting import month_report
from luyke.office.registers.projects.said import SaidMonth
from luyke.office.registers.projects.selectors import line_rows
from luyke.office.registers.projects.services import months_record, plan_set, project_add
from luyke.office.registers.projects.summing import Summed, by_project, foreseeing
from luyke.office.registers.projects.workbook import FED_COLUMNS
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.sheet import sheet_read
from luyke.scoring import Flow

BILLION = 10**9
BACKEND = "luyke.office.accounts.backends.PasswordBackend"
OCTOBER, NOVEMBER = 10, 11


@pytest.fixture
def project(places: dict[str, Place], agency: Agency, now: datetime) -> Project:
    return project_add(place=places["305"], owner=agency, code="a51", name="Khu A51", by=SYSTEM, at=now)


@pytest.fixture
def line(project: Project, now: datetime) -> int:
    """20 tỷ đồng of the district's money; 8 disbursed by October."""
    given = plan_set(project=project, year=2021, source="district", kind="year", amount=20 * BILLION,
                     decision="QĐ 1", by=SYSTEM, at=now)  # fmt: skip
    months_record(months=[SaidMonth(given.line_id, OCTOBER, estimate=8 * BILLION)], by=SYSTEM, at=now)
    return given.line_id


def test_an_estimate_stays_when_the_actual_figure_comes_and_needs_no_reason(line: int, now: datetime) -> None:
    months_record(months=[SaidMonth(line, OCTOBER, actual=7_900_000_000)], by=SYSTEM, at=now + timedelta(days=9))
    newest = MonthEntry.objects.order_by("-pk")[0]
    assert (newest.estimate, newest.actual) == (8 * BILLION, 7_900_000_000)
    with pytest.raises(RefusedError, match="lý do"):
        months_record(months=[SaidMonth(line, OCTOBER, actual=7_800_000_000)], by=SYSTEM, at=now + timedelta(days=9))


@pytest.mark.parametrize(
    ("said", "code"),
    [({"actual": 21 * BILLION}, "PRJ101"), ({"estimate": 21 * BILLION}, "PRJ202"), ({"estimate": BILLION}, "PRJ201")],
)
def test_rules_hold_and_soft_ones_keep_their_reason(line: int, now: datetime, said: dict[str, int], code: str) -> None:
    month = SaidMonth(line, NOVEMBER, **said)
    before = MonthEntry.objects.count()
    with pytest.raises(RulesBrokenError) as refused:
        months_record(months=[month], by=SYSTEM, at=now)
    assert [one.code for one in refused.value.broken] == [code]
    assert MonthEntry.objects.count() == before
    if code == "PRJ101":
        with pytest.raises(RulesBrokenError):
            months_record(months=[month], by=SYSTEM, at=now, overrides={code: "cứ ghi"})
    else:
        months_record(months=[month], by=SYSTEM, at=now, overrides={code: "thu hồi tạm ứng"})
        assert Override.objects.get().reason == "thu hồi tạm ứng"


def test_a_plan_is_revised_by_adding_and_never_below_what_was_paid(project: Project, line: int, now: datetime) -> None:
    given = {"project": project, "year": 2021, "source": "district", "kind": "year", "decision": "QĐ 2",
             "by": SYSTEM, "at": now}  # fmt: skip
    with pytest.raises(RefusedError, match="lý do"):
        plan_set(amount=25 * BILLION, **given)
    months_record(months=[SaidMonth(line, OCTOBER, actual=8 * BILLION)], by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="không thể giao ít hơn"):
        plan_set(amount=7 * BILLION, reason="cắt giảm", **given)
    plan_set(amount=25 * BILLION, reason="bổ sung", **given)
    assert list(PlanEntry.objects.order_by("pk").values_list("amount", "reason")) == [
        (20 * BILLION, ""), (25 * BILLION, "bổ sung"),
    ]  # fmt: skip


def test_the_year_to_date_is_what_stands_and_the_month_is_what_it_grew_by(
    project: Project, line: int, places: dict[str, Place], now: datetime
) -> None:
    other = plan_set(project=project, year=2021, source="land", kind="extra", amount=5 * BILLION, decision="QĐ 3",
                     by=SYSTEM, at=now).line_id  # fmt: skip
    later = now + timedelta(days=1)
    said = [SaidMonth(line, NOVEMBER, estimate=9_500_000_000), SaidMonth(other, NOVEMBER, estimate=2 * BILLION)]
    months_record(months=said, by=SYSTEM, at=later)
    spans = {"month": (datetime(2021, 11, 1).date(), datetime(2021, 11, 25).date()),
             "year": (datetime(2021, 1, 1).date(), datetime(2021, 11, 25).date())}  # fmt: skip
    made = figures_of(feeds=FEEDS, spans=list(spans.values()), place_ids=[places["305"].pk], at=later)
    values = {name: made[places["305"].pk, "disbursed", span].value for name, span in spans.items()}
    assert values == {"month": Decimal(3_500_000_000), "year": Decimal(11_500_000_000)}
    plain = """
        SELECT SUM(COALESCE(e.actual, e.estimate)) FROM projects_monthentry e
        JOIN projects_month m ON m.id = e.month_id
        WHERE m.month = 11 AND e.id = (SELECT MAX(n.id) FROM projects_monthentry n WHERE n.month_id = m.id)
    """
    with connection.cursor() as cursor:
        cursor.execute(plain)
        assert cursor.fetchone()[0] == values["year"]


def test_whose_gap_it_is_and_how_the_year_will_end(line: int, people: dict[str, Person]) -> None:
    rows = line_rows(viewer=people["leader"], year=2021, month=OCTOBER)
    past = {(year, month): Decimal(month * BILLION) for year in (2018, 2019, 2020) for month in range(1, 13)}
    (one,) = by_project(rows, OCTOBER, foreseeing(Flow({}, past), 2021, OCTOBER))
    assert one.sum == Summed(20 * BILLION, 8 * BILLION, 0, 0, False)
    assert one.sum.percent == 40
    assert one.lacking == 20 * BILLION * 10 // 12 - 8 * BILLION
    assert one.gap == 100
    assert one.forecast is not None
    assert abs(one.forecast.middle - Decimal("9.6") * BILLION) < Decimal("0.05") * BILLION
    assert one.chance == Decimal("0.005")


def test_the_report_has_last_month_actual_and_this_month_estimated(
    line: int, people: dict[str, Person], now: datetime
) -> None:
    said = [SaidMonth(line, OCTOBER, actual=7_900_000_000), SaidMonth(line, NOVEMBER, estimate=9 * BILLION)]
    months_record(months=said, by=SYSTEM, at=now)
    told = month_report(viewer=people["leader"], year=2021, month=NOVEMBER)
    whole = told.lines[0]
    assert (whole.name, whole.plan, whole.actual, whole.estimate) == (
        "Tổng cộng", 20 * BILLION, 7_900_000_000, 9 * BILLION,
    )  # fmt: skip
    assert told.law is not None
    assert told.law.value == "Thông tư 15/2021/TT-BTC"
    assert told.whole == ""
    assert month_report(viewer=people["leader"], year=2021, month=4).whole == "quý I"
    assert month_report(viewer=people["leader"], year=2025, month=8).law.value == "Thông tư 37/2025/TT-BTC"
    january = month_report(viewer=people["leader"], year=2022, month=1)
    assert january.whole == "cả năm"


@pytest.fixture
def officer(people: dict[str, Person], now: datetime) -> Person:
    """One who keeps the projects of the finance office only."""
    person = people["nobody"]
    Grant.objects.create(person=person, role="investment_officer", place="305", agency="tckh", given_at=now)
    return person


def test_an_agency_keeps_its_own_projects_only(
    officer: Person, line: int, places: dict[str, Place], now: datetime
) -> None:
    other = project_add(place=places["305"], code="khac", name="Dự án khác", by=SYSTEM, at=now)
    assert months_record(months=[SaidMonth(line, NOVEMBER, estimate=9 * BILLION)], by=officer, at=now)
    with pytest.raises(PermissionDenied):
        plan_set(project=other, year=2021, source="city", kind="year", amount=1, decision="QĐ", by=officer, at=now)
    assert [row.line.project.code for row in line_rows(viewer=officer, year=2021, month=NOVEMBER)] == ["a51"]


def test_the_pages_enter_a_month_and_the_workbook_comes_in_again(
    client: Client, people: dict[str, Person], line: int
) -> None:
    client.force_login(people["investment_officer"], backend=BACKEND)
    where = "/so-theo-doi/du-an/nhap/?nam=2021&thang=11"
    answer = client.post(where, {f"t-{line}": "8", f"u-{line}": "5.5"})
    assert answer.status_code == 422
    assert "5,5 hoặc 5.500" in answer.content.decode()
    answer = client.post(where, {f"t-{line}": "8", f"u-{line}": "1,2"})
    assert 'name="why-PRJ201-0"' in answer.content.decode()
    assert client.post(where, {f"t-{line}": "8", f"u-{line}": "9,345"}).status_code == 302
    listed = client.get("/so-theo-doi/du-an/?nam=2021&thang=11").content.decode()
    assert "giải ngân 9,345/20,000 tỷ đồng, bằng 46,7 %" in listed
    count = MonthEntry.objects.count()
    book = io.BytesIO(client.get("/so-theo-doi/du-an/tep/?nam=2021&thang=11").content)
    book.name = "du-an.xlsx"
    assert client.post("/so-theo-doi/du-an/nap/?nam=2021&thang=11", {"file": book}).status_code == 302
    assert MonthEntry.objects.count() == count
    for page in (f"{line}/?nam=2021&thang=11", "mau-bieu/?nam=2021&thang=11", "mau-bieu/?nam=2021&thang=11&tep",
                 f"{line}/giao-von/", "them/"):  # fmt: skip
        assert client.get(f"/so-theo-doi/du-an/{page}").status_code == 200, page


def test_a_round_takes_its_figure_from_the_lines_and_leads_back_to_them(
    client: Client, line: int, places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    indicator = Indicator.objects.create(
        code="LK013", name="Giải ngân vốn đầu tư công", folded="giai ngan", unit="VND", shown="tỷ đồng",
        factor=Decimal(BILLION), decimals=3, nature=Nature.FLOW, cumulation=Cumulation.SUM, direction=Direction.UP,
    )  # fmt: skip
    months_record(months=[SaidMonth(line, NOVEMBER, estimate=9_345_000_000)], by=SYSTEM, at=now)
    regime = regime_create(code="dt", name="Đầu tư", place=places["305"], calendar=Calendar.CALENDAR, closing_day=25,
                           by=SYSTEM, at=now)  # fmt: skip
    regime_lines_add(regime=regime, lines=[LineWish(indicator, register="projects")], by=SYSTEM, at=now)
    reporter_add(regime=regime, place=places["305"], by=SYSTEM, at=now)
    round_close(round=round_open(regime=regime, period="2021-11", by=SYSTEM, at=now), by=SYSTEM, at=now)
    values = dict(Observation.objects.values_list("period", "value"))
    assert values == {"2021-11": 1_345_000_000, "2021-01/2021-11": 9_345_000_000}
    client.force_login(people["leader"], backend=BACKEND)
    evidence = Observation.objects.get(period="2021-11").evidence_id
    listed = client.get("/so-theo-doi/du-an/", {"so-lieu": evidence}).content.decode()
    assert "1 dòng vốn làm nên số này: cộng lại là 1,345 tỷ đồng" in listed
    book = client.get("/so-theo-doi/du-an/tep/", {"so-lieu": evidence}).content
    assert [row.values["adds"] for row in sheet_read(book, "du-an.xlsx", FED_COLUMNS)] == [Decimal("1.345")]
    assert "Số đã báo cáo: 1,345 tỷ đồng" in client.get(f"/so-theo-doi/so-lieu/{evidence}/").content.decode()


def test_a_line_that_says_nothing_of_a_month_stands_as_it_stood(
    line: int, places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    """It takes nothing from the year to date and the month does not shrink; what comes after is grown from there."""
    place, later = places["305"].pk, now + timedelta(days=1)

    def values(month: int, days: int, at: datetime) -> tuple[Decimal, Decimal]:
        spans = [(date(2021, month, 1), date(2021, month, days)), (date(2021, 1, 1), date(2021, month, days))]
        made = figures_of(feeds=FEEDS, spans=spans, place_ids=[place], at=at)
        return made[place, "disbursed", spans[0]].value, made[place, "disbursed", spans[1]].value

    assert values(NOVEMBER, 30, now) == (0, 8 * BILLION)
    total = Summed.of(line_rows(viewer=people["leader"], year=2021, month=NOVEMBER))
    assert (total.to_date, total.before, total.unsaid) == (8 * BILLION, 8 * BILLION, 1)
    months_record(months=[SaidMonth(line, 12, estimate=11 * BILLION)], by=SYSTEM, at=later)
    assert values(12, 31, later) == (3 * BILLION, 11 * BILLION)
    assert values(12, 31, now) == (0, 8 * BILLION)
