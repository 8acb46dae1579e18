"""A figure is the count of its cases: as of the closing, equal to plain SQL, revised only by saying so."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from tests.office.registers.conftest import Say

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Regime, Round, Submission
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    TypedCell,
    cells_save,
    round_close,
    round_open,
    round_reopen,
    submission_approve,
    submission_send,
    submission_verify,
)
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Evidence, EvidenceKind, Observation
from luyke.office.places.models import Place
from luyke.office.registers.figures import Extent, Figure, figures_of
from luyke.office.registers.register import register_of, registers
from luyke.office.registers.selectors import Fed, fed_changes, fed_get, fed_newest
from luyke.office.registers.services import figure_revise
from luyke.office.registers.vaccination.feeds import FEEDS
from luyke.office.registers.vaccination.models import Site

MONTH = date(2021, 11, 1), date(2021, 11, 25)
YEAR = date(2021, 1, 1), date(2021, 11, 25)

PLAIN = """
    SELECT COALESCE(SUM(c.people), 0)
    FROM vaccination_sheet s
    JOIN vaccination_sheetentry e ON e.sheet_id = s.id
    JOIN vaccination_dosecount c ON c.entry_id = e.id
    JOIN places_place p ON p.id = s.place_id
    WHERE e.known_at <= %s AND s.day BETWEEN %s AND %s AND {where} AND {place}
      AND NOT EXISTS (SELECT 1 FROM vaccination_sheetentry n
                      WHERE n.sheet_id = e.sheet_id AND n.id > e.id AND n.known_at <= %s)
"""
WHERE = {"doses": "1 = 1", "first": "c.dose = 1", "second": "c.dose = 2",
         "teens": "c.dose = 1 AND c.\"group\" = 'teen'"}  # fmt: skip


def _plain(feed: str, place: Place, span: tuple[date, date], at: datetime) -> int:
    where = "p.id = %s" if place.level == "commune" else "p.parent_id = %s"
    moment = connection.ops.adapt_datetimefield_value(at)
    with connection.cursor() as cursor:
        cursor.execute(PLAIN.format(where=WHERE[feed], place=where), [moment, *span, place.pk, moment])
        return cursor.fetchone()[0]


def test_feeds_equal_plain_sql_at_every_moment(
    say: Say, sites: dict[str, Site], places: dict[str, Place], now: datetime
) -> None:
    chance = random.Random(305)
    for number in range(60):
        day = date(2021, 10, 20) + timedelta(days=chance.randrange(36))
        ward = chance.choice(["11371", "11407"])
        say(first=chance.randrange(500, 900), second=chance.randrange(90), teens=chance.randrange(50), day=day,
            ward=ward, later=number, reason="đếm lại")  # fmt: skip
    asked = [places[code] for code in ("305", "11371", "11407")]
    for hours in (0, 17, 40, 100):
        at = now + timedelta(hours=hours)
        made = figures_of(feeds=FEEDS, spans=[MONTH, YEAR], place_ids=[one.pk for one in asked], at=at)
        for (place, feed, span), figure in made.items():
            there = next(one for one in asked if one.pk == place)
            assert figure.value == _plain(feed, there, span, at), (there, feed, span, hours)
    assert made[places["305"].pk, "doses", YEAR].value > 0


def test_all_feeds_of_a_register_are_two_queries_and_places_one_a_level(
    say: Say, places: dict[str, Place], django_assert_num_queries: object
) -> None:
    say()
    with django_assert_num_queries(
        7
    ):  # whether any is invented; the cases; the wanted places; ward, district, city, country
        figures_of(feeds=FEEDS, spans=[MONTH, YEAR], place_ids=[places["305"].pk], at=None)


def test_the_grid_shows_what_the_register_makes_and_takes_no_typing_there(
    say: Say, submission: Submission, people: dict[str, Person], now: datetime
) -> None:
    say(first=90, teens=7)
    say(first=500, ward="11407")
    grid = grid_of(submission)
    shown = {row.indicator.code: (row.month.typed, row.cumulative.typed) for row in grid.rows}
    assert (shown["LK045"], shown["LK047"], shown["H1"]) == (("97", "97"), ("7", "7"), ("", ""))
    assert (grid.asked, grid.filled) == (2, 0)
    assert submission.asked == 2
    fed = next(row for row in grid.rows if row.indicator.code == "LK045")
    with pytest.raises(RefusedError, match="không nhập tay"):
        cells_save(submission=submission, cells=[TypedCell(fed.line.pk, "month", "99")], revision=0, key="k",
                   by=people["reporter"], at=now)  # fmt: skip


@pytest.fixture
def closed(
    say: Say, opened: Round, submission: Submission, people: dict[str, Person], now: datetime
) -> Round:  # fmt: skip
    """November, closed: An Biên's own line was typed, sent and approved."""
    say(first=90)
    say(first=60, second=40, ward="11407", day=date(2021, 10, 30))
    line = next(row.line for row in grid_of(submission).rows if row.indicator.code == "H1")
    cells = [TypedCell(line.pk, column, "11") for column in ("month", "cumulative")]
    cells_save(submission=submission, cells=cells, revision=0, key="k", by=people["reporter"], at=now)
    submission.refresh_from_db()
    submission_send(submission=submission, revision=1, by=people["reporter"], at=now)
    submission_verify(submission=submission, by=people["verifier"], at=now)
    submission_approve(submission=submission, by=people["approver"], at=now)
    assert not Observation.objects.filter(evidence__kind=EvidenceKind.REGISTER).exists(), "it waits for the closing"
    return round_close(round=opened, by=SYSTEM, at=now + timedelta(hours=1))


