"""Every role at every address: let in exactly where the table of roles says; what belongs to others is not found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings as configured
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pytest_django import Settings
from tests.office.collection import conftest as month

from luyke.office.accounts.models import Person
from luyke.office.accounts.permissions import PERMISSIONS
from luyke.office.accounts.roles import ROLES
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import ApiKey, Cell, Regime, State, Submission
from luyke.office.collection.services import (
    api_key_create,
    round_open,
    submission_approve,
    submission_send,
    submission_upload,
    submission_verify,
)
from luyke.office.documents.models import ReceivedDocument
from luyke.office.documents.services import document_receive
from luyke.office.observations.models import Observation
from luyke.office.places.models import Agency, Place
from luyke.office.registers.register import registers
from luyke.office.targets.models import Target

indicators, regime, known, submission = month.indicators, month.regime, month.known, month.submission
lines, type_in, filled = month.lines, month.type_in, month.filled

GUESSES = {"pk": "999999", "place": "999999", "year": "2021", "period": "2021-11"}
ALLAUTH = "tai-khoan/"


def _addresses(resolver: URLResolver, prefix: str = "/") -> Iterator[tuple[str, str]]:
    """Every address of the office with guessed ids, and what its door asks for."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _addresses(entry, prefix + str(entry.pattern))
        elif isinstance(entry, URLPattern) and not (prefix + str(entry.pattern)).startswith(f"/{ALLAUTH}"):
            where = prefix + str(entry.pattern)
            while "<" in where:
                start, end = where.index("<"), where.index(">")
                converter, _, name = where[start + 1 : end].rpartition(":")
                guess = GUESSES.get(name, "999999" if converter == "int" else "zz")
                where = where[:start] + guess + where[end + 1 :]
            yield where, entry.callback.permission


ADDRESSES = sorted(_addresses(get_resolver()))
PAGES = [(where, asked) for where, asked in ADDRESSES if not where.startswith("/api/") and asked != "public"]
CALLS = [(where, asked) for where, asked in ADDRESSES if where.startswith("/api/") and asked != "public"]
OF_REGISTERS = "/api/v1/registers/"


@cache
def only_read() -> frozenset[str]:
    """The pages that refuse to be written to before they ask who it is: there is no need that every role tries."""
    stranger = Client()
    return frozenset(where for where, _ in PAGES if stranger.post(where).status_code == 405)


@pytest.fixture(autouse=True)
def untracked(settings: Settings) -> None:
    """Without the note that each page leaves of who was there when: a fifth of the time, at ten thousand pages."""
    settings.USERSESSIONS_TRACK_ACTIVITY = False


@pytest.fixture
def enter(people: dict[str, Person]) -> Callable[[str], Client]:
    """Somebody's browser; an administrator's with a second factor."""

    def entered(name: str) -> Client:
        person = people[name]
        if name == "administrator":
            Authenticator.objects.get_or_create(user=person, type=Authenticator.Type.TOTP, data={"secret": "x"})
        client = Client()
        client.force_login(person, backend=configured.AUTHENTICATION_BACKENDS[1])
        return client

    return entered


