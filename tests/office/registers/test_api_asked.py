"""Whatever a program asks or sends: nothing fails, what is refused keeps nothing, what is taken can be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as asked_with
from hypothesis import strategies as st
from pytest_django import Settings
from tests.office.registers.test_evaluation import board  # noqa: F401 -- a fixture
from tests.office.registers.test_land import project  # noqa: F401 -- a fixture
from tests.office.registers.test_rulebook import book  # noqa: F401 -- a fixture

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.api import keydoor
from luyke.office.collection.services import api_key_create
from luyke.office.places.models import Place
from luyke.office.registers.evaluation.models import Subject
from luyke.office.registers.history import RegisterEntry
from luyke.office.registers.land.models import Project
from luyke.office.registers.models import Delivery
from luyke.office.registers.projects.services import plan_set
from luyke.office.registers.projects.services import project_add as capital_add
from luyke.office.registers.register import Register, register_of, registers
from luyke.office.registers.rulebook.models import RuleDocument
from luyke.office.registers.rulebook.services import draft_open
from luyke.office.registers.sheet import Column
from luyke.office.registers.vaccination.models import Site
from luyke.office.ui.visits import Visits

API = "/api/v1/registers/"
CODES = [one.code for one in registers()]
ODD = st.one_of(
    st.text(max_size=12), st.sampled_from(["", " ", "\x00", "9" * 30, "1e400", "5.5", "-1", "ngày 3", "x" * 400]),
    st.integers(-1, 10**12), st.none(),
)  # fmt: skip
JSON = st.recursive(
    st.one_of(ODD, st.floats(allow_nan=False), st.booleans()),
    lambda one: st.lists(one, max_size=2) | st.dictionaries(st.sampled_from(["key", "rows", "overrides", "day"]), one),
    max_leaves=6,
)
DAYS = ["2021-11-20", "2021-09-06", "20/11/2021", "0001-01-01", "9999-12-31", "2021-11-31"]
NUMBERS = ["8.5", "0", "99999999999999999999.999999999999", "1.000", "-0"]
_OFTEN = asked_with(deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
#: what is there to be written of, by the name of its column
KNOWN = {
    "site": ["tc-11371", "tc-11407"], "place": ["11371"], "ward": ["phường An Biên"], "policy": ["5", "4", "nq116.1"],
    "number": ["999085123456"], "born": ["1985-03-14"], "period": ["2021", "2025-Q4"], "code": ["CB-1", "a51", "A1"],
    "label": ["Điều 1", "Điều 3"], "bases": ["Điều 2 | 66-QĐ/TW", "66-QĐ/TW; ;|"], "parcels": ["12/1", "1/2; 1/2"],
    "sketch": ["10,0,8,15"], "topic": ["Nước thải tràn ra ngõ 5"], "spot": ["120 Tô Hiệu"], "name": ["Đào Duy Từ"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def day(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.DEMO_DAY = date(2021, 11, 29)
    monkeypatch.setattr(keydoor, "CAME", Visits(10**6, 60))


def _key(people: Mapping[str, Person], register: Register, now: datetime) -> dict[str, str]:
    who = next(one for one in people.values() if one.may(register.keep))
    letters = api_key_create(name="phần mềm", opens=register.opening, by=who, at=now)[1]
    return {"Authorization": f"Bearer {letters}"}


def _cell(one: Column) -> st.SearchStrategy:
    """Mostly what could stand there."""
    likely = KNOWN.get(one.key) or list(one.choices) or {"day": DAYS, "number": NUMBERS, "count": [0, 5, "90"]}.get(
        one.kind, ["Ghi như thường"]
    )  # fmt: skip
    return st.integers(0, 9).flatmap(lambda dice: ODD if dice == 0 else st.sampled_from(likely))


def _rows(columns: list[Column]) -> st.SearchStrategy:
    asked = {one.key: _cell(one) for one in columns if one.required}
    more = {one.key: _cell(one) for one in columns if not one.required}
    return st.lists(st.fixed_dictionaries(asked, optional=more), min_size=1, max_size=3)


@pytest.fixture
def needed(
    project: Project,  # noqa: F811 -- the fixture
    book: RuleDocument,  # noqa: F811 -- the fixture
    board: list[Subject],  # noqa: F811 -- the fixture
    sites: dict[str, Site],
    places: dict[str, Place],
    now: datetime,
) -> dict[str, str]:
    """Something of every register to write of, and what the address must say of it."""
    capital = capital_add(place=places["305"], code="a51", name="Khu A51", by=SYSTEM, at=now)
    plan_set(project=capital, year=2021, source="district", kind="year", amount=20 * 10**9, decision="QĐ 1", by=SYSTEM,
             at=now)  # fmt: skip
    draft = draft_open(document=book, reason="theo quy định mới", by=SYSTEM, at=now)
    return {"projects": "?nam=2021&thang=11", "land": f"?du-an={project.pk}", "rulebook": f"?phien-ban={draft.pk}"}


def _kept(register: Register) -> int:
    models = apps.get_app_config(register.code).get_models()
    return sum(one.objects.count() for one in models if issubclass(one, RegisterEntry))


@pytest.mark.parametrize("code", CODES)
def test_rows_are_taken_whole_or_refused_with_a_sentence_and_can_be_read_again(
    code: str, needed: dict[str, str], people: dict[str, Person], client: Client, now: datetime, rf: object
) -> None:
    register = register_of(code)
    assert register is not None
    headers, where = _key(people, register, now), f"{API}{code}/cases{needed.get(code, '')}"
    asking = rf.get(where)
    asking.user = next(one for one in people.values() if one.may(register.keep))
    columns = list(register.rows.intake(asking).columns)
    sent = iter(range(10**6))

    @given(rows=_rows(columns), why=st.sampled_from(["", "theo số đã đối chiếu"]))
    @asked_with(_OFTEN, max_examples=8)
    def send(rows: list[dict[str, object]], why: str) -> None:
        before, key = _kept(register), f"{next(sent)}"
        rules = {one.code: why for one in register.rules} if why else {}
        wish = json.dumps({"key": key, "rows": rows, "reason": why, "overrides": rules})
        answer = client.post(where, wish, "application/json", headers=headers)
        told = answer.json()
        if answer.status_code == 200:
            assert told["added"] <= len(rows)
            return
        assert answer.status_code in (403, 409, 422), told
        assert told["sentence"]
        assert all(one["row"] is None or one["row"] < len(rows) for one in told["errors"])
        assert _kept(register) == before
        assert not Delivery.objects.filter(key=key).exists()

    send()
    assert client.get(where, {"size": "200"}, headers=headers).status_code == 200
    client.force_login(asking.user, backend="luyke.office.accounts.backends.PasswordBackend")
    assert client.get(reverse(f"{code}:case_list")).status_code == 200


def test_no_question_that_the_description_names_makes_it_fail(
    needed: dict[str, str], people: dict[str, Person], client: Client, now: datetime
) -> None:
    described = client.get(f"{API}openapi.json").json()["paths"]
    keys = {code: _key(people, register_of(code), now) for code in CODES}
    names = {
        path: [one["name"] for one in operations["get"].get("parameters", [])] for path, operations in described.items()
    }

    @given(st.data())
    @asked_with(_OFTEN, max_examples=40)
    def ask(data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(sorted(described)))
        code = path.removeprefix(API).partition("/")[0]
        asked = data.draw(st.dictionaries(st.sampled_from([*names[path], "la"]), ODD.filter(bool), max_size=4))
        answer = client.get(path, asked, headers=keys[code])
        assert answer.status_code in (200, 400, 404), (path, asked)
        if "post" in described[path]:
            body = data.draw(st.one_of(st.binary(max_size=9), JSON.map(json.dumps)))
            answer = client.post(path + needed.get(code, ""), body, "application/json", headers=keys[code])
            assert (answer.status_code, bool(answer.json()["sentence"])) in ((400, True), (422, True)), (path, body)

    ask()
