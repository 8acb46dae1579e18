"""Land clearance: steps in the order of the law, limits with their basis, figures that are the count of households."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
import xlsxwriter
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connection
from django.test import Client

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import Calendar
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    LineWish,
    regime_create,
    regime_lines_add,
    reporter_add,
    round_close,
    round_open,
)
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.models import Observation
from luyke.office.places.models import Place
from luyke.office.registers.figures import figures_of
from luyke.office.registers.land.feeds import FEEDS
from luyke.office.registers.land.limits import LIMITS, Standing, deadline_of, deadlines_of, overdue
from luyke.office.registers.land.models import Household, Project, StepEntry, Tie
from luyke.office.registers.land.rules import RULES
from luyke.office.registers.land.said import STEPS, Judged, Listing, SaidHousehold, SaidParcel
from luyke.office.registers.land.selectors import said_of
from luyke.office.registers.land.services import directive_tie, households_record, project_add
from luyke.office.registers.law import law_table
from luyke.office.registers.models import Override
from luyke.office.registers.rules import RulesBrokenError, broken_by
from luyke.office.reviews.models import Compare, Directive, DirectiveEvent, Side
from luyke.office.reviews.services import (
    Figure,
    Naming,
    Unit,
    body_create,
    conclusion_add,
    directive_draft,
    review_conclude,
    review_create,
    review_freeze,
)

pytestmark = pytest.mark.django_db
BACKEND = "luyke.office.accounts.backends.PasswordBackend"
NOTICE, COUNTED, POSTED = date(2021, 3, 1), date(2021, 4, 1), date(2021, 5, 1)
APPROVED, PAID, HANDED = date(2021, 6, 1), date(2021, 6, 20), date(2021, 7, 1)
ALL = {"notice_date": NOTICE, "inventoried_date": COUNTED, "posted_date": POSTED, "approved_date": APPROVED,
       "paid_date": PAID, "handed_date": HANDED}  # fmt: skip
TODAY = date(2021, 11, 29)
Say = Callable[..., list[StepEntry]]


@pytest.fixture
def project(places: dict[str, Place], now: datetime) -> Project:
    return project_add(place=places["305"], code="a51", name="Khu tái định cư", by=SYSTEM, at=now)


@pytest.fixture
def say(project: Project, places: dict[str, Place], people: dict[str, Person], now: datetime) -> Say:
    """Keeps one household: say("A1", notice_date=…); new ones lie in An Biên with a parcel of their own."""

    def said(
        code: str, *, later: int = 0, ward: str = "11371", listed: date = date(2021, 1, 5), by: Person | None = None,
        reason: str = "", overrides: dict[str, str] | None = None, parcels: tuple[SaidParcel, ...] = (),
        **given: object,
    ) -> list[StepEntry]:  # fmt: skip
        one = SaidHousehold(code, given.pop("kind", "farm"), given.pop("area", 12_550), **given)
        number = int("".join(filter(str.isdigit, code)) or 1)
        listing = Listing(places[ward].pk, parcels or (SaidParcel(12, number, (10 * number, 0, 8, 15)),))
        return households_record(
            project=project, households=[one], listings={code: listing}, by=by or people["land_officer"], listed=listed,
            at=now + timedelta(hours=later), reason=reason, overrides=overrides,
        )  # fmt: skip

    return said


def test_a_household_goes_its_way_and_what_was_said_stays(say: Say) -> None:
    say("A1", notice_date=NOTICE)
    say("A1", notice_date=NOTICE, inventoried_date=COUNTED, later=1)
    assert say("A1", notice_date=NOTICE, inventoried_date=COUNTED, later=2) == []
    with pytest.raises(RefusedError, match="phải nêu lý do"):
        say("A1", notice_date=date(2021, 3, 2), inventoried_date=COUNTED, later=3)
    say("A1", notice_date=date(2021, 3, 2), inventoried_date=COUNTED, later=3, reason="đúng theo dấu văn thư")
    entries = list(StepEntry.objects.order_by("pk").values_list("notice_date", "inventoried_date", "reason"))
    assert entries == [(NOTICE, None, ""), (NOTICE, COUNTED, ""), (date(2021, 3, 2), COUNTED, "đúng theo dấu văn thư")]


def test_what_cannot_be_keeps_nothing_and_what_hardly_can_keeps_its_reason(say: Say) -> None:
    with pytest.raises(RulesBrokenError) as refused:
        say("A1", notice_date=NOTICE, posted_date=POSTED, overrides={"LND101": "cứ ghi"})
    assert [one.code for one in refused.value.broken] == ["LND101"]
    assert not Household.objects.exists()
    early = {**ALL, "paid_date": None}
    with pytest.raises(RulesBrokenError, match="chưa ghi chi trả"):
        say("A1", **early)
    (entry,) = say("A1", **early, overrides={"LND201": "hộ tự nguyện"})
    assert Override.objects.get().entry_id == entry.pk
    with pytest.raises(RulesBrokenError, match="đã ghi cho hộ A1"):
        say("A2", parcels=(SaidParcel(12, 1),))


def test_others_do_not_write_here(say: Say, people: dict[str, Person], now: datetime) -> None:
    for name in ("leader", "secretary", "order_officer", "reporter"):
        with pytest.raises(PermissionDenied):
            say("A1", by=people[name])
    assert not Household.objects.exists()


@pytest.mark.parametrize(
    ("said", "limit", "day", "standing"),
    [
        ({"notice_date": NOTICE}, "decision", date(2021, 5, 30), Standing.KEPT),
        ({"notice_date": NOTICE, "kind": "other"}, "decision", date(2021, 8, 28), Standing.KEPT),
        ({"notice_date": date(2021, 11, 1)}, "decision", date(2022, 1, 30), Standing.NOT_YET),
        ({**ALL, "paid_date": None, "handed_date": None}, "payment", date(2021, 7, 1), Standing.OVERDUE),
        (ALL, "payment", date(2021, 7, 1), Standing.KEPT),
        ({**ALL, "paid_date": date(2021, 7, 2)}, "payment", date(2021, 7, 1), Standing.DONE_LATE),
        ({"posted_date": POSTED}, "posting", date(2021, 5, 21), Standing.KEPT),
        ({"posted_date": date(2024, 9, 1)}, "posting", date(2024, 10, 1), Standing.NOT_YET),
        ({"notice_date": date(2024, 9, 15)}, "validity", date(2025, 9, 15), Standing.RUNNING),
        ({"refused_date": date(2024, 9, 1)}, "compel", date(2024, 9, 26), Standing.RUNNING),
        ({"promised_date": date(2021, 11, 20)}, "promise", date(2021, 11, 20), Standing.OVERDUE),
    ],
)  # fmt: skip
def test_a_deadline_follows_the_law_of_its_day(
    said: dict[str, object], limit: str, day: date, standing: Standing
) -> None:
    one = next(each for each in LIMITS if each.code == limit)
    found = deadline_of(one, SaidHousehold("A1", said.get("kind", "farm"), 1, **{
        name: value for name, value in said.items() if name != "kind"}), law_table("land"), TODAY)  # fmt: skip
    assert found is not None
    assert (found.day, found.standing) == (day, standing)
    assert bool(found.laws) == (limit != "promise")


@pytest.mark.parametrize("day", [date(2021, 11, 29), date(2025, 10, 1), date(2026, 11, 26)])
def test_the_law_has_what_the_rules_ask_of_it(db: None, day: date) -> None:
    law = law_table("land")
    asked = {"notice.farm", "notice.other", "posting", "payment", "enforce.from_hour", "enforce.to_hour", "enforce.tet",
             "tet", *(f"authority.{step}" for step in STEPS)}  # fmt: skip
    assert {key for key in asked if law.on(key, day) is None} == set()
    assert {key.removeprefix("notice.{kind}") for one in LIMITS for key in one.keys} <= {""} | {
        one.key for one in law.laws
    }
    at = datetime.combine(date.fromisoformat(law.on("tet", day).value), time(9), ZoneInfo("Asia/Ho_Chi_Minh"))
    said = SaidHousehold("A1", "farm", 1, enforce_at=at + timedelta(days=15))
    assert [one.code for one in broken_by(RULES, [Judged(said, day, law)])] == ["LND103"]
    assert broken_by(RULES, [Judged(replace(said, enforce_at=at + timedelta(days=16)), day, law)]) == []
    feast = datetime.fromisoformat(f"{day.year}-{law.on('holiday.hung_kings', day).value}T09:00+07:00")
    assert [one.code for one in broken_by(RULES, [Judged(replace(said, enforce_at=feast), day, law)])] == ["LND103"]


def test_no_limit_runs_before_its_law(db: None) -> None:
    codes = [one.limit.code for one in deadlines_of(
        SaidHousehold("A1", "farm", 1, notice_date=NOTICE, refused_date=NOTICE), law_table("land"), TODAY)]  # fmt: skip
    assert codes == ["decision"], "the law of 2013 lets a notice stand, and knows no days of persuasion"


def _fill(say: Say, count: int, seed: int = 51) -> None:
    """Households that stopped somewhere on their way, a part corrected later."""
    chance = random.Random(seed)
    every = dict.fromkeys(("LND201", "LND202", "LND203", "LND204", "LND205"), "theo hồ sơ")
    for number in range(count):
        code = f"H{number % (count * 3 // 4):03}"
        day, days = date(2020, 6, 1) + timedelta(days=chance.randrange(400)), {}
        for step in list(ALL)[: chance.randrange(7)]:
            days[step] = min(day, TODAY)
            day += timedelta(days=chance.randrange(120))
        if "handed_date" not in days and chance.random() < 0.3:
            days |= {"block": "price", "blocked_date": date(2021, 5, 1), "promised_date": date(2021, 11, 1) + timedelta(
                days=chance.randrange(60))}  # fmt: skip
        if chance.random() < 0.1:
            days["withdrawn_date"] = date(2021, 8, 1)
        say(code, ward=chance.choice(["11371", "11407"]), later=number, area=chance.randrange(1, 99_999),
            listed=date(2021, 1, 1) + timedelta(days=chance.randrange(330)), reason="ghi lại", overrides=every,
            **days)  # fmt: skip


PLAIN = """
    SELECT COALESCE(SUM({adds}), 0) FROM land_stepentry e JOIN land_household h ON h.id = e.household_id
    WHERE e.id = (SELECT MAX(n.id) FROM land_stepentry n WHERE n.household_id = h.id AND n.known_at <= %s)
      AND h.listed_date <= %s AND (e.withdrawn_date IS NULL OR e.withdrawn_date > %s) AND {where}