def _known(places: dict[str, Place]) -> dict[tuple[str, str, str], Decimal]:
    codes = {place.pk: code for code, place in places.items()}
    rows = Observation.objects.filter(evidence__kind=EvidenceKind.REGISTER).order_by("pk")
    return {(codes[row.place_id], row.indicator.code, row.period): row.value for row in rows}


def test_a_round_that_closes_records_what_the_cases_made_then(closed: Round, places: dict[str, Place]) -> None:
    known = _known(places)
    assert known["305", "LK044", "2021-01/2021-11"] == 190
    assert known["305", "LK044", "2021-11"] == 90
    assert known["11407", "LK046", "2021-01/2021-11"] == 40
    assert known["11407", "LK045", "2021-11"] == 0
    assert len(known) == 3 * 4 * 2
    assert Entry.objects.filter(act="registers.round.fed").count() == 1


def test_a_case_changed_after_the_closing_changes_no_figure_until_it_is_revised(
    closed: Round, submission: Submission, say: Say, places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    before = _known(places)
    say(first=84, later=5, reason="phiếu giấy ghi 84")
    assert _known(places) == before
    submission.round.refresh_from_db()
    shown = {row.indicator.code: row.month.typed for row in grid_of(submission).rows}
    assert shown["LK045"] == "90", "the closed grid shows what was issued"

    issued = Observation.objects.get(place=places["305"], indicator__code="LK045", period="2021-11")
    fed = fed_get(viewer=people["approver"], pk=issued.evidence_id)
    assert fed is not None
    assert [(one.then, one.now, one.by) for one in fed_changes(fed=fed)] == [(90, 84, -6)]
    with pytest.raises(RefusedError, match="lý do"):
        figure_revise(evidence=fed.evidence, reason=" ", by=people["approver"], at=now + timedelta(hours=6))
    revised = figure_revise(
        evidence=fed.evidence, reason="điểm tiêm đếm lại", by=people["approver"], at=now + timedelta(hours=6)
    )
    assert (revised.value, revised.reason) == (84, "điểm tiêm đếm lại")
    issued.refresh_from_db()
    assert issued.value == 90
    with pytest.raises(RefusedError, match="không có gì"):
        figure_revise(evidence=revised.evidence, reason="lần nữa", by=people["approver"], at=now + timedelta(hours=7))


def test_an_estimate_is_settled_when_the_next_round_closes_and_stays_so(
    closed: Round, say: Say, places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    """Closed on the 25th, November is an estimate; what came after that day is in the figure that December brings."""
    say(first=7, day=date(2021, 11, 29), later=3)
    december = round_open(regime=closed.regime, period="2021-12", by=SYSTEM, at=now + timedelta(days=20))
    round_close(round=december, by=SYSTEM, at=now + timedelta(days=27))
    rows = Observation.objects.filter(place=places["305"], indicator__code="LK045").order_by("pk")
    told = {one.period: (one.value, one.status) for one in rows}
    assert told["2021-11"] == (97, "official")
    assert told["2021-01/2021-11"][1] == "official"
    assert told["2021-12"] == (0, "estimate")
    issued = rows.filter(period="2021-11").first()
    assert (issued.value, issued.status) == (90, "estimate"), "the issued figure stands"
    with pytest.raises(RefusedError, match="đã có số chính thức"):
        figure_revise(evidence=issued.evidence, reason="sửa", by=people["approver"], at=now + timedelta(days=28))
    client = Client()
    client.force_login(people["approver"], backend="luyke.office.accounts.backends.PasswordBackend")
    page = client.get(f"/so-theo-doi/so-lieu/{issued.evidence_id}/").content.decode()
    assert ">97</a> (chính thức)" in page
    assert "Ghi số điều chỉnh" not in page

    count = Observation.objects.count()
    round_reopen(round=closed, reason="rà lại", by=SYSTEM, at=now + timedelta(days=29))
    round_close(round=closed, by=SYSTEM, at=now + timedelta(days=29))
    assert Observation.objects.count() == count, "no estimate comes over what is settled"
    january = round_open(regime=closed.regime, period="2022-01", by=SYSTEM, at=now + timedelta(days=50))
    say(first=12, day=date(2021, 12, 30), later=24 * 51)
    round_close(round=january, by=SYSTEM, at=now + timedelta(days=58))
    told = {one.period: (one.value, one.status) for one in rows.all()}
    assert told["2021-12"] == (12, "official"), "December's actual figure comes in January"
    assert told["2021-01/2021-12"] == (told["2021-01/2021-11"][0] + 12, "official")


def test_a_round_closed_again_records_only_what_is_new(
    closed: Round, say: Say, places: dict[str, Place], now: datetime
) -> None:
    count = Observation.objects.count()
    round_reopen(round=closed, reason="bổ sung", by=SYSTEM, at=now + timedelta(hours=2))
    say(first=91, later=3, reason="thêm một người")
    round_close(round=closed, by=SYSTEM, at=now + timedelta(hours=4))
    assert Observation.objects.count() == count + 2 * 2 * 2  # ward and district, doses and first doses, month and year
    assert _known(places)["305", "LK045", "2021-11"] == 91


def test_the_page_of_a_figure_leads_to_exactly_its_cases(
    closed: Round, say: Say, places: dict[str, Place], people: dict[str, Person], now: datetime, client: Client
) -> None:
    say(first=84, later=5, reason="phiếu giấy ghi 84")
    issued = Observation.objects.get(place=places["305"], indicator__code="LK045", period="2021-11")
    client.force_login(people["leader"], backend="luyke.office.accounts.backends.PasswordBackend")
    page = client.get(f"/so-theo-doi/so-lieu/{issued.evidence_id}/").content.decode()
    assert "Số đã báo cáo: 90 người" in page
    assert "khác số đang dùng" in page
    assert ">Lý do</th>" not in page
    listed = client.get("/so-theo-doi/tiem-chung/", {"so-lieu": issued.evidence_id}).content.decode()
    assert "1 phiếu làm nên số" in listed
    assert "cộng lại là 90" in listed
    on_board = client.get("/bang-chi-tieu/305/2021-11/LK045/").content.decode()
    assert f'href="/so-theo-doi/so-lieu/{issued.evidence_id}/"' in on_board
    evidence = fed_get(viewer=people["leader"], pk=issued.evidence_id).evidence
    figure_revise(evidence=evidence, reason="phiếu giấy", by=people["approver"], at=now + timedelta(hours=7))
    assert ">Lý do</th>" in client.get(f"/so-theo-doi/so-lieu/{issued.evidence_id}/").content.decode()


def test_a_list_is_not_reduced_to_the_cases_of_another_register(
    closed: Round, places: dict[str, Place], people: dict[str, Person], client: Client
) -> None:
    made = Observation.objects.get(place=places["305"], indicator__code="LK044", period="2021-11")
    client.force_login(people["leader"], backend="luyke.office.accounts.backends.PasswordBackend")
    read = [one.code for one in registers() if people["leader"].may(one.view)]
    answers = {code: client.get(reverse(f"{code}:case_list"), {"so-lieu": made.evidence_id}).status_code
               for code in read}  # fmt: skip
    assert answers == {code: 200 if code == "vaccination" else 404 for code in read}
    assert len(read) > 1


def test_the_board_of_the_place_shows_what_is_counted_to_who_may_read_it(
    closed: Round, places: dict[str, Place], people: dict[str, Person], client: Client
) -> None:
    made = Observation.objects.get(place=places["305"], indicator__code="LK044", period="2021-01/2021-11")
    before = (made.known_at - timedelta(days=1)).date()
    for who, asked, seen in (("leader", "", True), ("leader", f"?tinh-den={before}", False), ("planner", "", False)):
        client.force_login(people[who], backend="luyke.office.accounts.backends.PasswordBackend")
        page = client.get(f"/bang-chi-tieu/305/2021-11/{asked}")
        rows = {row.indicator.code: row.to_date for row in page.context["fed"]}
        assert (made.evidence_id in {int(one.address.split("/")[-2]) for one in rows.values()}) is seen, (who, asked)
        assert (f'href="/so-theo-doi/so-lieu/{made.evidence_id}/"' in page.content.decode()) is seen
    assert rows == {}


def test_the_figure_of_every_feed_is_counted_again_from_its_rows(places: dict[str, Place], now: datetime) -> None:
    extent = Extent(places["305"].pk, *MONTH, now)
    every = [(register, feed) for register in registers() for feed in register.feeds]
    assert len(every) > len(FEEDS)
    for register, feed in every:
        fed = Fed(Evidence(), Observation(), register, feed, extent)
        assert fed.figure(now) == fed.figure(None) == Figure(), feed.code
        assert fed_changes(fed=fed) == [], feed.code


@pytest.mark.parametrize("name", ["reporter", "planner", "administrator", "nobody"])
def test_who_may_not_read_the_register_finds_no_figure_of_it(
    name: str, closed: Round, people: dict[str, Person]
) -> None:
    evidence = Observation.objects.filter(evidence__kind=EvidenceKind.REGISTER).first().evidence_id
    assert fed_get(viewer=people[name], pk=evidence) is None
    assert fed_get(viewer=people["auditor"], pk=evidence) is not None


def test_who_keeps_a_regime_chooses_the_register_that_feeds_a_line(
    regime: Regime, people: dict[str, Person], client: Client
) -> None:
    """Where an indicator has one; a register that does not make the indicator is refused."""
    fed, typed = regime.lines.get(indicator__code="LK045").indicator, regime.lines.get(indicator__code="H1").indicator
    Indicator.objects.update(searched="chi tieu")
    regime.lines.all().delete()
    client.force_login(people["catalogue_keeper"], backend=settings.AUTHENTICATION_BACKENDS[1])
    where = reverse("collection:regime_lines", args=[regime.pk])
    page = client.get(where, {"tim": "chỉ tiêu"}).content.decode()
    assert f'name="s-{fed.pk}"' in page
    assert '<option value="vaccination">lấy từ sổ theo dõi: Sổ tiêm chủng</option>' in page
    assert f'name="m-{typed.pk}"' in page
    assert f'name="s-{typed.pk}"' not in page
    ticked = {"chosen": fed.pk, f"m-{fed.pk}": "on"}
    assert client.post(where, {**ticked, f"s-{fed.pk}": "projects"}).status_code == 422
    assert client.post(where, {**ticked, f"s-{fed.pk}": "vaccination"}).status_code == 302
    assert regime.lines.get().register == "vaccination"
    assert "lấy từ sổ theo dõi" in client.get(where).content.decode()


def test_the_newest_figures_are_those_of_the_viewers_part(
    closed: Round, places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    """However many there are elsewhere."""
    ward = people["nobody"]
    Grant.objects.create(person=ward, role="health_site", place="11407", given_at=now)
    register = register_of("vaccination")
    assert {row.place.code for row in fed_newest(viewer=ward, register=register, most=2)} == {"11407"}
    assert len(fed_newest(viewer=people["approver"], register=register, most=5)) == 5
    assert fed_newest(viewer=people["reporter"], register=register, most=5) == []
