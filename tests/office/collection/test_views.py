"""The pages: what they do for whom, and what stays out of reach whatever id is guessed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from tests.office.english import english_names, said_in_english

from luyke.office.accounts.models import Person
from luyke.office.collection.models import Cell, Regime, RegimeLine, State, Submission
from luyke.office.collection.services import submission_send
from luyke.office.observations.models import Observation

Type = Callable[..., object]
Visit = Callable[[str], Client]


@pytest.fixture
def visit(people: dict[str, Person]) -> Visit:
    """A browser in which somebody signed in."""

    def signed_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], "luyke.office.accounts.backends.PasswordBackend")
        return client

    return signed_in


@pytest.fixture
def sent(filled: Submission, people: dict[str, Person], now: datetime) -> Submission:
    """An Biên's submission, sent."""
    return submission_send(submission=filled, revision=filled.revision, by=people["reporter"], at=now)


def _save(client: Client, submission: Submission, lines: dict[str, RegimeLine], typed: str, key: str = "k1") -> object:
    body = {
        "revision": 0, "key": key, "answers": [],
        "cells": [{"line": lines["T0"].pk, "column": "month", "typed": typed}],
    }  # fmt: skip
    where = reverse("collection:save", args=[submission.pk])
    return client.post(where, json.dumps(body), content_type="application/json")


def test_a_unit_sees_what_waits_for_it(visit: Visit, submission: Submission) -> None:
    page = visit("reporter").get(reverse("collection:mine")).content.decode()
    assert "1 báo cáo đang chờ nhập" in page
    assert "Vĩnh Niệm" not in page


def test_the_grid_shows_what_is_known_beside_each_cell(visit: Visit, submission: Submission) -> None:
    page = visit("reporter").get(reverse("collection:entry", args=[submission.pk])).content.decode()
    for shown in ("Tháng 11", "Lũy kế 11 tháng", "Tháng 10", "Tháng 11/2020", "0/8 ô đã nhập", "120", "88"):
        assert shown in page
    assert "<script src=" in page
    assert "<script>" not in page
    assert "style=" not in page


def test_the_grid_works_as_a_plain_form(visit: Visit, submission: Submission, lines: dict[str, RegimeLine]) -> None:
    client, where = visit("reporter"), reverse("collection:entry", args=[submission.pk])
    rows = {"T0": ("10,4", "100,4"), "T1": ("7,4", "70,4"), "T2": ("3", "30"), "H1": ("11", "140")}
    form = {f"o-{lines[code].pk}-month": typed[0] for code, typed in rows.items()}
    form |= {f"o-{lines[code].pk}-cumulative": typed[1] for code, typed in rows.items()}
    assert client.post(where, form | {"revision": "0", "act": "save"}).status_code == 302
    page = client.post(where, form | {"revision": "1", "act": "send"})
    assert page.status_code == 409
    text = page.content.decode()
    assert "1 mâu thuẫn chưa sửa, chưa giải trình" in text
    assert "130 + 11 = 141 hộ; ghi 140" in text
    key = text.split('name="k-')[1].split('"')[0]
    answer = {f"k-{key}": "explained", f"r-{key}": "Tháng 10 thừa một hộ."}
    assert client.post(where, form | answer | {"revision": "1", "act": "send"}).status_code == 302
    assert Submission.objects.get(pk=submission.pk).state == State.SUBMITTED


def test_saving_by_itself_tells_what_the_checks_say_at_once(
    visit: Visit, submission: Submission, lines: dict[str, RegimeLine]
) -> None:
    client = visit("reporter")
    reply = _save(client, submission, lines, "5.5").json()
    assert reply["revision"] == 1
    assert "1/8 ô đã nhập · 1 ô chưa rõ" in reply["status"]
    assert reply["wrong"] == [f"o-{lines['T0'].pk}-month"]
    assert 'data-choose="5.500"' in reply["below"][str(lines["T0"].pk)]
    again = _save(client, submission, lines, "5.5").json()
    assert again["revision"] == 1
    clash = _save(client, submission, lines, "5,5", key="k2").json()
    assert clash["conflicts"] == [{"name": f"o-{lines['T0'].pk}-month", "kept": "5.5", "typed": "5,5"}]


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"cells": [{"line": "x"}]}', '{"cells": 5}'])
def test_a_save_that_is_no_save_is_told_so(body: str, visit: Visit, submission: Submission) -> None:
    where = reverse("collection:save", args=[submission.pk])
    assert visit("reporter").post(where, body, content_type="application/json").status_code == 400


def test_another_units_draft_cannot_be_reached(
    visit: Visit, filled: Submission, lines: dict[str, RegimeLine], people: dict[str, Person]
) -> None:
    for name in people:
        client = visit(name)
        if name in ("reporter", "administrator"):
            continue
        for view in ("entry", "template", "submission"):
            status = client.get(reverse(f"collection:{view}", args=[filled.pk])).status_code
            assert status in (403, 404), (name, view)
        assert _save(client, filled, lines, "99").status_code in (403, 404), name
    assert not Cell.objects.filter(typed="99").exists()


