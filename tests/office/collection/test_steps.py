"""From draft to approved and back: what each step does, whom it refuses, and what becomes known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.collection.findings import findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import SentFinding, State, Submission
from luyke.office.collection.refusals import ChangedMeanwhileError, NotReadyError, RefusedError, WrongStateError
from luyke.office.collection.selectors import submission_findings
from luyke.office.collection.services import (
    Answer,
    findings_answer,
    submission_approve,
    submission_reopen,
    submission_return,
    submission_send,
    submission_verify,
)
from luyke.office.observations.models import Observation

Type = Callable[..., object]


@pytest.fixture
def send(submission: Submission, people: dict[str, Person], now: datetime) -> Callable[[], Submission]:
    """Sends the submission as it stands."""

    def sent() -> Submission:
        submission.refresh_from_db()
        return submission_send(submission=submission, revision=submission.revision, by=people["reporter"], at=now)

    return sent


@pytest.fixture
def approve(people: dict[str, Person], now: datetime) -> Callable[[Submission], Submission]:
    """Verifies and approves."""

    def approved(one: Submission) -> Submission:
        submission_verify(submission=one, by=people["verifier"], at=now)
        return submission_approve(submission=one, by=people["approver"], at=now)

    return approved


def _november() -> dict[tuple[str, str], Observation]:
    rows = Observation.objects.filter(period__in=["2021-11", "2021-01/2021-11"]).select_related("indicator", "evidence")
    return {(row.indicator.code, row.period): row for row in rows.order_by("pk")}


def test_what_is_approved_becomes_known_month_and_cumulative_apart(
    filled: Submission, send: Callable[[], Submission], approve: Callable[[Submission], Submission], now: datetime
) -> None:
    before = Observation.objects.count()
    approve(send())
    assert (filled.state, filled.approved_at) == (State.APPROVED, now)
    found = _november()
    assert Observation.objects.count() - before == len(found) == 8
    value = found["T0", "2021-01/2021-11"]
    assert (value.value, value.step, value.status, value.known_at) == (100_400_000_000, 10**8, "estimate", now)
    assert value.evidence.kind == "entry"
    assert value.evidence.quote == "Thu ngân sách trên địa bàn, lũy kế: 100,4 tỷ đồng"
    assert value.evidence.reference == f"collection.submission:{filled.pk}"


def test_an_unexplained_error_is_not_sent(filled: Submission, type_in: Type, send: Callable[[], Submission]) -> None:
    type_in(H1=("11", "140"))
    with pytest.raises(NotReadyError, match="1 mâu thuẫn chưa sửa"):
        send()
    assert Submission.objects.get(pk=filled.pk).state == State.DRAFT
    assert not SentFinding.objects.exists()


def test_an_explained_error_is_sent_and_the_explanation_travels_up_with_the_revision(
    filled: Submission, type_in: Type, send: Callable[[], Submission], approve: Callable[[Submission], Submission],
    people: dict[str, Person], now: datetime,
) -> None:  # fmt: skip
    type_in(H1=("11", "140"))
    finding = next(one for one in findings_of(grid_of(filled)) if one.code == "CUM102")
    answer = Answer(finding.key, "explained", "Tháng 10 tính thừa một hộ.")
    findings_answer(submission=filled, answers=[answer], by=people["reporter"], at=now)
    sent = send()
    assert (sent.errors, sent.doubts) == (1, 0)
    assert [one.answer.reason for one in submission_findings(submission=sent)] == ["Tháng 10 tính thừa một hộ."]
    approve(sent)
    assert _november()["H1", "2021-01/2021-11"].reason == "Các tháng trước được điều chỉnh -1 hộ."


@pytest.mark.parametrize(("typed", "said"), [("", "chưa nhập"), ("5.5", "chưa rõ"), ("năm", "chưa rõ")])
def test_an_empty_or_uncertain_cell_is_not_sent(
    typed: str, said: str, filled: Submission, type_in: Type, send: Callable[[], Submission]
) -> None:
    type_in(H1=(typed, "141"))
    with pytest.raises(NotReadyError, match=said):
        send()


def test_a_dash_says_that_there_is_no_figure(
    filled: Submission, type_in: Type, send: Callable[[], Submission], approve: Callable[[Submission], Submission]
) -> None:
    type_in(H1=("–", "–"))
    approve(send())
    assert ("H1", "2021-11") not in _november()


def test_what_changed_since_one_looked_is_not_sent(
    filled: Submission, type_in: Type, people: dict[str, Person], now: datetime
) -> None:
    looked = filled.revision
    type_in(T2=("3,0", "30"))
    with pytest.raises(ChangedMeanwhileError):
        submission_send(submission=filled, revision=looked, by=people["reporter"], at=now)


def test_nothing_is_entered_once_it_is_sent_until_it_is_returned(
    filled: Submission, type_in: Type, send: Callable[[], Submission], people: dict[str, Person], now: datetime
) -> None:
    sent = send()
    with pytest.raises(WrongStateError):
        type_in(H1=("12", "142"))
    submission_return(submission=sent, reason="Thiếu hộ của khu 3.", by=people["verifier"], at=now)
    type_in(H1=("12", "142"))
    assert [event.reason for event in sent.events.all()] == ["", "Thiếu hộ của khu 3."]
    assert send().sent_at == now


def test_a_step_leads_on_only_from_where_it_may(
    filled: Submission, send: Callable[[], Submission], people: dict[str, Person], now: datetime
) -> None:
    for early in (submission_verify, submission_approve):
        with pytest.raises(WrongStateError):
            early(submission=filled, by=people["approver"], at=now)
    sent = send()
    with pytest.raises(WrongStateError):
        submission_approve(submission=sent, by=people["approver"], at=now)
    submission_verify(submission=sent, by=people["verifier"], at=now)
    submission_approve(submission=sent, by=people["approver"], at=now)
    count = Observation.objects.count()
    with pytest.raises(WrongStateError):
        submission_approve(submission=sent, by=people["approver"], at=now)
    assert Observation.objects.count() == count
    assert Entry.objects.filter(act="collection.submission.approved").count() == 1


def test_reopened_for_a_reason_only_what_changed_is_recorded_anew(
    filled: Submission, type_in: Type, send: Callable[[], Submission], approve: Callable[[Submission], Submission],
    people: dict[str, Person], now: datetime,
) -> None:  # fmt: skip
    done = approve(send())
    with pytest.raises(RefusedError, match="lý do"):
        submission_reopen(submission=done, reason="", by=people["approver"], at=now)
    submission_reopen(submission=done, reason="Sót một hộ.", by=people["approver"], at=now + timedelta(days=1))
    assert _november()["H1", "2021-11"].value == 11  # what was approved stays until then
    type_in(H1=("12", "142"))
    count = Observation.objects.count()
    approve(send())
    assert Observation.objects.count() == count + 2
    assert _november()["H1", "2021-11"].value == 12


@pytest.mark.parametrize(
    ("step", "allowed"),
    [("verify", {"verifier", "approver"}), ("return", {"verifier", "approver"}), ("approve", {"approver"})],
)
def test_only_the_roles_that_may_take_a_step(
    step: str, allowed: set[str], filled: Submission, send: Callable[[], Submission], people: dict[str, Person],
    now: datetime,
) -> None:  # fmt: skip
    sent = send()
    acts = {
        "verify": lambda who: submission_verify(submission=sent, by=who, at=now),
        "return": lambda who: submission_return(submission=sent, reason="x", by=who, at=now),
        "approve": lambda who: submission_approve(submission=sent, by=who, at=now),
    }
    for name, person in people.items():
        if name not in allowed:
            with pytest.raises(PermissionDenied):
                acts[step](person)
    assert Submission.objects.get(pk=sent.pk).state == State.SUBMITTED
