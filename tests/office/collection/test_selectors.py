"""Who is late, who will be, how checks fare, and which rows a person's part holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.parts import within
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.findings import findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Regime, Reporter, Round, Submission
from luyke.office.collection.selectors import (
    Punctuality,
    addresses_of,
    answers_denied,
    check_standings,
    punctuality,
    round_list,
    submission_get,
    submission_list,
    submission_mine,
)
from luyke.office.collection.services import (
    Answer,
    findings_answer,
    reporter_add,
    round_open,
    submission_return,
    submission_send,
)
from luyke.office.places.models import Agency, Place

Type = Callable[..., object]


@pytest.mark.parametrize(
    ("late", "rounds", "likely"),
    [(0, 0, False), (2, 2, False), (3, 3, True), (2, 3, True), (1, 3, False), (3, 6, False), (4, 6, True)],
)
def test_lateness_is_expected_of_those_who_were_mostly_late(late: int, rounds: int, likely: bool) -> None:
    assert Punctuality(late, rounds).likely_late is likely


def test_how_units_kept_to_past_rounds(regime: Regime, places: dict[str, Place], now: datetime) -> None:
    rounds = [round_open(regime=regime, period=f"2021-{month:02}", by=SYSTEM, at=now) for month in range(7, 12)]
    good, bad = (Reporter.objects.get(place=places[code]) for code in ("11371", "11407"))
    for number, one in enumerate(rounds[:4]):
        Submission.objects.filter(round=one, reporter=good).update(sent_at=one.due_at - timedelta(days=1))
        if number:
            Submission.objects.filter(round=one, reporter=bad).update(sent_at=one.due_at + timedelta(days=1))
    found = punctuality(reporters=[good.pk, bad.pk], before=rounds[4])
    assert found == {good.pk: Punctuality(0, 4), bad.pk: Punctuality(4, 4)}
    assert punctuality(reporters=[good.pk], before=rounds[0]) == {}


def test_a_check_that_is_often_called_wrong_stands_out(
    filled: Submission, type_in: Type, people: dict[str, Person], now: datetime
) -> None:
    type_in(H1=("11", "140"), T0=("95", "185"), T1=("62", "125"), T2=("33", "60"))
    found = findings_of(grid_of(filled))
    times = sum(one.code == "CUM201" for one in found)
    answers = [Answer(one.key, "denied" if one.code == "CUM201" else "explained", "Vì thế.") for one in found]
    findings_answer(submission=filled, answers=answers, by=people["reporter"], at=now)
    filled.refresh_from_db()
    submission_send(submission=filled, revision=filled.revision, by=people["reporter"], at=now)
    standings = {one.code: one for one in check_standings()}
    assert (standings["CUM201"].raised, standings["CUM201"].denied, standings["CUM201"].doubtful) == (
        times, times, True,
    )  # fmt: skip
    assert not standings["CUM102"].doubtful
    assert {one.reason for one in answers_denied(viewer=people["verifier"], code="CUM201")} == {"Vì thế."}
    assert not answers_denied(viewer=people["city_above"], code="CUM201").exists()
    submission_return(submission=filled, reason="xem lại", by=people["verifier"], at=now)
    filled.refresh_from_db()
    submission_send(submission=filled, revision=filled.revision, by=people["reporter"], at=now)
    assert {one.code: one.raised for one in check_standings()}["CUM201"] == times  # sent twice, counted once


def test_a_draft_is_its_units_alone_until_it_is_sent(
    filled: Submission, people: dict[str, Person], now: datetime
) -> None:
    followers = ("verifier", "approver", "leader", "auditor", "planner")
    assert submission_get(viewer=people["reporter"], pk=filled.pk) == filled
    assert all(submission_get(viewer=people[name], pk=filled.pk) is None for name in followers)
    submission_send(submission=filled, revision=filled.revision, by=people["reporter"], at=now)
    assert all(submission_get(viewer=people[name], pk=filled.pk) == filled for name in followers)
    submission_return(submission=filled, reason="xem lại", by=people["verifier"], at=now)
    assert all(submission_get(viewer=people[name], pk=filled.pk) is None for name in followers)


def test_an_agencys_reporter_sees_that_agency_alone(
    regime: Regime, agency: Agency, places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    person = people["nobody"]
    Grant.objects.create(person=person, role="reporter", place="305", agency="tckh", given_at=now)
    reporter_add(regime=regime, place=places["305"], agency=agency, by=SYSTEM, at=now)
    round_open(regime=regime, period="2021-11", by=SYSTEM, at=now)
    assert [one.reporter.agency for one in submission_mine(viewer=person)] == [agency]
    assert submission_list(viewer=person).count() == 1


def test_rounds_are_followed_where_one_of_the_units_is_in_ones_part(
    submission: Submission, people: dict[str, Person]
) -> None:
    counted = round_list(viewer=people["verifier"]).get()
    assert (counted.asked, counted.sent, counted.approved) == (2, 0, 0)
    for name in ("reporter", "city_above", "nobody"):
        assert not round_list(viewer=people[name]).exists()


def test_nobodys_part_is_empty_and_a_part_without_a_place_is_everything(
    submission: Submission, people: dict[str, Person], now: datetime
) -> None:
    assert not Place.objects.filter(within(people["nobody"], "places.view", place="pk", agency="agencies")).exists()
    Grant.objects.create(person=people["nobody"], role="reporter", place="", given_at=now)
    fresh = Person.objects.get(pk=people["nobody"].pk)
    assert submission_mine(viewer=fresh).count() == 2


def test_letters_go_to_reporters_in_force_with_an_address(
    submission: Submission, people: dict[str, Person], now: datetime
) -> None:
    Person.objects.update(email="ai-do@vi-du.vn")
    Person.objects.filter(pk=people["reporter"].pk).update(email="don-vi@vi-du.vn")
    assert addresses_of(reporter=submission.reporter) == ["don-vi@vi-du.vn"]
    Grant.objects.filter(person=people["reporter"]).update(ended_at=now)
    assert addresses_of(reporter=submission.reporter) == []


def test_a_rounds_overview_takes_few_queries(
    submission: Submission, people: dict[str, Person], django_assert_max_num_queries: Callable[[int], object]
) -> None:
    from luyke.office.collection.selectors import round_submissions

    viewer = Person.objects.get(pk=people["verifier"].pk)
    with django_assert_max_num_queries(4):
        assert len(round_submissions(viewer=viewer, round=Round.objects.get())) == 2
