"""What the checks said of a grid is remembered for as long as nothing they were asked about has changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import pytest

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection import findings, verdicts
from luyke.office.collection.findings import Found, findings_after, findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Submission, Verdict
from luyke.office.collection.services import Answer, findings_answer, submission_send
from luyke.office.indicators.models import Indicator
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.targets.models import Revision, Target

Type = Callable[..., object]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the checks were asked."""
    readings: list[object] = []
    check = findings.check
    monkeypatch.setattr(findings, "check", lambda reading: readings.append(reading) or check(reading))
    return readings


@pytest.fixture
def wrong(submission: Submission, type_in: Type) -> Submission:
    """A month with one contradiction, which the checks were asked about."""
    type_in(T0=("10,4", "100,4"), T1=("7,4", "70,4"), T2=("3", "30"), H1=("11", "140"))
    findings_after(grid_of(submission))
    return submission


def _look(submission: Submission) -> tuple[Found, ...]:
    return findings_of(grid_of(Submission.objects.get(pk=submission.pk)))


def test_what_is_remembered_is_what_the_checks_say(wrong: Submission) -> None:
    remembered = _look(wrong)
    Verdict.objects.all().delete()
    assert remembered == _look(wrong)
    assert [one.code for one in remembered] == ["CUM102"]


def test_looking_and_sending_ask_no_check_again(
    wrong: Submission, asked: list[object], people: dict[str, Person], now: datetime
) -> None:
    said = [Answer(one.key, "explained", "hai hộ nghỉ") for one in _look(wrong)]
    findings_answer(submission=wrong, answers=said, by=people["reporter"], at=now)
    assert _look(wrong)[0].answer is not None, "an answer is seen at once"
    submission_send(submission=wrong, revision=wrong.revision, by=people["reporter"], at=now)
    assert asked == []


def test_looking_remembers_nothing(filled: Submission) -> None:
    _look(filled)
    assert not Verdict.objects.exists()


def test_another_number_is_asked_about(wrong: Submission, type_in: Type, asked: list[object]) -> None:
    type_in(H1=("11", "141"))
    assert _look(wrong) == ()
    assert len(asked) == 1


def test_another_number_known_before_is_asked_about(
    wrong: Submission, asked: list[object], indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    value = NewValue(indicators["H1"].pk, places["11371"].pk, "2021-01/2021-10", Decimal(129))
    observations_record(values=[value], by=SYSTEM, at=now, source="đính chính")
    assert _look(wrong) == ()
    assert len(asked) == 1


def test_another_plan_is_asked_about(wrong: Submission, asked: list[object], now: datetime) -> None:
    Revision.objects.create(target=Target.objects.get(), value=Decimal(12 * 10**9), known_at=now)
    assert len(_look(wrong)) > 1
    assert len(asked) == 1


def test_another_name_or_part_is_asked_about(
    wrong: Submission, asked: list[object], indicators: dict[str, Indicator]
) -> None:
    Indicator.objects.filter(code="H1").update(name="Hộ mới")
    assert _look(wrong)[0].message.startswith("Hộ mới")
    indicators["T0"].divisions.get().parts.first().delete()
    _look(wrong)
    assert len(asked) == 2


def test_other_checks_are_asked(wrong: Submission, asked: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "_rules", lambda: "changed")
    _look(wrong)
    assert len(asked) == 1
