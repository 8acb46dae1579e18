"""The record is read with filters, page by page; taking a copy of it is an act of its own."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Person
from luyke.office.audit.exporting import entries_export
from luyke.office.audit.models import Entry
from luyke.office.audit.selectors import EntryFilter
from luyke.office.audit.services import act


@pytest.fixture
def record(people: dict[str, Person], now: datetime) -> None:
    """Three acts of two people on three days."""
    for days, who, label in ((0, "administrator", "=CMD()"), (1, "administrator", "Lê Thị Đào"), (2, "planner", "x")):
        with act("accounts.person.created", by=people[who], at=now + timedelta(days=days)) as entry:
            entry.of("accounts.person", label)


@pytest.fixture
def reader(people: dict[str, Person], client: Client) -> Client:
    """An auditor's browser."""
    client.force_login(people["auditor"], backend=settings.AUTHENTICATION_BACKENDS[1])
    return client


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, 3), ({"tim": "Đào"}, 1), ({"tim": "đÀO"}, 1), ({"tim": "le  dao"}, 1), ({"tim": "Lê Thị Mai"}, 0),
        ({"tim": "%"}, 3), ({"viec": "accounts.person.created"}, 3), ({"viec": "targets"}, 0),
        ({"tu": "30/11/2021"}, 2), ({"den": "29/11/2021"}, 1), ({"tu": "30/11/2021", "den": "2021-11-30"}, 1),
        ({"tu": "99/99/2021"}, 3), ({"nguoi": "ai"}, 3), ({"trang": "x"}, 3),
    ],
)  # fmt: skip
def test_a_reader_finds_what_they_ask_for(record: None, reader: Client, asked: dict[str, str], found: int) -> None:
    page = reader.get(reverse("audit:entry_list"), asked)
    assert page.status_code == 200
    assert page.context["page"].paginator.count == found


def test_a_reader_finds_what_one_person_did(record: None, reader: Client, people: dict[str, Person]) -> None:
    page = reader.get(reverse("audit:entry_list"), {"nguoi": str(people["planner"].pk)})
    assert [entry.label for entry in page.context["page"]] == ["x"]


def test_a_copy_is_taken_on_record_and_holds_no_formula(record: None, people: dict[str, Person], now: datetime) -> None:
    wanted = EntryFilter(person=people["administrator"].pk)
    text = entries_export(wanted=wanted, by=people["administrator"], at=now)
    assert text.startswith("\ufeffLúc,")
    assert len(text.splitlines()) == 3
    assert ",=" not in text
    taken = Entry.objects.latest("pk")
    assert (taken.act, taken.details["rows"]) == ("audit.entries.exported", 2)


def test_who_only_reads_takes_no_copy(record: None, reader: Client, people: dict[str, Person], now: datetime) -> None:
    assert reader.post(reverse("audit:entry_export")).status_code == 403
    with pytest.raises(PermissionDenied):
        entries_export(wanted=EntryFilter(), by=people["auditor"], at=now)
    assert Entry.objects.count() == 3
