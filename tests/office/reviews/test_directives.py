"""Directives: how they stand by date, how they are closed, and whom they are told to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from tests.office.reviews.conftest import Give
from tests.office.scoreboard.month import observe

from luyke.office.accounts.models import Person
from luyke.office.audit.models import AppendOnlyError, Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Status
from luyke.office.places.models import Place
from luyke.office.reviews import services
from luyke.office.reviews.models import Directive, Review
from luyke.office.reviews.selectors import DirectiveFilter, directive_list, effect_of
from luyke.office.reviews.services import Figure
from luyke.office.reviews.statuses import DirectiveStatus, days_late, status_of

pytestmark = pytest.mark.django_db
DUE = date(2021, 12, 20)
FILE = ("bang-tien-do.txt", "Tiến độ từng dự án.".encode())


@pytest.mark.parametrize(
    ("given", "day", "status"),
    [
        ({}, date(2021, 12, 1), DirectiveStatus.NOT_DUE),
        ({}, date(2021, 12, 13), DirectiveStatus.NOT_DUE),
        ({}, date(2021, 12, 14), DirectiveStatus.DUE_SOON),
        ({}, DUE, DirectiveStatus.DUE_SOON),
        ({}, date(2021, 12, 21), DirectiveStatus.OVERDUE),
        ({"first_due_date": date(2021, 12, 1)}, date(2021, 12, 5), DirectiveStatus.EXTENDED),
        ({"claimed_date": date(2021, 12, 22)}, date(2021, 12, 30), DirectiveStatus.CLAIMED),
        ({"done_date": DUE}, date(2021, 12, 30), DirectiveStatus.DONE_ON_TIME),
        ({"done_date": date(2021, 12, 21)}, date(2021, 12, 30), DirectiveStatus.DONE_LATE),
        ({"cancelled_at": datetime(2021, 12, 2, tzinfo=UTC)}, date(2021, 12, 30), DirectiveStatus.CANCELLED),
    ],
)
def test_how_it_stands_follows_from_the_dates(given: dict[str, object], day: date, status: DirectiveStatus) -> None:
    directive = Directive(**({"first_due_date": DUE, "due_date": DUE} | given))
    assert status_of(directive, day) is status
    assert days_late(directive, day) == (1 if status is DirectiveStatus.OVERDUE else 0)


def test_it_is_closed_by_evidence_on_the_day_its_owner_said_so(
    review: Review, give: Give, owner: Person, people: dict[str, Person], now: datetime
) -> None:
    directive = give(review)
    with pytest.raises(RefusedError, match="minh chứng"):
        services.directive_report(directive=directive, text="Xong.", done=True, by=owner, at=now)
    with pytest.raises(WrongStateError, match="chưa báo hoàn thành"):
        services.directive_complete(directive=directive, text="", by=people["secretary"], at=now)
    claimed = datetime(2021, 12, 20, 3, tzinfo=UTC)
    services.directive_report(directive=directive, text="Xong.", done=True, file=FILE, by=owner, at=claimed)
    services.directive_complete(
        directive=directive, text="Đạt.", by=people["secretary"], at=claimed + timedelta(days=9)
    )
    directive.refresh_from_db()
    assert directive.done_date == DUE
    assert status_of(directive, date(2021, 12, 31)) is DirectiveStatus.DONE_ON_TIME
    event = directive.events.get(kind="claimed")
    assert event.document.name == FILE[0]
    with pytest.raises(AppendOnlyError):
        event.delete()


def test_given_back_it_is_open_again(
    review: Review, give: Give, owner: Person, people: dict[str, Person], now: datetime
) -> None:
    directive = give(review)
    services.directive_report(directive=directive, text="Xong.", done=True, file=FILE, by=owner, at=now)
    services.directive_return(directive=directive, text="Thiếu hai dự án.", by=people["secretary"], at=now)
    directive.refresh_from_db()
    assert directive.claimed_date is None
    assert status_of(directive, date(2021, 12, 21)) is DirectiveStatus.OVERDUE


def test_only_its_owner_reports(review: Review, give: Give, people: dict[str, Person], now: datetime) -> None:
    directive, entries = give(review), Entry.objects.count()
    for name in ("reporter", "secretary", "leader", "auditor", "verifier", "administrator"):
        with pytest.raises(PermissionDenied):
            services.directive_report(directive=directive, text="Xong.", by=people[name], at=now)
    assert Entry.objects.count() == entries


def test_a_unit_that_helps_reports_its_part_beside_the_owners(
    review: Review, give: Give, owner: Person, people: dict[str, Person], places: dict[str, Place], now: datetime,
    enter: object,
) -> None:  # fmt: skip
    directive = give(review, coordinators=[services.Unit(places["11371"])])
    part, helper = directive.coordinators.get(), people["reporter"]
    wish = {"coordinator": part, "text": "Đã đối chiếu hồ sơ.", "at": now}
    for name in ("owner", "secretary", "leader", "auditor"):
        with pytest.raises(PermissionDenied):
            services.coordinator_report(**wish, by=owner if name == "owner" else people[name])
    with pytest.raises(RefusedError, match="minh chứng"):
        services.coordinator_report(**wish, done=True, by=helper)
    where = reverse("reviews:coordinator_report", args=[directive.pk, part.pk])
    assert enter("reporter_elsewhere").post(where, {f"p{part.pk}-text": "x"}).status_code == 404
    assert enter("reporter").post(where, {f"p{part.pk}-text": "Đang đối chiếu."}).status_code == 302
    services.coordinator_report(**wish, done=True, file=FILE, by=helper)
    with pytest.raises(WrongStateError, match="đã báo xong"):
        services.coordinator_report(**wish, by=helper)
    directive.refresh_from_db()
    assert directive.claimed_date is None
    services.directive_report(directive=directive, text="Còn hai dự án.", by=owner, at=now)
    assert [(event.kind, event.coordinator) for event in directive.events.all()] == [
        ("given", None), ("helped", part), ("help_done", part), ("progress", None),
    ]  # fmt: skip
    page = enter("secretary").get(reverse("reviews:directive", args=[directive.pk])).content.decode()
    assert page.index("Còn hai dự án.") < page.index("báo xong 29/11/2021") < page.index("Quá trình")
    assert [one.pk for one in directive_list(viewer=helper, wanted=DirectiveFilter(own=True), day=DUE)] == [
        directive.pk
    ]


def test_in_the_demonstration_days_stand_still(
    review: Review, give: Give, settings: object, enter: object, owner: Person, people: dict[str, Person]
) -> None:
    people["owner"] = owner
    directive = give(review)
    where = reverse("reviews:directive", args=[directive.pk])
    assert "chạy thử" not in enter("leader").get(where).content.decode()
    settings.DEMO_DAY = date(2021, 12, 28)
    page = enter("leader").get(where).content.decode()
    assert "tính đến ngày 28/12/2021" in page
    assert "8 ngày" in page
    file = SimpleUploadedFile(*FILE)
    wish = {"text": "Xong.", "done": "on", "file": file}
    enter("owner").post(reverse("reviews:directive_report", args=[directive.pk]), wish)
    directive.refresh_from_db()
    assert directive.claimed_date == date(2021, 12, 28)


def test_an_extension_needs_a_decision_and_a_later_day(
    review: Review, give: Give, people: dict[str, Person], now: datetime
) -> None:
    directive, leader = give(review), people["leader"]
    wish = {"directive": directive, "text": "", "by": leader, "at": now}
    with pytest.raises(RefusedError, match="văn bản"):
        services.directive_extend(**wish, due=date(2022, 1, 10), decision=" ")
    with pytest.raises(RefusedError, match="sau hạn đang có"):
        services.directive_extend(**wish, due=DUE, decision="TB 8-TB/QU")
    with pytest.raises(PermissionDenied):
        services.directive_extend(**(wish | {"by": people["secretary"]}), due=date(2022, 1, 10), decision="TB")
    services.directive_extend(**wish, due=date(2022, 1, 10), decision="TB 8-TB/QU")
    directive.refresh_from_db()
    assert (directive.first_due_date, directive.due_date) == (DUE, date(2022, 1, 10))
    event = directive.events.get(kind="extended")
    assert (event.due_before, event.due_after, event.decision) == (DUE, date(2022, 1, 10), "TB 8-TB/QU")


def test_cancelled_nothing_more_happens_to_it(
    review: Review, give: Give, owner: Person, people: dict[str, Person], now: datetime
) -> None:
    directive = give(review)
    services.directive_cancel(directive=directive, decision="TB 8", text="Chuyển năm sau.", by=people["leader"], at=now)
    with pytest.raises(WrongStateError):
        services.directive_report(directive=directive, text="Đang làm.", by=owner, at=now)


def test_it_is_closed_by_its_figure_once_that_is_more_than_an_estimate(
    review: Review, give: Give, year: dict[str, Indicator], places: dict[str, Place]
) -> None:
    capital = year["LK011"]
    figure = Figure(capital, Decimal("127.8") * capital.factor, "2021-01/2021-12")
    directive = give(review, figure=figure)
    january = datetime(2022, 1, 5, 2, tzinfo=UTC)

    def reach() -> bool:
        return services.directive_reach(directive=directive, by=SYSTEM, at=january)

    assert not reach()
    observe(places["305"], capital, "2021-01/2021-12", "127.9", status=Status.ESTIMATE, known_at=january)
    assert not reach()
    observe(places["305"], capital, "2021-01/2021-12", "127.7", known_at=january)
    assert not reach()
    observe(places["31"], capital, "2021-01/2021-12", "900", known_at=january)
    observe(places["305"], capital, "2021-01/2021-12", "128", known_at=january + timedelta(days=1))
    assert not reach(), "not known yet at that moment"
    value = observe(places["305"], capital, "2021-01/2021-12", "127.8", known_at=january)
    assert reach()
    directive.refresh_from_db()
    assert directive.done_date == date(2022, 1, 5)
    assert directive.events.get(kind="reached").observation == value


def test_letters_go_to_owners_then_to_those_who_direct_and_not_twice(
    review: Review, give: Give, owner: Person, people: dict[str, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    people["leader"].email = "leader@example.vn"
    people["leader"].save()
    directive = give(review)

    def tick(day: date) -> list[tuple[str, list[str]]]:
        mail.outbox.clear()
        moment = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
        call_command("directives_tick", verbosity=0)
        return [(letter.subject, letter.to) for letter in mail.outbox]

    assert tick(date(2021, 12, 10)) == []
    assert tick(date(2021, 12, 17)) == [("Nhiệm vụ sắp đến hạn", ["owner@example.vn"])]
    assert tick(date(2021, 12, 17)) == []
    assert tick(date(2021, 12, 24)) == [("Nhiệm vụ đã quá hạn 4 ngày", ["owner@example.vn"])]
    assert tick(date(2021, 12, 28)) == [("Nhiệm vụ quá hạn 8 ngày", ["leader@example.vn"])]
    assert tick(date(2021, 12, 28)) == []
    assert [event.kind for event in directive.events.all()] == ["given", "reminded", "reminded", "escalated"]


def test_a_letter_goes_to_those_who_help_until_their_part_is_done(
    review: Review, give: Give, owner: Person, people: dict[str, Person], places: dict[str, Place], now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    helper = people["reporter"]
    helper.email = "helper@example.vn"
    helper.save()
    directive = give(review, coordinators=[services.Unit(places["11371"])])

    def tick(day: int) -> list[tuple[list[str], bool]]:
        mail.outbox.clear()
        monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2021, 12, day, 1, tzinfo=UTC))
        call_command("directives_tick", verbosity=0)
        return [(letter.to, "Phối hợp: phường An Biên." in letter.body) for letter in mail.outbox]

    assert tick(17) == [(["helper@example.vn", "owner@example.vn"], True)]
    services.coordinator_report(
        coordinator=directive.coordinators.get(), text="Đã đối chiếu.", done=True, file=FILE, by=helper, at=now
    )
    assert tick(24) == [(["owner@example.vn"], False)]


def test_the_list_begins_with_what_is_overdue_and_due_soon(
    review: Review, give: Give, people: dict[str, Person]
) -> None:
    made = [give(review, conclude=False, due=day) for day in (date(2022, 1, 30), date(2021, 12, 24), date(2021, 12, 5))]
    given = give(review, due=date(2021, 12, 10))
    found = directive_list(viewer=people["secretary"], wanted=DirectiveFilter(), day=DUE)
    assert found == [made[2], given, made[1], made[0]]
    overdue = directive_list(viewer=people["secretary"], wanted=DirectiveFilter(status="overdue"), day=DUE)
    assert overdue == [made[2], given]


def test_the_effect_tells_months_before_from_months_after(
    review: Review, give: Give, year: dict[str, Indicator], places: dict[str, Place]
) -> None:
    directive = give(review, figure=Figure(year["LK011"]))
    before = effect_of(directive=directive)
    assert [one.after for one in before.months] == [False] * len(before.months)
    assert before.after_mean is None
    observe(places["305"], year["LK011"], "2021-12", "40")
    after = effect_of(directive=directive)
    assert [(one.year, one.month) for one in after.months if one.after] == [(2021, 12)]
    assert after.after_mean == Decimal("40000000000")


@pytest.mark.parametrize("asked", ["²", "9" * 5000, "-1", "x"])
def test_a_filter_that_is_no_number_asks_for_nothing(give: object, review: object, enter: object, asked: str) -> None:
    give(review)
    answer = enter("leader").get(reverse("reviews:directive_list"), {"to-chuc": asked, "don-vi": f"a{asked}"})
    assert answer.status_code == 200
