"""The November meeting of a Party committee and of the State body beside it, over a small year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from tests.office.scoreboard.month import district_year

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Agency, Place
from luyke.office.reviews.models import Body, Directive, Review, Side
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
    term_begin,
)

MEETS = datetime(2021, 11, 29, 7, 0, tzinfo=UTC)


@pytest.fixture
def year(places: dict[str, Place]) -> dict[str, Indicator]:
    return district_year(places)


@pytest.fixture
def party(places: dict[str, Place], people: dict[str, Person], now: datetime) -> Body:
    """The standing committee, and those who may see what is the Party's."""
    for name in ("leader", "secretary", "auditor"):
        Grant.objects.create(person=people[name], role="party_office", place="305", given_at=now)
    naming = Naming(
        "Ban Thường vụ Quận ủy", "QUẬN ỦY LÊ CHÂN", "TB/QU", "Lê Chân", "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
        "Văn phòng Quận ủy",
    )  # fmt: skip
    body = body_create(place=places["305"], side=Side.PARTY, naming=naming, by=SYSTEM, at=now)
    term_begin(body=body, name="2020-2025", begins=date(2020, 8, 1), by=SYSTEM, at=now)
    return body


@pytest.fixture
def state(places: dict[str, Place], now: datetime) -> Body:
    """The People's Committee."""
    naming = Naming("Ủy ban nhân dân quận", "ỦY BAN NHÂN DÂN QUẬN LÊ CHÂN", "TB-UBND", "Lê Chân")
    return body_create(place=places["305"], side=Side.STATE, naming=naming, by=SYSTEM, at=now)


@pytest.fixture
def review(party: Body, year: dict[str, Indicator], people: dict[str, Person], now: datetime) -> Review:
    """The meeting of 29 November, called."""
    return _called(party, people["secretary"], now)


@pytest.fixture
def state_review(state: Body, year: dict[str, Indicator], people: dict[str, Person], now: datetime) -> Review:
    """A meeting of the People's Committee, called."""
    return _called(state, people["secretary"], now)


def _called(body: Body, by: Person, now: datetime) -> Review:
    return review_create(
        body=body, title="Hội nghị kiểm điểm tháng 11", period="2021-11", meets_at=MEETS, chair="Trần Văn Chủ",
        by=by, at=now,
    )  # fmt: skip


@pytest.fixture
def owner(people: dict[str, Person], agency: Agency, now: datetime) -> Person:
    """Who reports for the office of finance and planning."""
    person = people["reporter_elsewhere"]
    Grant.objects.filter(person=person).delete()
    Grant.objects.create(person=person, role="reporter", place="305", agency=agency.code, given_at=now)
    person.email = "owner@example.vn"
    person.save()
    return Person.objects.get(pk=person.pk)


Give = Callable[..., Directive]


@pytest.fixture
def give(people: dict[str, Person], agency: Agency, places: dict[str, Place], now: datetime) -> Give:
    """A directive under a new conclusion of a meeting; given unless `conclude` is False."""

    def given(review: Review, conclude: bool = True, figure: Figure | None = None, due: date = date(2021, 12, 20),
              **more: object) -> Directive:  # fmt: skip
        secretary = people["secretary"]
        point = conclusion_add(review=review, text="Đẩy nhanh giải ngân.", by=secretary, at=now)
        wish = {
            "what": "Lập tiến độ giải ngân từng dự án", "owner": Unit(places["305"], agency), "due": due,
            "product": "Bảng tiến độ", "figure": figure,
        }  # fmt: skip
        directive = directive_draft(conclusion=point, **(wish | more), by=secretary, at=now)
        if conclude:
            review_freeze(review=review, by=secretary, at=now)
            review_conclude(review=review, by=people["leader"], at=now)
            directive.refresh_from_db()
        return directive

    return given


@pytest.fixture
def enter(people: dict[str, Person]) -> Callable[[str], Client]:
    """Somebody's browser."""

    def entered(name: str) -> Client:
        person = people[name]
        if name == "administrator":
            Authenticator.objects.get_or_create(user=person, type=Authenticator.Type.TOTP, data={"secret": "x"})
        client = Client()
        client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[1])
        return client

    return entered
