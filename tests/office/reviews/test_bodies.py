"""Bodies: who keeps them, who sits in them, and what of them stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.office.reviews.conftest import Give

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.places.models import Place
from luyke.office.reviews import services
from luyke.office.reviews.models import Body, Review, Side
from luyke.office.reviews.services import Naming

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]
GIVEN = {
    "name": "Thường trực Quận ủy", "issuer": "QUẬN ỦY LÊ CHÂN", "symbol": "TB/QU", "seat": "Lê Chân", "superior": "",
    "kept_by": "",
}  # fmt: skip


def test_a_body_is_made_named_otherwise_and_ended_on_its_pages(
    enter: Enter, party: Body, places: dict[str, Place]
) -> None:
    client = enter("secretary")
    made = client.post(reverse("reviews:body_add"), GIVEN | {"place": party.place_id, "side": "party"})
    body = Body.objects.get(name="Thường trực Quận ủy")
    assert made["Location"] == reverse("reviews:body", args=[body.pk])
    page = client.get(made["Location"]).content.decode()
    assert "Hướng dẫn 36-HD/VPTW" in page
    assert "nhiệm kỳ 2020-2025" in page
    client.post(reverse("reviews:body_revise", args=[body.pk]), GIVEN | {"seat": "An Biên"})
    client.post(
        reverse("reviews:member_add", args=[body.pk]), {"name": "Trần A", "title": "Bí thư", "joined": "2021-01-05"}
    )
    member = body.members.get()
    client.post(reverse("reviews:member_leave", args=[body.pk, member.pk]), {"on": "2021-06-30"})
    client.post(reverse("reviews:body_end", args=[body.pk]), {"on": "2021-12-31"})
    body.refresh_from_db()
    member.refresh_from_db()
    assert (body.seat, body.ended_on, member.left_on) == ("An Biên", date(2021, 12, 31), date(2021, 6, 30))
    acts = [entry.act for entry in Entry.objects.order_by("id")][-5:]
    assert acts == ["reviews.body.created", "reviews.body.revised", "reviews.member.added", "reviews.member.left",
                    "reviews.body.ended"]  # fmt: skip
    assert "thôi hoạt động từ 31/12/2021" in client.get(reverse("reviews:body_list")).content.decode()
    assert body.name not in client.get(reverse("reviews:review_call")).content.decode()


@pytest.mark.parametrize("role", ["leader", "auditor", "reporter", "administrator", "city_above", "nobody"])
def test_bodies_are_changed_by_those_who_keep_meetings_only(role: str, enter: Enter, party: Body) -> None:
    client, entries = enter(role), Entry.objects.count()
    seen = client.get(reverse("reviews:body", args=[party.pk]))
    assert (seen.status_code == 200) == (role in ("leader", "auditor"))
    for name in ("body_add", "body_revise", "body_end", "member_add", "term_begin"):
        where = reverse(f"reviews:{name}", args=[] if name == "body_add" else [party.pk])
        assert client.post(where, GIVEN | {"on": "2021-12-31"}).status_code in (403, 404), name
    assert Entry.objects.count() == entries


def test_a_body_of_the_party_is_not_there_for_those_who_do_not_see_its_meetings(
    enter: Enter, party: Body, people: dict[str, Person], places: dict[str, Place], now: datetime
) -> None:
    Grant.objects.filter(person=people["secretary"], role="party_office").delete()
    people["secretary"] = Person.objects.get(pk=people["secretary"].pk)
    client = enter("secretary")
    assert client.get(reverse("reviews:body", args=[party.pk])).status_code == 404
    assert 'value="party"' not in client.get(reverse("reviews:body_add")).content.decode()
    with pytest.raises(PermissionDenied):
        services.body_create(place=party.place, side=Side.PARTY, naming=Naming(**GIVEN), by=people["secretary"], at=now)


def test_an_ended_body_calls_no_meeting_and_one_with_an_open_meeting_does_not_end(
    party: Body, review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    secretary = people["secretary"]
    with pytest.raises(RefusedError, match="chưa kết luận"):
        services.body_end(body=party, on=date(2021, 11, 30), by=secretary, at=now)
    give(review)
    services.body_end(body=party, on=date(2021, 11, 29), by=secretary, at=now)
    with pytest.raises(RefusedError, match="thôi hoạt động"):
        services.review_create(body=party, title="Họp", period="2021-11", meets_at=now, chair="A", by=secretary, at=now)
    with pytest.raises(WrongStateError):
        services.body_revise(body=party, naming=Naming(**GIVEN), by=secretary, at=now)


def test_who_sits_on_the_day_is_asked_to_come(
    enter: Enter, party: Body, review: Review, people: dict[str, Person], now: datetime
) -> None:
    for name, joined in (("Trần A", date(2021, 1, 5)), ("Lê B", date(2021, 12, 1)), ("Vũ C", date(2021, 1, 5))):
        services.member_add(body=party, name=name, title="Ủy viên", joined=joined, by=people["secretary"], at=now)
    gone = party.members.get(name="Vũ C")
    services.member_leave(member=gone, left=date(2021, 11, 1), by=people["secretary"], at=now)
    page = enter("secretary").get(reverse("reviews:attendance", args=[review.pk])).content.decode()
    assert "Trần A, Ủy viên" in page
    assert "Lê B" not in page
    assert "Vũ C" not in page