"""
WHERE = {
    "affected": "1 = 1", "inventoried": "e.inventoried_date <= '{last}'", "approved": "e.approved_date <= '{last}'",
    "paid": "e.paid_date BETWEEN '{first}' AND '{last}'", "handed": "e.handed_date <= '{last}'",
    "hectares": "e.handed_date BETWEEN '{first}' AND '{last}'",
    "remaining": "(e.handed_date IS NULL OR e.handed_date > '{last}')",
}  # fmt: skip


def test_feeds_equal_plain_sql_at_every_moment(say: Say, places: dict[str, Place], now: datetime) -> None:
    _fill(say, 40)
    spans = [(date(2021, 11, 1), date(2021, 11, 25)), (date(2021, 1, 1), date(2021, 11, 25)),
             (date(2021, 1, 1), date(2021, 6, 30))]  # fmt: skip
    district = places["305"].pk
    for hours in (0, 15, 31, 100):
        at = now + timedelta(hours=hours)
        made = figures_of(feeds=FEEDS, spans=spans, place_ids=[district], at=at)
        moment = connection.ops.adapt_datetimefield_value(at)
        for feed in FEEDS:
            for first, last in spans:
                adds = "e.area" if feed.code == "hectares" else "1"
                where = WHERE[feed.code].format(first=first, last=last)
                with connection.cursor() as cursor:
                    cursor.execute(PLAIN.format(adds=adds, where=where), [moment, last, last])
                    plain = Decimal(cursor.fetchone()[0]) / (10**6 if feed.code == "hectares" else 1)
                assert made[district, feed.code, (first, last)].value == plain, (feed.code, first, last, hours)
    assert made[district, "remaining", spans[1]].value > 0


def test_what_is_overdue_is_the_same_for_one_and_for_many(say: Say) -> None:
    _fill(say, 40, seed=305)
    law = law_table("land")
    for today in (date(2021, 7, 31), TODAY, date(2025, 10, 1)):
        rows = {row.pk: row for row in StepEntry.objects.select_related("household")}
        one_by_one = {
            pk for pk, row in rows.items()
            if any(one.standing is Standing.OVERDUE for one in deadlines_of(said_of(row), law, today))
        }  # fmt: skip
        assert set(StepEntry.objects.filter(overdue(law, today)).values_list("pk", flat=True)) == one_by_one
        assert one_by_one


@pytest.fixture
def officer(client: Client, people: dict[str, Person], settings: object) -> Client:
    settings.DEMO_DAY = TODAY
    client.force_login(people["land_officer"], backend=BACKEND)
    return client


def _posted(**given: str) -> dict[str, str]:
    return {"kind": "farm", "area": "125,5", **given}


def test_the_form_lists_a_household_and_asks_before_it_lets_a_doubt_pass(
    officer: Client, project: Project, places: dict[str, Place]
) -> None:
    where = f"/so-theo-doi/mat-bang/du-an/{project.pk}/them-ho/"
    form = _posted(code="A1", ward=str(places["11371"].pk), parcels="12/45; 12/46", sketch="0 0 8 15; 8 0 8 15",
                   notice_date="01/03/2021")  # fmt: skip
    wrong = officer.post(where, {**form, "parcels": "12-45", "sketch": "", "area": "5.5"})
    assert wrong.status_code == 422
    assert "không phải tờ/thửa" in wrong.content.decode()
    assert "5,5 hoặc 5.500" in wrong.content.decode()
    assert officer.post(where, form).status_code == 302
    household = Household.objects.get()
    assert (household.parcels.count(), household.entries.get().area) == (2, 12_550)
    where = f"/so-theo-doi/mat-bang/{household.pk}/ghi/"
    steps = _posted(notice_date="01/03/2021", handed_date="01/07/2021")
    answer = officer.post(where, steps)
    assert 'name="why-LND201-0"' in answer.content.decode()
    assert officer.post(where, {**steps, "why-LND201-0": "hộ tự nguyện"}).status_code == 302
    shown = officer.get(f"/so-theo-doi/mat-bang/{household.pk}/").content.decode()
    assert "đã bàn giao, chưa chi trả" in shown
    assert "hộ tự nguyện" in shown
    assert "Luật Đất đai 45/2013/QH13, Điều 67" in shown


def test_the_project_tells_its_funnel_draws_its_parcels_and_lists_the_same(
    officer: Client, say: Say, project: Project
) -> None:
    say("A1", **ALL)
    say("A2", notice_date=NOTICE, inventoried_date=COUNTED, block="price", blocked_date=date(2021, 5, 2))
    say("A3", notice_date=NOTICE, inventoried_date=COUNTED, posted_date=POSTED, approved_date=APPROVED)
    shown = officer.get(f"/so-theo-doi/mat-bang/du-an/{project.pk}/").content.decode()
    assert "3 hộ có đất; 1 hộ đã bàn giao 0,0126/0,0377 ha, còn 2 hộ." in shown
    assert "Phễu hẹp dần: 3 ≥ 3 ≥ 2 ≥ 1" in shown
    assert shown.count("<rect x=") == 3
    for words in ("quá hạn 151 ngày: chi trả bồi thường", "chưa đồng ý giá bồi thường", "đã bàn giao"):
        assert shown.count(words) >= 3, words  # beside the parcel, in its title and in the list
    listed = officer.get("/so-theo-doi/mat-bang/").content.decode()
    assert listed.index(">A3<") < listed.index(">A2<") < listed.index(">A1<"), "what is overdue comes first"


def test_the_list_takes_the_same_queries_for_many(
    officer: Client, say: Say, django_assert_max_num_queries: object
) -> None:
    for number in range(9):
        say(f"A{number + 1}", **ALL)
    with django_assert_max_num_queries(15):
        assert "9 hộ có đất" in officer.get("/so-theo-doi/mat-bang/").content.decode()


def _book(rows: list[list[object]]) -> io.BytesIO:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Mã hộ", "Phường, xã", "Tờ/thửa", "Loại đất", "Diện tích thu hồi (m²)",
                              "Thông báo thu hồi đất", "Chi trả"])  # fmt: skip
        for at, row in enumerate(rows, start=1):
            page.write_row(at, 0, row)
    out.seek(0)
    out.name = "mat-bang.xlsx"
    return out


def test_a_workbook_is_kept_whole_or_its_wrong_cells_are_named(officer: Client, say: Say, project: Project) -> None:
    say("A1", notice_date=NOTICE)
    where = f"/so-theo-doi/mat-bang/du-an/{project.pk}/nap/"
    farm, ward = "đất nông nghiệp", "phường An Biên"
    good = ["A1", "", "", farm, 125.5, "01/03/2021"]
    told = officer.post(where, {"file": _book([
        good, ["A2", "", "12/7", farm, 80], ["A3", ward, "12-7", farm, 80], ["A4", ward, "12/8", "ao", 0],
    ])}).content.decode()  # fmt: skip
    assert "Ô D5" in told
    told = officer.post(where, {"file": _book([
        good, ["A2", "", "12/7", farm, 80], ["A3", ward, "12-7", farm, 80], ["A4", ward, "12/8", farm, 0],
    ])}).content.decode()  # fmt: skip
    for cell in ("Ô B3", "Ô C4", "Ô E5"):
        assert cell in told, cell
    told = officer.post(where, {"file": _book([good, ["A2", ward, "12/7", farm, 80, "", "01/06/2021"]])})
    assert "Dòng của ô A3: Hộ A2: chi trả ngày 01/06/2021, nhưng duyệt phương án chưa ghi." in told.content.decode()
    assert Household.objects.count() == 1
    assert officer.post(where, {"file": _book([good, ["A2", ward, "12/7", farm, 80]])}).status_code == 302
    assert StepEntry.objects.count() == 2, "the first says what it said before"
    book = io.BytesIO(officer.get(f"/so-theo-doi/mat-bang/du-an/{project.pk}/tep/").content)
    book.name = "mat-bang.xlsx"
    assert officer.post(where, {"file": book}).status_code == 302
    assert StepEntry.objects.count() == 2, "what goes out comes in again"


def test_an_agency_keeps_its_own_projects_only(
    say: Say, project: Project, agency: object, people: dict[str, Person], client: Client, now: datetime
) -> None:
    say("A1", **ALL)
    person = people["nobody"]
    Grant.objects.create(person=person, role="land_officer", place="305", agency="tckh", given_at=now)
    client.force_login(person, backend=BACKEND)
    assert "Chưa có hộ nào trong sổ." in client.get("/so-theo-doi/mat-bang/").content.decode()
    pk = Household.objects.get().pk
    for where in (f"{pk}/", f"{pk}/ghi/", f"du-an/{project.pk}/", f"du-an/{project.pk}/them-ho/",
                  f"du-an/{project.pk}/tep/"):  # fmt: skip
        assert client.get(f"/so-theo-doi/mat-bang/{where}").status_code == 404, where


@pytest.fixture
def directives(places: dict[str, Place], people: dict[str, Person], now: datetime) -> Callable[..., Directive]:
    """Gives a directive of the district's committee."""

    def given(figure: Figure | None = None) -> Directive:
        secretary = people["secretary"]
        naming = Naming("Ủy ban nhân dân quận", "ỦY BAN NHÂN DÂN QUẬN LÊ CHÂN", "TB-UBND", "Lê Chân")
        body = body_create(place=places["305"], side=Side.STATE, naming=naming, by=SYSTEM, at=now)
        review = review_create(body=body, title="Họp giao ban", period="2021-11", meets_at=now, chair="Chủ tịch",
                               by=secretary, at=now)  # fmt: skip
        point = conclusion_add(review=review, text="Xong mặt bằng.", by=secretary, at=now)
        made = directive_draft(
            conclusion=point, what="Bàn giao hết mặt bằng", owner=Unit(places["305"]), due=date(2021, 12, 20),
            product="Biên bản bàn giao", figure=figure, by=secretary, at=now,
        )  # fmt: skip
        review_freeze(review=review, by=secretary, at=now)
        review_conclude(review=review, by=people["leader"], at=now)
        made.refresh_from_db()
        return made

    return given


