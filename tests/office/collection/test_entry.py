"""Saving cells: nothing lost, nothing doubled, nothing guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Cell, RegimeLine, Save, Submission
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.collection.services import TypedCell, cells_save, round_close

Type = Callable[..., object]


def test_what_is_typed_is_kept_with_its_value_and_precision(submission: Submission, type_in: Type) -> None:
    saved = type_in(T0=("10,4", "1.234"), H1=("abc", "-"))
    cells = {(cell.line.indicator.code, cell.column): cell for cell in Cell.objects.all()}
    assert (cells["T0", "month"].value, cells["T0", "month"].step) == (Decimal("10400000000"), 10**8)
    assert cells["T0", "cumulative"].value == 1_234_000_000_000
    assert (cells["H1", "month"].typed, cells["H1", "month"].value) == ("abc", None)
    assert (saved.revision, saved.changed, submission.filled, submission.asked) == (1, 4, 4, 8)


def test_what_reads_two_ways_is_asked_never_guessed(submission: Submission, type_in: Type) -> None:
    type_in(T0=("5.5", "100"))
    row = grid_of(submission).rows[0]
    assert row.month.understood.value is None
    assert row.month.understood.choices == ("5,5", "5.500")
    assert "5,5 hoặc 5.500" in row.month.understood.problem


def test_the_same_key_twice_changes_nothing_again(submission: Submission, type_in: Type) -> None:
    first = type_in(key="one", revision=0, T0=("10", "100"))
    again = type_in(key="one", revision=0, T0=("10", "100"))
    assert (first.revision, again.revision, again.repeated) == (1, 1, True)
    assert Save.objects.count() == Entry.objects.filter(act="collection.cells.saved").count() == 1


def test_a_retry_that_comes_after_a_later_save_does_not_bring_the_old_back(
    submission: Submission, type_in: Type
) -> None:
    type_in(key="one", revision=0, T0=("10", "100"))
    type_in(key="two", revision=1, T0=("11", "101"))
    type_in(key="one", revision=0, T0=("10", "100"))
    assert {cell.typed for cell in Cell.objects.all()} == {"11", "101"}


def test_a_second_tab_keeps_both_peoples_cells_and_is_told_of_the_one_that_clashes(
    submission: Submission, type_in: Type
) -> None:
    type_in(key="tab one", revision=0, T0=("10", "100"))
    saved = type_in(key="tab two", revision=0, T0=("12", "100"), H1=("7", "137"))
    assert [(one.kept, one.typed) for one in saved.conflicts] == [("10", "12")]
    assert sorted(cell.typed for cell in Cell.objects.all()) == ["10", "100", "137", "7"]


def test_saving_what_is_there_already_leaves_no_trace(submission: Submission, type_in: Type) -> None:
    type_in(T0=("10", "100"))
    entries = Entry.objects.count()
    saved = type_in(key="again", T0=("10", "100"))
    assert (saved.changed, submission.revision, Entry.objects.count()) == (0, 1, entries)


def test_a_line_of_another_regime_is_refused(submission: Submission, people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(RefusedError):
        cells_save(
            submission=submission, cells=[TypedCell(999_999, "month", "1")], revision=0, key="k",
            by=people["reporter"], at=now,
        )  # fmt: skip


def test_another_unit_and_every_other_role_are_refused(
    submission: Submission, lines: dict[str, RegimeLine], people: dict[str, Person], now: datetime
) -> None:
    for name, person in people.items():
        if name == "reporter":
            continue
        with pytest.raises(PermissionDenied):
            cells_save(
                submission=submission, cells=[TypedCell(lines["T0"].pk, "month", "1")], revision=0, key=name,
                by=person, at=now,
            )  # fmt: skip
    assert not Cell.objects.exists()


def test_nothing_is_entered_in_a_closed_round(submission: Submission, type_in: Type, now: datetime) -> None:
    round_close(round=submission.round, by=SYSTEM, at=now)
    with pytest.raises(WrongStateError, match="đã đóng"):
        type_in(T0=("10", "100"))
    assert not Cell.objects.exists()


def test_a_save_whose_entry_cannot_be_written_is_not_made(
    submission: Submission, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Entry.objects, "create", lambda **_: (_ for _ in ()).throw(RuntimeError("no entry")))
    with pytest.raises(RuntimeError):
        type_in(T0=("10", "100"))
    assert not Cell.objects.exists()
    assert Submission.objects.get(pk=submission.pk).revision == 0
