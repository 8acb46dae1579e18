"""One act, one transaction, one entry."""

from __future__ import annotations

from datetime import datetime

import pytest

from luyke.office.accounts.models import Person
from luyke.office.accounts.services import person_create
from luyke.office.audit.models import AppendOnlyError, Entry
from luyke.office.audit.selectors import sentence
from luyke.office.audit.services import SYSTEM, act

pytestmark = pytest.mark.django_db


def _create(now: datetime) -> Person:
    return person_create(username="lan", full_name="Nguyễn Thị Lan", password=None, by=SYSTEM, at=now)


def test_an_act_leaves_one_entry_that_reads_as_a_sentence(now: datetime) -> None:
    _create(now)
    entry = Entry.objects.get()
    assert sentence(entry) == "Hệ thống tạo tài khoản Nguyễn Thị Lan (lan)."
    assert entry.done_at == now


def test_an_act_whose_entry_cannot_be_written_did_not_happen(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Entry.objects, "create", broken)
    with pytest.raises(OSError, match="disk"):
        _create(now)
    assert not Person.objects.filter(username="lan").exists()


def test_an_act_without_a_sentence_cannot_be_done(now: datetime) -> None:
    with pytest.raises(KeyError), act("accounts.person.forgotten", by=SYSTEM, at=now):
        pass


def test_an_act_must_say_what_it_was_done_to(now: datetime) -> None:
    with pytest.raises(RuntimeError, match="did not say"), act("accounts.person.created", by=SYSTEM, at=now):
        pass


def test_what_was_recorded_cannot_be_changed_or_deleted(now: datetime) -> None:
    _create(now)
    entry = Entry.objects.get()
    entry.label = "someone else"
    with pytest.raises(AppendOnlyError):
        entry.save()
    with pytest.raises(AppendOnlyError):
        entry.delete()
    with pytest.raises(AppendOnlyError):
        Entry.objects.all().delete()
    with pytest.raises(AppendOnlyError):
        Entry.objects.update(label="")