@pytest.mark.timed
def test_a_parcel_moves_and_with_it_the_funnel_and_the_directive(
    client: Client, officer: Client, say: Say, project: Project, directives: Callable[..., Directive],
    people: dict[str, Person], now: datetime,
) -> None:  # fmt: skip
    say("A1", **ALL)
    say("A2", **{**ALL, "handed_date": None})
    directive = directives()
    with pytest.raises(PermissionDenied):
        directive_tie(project=project, directive=directive, by=people["land_officer"], at=now)
    secretary = Client()
    secretary.force_login(people["secretary"], backend=BACKEND)
    where = f"/so-theo-doi/mat-bang/du-an/{project.pk}/"
    assert secretary.post(f"{where}nhiem-vu/", {"directive": directive.pk}).status_code == 302
    assert Tie.objects.get().project == project
    page = f"/nhiem-vu/{directive.pk}/"
    assert "2 hộ có đất, còn 1 hộ chưa bàn giao" in secretary.get(page).content.decode()
    call_command("directives_tick")
    directive.refresh_from_db()
    assert directive.is_open
    assert officer.post(f"{where}go-nhiem-vu/", {"directive": directive.pk}).status_code == 403
    assert secretary.post(f"{where}go-nhiem-vu/", {"directive": directive.pk}).status_code == 302
    assert "chưa bàn giao" not in secretary.get(page).content.decode()
    assert secretary.post(f"{where}nhiem-vu/", {"directive": directive.pk}).status_code == 302

    last = Household.objects.get(code="A2")
    steps = {f"{name}": f"{day:%d/%m/%Y}" for name, day in {**ALL, "handed_date": date(2021, 11, 20)}.items()}
    assert officer.post(f"/so-theo-doi/mat-bang/{last.pk}/ghi/", _posted(**steps)).status_code == 302
    assert "2 hộ đã bàn giao 0,0251/0,0251 ha, còn 0 hộ." in officer.get(where).content.decode()
    call_command("directives_tick")
    directive.refresh_from_db()
    assert not directive.is_open
    assert DirectiveEvent.objects.get(kind="reached").text.endswith("2 hộ có đất, còn 0 hộ chưa bàn giao")
    assert "số liệu đã đạt" in secretary.get(page).content.decode().lower()


