"""A data set goes out as it is known, keeps to what it was, and holds nothing that tells of a few people."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import translation
from tests.office.publishing.test_months import BILLION, REVENUE, publish, revise

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.publishing import selectors
from luyke.office.publishing.datasets import periods_are_small
from luyke.office.publishing.models import Publication, PublishedFigure
from luyke.office.publishing.services import Telling, dataset_publish

TELLING = Telling("Số liệu tháng của quận", "Các chỉ tiêu của năm.", "Phòng Tài chính - Kế hoạch")


def put_out(place: Place, by: Person, at: datetime, telling: Telling = TELLING, **given: object) -> Publication:
    return dataset_publish(place=place, telling=telling, licence="CC BY 4.0", by=by, at=at, **given)


@pytest.fixture
def sick(db: None) -> Indicator:
    """People who fell ill, counted."""
    return Indicator.objects.create(
        code="C1", name="Số người mắc bệnh", folded="so nguoi mac benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="down",
    )  # fmt: skip


def test_a_set_is_what_was_known_with_its_dictionary_and_keeps_to_it(
    place: Place, publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    with translation.override("en"):
        made = put_out(place, publisher, now)
    revise(place, indicators["T0"], "1400", now + timedelta(hours=1))
    figure = made.figures.get(key=REVENUE)
    assert (figure.value, figure.shown, figure.source) == (1379 * BILLION, "1.379 tỷ đồng", "ước")
    body = selectors.dataset_body_of(selectors.publication_show(kind="dataset", key=made.key, at=now))
    assert {one.code: (one.shown, one.factor) for one in body.variables}["T0"] == ("tỷ đồng", "1000000000")
    assert (body.first, body.last, body.rows) == (2020, 2021, made.figures.count())
    assert Entry.objects.filter(act="publishing.dataset.published").count() == 1


def test_years_are_chosen(place: Place, publisher: Person, now: datetime) -> None:
    made = put_out(place, publisher, now, Telling("Năm 2021", "x", "y", 2021, 2021))
    assert set(made.figures.values_list("period", flat=True)) == {"2021-11", "2021-01/2021-11", "2021-01/2021-10"}


def test_the_next_version_says_what_it_mends_and_the_old_one_stays(
    place: Place, publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    made, later = put_out(place, publisher, now), now + timedelta(days=1)
    revise(place, indicators["T0"], "1400", later)
    with pytest.raises(RefusedError):
        put_out(place, publisher, later)
    old = selectors.publication_show(kind="dataset", key=made.key, at=later)
    assert selectors.figures_later(shown=old, at=later) == 0
    assert put_out(place, publisher, later, notice="Thu là 1.400 tỷ đồng.").version == 2
    old = selectors.publication_show(kind="dataset", key=made.key, at=later, version=1)
    assert 1379 * BILLION in {one.value for one in selectors.figures_of(shown=old)}
    assert selectors.figures_later(shown=old, at=later) == 1
    assert selectors.figures_now(keys=[REVENUE], at=later) == {REVENUE: "1.400 tỷ đồng"}


def test_a_set_and_a_month_print_a_number_alike(place: Place, publisher: Person, now: datetime) -> None:
    """Otherwise each would be taken for a correction of the other."""
    publish(place, publisher, now)
    month = dict(PublishedFigure.objects.values_list("key", "shown"))
    made = put_out(place, publisher, now)
    assert {key: month[key] for key in made.figures.values_list("key", flat=True) if key in month} == {
        one.key: one.shown for one in made.figures.all() if one.key in month
    }


@pytest.mark.parametrize(
    ("values", "small"),
    [
        ({"2021-10": 40, "2021-11": 3}, True),
        ({"2021-01/2021-10": 45, "2021-01/2021-11": 48}, True),  # what one takes from the other
        ({"2021-Q1": 48, "2021-01": 20, "2021-02": 25}, True),  # what is left of the quarter
        ({"2021": 90, "2021-01/2021-12": 90, "2021-01/2021-11": 80}, False),
        ({"2021-10": 40, "2021-11": 43}, False),  # two months say nothing of what lies between them
        ({"2021-10": 0, "2021-11": 5}, False),
    ],
)
def test_what_would_tell_of_a_few_people_is_found(values: dict[str, int], small: bool, sick: Indicator) -> None:
    assert periods_are_small(sick, {period: Decimal(value) for period, value in values.items()}) == small


def test_an_indicator_with_a_small_cell_is_left_out_whole(
    place: Place, publisher: Person, sick: Indicator, now: datetime
) -> None:
    rows = [NewValue(sick.pk, place.pk, f"2021-{at:02}", Decimal(at + 2), "official") for at in (1, 2, 8)]
    observations_record(values=rows, by=SYSTEM, at=now - timedelta(minutes=5))
    made = put_out(place, publisher, now)
    assert not made.figures.filter(indicator="C1").exists()
    assert "C1" not in str(made.body)


@pytest.mark.parametrize("role", ["editor", "approver", "leader", "administrator"])
def test_only_who_publishes_publishes_sets(role: str, place: Place, people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(PermissionDenied):
        put_out(place, people[role], now)
    assert not Publication.objects.exists()


def test_what_may_not_go_out_is_refused(
    place: Place, places: dict[str, Place], people: dict[str, Person], publisher: Person, now: datetime
) -> None:
    wrong = (
        Telling("Số liệu", "Hỏi ông A, 0912 345 678.", "x"),
        Telling("Số liệu", "x", "a@vi-du.vn"),
        Telling("Số liệu", "x", "y", 1990, 1991),
    )
    for telling in wrong:
        with pytest.raises(RefusedError):
            put_out(place, publisher, now, telling)
    made = put_out(place, publisher, now)
    with pytest.raises(RefusedError) as refused:
        put_out(places["31"], SYSTEM, now, notice="Lấy tên của quận.")
    assert made.title in refused.value.sentence
