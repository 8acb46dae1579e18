"""Registers for other programs: the lists, acts and rules of the pages, once however often it is sent, masked."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.test import Client
from pytest_django import Settings
from tests.office.registers.support_cases import PLANTED, application

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.api import keydoor
from luyke.office.collection.models import ApiKey
from luyke.office.collection.services import api_key_create
from luyke.office.places.models import Place
from luyke.office.registers.land.services import project_add
from luyke.office.registers.models import Delivery, Override
from luyke.office.registers.opinion.models import IssueEntry
from luyke.office.registers.order.models import CaseEntry
from luyke.office.registers.projects.models import MonthEntry
from luyke.office.registers.projects.services import plan_set
from luyke.office.registers.projects.services import project_add as capital_add
from luyke.office.registers.register import registers
from luyke.office.registers.support.models import Payee
from luyke.office.registers.support.services import applications_record
from luyke.office.registers.vaccination.models import SheetEntry, Site
from luyke.office.ui.visits import Visits

CODES = [one.code for one in registers()]
SHEET = {"site": "tc-11371", "day": "2021-11-20", "vaccine": "pfizer", "adult1": 90, "adult2": 5, "used": "95"}
LATE = {"VAC201": "tiêm mũi 1 ở nơi khác", "VAC202": "tiêm mũi 1 ở nơi khác"}
Call = Callable[..., tuple[int, dict]]


@pytest.fixture
def call(people: dict[str, Person], now: datetime, settings: Settings) -> Call:
    """Calls a register's API with somebody's key to it: status and JSON."""
    client, keys = Client(), {}
    settings.DEMO_DAY = date(2021, 11, 29)

    def called(method: str, path: str, body: object = None, who: str = "health_site") -> tuple[int, dict]:
        code = path.partition("/")[0].partition("?")[0]
        if who and (who, code) not in keys:
            keys[who, code] = api_key_create(name="phần mềm", opens=f"registers.{code}", by=people[who], at=now)[1]
        headers = {"Authorization": f"Bearer {keys[who, code]}"} if who else {}
        sent = "" if body is None else json.dumps(body)
        reply = client.generic(method, f"/api/v1/registers/{path}", sent, "application/json", headers=headers)
        return reply.status_code, reply.json()

    return called


def test_a_program_adds_a_day_and_reads_it_back_as_the_list_has_it(call: Call, sites: dict[str, Site]) -> None:
    status, said = call("POST", "vaccination/cases", {"key": "1", "rows": [SHEET], "overrides": LATE})
    assert (status, said["added"], said["repeated"]) == (200, 1, False)
    status, told = call("GET", "vaccination/cases?tu=2021-11-20&den=2021-11-20&vac-xin=pfizer")
    assert (status, told["total"], told["rows"][0]["case"]) == (200, 1, said["cases"][0])
    kept = {
        "site": "tc-11371",
        "day": "2021-11-20",
        "vaccine": "pfizer",
        "adult1": 90,
        "adult2": 5,
        "teen1": None,
        "used": 95,
    }
    assert kept.items() <= told["rows"][0].items()
    assert call("GET", "vaccination/cases?tu=2021-11-21")[1]["total"] == 0
    assert set(Override.objects.values_list("reason", flat=True)) == set(LATE.values())
    assert Entry.objects.filter(act="vaccination.sheets.recorded").get().done_by_name == "Health Site (health_site)"
    again = [{**told["rows"][0], "name": None}]
    assert call("POST", "vaccination/cases", {"key": "2", "rows": again})[1]["added"] == 0  # it says nothing new


def test_what_is_sent_again_is_added_once(call: Call, people: dict[str, Person], places: dict[str, Place]) -> None:
    case = {"place": "11371", "found_date": "2021-11-20", "spot": "120 Tô Hiệu", "act": "pavement.occupying"}
    wish = {"key": "ca-sang", "rows": [case]}
    first, again = (call("POST", "order/cases", wish, who="order_officer")[1] for _ in range(2))
    assert (first["repeated"], again) == (False, {**first, "repeated": True})
    assert CaseEntry.objects.count() == Delivery.objects.count() == 1
    other = {"key": "ca-sang", "rows": [{**case, "spot": "122 Tô Hiệu"}]}
    status, said = call("POST", "order/cases", other, who="order_officer")
    assert (status, said["sentence"][:19]) == (409, "Mã lần gửi này đã d")
    assert CaseEntry.objects.count() == 1
    assert call("POST", "order/cases", {**other, "key": "ca-chieu"}, who="order_officer")[1]["added"] == 1


def test_what_is_refused_keeps_nothing_and_its_key_may_be_used_again(call: Call, sites: dict[str, Site]) -> None:
    rows = [SHEET, {**SHEET, "day": "2021-11-31", "vaccine": "xyz", "usde": 3}, {**SHEET, "site": "tc-khac"}]
    status, said = call("POST", "vaccination/cases", {"key": "1", "rows": rows, "overrides": LATE})
    wrong = {(one["row"], one["field"]): one["sentence"] for one in said["errors"]}
    assert status == 422
    assert set(wrong) == {(1, "day"), (1, "vaccine"), (1, "usde")}
    assert wrong[1, "day"] == "“2021-11-31” không phải ngày; ghi như 25/11/2021."
    status, said = call("POST", "vaccination/cases", {"key": "1", "rows": [SHEET, rows[2]], "overrides": LATE})
    assert [(one["row"], one["field"]) for one in said["errors"]] == [(1, "site")]
    status, said = call("POST", "vaccination/cases", {"key": "1", "rows": [{**SHEET, "used": 20}]})
    broken = {one["code"]: (one["row"], one["weight"], one["key"]) for one in said["errors"]}
    assert status == 422
    assert broken["VAC202"] == (0, "soft", "VAC202-0")
    assert "hard" in {weight for _row, weight, _key in broken.values()}
    assert not SheetEntry.objects.exists()
    assert not Delivery.objects.exists()
    assert call("POST", "vaccination/cases", {"key": "1", "rows": [SHEET], "overrides": LATE})[0] == 200
    status, said = call("POST", "vaccination/cases", {"key": "2", "rows": [{**SHEET, "used": 96}], "overrides": LATE})
    assert (status, [(one["row"], one["field"]) for one in said["errors"]]) == (409, [(None, "reason")])


def test_persons_are_masked_and_what_was_sent_of_them_stands_nowhere(
    call: Call, people: dict[str, Person], places: dict[str, Place], now: datetime
) -> None:
    ward, officer = places["11371"], people["support_officer"]
    applications_record(applications=[application(ward)], by=officer, at=now, invented=True)
    told = call("GET", "support/cases", who="support_officer")[1]["rows"][0]
    assert (told["number"], told["name"], told["phone"]) == ("***3456", "Ph*** K*** K.", "***8777")
    _name, number, phone, account = PLANTED
    new = {"policy": "5", "place": "11371", "name": "Đào Duy Từ", "number": number, "born": "1985-03-14",
           "phone": phone, "account": account, "received": "2021-09-06", "event_first": "2021-08-01",
           "event_last": "2021-08-20"}  # fmt: skip
    bad = {**new, "received": number, "born": f"{number}0", "place": phone}
    for rows in ([bad], [{**bad, "received": "2021-09-06"}], [new]):
        answer = call("POST", "support/cases", {"key": "1", "rows": rows}, who="support_officer")
        assert not [one for one in PLANTED if one in json.dumps(answer, ensure_ascii=False)], answer
    assert answer[0] in (200, 422)
    masked = {**told, "complete": "2021-09-08"}
    status, said = call("POST", "support/cases", {"key": "2", "rows": [masked]}, who="support_officer")
    assert (status, said["added"], Payee.objects.count() <= 2) == (200, 1, True)
    everything = [*Delivery.objects.values(), *Entry.objects.values()]
    assert not [one for one in PLANTED if one in f"{everything}"]


def test_months_and_households_name_what_they_are_of_and_issues_that_went_out_are_on_record(
    call: Call, people: dict[str, Person], places: dict[str, Place], now: datetime
) -> None:
    capital = capital_add(place=places["305"], code="a51", name="Khu A51", by=SYSTEM, at=now)
    plan_set(project=capital, year=2021, source="district", kind="year", amount=20 * 10**9, decision="QĐ 1", by=SYSTEM,
             at=now)  # fmt: skip
    rows = [{"code": "a51", "source": "district", "kind": "year", "estimate": "8.5"}]
    wish = {"key": "1", "rows": rows, "overrides": {"PRJ201": "theo kho bạc"}}
    assert call("POST", "projects/cases?nam=2021&thang=11", wish, who="investment_officer")[1].get("added") == 1
    assert MonthEntry.objects.get().estimate == 8_500_000_000
    told = call("GET", "projects/cases?nam=2021&thang=11", who="investment_officer")[1]["rows"][0]
    assert (told["estimate"], told["plan"]) == ("8.5", "20")

    project = project_add(place=places["305"], code="a51", name="Khu tái định cư", by=SYSTEM, at=now)
    home = {"code": "A1", "ward": "phường An Biên", "parcels": "12/1", "kind": "farm", "area": "1255.5"}
    assert call("POST", "land/cases", {"key": "1", "rows": [home]}, who="land_officer")[0] == 404
    where = f"land/cases?du-an={project.pk}"
    assert call("POST", where, {"key": "1", "rows": [home]}, who="land_officer")[1].get("added") == 1
    assert call("GET", where, who="land_officer")[1]["rows"][0]["area"] == "1255.5"

    issue = {"place": "11371", "topic": "Nước thải tràn ra ngõ 5", "field": "environment", "first_seen": "2021-11-20",
             "heat": "2", "source": "network", "reports": 3}  # fmt: skip
    assert call("POST", "opinion/cases", {"key": "1", "rows": [issue]}, who="opinion_officer")[1].get("added") == 1
    assert call("GET", "opinion/cases?tinh-trang=", who="opinion_officer")[1]["total"] == 1
    assert IssueEntry.objects.get().heat == 2
    assert Entry.objects.filter(act="opinion.list.exported").exists()


def test_pages_are_cut_as_asked(call: Call, sites: dict[str, Site], say: Callable[..., object]) -> None:
    for day in range(1, 6):
        say(day=date(2021, 11, day), first=90 + day)
    first, last = (call("GET", f"vaccination/cases?size=2&page={page}")[1] for page in (1, 3))
    assert (first["total"], first["pages"], len(first["rows"]), len(last["rows"])) == (5, 3, 2, 1)
    assert [one["day"] for one in first["rows"]] == ["2021-11-05", "2021-11-04"]
    assert call("GET", "vaccination/cases?page=4")[0] == 404
    assert call("GET", "vaccination/cases?size=201")[0] == 400


@pytest.mark.parametrize("code", CODES)
def test_every_register_says_what_it_gives_and_takes(
    code: str, call: Call, people: dict[str, Person], client: Client
) -> None:
    (register,) = (one for one in registers() if one.code == code)
    who = next(name for name, one in people.items() if one.may(register.keep))
    status, told = call("GET", code, who=who)
    assert (status, told["code"], told["may_add"]) == (200, code, True)
    assert {"so-lieu"} <= told["filters"].keys()
    status, listed = call("GET", f"{code}/cases", who=who)
    assert (status, listed["rows"]) == (200, [])
    assert call("POST", f"{code}/cases", {"key": "1"}, who=who)[0] == 400
    paths = client.get("/api/v1/registers/openapi.json").json()["paths"]
    (get,) = (one["get"] for path, one in paths.items() if path.endswith(f"/{code}/cases"))
    assert told["filters"].keys() <= {one["name"] for one in get["parameters"]}


def test_without_a_key_or_with_one_to_something_else_nothing_opens(
    call: Call, people: dict[str, Person], now: datetime
) -> None:
    status, said = call("GET", "land/cases", who="")
    assert (status, said["sentence"]) == (401, "Cần một khóa API đang có hiệu lực.")
    api_key_create(name="x", opens="registers.land", by=people["land_officer"], at=now)
    key = api_key_create(name="y", opens="registers.order", by=people["order_officer"], at=now)[1]
    ApiKey.objects.update(person=people["auditor"])  # who reads both
    for path in ("registers/land/cases", "submissions"):
        reply = Client().get(f"/api/v1/{path}", headers={"Authorization": f"Bearer {key}"})
        assert reply.status_code == 403, path
    assert Client().get("/api/v1/registers/order/cases", headers={"Authorization": f"Bearer {key}"}).status_code == 200


def test_a_key_that_comes_too_often_waits_and_no_other_with_it(
    people: dict[str, Person], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keydoor, "CAME", Visits(2, 60))
    opened = ("registers.land", "registers/land", "land_officer"), ("collection", "submissions", "reporter")
    for opens, path, who in opened:
        often, other = (
            {"Authorization": f"Bearer {api_key_create(name=name, opens=opens, by=people[who], at=now)[1]}"}
            for name in ("x", "y")
        )
        answers = [Client().get(f"/api/v1/{path}", headers=often) for _ in range(3)]
        assert [one.status_code for one in answers] == [200, 200, 429], opens
        assert answers[2].headers["Retry-After"] == str(keydoor.WITHIN)
        assert "hãy đợi rồi gọi tiếp" in answers[2].json()["sentence"]
        assert Client().get(f"/api/v1/{path}", headers=other).status_code == 200
