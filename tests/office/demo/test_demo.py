"""The demonstration tells the month of Lê Chân as the press told it, and tells what is made up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from luyke.files import open_bytes
from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.accounts.roles import ROLES
from luyke.office.collection.models import State, Submission
from luyke.office.demo.figures import PRINTED_MONTHS, PRINTED_TO_DATE, months, rows
from luyke.office.demo.loading import demo_load
from luyke.office.demo.people import ACCOUNTS, ALSO, PASSWORD
from luyke.office.documents.files import load
from luyke.office.documents.models import DocumentReading
from luyke.office.observations.models import Observation
from luyke.office.places.models import Place
from luyke.office.publishing.models import Kind, Publication
from luyke.office.publishing.moderation import comment_queue
from luyke.office.reports.models import Issue, Side
from luyke.office.reports.selectors import report_get
from luyke.office.reviews.content import texts_of
from luyke.office.reviews.freezing import differences, thaw
from luyke.office.reviews.models import Directive, Review
from luyke.office.reviews.statuses import status_of
from luyke.office.scoreboard.selectors import board_of

pytestmark = pytest.mark.django_db

NOVEMBER = Period.parse("2021-11")


def _lines(name: str) -> dict[tuple[str, int], list[Decimal]]:
    found: dict[tuple[str, int], list[Decimal]] = {}
    for one in months(name):
        found.setdefault((one.code, one.year), []).append(one.value)
    return found


def test_the_figures_are_those_that_were_printed() -> None:
    of_2021 = {code: values for (code, year), values in _lines("months.csv").items() if year == 2021}
    assert {code: sum(of_2021[code]) for code in ("LK001", "LK002", "LK013")} == {
        "LK001": Decimal("1379.0"), "LK002": Decimal("1248.0"), "LK013": Decimal("71.849"),
    }  # fmt: skip
    assert (of_2021["LK017"][10], of_2021["LK022"][10]) == (Decimal("35.9"), Decimal("2137.6"))
    before = {code: values[10] for (code, year), values in _lines("months.csv").items() if year == 2020}
    growth = {code: round(100 * (of_2021[code][10] / before[code] - 1), 1) for code, _ in PRINTED_MONTHS}
    assert growth == {"LK017": Decimal("8.5"), "LK022": Decimal("20.7")}


def test_the_wards_add_up_to_the_district() -> None:
    of_2021 = {code: values for (code, year), values in _lines("months.csv").items() if year == 2021}
    for code in ("LK034", "LK070"):
        assert sum(int(row[f"{code}_month"]) for row in rows("wards.csv")) == of_2021[code][10]
        assert sum(int(row[f"{code}_cumulative"]) for row in rows("wards.csv")) == sum(of_2021[code])


@pytest.fixture
def loaded(db: None) -> None:
    assert demo_load(at=datetime.now(UTC), say=lambda step: None)


def test_a_newcomer_finds_the_month_of_the_article(loaded: None) -> None:
    district = Place.objects.on(date(2021, 11, 30)).get(code="305")
    page = board_of(place=district, period=NOVEMBER)
    assert (len(page.tally.reached), page.tally.total) == (12, 13)
    assert [name.lower() for name in page.tally.not_reached] == ["giải ngân vốn đầu tư công"]

    by_state = {state: Submission.objects.filter(state=state).count() for state in State.values}
    assert by_state[State.DRAFT] == by_state[State.RETURNED] == 1
    assert by_state[State.APPROVED] >= 10

    found = DocumentReading.objects.get().reading["findings"]
    assert "REP101" in [finding["code"] for finding in found]

    assert {person.username for person in Person.objects.all()} == {account.username for account in ACCOUNTS}
    assert {account.role for account in ACCOUNTS} == set(ROLES)
    assert Person.objects.get(username="lanhdao").check_password(PASSWORD)

    printed = Observation.objects.filter(place=district, invented=False).values_list("indicator__code", "period")
    counted = Observation.objects.filter(place=district, evidence__kind="register", period="2021-01/2021-11")
    values = {one.indicator.code: one.value for one in counted.select_related("indicator")}
    told = {"LK013": 71_849_000_000, "LK044": 194_768, "LK045": 116_799, "LK046": 77_969}
    assert {code: values[code] for code in told} == told
    assert all(one.invented for one in counted), "the sum was printed, the cases that make it are made up"
    to_date = {(code, f"2021-01/2021-{month}") for code, month in PRINTED_TO_DATE - {("LK013", 11)}}
    assert set(printed) == to_date | {(code, f"2021-{month}") for code, month in PRINTED_MONTHS}
    assert not Observation.objects.filter(place__code="VN", invented=True).exists()

    meeting = Review.objects.get(meets_at__date=date(2021, 11, 29))
    taken = meeting.snapshots.get()
    assert differences(taken) == []
    assert "12/13" in thaw(taken)["opening"]
    assert thaw(taken)["opening"] in [text.text for text in texts_of(meeting.notice.content)]
    given = Directive.objects.filter(conclusion__review=meeting)
    assert given.count() == sum(1 for _ in rows("directives.csv"))
    assert all(one.invented and one.given_at for one in given)
    standing = [status_of(one, date(2021, 12, 28)) for one in given]
    assert {"done_on_time", "done_late", "overdue", "extended", "claimed"} <= set(standing)
    following = Review.objects.get(meets_at__date=date(2021, 12, 28))
    waiting = {one.pk for one in given if one.is_open}
    assert {item.directive_id for item in following.agenda.all()} - {None} == waiting

    of_party = Issue.objects.get(report__side=Side.PARTY)
    word = open_bytes(load(of_party.files["docx"]), "bao-cao.docx").text
    assert {"ĐẢNG CỘNG SẢN VIỆT NAM", "QUẬN ỦY LÊ CHÂN", "Số 126-BC/QU", "T/M BAN THƯỜNG VỤ"} <= set(word.split("\n"))
    assert "Xây dựng Đảng" in word
    assert "CỘNG HÒA XÃ HỘI" not in word
    sees = {one.username for one in Person.objects.all() if report_get(viewer=one, pk=of_party.report_id)}
    assert sees == {"thuky", "lanhdao", "vanthu"} == {name for name, roles in ALSO.items() if "party_office" in roles}

    november = Publication.objects.get(kind=Kind.MONTH, key="305:2021-11")
    assert any("đúng tiến độ → đạt và vượt" in change for change in november.body["changes"])
    article, corrected = Publication.objects.filter(kind=Kind.ARTICLE, title__contains="giải ngân").order_by("version")
    assert corrected.notice
    assert not article.notice
    (comment,) = comment_queue(viewer=Person.objects.get(username="bientap"))
    assert (comment.article, comment.title) == (corrected.key, corrected.title)

    assert not demo_load(at=datetime.now(UTC), say=lambda step: None), "a second time it leaves all as it is"