@pytest.mark.timed
def test_a_round_takes_the_count_leads_back_to_the_households_and_closes_its_directive(
    client: Client, say: Say, directives: Callable[..., Directive], places: dict[str, Place],
    people: dict[str, Person], now: datetime,
) -> None:  # fmt: skip
    indicator = Indicator.objects.create(
        code="LK340", name="Số hộ chưa bàn giao mặt bằng", folded="so ho", unit="household", shown="hộ",
        factor=Decimal(1), decimals=0, nature=Nature.COUNT_STOCK, cumulation=Cumulation.LAST, direction=Direction.DOWN,
    )  # fmt: skip
    say("A1", **ALL)
    say("A2", **{**ALL, "handed_date": None})
    directive = directives(Figure(indicator, Decimal(0), "2021-12", Compare.AT_MOST))
    regime = regime_create(code="mb", name="Mặt bằng", place=places["305"], calendar=Calendar.CALENDAR, closing_day=25,
                           estimate=False,
                           by=SYSTEM, at=now)  # fmt: skip
    regime_lines_add(regime=regime, lines=[LineWish(indicator, register="land", asks_cumulative=False)], by=SYSTEM,
                     at=now)  # fmt: skip
    reporter_add(regime=regime, place=places["305"], by=SYSTEM, at=now)
    round_close(round=round_open(regime=regime, period="2021-11", by=SYSTEM, at=now), by=SYSTEM, at=now)
    issued = Observation.objects.get()
    assert (issued.period, issued.value, issued.status) == ("2021-11", 1, "official")
    client.force_login(people["leader"], backend=BACKEND)
    listed = client.get("/so-theo-doi/mat-bang/", {"so-lieu": issued.evidence_id}).content.decode()
    assert "1 hộ làm nên số “Số hộ chưa bàn giao mặt bằng” của quận Lê Chân: cộng lại là 1 hộ" in listed
    assert ">A2<" in listed
    assert ">A1<" not in listed

    say("A2", **ALL, later=30 * 24)
    assert Observation.objects.count() == 1, "what was reported stands"
    assert ">A2<" in client.get("/so-theo-doi/mat-bang/", {"so-lieu": issued.evidence_id}).content.decode()
    later = now + timedelta(days=30)
    round_close(round=round_open(regime=regime, period="2021-12", by=SYSTEM, at=later), by=SYSTEM, at=later)
    assert Observation.objects.get(period="2021-12").value == 0
    call_command("directives_tick")
    directive.refresh_from_db()
    assert not directive.is_open
