"""What only those in need may know: no page, file or call tells it to any role without the permission."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from tests.office.registers.support_cases import PAID, application

from luyke.model import Period
from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import ROLES
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Calendar, Round, Submission
from luyke.office.collection.services import (
    LineWish,
    api_key_create,
    regime_create,
    regime_lines_add,
    reporter_add,
    round_close,
    round_open,
)
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.models import Observation
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.registers.evaluation.feeds import FEEDS as JUDGED
from luyke.office.registers.opinion.feeds import FEEDS as HEARD
from luyke.office.registers.support.services import applications_record
from luyke.office.reports.figures import report_figures
from luyke.office.targets.models import Issuer, Style
from luyke.office.targets.services import target_assign

NAMES = {JUDGED[0].indicator: "Số tổ chức xuất sắc", HEARD[0].indicator: "Số vấn đề còn theo dõi"}
TOLD = {JUDGED[0].indicator: "4.177", HEARD[0].indicator: "5.188"}
NEEDS = {JUDGED[0].indicator: "evaluation.view", HEARD[0].indicator: "opinion.view"}
OPEN = "H1"


@pytest.fixture
def secret(places: dict[str, Place], now: datetime) -> dict[str, Indicator]:
    """Figures of the district that two registers made in November, one that anybody may know, and a plan for it."""
    found = {
        code: Indicator.objects.create(
            code=code, name=name, folded=name.lower(), unit="unit", shown="đơn vị", factor=1, decimals=0,
            nature=Nature.COUNT_FLOW, cumulation=Cumulation.SUM, direction=Direction.UP,
        )
        for code, name in {**NAMES, OPEN: "Hộ kinh doanh mới"}.items()
    }  # fmt: skip
    values = [
        NewValue(one.pk, places[place].pk, "2021-11", Decimal(TOLD.get(code, "6.199")) * 1000, "official", None, None)
        for code, one in found.items()
        for place in ("305", "11371")
    ]  # fmt: skip
    observations_record(values=values, source="sổ", by=SYSTEM, at=now)
    target_assign(
        indicator=found[OPEN], place=places["305"], year=2021, issuer=Issuer.ABOVE, style=Style.LEVEL,
        value=Decimal(9000), by=SYSTEM, at=now,
    )  # fmt: skip
    return found


def _pages() -> list[str]:
    month = ["305", "2021-11"]
    found = [reverse("scoreboard:newest", args=["11371"]), reverse("scoreboard:board", args=month),
             reverse("scoreboard:comparison", args=month), reverse("scoreboard:rollup", args=month),
             reverse("registers:index")]  # fmt: skip
    for code in NAMES:
        found += [reverse(f"scoreboard:{name}", args=[place, month[1], code]) for place in ("305", "11371")
                  for name in ("indicator", "picture")]  # fmt: skip
        found += [reverse("scoreboard:of_indicator", args=[code]),
                  f"{reverse('scoreboard:comparison', args=month)}?chi-tieu={code}"]  # fmt: skip
    return found


def test_no_page_tells_a_role_what_it_need_not_know(
    secret: dict[str, Indicator], people: dict[str, Person], client: Client
) -> None:
    told, readers = {}, set()
    for role in ROLES:
        client.force_login(people[role], backend=settings.AUTHENTICATION_BACKENDS[1])
        hidden = [code for code, permission in NEEDS.items() if permission not in ROLES[role].permissions]
        for where in _pages():
            answer = client.get(where)
            words = answer.content.decode() if answer.status_code == 200 else ""
            if "Hộ kinh doanh mới" in words:
                readers.add(role)
            found = [code for code in hidden if TOLD[code] in words or f"/2021-11/{code}/" in words]
            drawn = [code for code in hidden if f"/{code}/bieu-do" in where and words]
            if found or drawn:
                told[role, where] = found or drawn
    assert told == {}
    may = {role for role in ROLES if "scoreboard.view" in ROLES[role].permissions}
    assert readers == may - {"administrator"}, "who has no second factor is not let in"


def test_who_needs_it_finds_it(
    secret: dict[str, Indicator], people: dict[str, Person], client: Client, now: datetime
) -> None:
    client.force_login(people["evaluation_approver"], backend=settings.AUTHENTICATION_BACKENDS[1])
    judged, heard = (reverse("scoreboard:indicator", args=["305", "2021-11", code]) for code in NAMES)
    assert TOLD[JUDGED[0].indicator] in client.get(judged).content.decode()
    assert client.get(heard).status_code == 404
    Grant.objects.filter(person=people["evaluation_approver"]).update(place="304")
    Grant.objects.create(person=people["evaluation_approver"], role="leader", place="305", given_at=now)
    assert client.get(judged).status_code == 404, "needed elsewhere, not here"


def test_no_report_is_written_of_it(secret: dict[str, Indicator], places: dict[str, Place], now: datetime) -> None:
    told = report_figures(place=places["305"], period=Period.parse("2021-11"), as_of=now)
    assert set(told.rows) == set(told.progress) == {OPEN}
    assert not [key for key in told.held if any(code in key for code in NAMES)]


def test_none_is_offered_for_a_plan_or_a_report(
    secret: dict[str, Indicator], people: dict[str, Person], places: dict[str, Place], client: Client
) -> None:
    client.force_login(people["planner"], backend=settings.AUTHENTICATION_BACKENDS[1])
    offered = client.get(reverse("targets:target_assign", args=[places["305"].pk, 2021])).content.decode()
    assert OPEN in offered
    assert not any(code in offered for code in NAMES)


def test_no_plan_is_made_of_it(secret: dict[str, Indicator], places: dict[str, Place], now: datetime) -> None:
    for code in NAMES:
        with pytest.raises(ValidationError, match="chỉ người được giao sổ mới biết"):
            target_assign(
                indicator=secret[code], place=places["305"], year=2021, issuer=Issuer.ABOVE, style=Style.LEVEL,
                value=Decimal(5), by=SYSTEM, at=now,
            )  # fmt: skip


@pytest.fixture
def asked(secret: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime) -> Round:
    """A month in which a ward is asked a figure that a register makes of the need-to-know, and one that is typed."""
    regime = regime_create(
        code="cb", name="Báo cáo", place=places["305"], calendar=Calendar.CALENDAR, by=SYSTEM, at=now
    )  # fmt: skip
    wishes = [LineWish(secret[JUDGED[0].indicator], register="evaluation", required=False), LineWish(secret[OPEN])]
    regime_lines_add(regime=regime, lines=wishes, by=SYSTEM, at=now)
    reporter_add(regime=regime, place=places["11371"], by=SYSTEM, at=now)
    return round_open(regime=regime, period="2021-11", by=SYSTEM, at=now)


def test_a_grid_leaves_it_out_and_its_round_still_records_it(
    asked: Round, people: dict[str, Person], client: Client, now: datetime
) -> None:
    submission = Submission.objects.select_related("round__regime__place", "reporter__place", "reporter__agency").get()
    assert [row.indicator.code for row in grid_of(submission).rows] == [OPEN]
    key = api_key_create(name="phần mềm", by=people["reporter"], at=now)[1]
    shown = client.get(f"/api/v1/submissions/{submission.pk}", headers={"Authorization": f"Bearer {key}"})
    assert JUDGED[0].indicator not in json.dumps(shown.json())
    before = Observation.objects.count()
    round_close(round=asked, by=SYSTEM, at=now)
    assert Observation.objects.count() > before


def test_who_reads_sums_alone_is_told_no_case_that_changed(
    places: dict[str, Place], people: dict[str, Person], client: Client, now: datetime
) -> None:
    paid = Indicator.objects.create(
        code="LK343", name="Số tiền đã chi", folded="so tien da chi", unit="VND", shown="đồng", factor=1, decimals=0,
        nature=Nature.FLOW, cumulation=Cumulation.SUM, direction=Direction.UP,
    )  # fmt: skip
    record = {"invented": True, "by": people["support_officer"]}
    applications_record(applications=[application(places["11371"], code="HS-77", **PAID)], at=now, **record)
    given = {"by": SYSTEM, "at": now}
    regime = regime_create(code="ht", name="Hỗ trợ", place=places["305"], calendar=Calendar.CALENDAR, **given)
    regime_lines_add(regime=regime, lines=[LineWish(paid, register="support", required=False)], **given)
    reporter_add(regime=regime, place=places["305"], **given)
    opened = round_open(regime=regime, period="2021-09", **given)
    round_close(round=opened, by=SYSTEM, at=now + timedelta(hours=1))
    undone = {**PAID, "paid": None, "paid_amount": None}
    mended = application(places["11371"], code="HS-77", payee=None, **undone)
    applications_record(applications=[mended], reason="tiền trả lại", at=now + timedelta(hours=2), **record)
    issued = Observation.objects.filter(indicator=paid, period="2021-09").get()
    seen = {}
    for role in ("support_officer", "leader", "auditor", "approver", "land_officer"):
        client.force_login(people[role], backend=settings.AUTHENTICATION_BACKENDS[1])
        answer = client.get(reverse("registers:figure", args=[issued.evidence_id]))
        words = answer.content.decode()
        seen[role] = answer.status_code, "HS-77" in words, "khác số đang dùng" in words
    sums = (200, False, True)
    assert seen == {
        "support_officer": (200, True, True), "leader": sums, "auditor": sums, "approver": sums,
        "land_officer": (404, False, False),
    }  # fmt: skip
