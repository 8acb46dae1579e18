"""Hot issues: without anybody's name, answered by their day, rising or not, read by those who were named."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from pytest_django import Settings

from luyke.model import Period
from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Agency, Place
from luyke.office.publishing.datasets import dataset_values
from luyke.office.registers.figures import figures_of
from luyke.office.registers.opinion.models import Hearing, Issue, IssueEntry
from luyke.office.registers.opinion.register import OPINION
from luyke.office.registers.opinion.said import SaidIssue
from luyke.office.registers.opinion.services import SaidHearing, hearing_add, issues_record
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.reports.figures import report_figures
from luyke.office.reviews import services as reviews
from luyke.office.reviews.models import Body, Review, Side

BACKEND = "luyke.office.accounts.backends.PasswordBackend"
DAY = date(2021, 11, 20)
Record = Callable[..., list[IssueEntry]]


@pytest.fixture
def record(places: dict[str, Place], people: dict[str, Person], now: datetime) -> Record:
    """Keeps one issue with its first reports: record(heat=3, reports=5)."""

    def said(
        *, ward: str = "11371", later: int = 0, reason: str = "", reports: int = 3, **issue: object
    ) -> list[IssueEntry]:
        by, overrides = issue.pop("by", people["opinion_officer"]), issue.pop("overrides", None)
        whole = {"topic": "Nước thải tràn ra ngõ 5", "field": "environment", "first_seen": DAY, "heat": 2, **issue}
        return issues_record(
            issues=[SaidIssue(places[ward].pk, **whole)], by=by, at=now + timedelta(hours=later), reason=reason,
            hearings=[SaidHearing(whole["first_seen"], "network", reports)], overrides=overrides,
        )  # fmt: skip

    return said


@pytest.fixture
def officer(client: Client, people: dict[str, Person], settings: Settings) -> Client:
    settings.DEMO_DAY = date(2021, 11, 29)
    client.force_login(people["opinion_officer"], backend=BACKEND)
    return client


def test_an_issue_has_its_day_by_its_heat_and_a_hotter_one_a_sooner_day(record: Record, agency: Agency) -> None:
    (first,) = record(first_seen=date(2021, 11, 28))
    assert first.due_date == date(2021, 12, 13)
    (hotter,) = record(first_seen=date(2021, 11, 28), code=first.issue.code, heat=4, owner_id=agency.pk, later=1)
    assert hotter.due_date == date(2021, 12, 2)
    assert Hearing.objects.count() == 1, "reports come with a new issue only"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"topic": "Rác ùn ở ngõ 5, gọi 0912 000 111"}, "OPI101"),
        ({"first_seen": date(2021, 11, 30)}, "OPI102"),
        ({"status": "answered", "answer": "Đã dọn.", "answered_date": date(2021, 11, 18)}, "OPI103"),
        ({"status": "answered", "answered_date": DAY}, "OPI104"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(record: Record, said: dict[str, object], code: str) -> None:
    with pytest.raises(RulesBrokenError) as refused:
        record(overrides={code: "cứ ghi"}, **said)
    assert [one.code for one in refused.value.broken] == [code]
    assert not Issue.objects.exists()


def test_names_hot_issues_without_owner_and_cooling_ones_that_grow_are_asked_about(record: Record) -> None:
    for said, code in (({"topic": "Ông Nguyễn Văn An phản ánh rác"}, "OPI201"), ({"heat": 3}, "OPI202")):
        with pytest.raises(RulesBrokenError) as refused:
            record(**said)
        assert [one.code for one in refused.value.broken] == [code]
    (first,) = record(heat=3, overrides={"OPI202": "đang giao"}, first_seen=date(2021, 11, 25))
    with pytest.raises(RulesBrokenError, match="phản ánh tăng từ 0 lên 3"):
        record(heat=2, code=first.issue.code, first_seen=date(2021, 11, 25), later=1)


def test_reports_are_added_and_taken_back_only_as_far_as_there_were(
    record: Record, people: dict[str, Person], now: datetime
) -> None:
    (first,) = record(reports=5)
    given = {"issue": first.issue, "by": people["opinion_officer"], "at": now}
    for said, reason in ((SaidHearing(DAY, "network", -9), "nhầm"), (SaidHearing(DAY, "network", -2), "")):
        with pytest.raises(Exception, match="phản ánh"):
            hearing_add(said=said, reason=reason, **given)
    hearing_add(said=SaidHearing(DAY, "network", -2), reason="đếm trùng", **given)
    assert sum(Hearing.objects.values_list("reports", flat=True)) == 3


def test_feeds_equal_plain_sql_at_each_moment(
    record: Record, places: dict[str, Place], now: datetime, agency: Agency
) -> None:
    (one,) = record(owner_id=agency.pk)
    record(ward="11407", first_seen=date(2021, 10, 2), status="answered", answer="Đã dọn.",
           answered_date=date(2021, 11, 5))  # fmt: skip
    record(first_seen=date(2021, 11, 2), status="closed", answer="Đã rõ.", answered_date=date(2021, 11, 3),
           closed_date=date(2021, 11, 9))  # fmt: skip
    record(code=one.issue.code, owner_id=agency.pk, status="answered", answer="Đã nạo vét.",
           answered_date=date(2021, 11, 27), later=2)  # fmt: skip
    span, place = (date(2021, 11, 1), date(2021, 11, 30)), places["305"].pk
    plain = """
        SELECT COUNT(CASE WHEN e.first_seen <= '2021-11-30' AND (e.closed_date IS NULL OR e.closed_date > '2021-11-30')
            THEN 1 END),
          COUNT(CASE WHEN e.answered_date BETWEEN '2021-11-01' AND '2021-11-30' AND e.answered_date <= e.due_date
            THEN 1 END)
        FROM opinion_issueentry e WHERE NOT e.dropped AND e.id =
          (SELECT MAX(n.id) FROM opinion_issueentry n WHERE n.issue_id = e.issue_id AND n.known_at <= %s)"""
    told = []
    for hours in (0, 3):
        at = now + timedelta(hours=hours)
        made = figures_of(feeds=OPINION.feeds, spans=[span], place_ids=[place], at=at)
        with connection.cursor() as cursor:
            cursor.execute(plain, [connection.ops.adapt_datetimefield_value(at)])
            told.append(cursor.fetchone())
        assert tuple(made[place, feed.code, span].value for feed in OPINION.feeds) == told[-1]
    assert told == [(2, 1), (2, 2)]


ADDRESSES = ("", "{pk}/", "{pk}/ghi/", "nhap/", "tep/", "mau/")


def test_only_those_named_read_it_whatever_else_they_are(
    record: Record, people: dict[str, Person], client: Client, now: datetime
) -> None:
    (entry,) = record()
    named = {"opinion_officer": 6, "opinion_reader": 3}
    for name in people:
        client.force_login(people[name], backend=BACKEND)
        answers = [client.get(f"/so-theo-doi/du-luan/{one.format(pk=entry.issue_id)}").status_code for one in ADDRESSES]
        assert answers.count(200) == named.get(name, 0), (name, answers)
        if name not in named:
            assert set(answers) <= {302, 403}, name  # administrators are sent to their second factor first
    with pytest.raises(PermissionDenied):
        record(by=people["opinion_reader"])
    Grant.objects.create(person=people["auditor"], role="opinion_reader", place="305", given_at=now)
    client.force_login(Person.objects.get(pk=people["auditor"].pk), backend=BACKEND)
    assert client.get("/so-theo-doi/du-luan/").status_code == 200


def test_what_rises_comes_first_and_the_file_is_on_the_record(
    officer: Client, record: Record, people: dict[str, Person], now: datetime
) -> None:
    record(topic="Rác ùn", reports=9)
    (growing,) = record(topic="Đèn đường hỏng", first_seen=date(2021, 11, 10), reports=2)
    said = SaidHearing(date(2021, 11, 27), "voters", 12)
    hearing_add(issue=growing.issue, said=said, by=people["opinion_officer"], at=now)
    page = officer.get("/so-theo-doi/du-luan/").context["page"]
    assert [(one.entry.topic, one.pace.recent, one.pace.before) for one in page.rising] == [("Đèn đường hỏng", 12, 0)]
    assert [one.entry.topic for one in officer.get("/so-theo-doi/du-luan/?tang=on").context["page"].lines] == [
        "Đèn đường hỏng"
    ]
    assert (page.sums["open"], page.sums["late"]) == (2, 1)

    book = io.BytesIO(officer.get("/so-theo-doi/du-luan/tep/").content)
    assert Entry.objects.filter(act="opinion.list.exported").count() == 1
    book.name = "so.xlsx"
    assert officer.post("/so-theo-doi/du-luan/nap/", {"file": book}).status_code == 302
    assert IssueEntry.objects.count() == 2, "it says what is kept already"


@pytest.fixture
def meeting(places: dict[str, Place], people: dict[str, Person], now: datetime) -> Callable[[Side], Review]:
    """A meeting of a body of either side, called by a secretary of both."""
    Grant.objects.create(person=people["secretary"], role="party_office", place="305", given_at=now)

    def called(side: Side) -> Review:
        body = Body.objects.create(
            place=places["305"], side=side, name=f"Ban {side}", issuer="X", symbol=f"TB/{side}", seat="Lê Chân"
        )
        return reviews.review_create(
            body=body, title="Hội nghị tháng 11", period="2021-11", meets_at=now, chair="Bí thư",
            by=Person.objects.get(pk=people["secretary"].pk), at=now,
        )  # fmt: skip

    return called


def test_the_partys_agenda_hears_of_hot_issues_from_who_may_read_them_and_the_states_never(
    record: Record, meeting: Callable[[Side], Review], people: dict[str, Person], now: datetime
) -> None:
    record(heat=3, overrides={"OPI202": "đang giao"}, answer="")
    record(topic="Lác đác", heat=1, first_seen=date(2021, 11, 1), reports=1)
    secretary = people["secretary"].pk
    party, state = meeting(Side.PARTY), meeting(Side.STATE)

    def drafted(review: Review) -> list[str]:
        reviews.agenda_draft(review=review, by=Person.objects.get(pk=secretary), at=now)
        return list(review.agenda.filter(kind="issue").values_list("title", flat=True))

    assert drafted(party) == []
    Grant.objects.create(person=people["secretary"], role="opinion_reader", place="305", given_at=now)
    assert drafted(party) == ["Nước thải tràn ra ngõ 5 (An Biên)"]
    assert drafted(state) == []


def test_what_it_makes_is_in_no_report_and_never_published(places: dict[str, Place], now: datetime) -> None:
    district, period = places["305"], Period.parse("2021-11")
    for code in ("LK316", "LK311"):
        indicator = Indicator.objects.create(
            code=code, name=code, folded=code, unit="x", shown="x", factor=1, decimals=0, nature=Nature.COUNT_STOCK,
            cumulation=Cumulation.LAST, direction=Direction.DOWN,
        )  # fmt: skip
        value = NewValue(indicator.pk, district.pk, "2021-11", Decimal(60), "official", None, None)
        observations_record(values=[value], source="sổ", by=SYSTEM, at=now)
    told = report_figures(place=district, period=period, as_of=now)
    assert (set(told.rows), {one.indicator.code for one in told.held.values() if one.indicator}) == (
        {"LK311"}, {"LK311"},
    )  # fmt: skip
    given = dataset_values(place=district, first=None, last=None, as_of=now)
    assert [one.indicator.code for one in given.values] == ["LK311"]