@pytest.mark.parametrize("role", [*ROLES, "nobody"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_role_enters_where_the_table_says_and_nowhere_else(
    role: str, method: str, enter: Callable[[str], Client]
) -> None:
    held = ROLES[role].permissions if role in ROLES else frozenset()
    client, wrong = enter(role), {}
    before = Entry.objects.count()
    for where, asked in PAGES:
        if method == "post" and where in only_read():
            continue
        answer = getattr(client, method)(where)
        let_in = asked == "signed_in" or asked in held
        login = answer.status_code == 302 and answer["Location"].startswith(reverse("account_login"))
        refused = answer.status_code == 403 or (answer.status_code == 405 and not let_in)
        if answer.status_code >= 500 or login or refused == let_in:
            wrong[where] = (asked, answer.status_code)
    assert wrong == {}
    if not held:
        assert Entry.objects.count() == before


@pytest.mark.parametrize("role", [*ROLES, "nobody"])
def test_a_key_opens_the_api_for_those_who_enter_figures(
    role: str, people: dict[str, Person], now: datetime, client: Client
) -> None:
    key = api_key_create(name="phần mềm", by=people["reporter"], at=now)[1]
    ApiKey.objects.update(person=people[role])  # as when a role was taken back after the key was made
    may = role in ROLES and "collection.enter" in ROLES[role].permissions
    for where, _ in CALLS:
        for method in ("GET", "POST", "PUT"):
            status = client.generic(
                method, where, "{}", "application/json", headers={"Authorization": f"Bearer {key}"}
            ).status_code
            let_in = may and not where.startswith(OF_REGISTERS)  # whose keys are their own
            assert status == 405 or (status != 403 and status < 500 if let_in else status == 403), (where, status)


@pytest.mark.parametrize("role", [*ROLES, "nobody"])
def test_a_key_to_a_register_reads_and_adds_where_the_table_says(
    role: str, people: dict[str, Person], now: datetime, client: Client
) -> None:
    held, acts = ROLES[role].permissions if role in ROLES else frozenset(), Entry.objects.count()
    every, wrong = list(registers()), {}
    for at, register in enumerate(every):
        keeper = next(one for one in people.values() if one.may(register.keep))
        key, letters = api_key_create(name="phần mềm", opens=register.opening, by=keeper, at=now)
        ApiKey.objects.filter(pk=key.pk).update(person=people[role])
        asked, own = register.rows.view or register.view, f"{OF_REGISTERS}{register.code}"
        tries = [("GET", own, asked), ("GET", f"{own}/cases", asked), ("POST", f"{own}/cases", register.keep),
                 ("GET", f"{OF_REGISTERS}{every[at - 1].code}/cases", ""),
                 ("GET", "/api/v1/submissions", "")]  # fmt: skip
        for method, where, permission in tries:
            status = client.generic(
                method, where, "{}", "application/json", headers={"Authorization": f"Bearer {letters}"}
            ).status_code
            if status not in ((200, 400) if permission in held else (403,)):
                wrong[method, where] = (register.code, status)
    assert wrong == {}
    assert Entry.objects.exclude(act__endswith=".list.exported").count() == acts + len(every)  # the keys, nothing else


@pytest.mark.django_db
def test_strangers_are_led_to_the_door(client: Client) -> None:
    for where, _ in PAGES:
        for answer in (client.get(where), client.post(where)):
            if answer.status_code != 405:  # a page that is only read refuses to be written to before it asks who it is
                assert answer.status_code == 302, where
                assert answer["Location"].startswith(reverse("account_login")), where
    for where, _ in CALLS:
        assert client.get(where).status_code in (401, 405), where


def test_every_permission_is_somebodys_and_an_address_asks_for_it_or_an_act_does() -> None:
    given = frozenset().union(*(role.permissions for role in ROLES.values()))
    assert given == frozenset(PERMISSIONS)


def test_who_reads_all_changes_nothing() -> None:
    reading = ("view", "view_party", "export", "issued", "received", "party", "totals")
    changing = {name for name in PERMISSIONS if name.split(".")[1] not in reading}
    assert not ROLES["auditor"].permissions & changing
    # A leader directs, says what is to be mended, approves what goes out; figures are not theirs to change.
    assert ROLES["leader"].permissions & changing <= {"reports.comment", "reports.approve", "reviews.direct"}
    assert not ROLES["administrator"].permissions & (changing - {"accounts.manage"})


@pytest.fixture
def sent(filled: Submission, people: dict[str, Person], now: datetime) -> Submission:
    """An Biên's November, sent by its reporter."""
    return submission_send(submission=filled, revision=filled.revision, by=people["reporter"], at=now)


# Objects of others, by page, by API, by file, by a guessed id.

NOT_THEIRS = ("reporter_elsewhere", "verifier", "approver", "leader", "auditor", "administrator", "planner")


@pytest.mark.parametrize("name", NOT_THEIRS)
def test_a_draft_is_its_units_alone(
    name: str, enter: Callable[[str], Client], submission: Submission, type_in: Callable[..., object]
) -> None:
    type_in(T0=("10", "100"))
    pk, client = submission.pk, enter(name)
    for where in ("entry", "save", "template", "upload", "submission", "step"):
        address = reverse(f"collection:{where}", args=[pk])
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code in (403, 404, 405), where
    assert set(Cell.objects.filter(submission_id=pk).values_list("typed", flat=True)) == {"10", "100"}


def test_anothers_figures_are_not_found_by_the_api(
    client: Client, people: dict[str, Person], now: datetime, submission: Submission, type_in: Callable[..., object]
) -> None:
    type_in(T0=("10", "100"))
    key = api_key_create(name="phần mềm", by=people["reporter_elsewhere"], at=now)[1]
    bodies = {"": ("GET", None), "/cells": ("PUT", {"revision": 1, "key": "k", "cells": []}),
              "/answers": ("POST", []), "/send": ("POST", {"revision": 1})}  # fmt: skip
    for tail, (method, body) in bodies.items():
        answer = client.generic(
            method, f"/api/v1/submissions/{submission.pk}{tail}", json.dumps(body), "application/json",
            headers={"Authorization": f"Bearer {key}"},
        )  # fmt: skip
        assert answer.status_code == 404, tail
    listed = client.get("/api/v1/submissions", headers={"Authorization": f"Bearer {key}"}).json()
    assert submission.pk not in [one["id"] for one in listed]


def test_what_was_approved_is_changed_by_nobody(
    enter: Callable[[str], Client], people: dict[str, Person], now: datetime, sent: Submission, client: Client
) -> None:
    submission_verify(submission=sent, by=people["verifier"], at=now)
    submission_approve(submission=sent, by=people["approver"], at=now)
    values = list(Observation.objects.order_by("pk").values_list("pk", "value"))
    cells = list(Cell.objects.order_by("pk").values_list("pk", "typed"))
    line = Cell.objects.filter(submission=sent).first()
    for name in [*ROLES, "reporter_elsewhere"]:
        browser = enter(name)
        for where in ("entry", "save", "upload"):
            browser.post(reverse(f"collection:{where}", args=[sent.pk]), {f"{line.line_id}-month": "999"})
    key = api_key_create(name="phần mềm", by=people["reporter"], at=now)[1]
    body = {"revision": sent.revision, "key": "k", "cells": [{"indicator": "T0", "column": "month", "value": "999"}]}
    answer = client.generic(
        "PUT", f"/api/v1/submissions/{sent.pk}/cells", json.dumps(body), "application/json",
        headers={"Authorization": f"Bearer {key}"},
    )  # fmt: skip
    assert answer.status_code == 409
    sent.refresh_from_db()
    assert sent.state == State.APPROVED
    assert list(Observation.objects.order_by("pk").values_list("pk", "value")) == values
    assert list(Cell.objects.order_by("pk").values_list("pk", "typed")) == cells


@pytest.mark.parametrize("name", ["reporter_elsewhere", "city_above", "administrator", "nobody"])
def test_anothers_plan_and_its_acts_are_not_reached(
    name: str, enter: Callable[[str], Client], known: None, places: dict[str, Place]
) -> None:
    target, client = Target.objects.get(), enter(name)
    if name in ("reporter_elsewhere", "nobody"):
        assert client.get(reverse("targets:target", args=[target.pk])).status_code in (403, 404)
    for act in ("target_revise", "target_withdraw"):
        answer = client.post(reverse(f"targets:{act}", args=[target.pk]), {"value": "1", "reason": "thử"})
        assert answer.status_code in (200, 403, 404), act
    assert target.revisions.count() == 1


@pytest.fixture
def document(places: dict[str, Place], agency: Agency, now: datetime) -> ReceivedDocument:
    """A report of An Biên."""
    return document_receive(
        name="bao-cao.txt", content="Thu đạt 10 tỷ đồng.".encode(), place=places["11371"], by=SYSTEM, at=now
    )


@pytest.mark.parametrize("name", ["reporter_elsewhere", "catalogue_keeper", "administrator", "city_above", "nobody"])
def test_anothers_document_is_reached_neither_by_page_nor_by_file(
    name: str, enter: Callable[[str], Client], document: ReceivedDocument
) -> None:
    client = enter(name)
    for where in ("document", "file"):
        assert client.get(reverse(f"documents:{where}", args=[document.pk])).status_code in (403, 404)
    assert client.get(f"/files/{document.file}").status_code == 404
    assert client.get(f"/media/{document.file}").status_code == 404
    assert client.get(f"/static/../files/{Path(str(document.file)).name}").status_code == 404


DRAFT = "Thu đạt 12 tỷ đồng.".encode()


@pytest.fixture
def handed_in(filled: Submission, people: dict[str, Person], now: datetime) -> ReceivedDocument:
    """A report that An Biên uploaded with what it is still entering."""
    return submission_upload(submission=filled, content=DRAFT, name="du-thao.txt", by=people["reporter"], at=now)


def _reads(client: Client, document: ReceivedDocument) -> bool:
    where = [reverse(f"documents:{name}", args=[document.pk]) for name in ("document", "file")]
    listed = client.get(reverse("documents:document_list"))
    answers = {client.get(one).status_code == 200 for one in where}
    answers.add(listed.status_code == 200 and document.name in listed.content.decode())
    assert len(answers) == 1, "the page, the file and the list say the same"
    return answers.pop()


@pytest.mark.parametrize("name", NOT_THEIRS)
def test_what_was_uploaded_with_a_draft_is_its_units_alone_until_it_is_sent(
    name: str, enter: Callable[[str], Client], handed_in: ReceivedDocument, filled: Submission,
    people: dict[str, Person], now: datetime,
) -> None:  # fmt: skip
    assert not _reads(enter(name), handed_in)
    assert _reads(enter("reporter"), handed_in)
    filled.refresh_from_db()
    submission_send(submission=filled, revision=filled.revision, by=people["reporter"], at=now)
    follows = "documents.view" in ROLES[name].permissions if name in ROLES else False
    assert _reads(enter(name), handed_in) == follows


def test_a_file_that_another_hands_in_openly_is_open(
    enter: Callable[[str], Client], handed_in: ReceivedDocument, places: dict[str, Place], people: dict[str, Person],
    now: datetime,
) -> None:  # fmt: skip
    again = document_receive(
        name="khac.txt", content=DRAFT, place=places["11371"], period="2021-11", by=people["verifier"], at=now
    )
    assert again == handed_in
    assert _reads(enter("leader"), handed_in)


def test_sending_one_report_leaves_the_files_of_another_alone(
    enter: Callable[[str], Client], handed_in: ReceivedDocument, filled: Submission, places: dict[str, Place],
    people: dict[str, Person], now: datetime,
) -> None:  # fmt: skip
    other = Regime.objects.create(code="khac", name="Khác", place=places["305"], calendar="calendar")
    other.lines.create(indicator_id=filled.round.regime.lines.first().indicator_id, position=1, required=False)
    other.reporters.create(place=places["11371"])
    opened = round_open(regime=other, period="2021-11", by=SYSTEM, at=now)
    theirs = opened.submissions.select_related("round__regime", "reporter__place", "reporter__agency").get()
    submission_send(submission=theirs, revision=0, by=people["reporter"], at=now)
    assert not _reads(enter("verifier"), handed_in)


def test_its_own_unit_reads_the_document(enter: Callable[[str], Client], document: ReceivedDocument) -> None:
    assert enter("reporter").get(reverse("documents:file", args=[document.pk])).status_code == 200
