"""Who sees a Party meeting, a directive of another body, a notice; a guessed id is not found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.office.reviews.conftest import Give

from luyke.layout import Signature
from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import ROLES
from luyke.office.audit.models import Entry
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reviews import selectors, services
from luyke.office.reviews.models import Body, Directive, Review, Theme
from luyke.office.reviews.services import Figure

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]
OF_MEETINGS = {"leader", "secretary", "auditor"}
EVERYONE = [*ROLES, "nobody"]


def _meeting_addresses(review: Review, directive: Directive) -> list[str]:
    found = [reverse(f"reviews:{name}", args=[review.pk]) for name in (
        "review", "review_revise", "attendance", "freeze", "snapshot", "agenda_draft", "agenda_add", "remark_add",
        "conclusion_add", "conclude", "notice")]  # fmt: skip
    found.append(reverse("reviews:programme_file", args=[review.pk, "docx"]))
    found.append(reverse("reviews:conclusion", args=[review.pk, directive.conclusion_id]))
    found.append(reverse("reviews:directive_add", args=[review.pk, directive.conclusion_id]))
    found.append(reverse("reviews:directive_drop", args=[review.pk, directive.pk]))
    return found


@pytest.mark.parametrize("side", ["party", "state"])
@pytest.mark.parametrize("role", EVERYONE)
def test_a_meeting_is_seen_by_those_of_meetings_only(
    role: str, side: str, enter: Enter, review: Review, state_review: Review, give: Give
) -> None:
    meeting = review if side == "party" else state_review
    directive, client = give(meeting), enter(role)
    assert (client.get(reverse("reviews:review", args=[meeting.pk])).status_code == 200) == (role in OF_MEETINGS)
    if role in OF_MEETINGS:
        return
    entries = Entry.objects.count()
    for where in _meeting_addresses(meeting, directive):
        for answer in (client.get(where), client.post(where, {"act": "drop", "text": "x"})):
            assert answer.status_code in (403, 404, 405), where
    for name in ("directive", "directive_report", "directive_step"):
        where = reverse(f"reviews:{name}", args=[directive.pk])
        assert client.post(where, {"act": "cancel"}).status_code in (403, 404, 405), where
        assert client.get(where).status_code in (403, 404, 405), where
    assert Entry.objects.count() == entries
    assert directive.what not in client.get(reverse("reviews:directive_list")).content.decode()


def test_without_the_party_permission_the_partys_meetings_are_not_there(
    people: dict[str, Person], enter: Enter, review: Review, state_review: Review, give: Give, now: datetime
) -> None:
    ours, theirs = give(review), give(state_review)
    Grant.objects.filter(person=people["leader"], role="party_office").update(ended_at=now)
    people["leader"] = Person.objects.get(pk=people["leader"].pk)
    client = enter("leader")
    assert client.get(reverse("reviews:review", args=[state_review.pk])).status_code == 200
    assert client.get(reverse("reviews:directive", args=[theirs.pk])).status_code == 200
    assert client.get(reverse("reviews:review", args=[review.pk])).status_code == 404
    assert client.get(reverse("reviews:directive", args=[ours.pk])).status_code == 404
    with pytest.raises(PermissionDenied):
        services.directive_cancel(directive=ours, decision="TB", text="Thôi", by=people["leader"], at=now)


@pytest.mark.parametrize("place", ["31", "304", "11371", "VN"])
def test_a_leader_of_another_place_sees_none_of_it(
    place: str, people: dict[str, Person], enter: Enter, review: Review, state_review: Review, give: Give,
    now: datetime,
) -> None:  # fmt: skip
    directive = give(state_review)
    give(review)
    Grant.objects.filter(person=people["leader"]).update(place=place)
    client = enter("leader")
    for where in ("review_list", "directive_list"):
        assert directive.what not in client.get(reverse(f"reviews:{where}")).content.decode()
    for one in (review, state_review):
        assert client.get(reverse("reviews:review", args=[one.pk])).status_code == 404
    assert client.get(reverse("reviews:directive", args=[directive.pk])).status_code == 404


def test_the_owner_sees_its_own_directive_once_it_is_given_and_nothing_of_the_meeting(
    owner: Person, enter: Enter, review: Review, give: Give, people: dict[str, Person], now: datetime
) -> None:
    people["owner"] = owner
    draft = give(review, conclude=False)
    client = enter("owner")
    assert client.get(reverse("reviews:directive", args=[draft.pk])).status_code == 404
    services.review_freeze(review=review, by=people["secretary"], at=now)
    services.review_conclude(review=review, by=people["leader"], at=now)
    page = client.get(reverse("reviews:directive", args=[draft.pk]))
    assert page.status_code == 200
    assert draft.conclusion.text not in page.content.decode()
    assert client.get(reverse("reviews:review", args=[review.pk])).status_code == 403
    assert list(selectors.directives_seen(viewer=owner)) == [draft]
    assert list(selectors.directives_seen(viewer=people["reporter"])) == []


def test_evidence_is_read_by_those_who_see_the_directive(
    owner: Person, enter: Enter, review: Review, give: Give, people: dict[str, Person], now: datetime
) -> None:
    directive = give(review)
    event = services.directive_report(directive=directive, text="Đang làm.", file=("a.txt", b"abc"), by=owner, at=now)
    where = reverse("reviews:directive_evidence", args=[directive.pk, event.pk])
    for role in EVERYONE:
        answer = enter(role).get(where)
        assert (answer.status_code == 200) == (role in OF_MEETINGS), role
    given = directive.events.get(kind="given")
    assert enter("leader").get(reverse("reviews:directive_evidence", args=[directive.pk, given.pk])).status_code == 404


def test_above_only_what_is_sent_is_read(
    enter: Enter, review: Review, party: Body, give: Give, people: dict[str, Person], places: dict[str, Place],
    now: datetime,
) -> None:  # fmt: skip
    directive = give(review)
    other = services.review_create(
        body=party, title="Họp riêng", period="2021-11", meets_at=now, chair="A", by=people["secretary"], at=now
    )
    give(other)
    wish = {
        "issued": date(2021, 11, 30),
        "signature": Signature(("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), "Ký"),
        "by": people["leader"],
        "at": now,
    }
    sent = services.notice_issue(review=review, number=1, recipients=[places["31"]], **wish)
    inside = services.notice_issue(review=other, number=2, recipients=[places["11371"]], **wish)
    client = enter("city_above")
    assert client.get(reverse("reviews:notice_received", args=[sent.pk])).status_code == 200
    assert client.get(reverse("reviews:notice_received", args=[inside.pk])).status_code == 404
    assert "Họp riêng" not in client.get(reverse("reviews:notice_list")).content.decode()
    assert client.get(reverse("reviews:directive", args=[directive.pk])).status_code == 403
    for role in ("administrator", "reporter", "verifier", "nobody"):
        assert enter(role).get(reverse("reviews:notice_received", args=[sent.pk])).status_code == 403


def test_a_line_of_another_meeting_is_not_changed_through_ones_own(
    enter: Enter, review: Review, state_review: Review, people: dict[str, Person], now: datetime
) -> None:
    item = services.agenda_item_add(review=state_review, title="Của hội nghị kia", by=people["secretary"], at=now)
    where = reverse("reviews:agenda_item", args=[review.pk, item.pk])
    assert enter("secretary").post(where, {"act": "drop"}).status_code == 404
    item.refresh_from_db()
    assert not item.dropped


def test_a_theme_is_set_by_page_and_closed_by_those_who_direct(
    enter: Enter, party: Body, people: dict[str, Person]
) -> None:
    listed, secretary, leader = reverse("reviews:theme_list"), enter("secretary"), enter("leader")
    wish = {"body": party.pk, "year": 2021, "name": "Chỉnh trang đô thị"}
    assert enter("leader").post(listed, wish).status_code == 404
    assert secretary.post(listed, wish).status_code == 302
    theme = Theme.objects.get()
    assert secretary.post(reverse("reviews:theme_target_add", args=[theme.pk]), {"name": "12 ngõ"}).status_code == 302
    target, close = theme.targets.get(), reverse("reviews:theme_close", args=[theme.pk])
    assert secretary.get(close).status_code == 403
    given = {f"v{target.pk}": "reached", f"r{target.pk}": "12/12 ngõ", "assessment": "Hoàn thành."}
    assert leader.post(close, given | {f"r{target.pk}": ""}).status_code == 200
    assert leader.post(close, given).status_code == 302
    assert "12/12 ngõ" in enter("auditor").get(listed).content.decode()
    Grant.objects.filter(person=people["auditor"], role="party_office").delete()
    assert "Chỉnh trang" not in Client().get(listed).content.decode()
    people["auditor"] = Person.objects.get(pk=people["auditor"].pk)
    assert "Chỉnh trang" not in enter("auditor").get(listed).content.decode()


def test_a_figures_page_shows_its_directives_to_those_who_may_see_them(
    enter: Enter, review: Review, give: Give, year: dict[str, Indicator]
) -> None:
    directive = give(review, figure=Figure(year["LK011"]))
    where = reverse("scoreboard:indicator", args=["305", "2021-11", "LK011"])
    shown = {role for role in ("leader", "auditor", "verifier", "planner", "administrator", "city_above")
             if directive.what in enter(role).get(where).content.decode()}  # fmt: skip
    assert shown == {"leader", "auditor"}
