"""Personal numbers planted through every door: none is found in the database's own bytes, in logs, letters or pages."""

from __future__ import annotations

import io
import json
import logging
from datetime import date, datetime

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from pytest_django import Settings
from tests.office.registers.support_cases import PLANTED, application

from luyke.lexicon.folding import fold
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.collection.services import api_key_create
from luyke.office.places.models import Place
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.support.services import applications_record
from luyke.office.registers.support.workbook import COLUMNS

BACKEND = "luyke.office.accounts.backends.PasswordBackend"
LIST = "/so-theo-doi/ho-tro/"
NAME, NUMBER, PHONE, ACCOUNT = PLANTED
NEEDLES = (*PLANTED, fold(NAME), NAME.upper(), f"{NUMBER[:4]} {NUMBER[4:8]} {NUMBER[8:]}")
PERSON = {"name": NAME, "number": NUMBER, "phone": PHONE, "account": ACCOUNT}
SAID = {"policy": "nq68.5", "received": "06/09/2021"}


@pytest.fixture
def officer(client: Client, people: dict[str, Person], settings: Settings, now: datetime, places: dict[str, Place]):
    """Who keeps the register, with one invented application kept; pages fail as they do for readers."""
    settings.DEMO_DAY, settings.DEBUG = date(2021, 11, 29), False
    settings.ADMINS = [("Quản trị", "quantri@example.vn")]
    person = people["support_officer"]
    applications_record(applications=[application(places["11371"], code="HS-1")], by=person, at=now, invented=True)
    client.force_login(person, backend=BACKEND)
    client.raise_request_exception = False
    return client


def _book() -> io.BytesIO:
    row = {"policy": "5", "place": "11371", "received": date(2021, 9, 6), "note": "ghi chú", **PERSON}
    book = io.BytesIO(sheet_write("Hồ sơ", COLUMNS, [row]))
    book.name = "so.xlsx"
    return book


def _doors(client: Client, place: Place, letters: str) -> dict[str, bytes]:
    """What comes back from each door through which the planted person is sent or asked for."""
    key = {"Authorization": f"Bearer {letters}"}
    row = {"policy": "5", "place": "11371", "received": "2021-09-06", **PERSON}
    answers = {
        "form": client.post(f"{LIST}nhap/", {**SAID, **PERSON, "place": place.pk, "note": "ghi chú"}),
        "workbook": client.post(f"{LIST}nap/", {"file": _book()}),
        "program": client.post("/api/v1/registers/support/cases", json.dumps({"key": "1", "rows": [row]}),
                               "application/json", headers=key),
        "search": client.post(f"{LIST}tim/", {"number": NUMBER}),
        "list": client.get(LIST), "out": client.get(f"{LIST}tep/"),
        "program's list": client.get("/api/v1/registers/support/cases", headers=key),
        "record of acts": client.get("/nhat-ky/"),
    }  # fmt: skip
    return {name: answer.content for name, answer in answers.items()}


def _found(told: bytes) -> list[str]:
    return [one for one in NEEDLES if one.encode() in told]


def test_nothing_of_a_planted_person_is_in_bytes_logs_letters_or_pages(
    officer: Client, people: dict[str, Person], places: dict[str, Place], now: datetime,
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    letters = api_key_create(name="x", opens="registers.support", by=people["support_officer"], at=now)[1]
    answers = _doors(officer, places["11371"], letters)
    del answers["form"]  # gives what was typed back to who typed it

    def fails(**_given: object) -> None:
        raise RuntimeError("hỏng giữa chừng")

    for module in ("rows", "views.cases"):
        monkeypatch.setattr(f"luyke.office.registers.support.{module}.applications_record", fails)
    failed = {f"failed {name}": told for name, told in _doors(officer, places["11371"], letters).items()}
    written = {one.subject.rpartition(" ")[2] for one in mail.outbox}
    assert written == {f"{LIST}nhap/", f"{LIST}nap/", "/api/v1/registers/support/cases"}
    assert all(b"RuntimeError" not in told for told in failed.values())
    answers |= failed | {
        "logs": caplog.text.encode(), "letters": "".join(f"{one.subject} {one.body}" for one in mail.outbox).encode(),
        "acts": "".join(f"{one.label} {one.details}" for one in Entry.objects.all()).encode(),
        "database": _bytes_of_database(),
    }  # fmt: skip
    assert b"HS-1" in answers["database"], "what is no secret is found there"
    assert {name: found for name, told in answers.items() if (found := _found(told))} == {}


def _bytes_of_database() -> bytes:
    """The database as it lies on disk: SQLite's pages; PostgreSQL's tables, indexes and journal."""
    if connection.vendor == "sqlite":
        return connection.connection.serialize()
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("""
            SELECT pg_read_binary_file(pg_relation_filepath(c.oid)) FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('public', 'pg_toast') AND c.relkind IN ('r', 't', 'i')
            UNION ALL SELECT pg_read_binary_file('pg_wal/' || name) FROM pg_ls_waldir() WHERE length(name) = 24
        """)
        return b"".join(bytes(row[0]) for row in cursor.fetchall())