def test_what_was_sent_is_read_by_those_above_and_by_no_other_unit(visit: Visit, sent: Submission) -> None:
    where = reverse("collection:submission", args=[sent.pk])
    for name in ("verifier", "approver", "leader", "auditor", "planner"):
        assert visit(name).get(where).status_code == 200, name
    for name in ("reporter_elsewhere", "city_above", "nobody"):
        assert visit(name).get(where).status_code in (403, 404), name


def test_a_verifier_returns_with_a_reason_and_an_approver_locks(
    visit: Visit, sent: Submission, lines: dict[str, RegimeLine], people: dict[str, Person], now: datetime
) -> None:
    step = reverse("collection:step", args=[sent.pk])
    verifier, approver = visit("verifier"), visit("approver")
    assert "phải nêu lý do" in verifier.post(step, {"act": "return"}, follow=True).content.decode()
    verifier.post(step, {"act": "return", "reason": "Thiếu khu 3."})
    assert "Thiếu khu 3." in visit("reporter").get(reverse("collection:entry", args=[sent.pk])).content.decode()
    assert verifier.get(reverse("collection:submission", args=[sent.pk])).status_code == 404
    sent.refresh_from_db()
    submission_send(submission=sent, revision=sent.revision, by=people["reporter"], at=now)
    verifier.post(step, {"act": "verify"})
    assert verifier.post(step, {"act": "approve"}).status_code == 403
    approver.post(step, {"act": "approve"})
    assert Submission.objects.get(pk=sent.pk).state == State.APPROVED
    assert Observation.objects.filter(period="2021-11").exists()
    assert (
        "không sửa được nữa"
        in visit("reporter")
        .post(
            reverse("collection:entry", args=[sent.pk]),
            {"revision": "1", "act": "save", f"o-{lines['T0'].pk}-month": "5"},
            follow=True,
        )
        .content.decode()
    )


@pytest.mark.parametrize("name", ["leader", "auditor", "planner"])
def test_who_only_reads_takes_no_step(name: str, visit: Visit, sent: Submission) -> None:
    client = visit(name)
    assert "<textarea" not in client.get(reverse("collection:submission", args=[sent.pk])).content.decode()
    for act in ("verify", "return", "approve", "reopen"):
        where = reverse("collection:step", args=[sent.pk])
        assert client.post(where, {"act": act, "reason": "x"}).status_code == 403
    assert Submission.objects.get(pk=sent.pk).state == State.SUBMITTED


def test_the_overview_names_who_is_late_first_and_shows_no_numbers_of_drafts(visit: Visit, sent: Submission) -> None:
    page = visit("verifier").get(reverse("collection:round", args=[sent.round_id])).content.decode()
    assert "1/2 đơn vị đã gửi" in page
    assert "Quá hạn chưa gửi: phường Vĩnh Niệm" in " ".join(page.split())
    assert page.index("phường Vĩnh Niệm</th>") < page.index(f'xem/">{sent.reporter}')


def test_a_round_of_elsewhere_is_not_found(visit: Visit, sent: Submission) -> None:
    assert visit("reporter").get(reverse("collection:round", args=[sent.round_id])).status_code == 403
    assert visit("verifier").get(reverse("collection:round", args=[sent.round_id + 9])).status_code == 404


def test_letters_go_to_late_units_once_a_day(submission: Submission, people: dict[str, Person]) -> None:
    for name in ("reporter", "leader"):
        people[name].email = f"{name}@vi-du.vn"
        people[name].save()
    call_command("collection_remind", verbosity=0)
    call_command("collection_remind", verbosity=0)
    assert [letter.to for letter in mail.outbox] == [["reporter@vi-du.vn"]]
    assert "Quá hạn" in mail.outbox[0].subject
    assert "0/8 ô" in mail.outbox[0].body


def test_nobody_enters_without_signing_in(submission: Submission, lines: dict[str, RegimeLine]) -> None:
    client = Client()
    assert client.get(reverse("collection:entry", args=[submission.pk])).status_code == 302
    assert _save(client, submission, lines, "1").status_code == 302
    assert not Cell.objects.exists()


def test_who_reads_english_fills_and_proposes_by_english_names(
    visit: Visit, submission: Submission, regime: Regime
) -> None:
    names = english_names()
    keeper, reporter = visit("catalogue_keeper"), visit("reporter")
    for client, view, where in (
        (reporter, "collection:entry", submission.pk), (keeper, "collection:regime", regime.pk),
        (keeper, "collection:regime_lines", regime.pk),
    ):  # fmt: skip
        client.cookies["django_language"] = "en"
        said = said_in_english(client.get(reverse(view, args=[where])).content.decode())
        assert all(english in said for english in names.values()), view
        assert [name for name in names if name in said] == [], view
        assert "tỷ đồng" not in said
        assert "billion VND" in said
