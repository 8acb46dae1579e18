"""What is known, and what was known at any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.pace import seconds

from luyke.office.accounts.models import Person
from luyke.office.audit.models import AppendOnlyError
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Observation
from luyke.office.observations.recording import NewValue
from luyke.office.observations.selectors import observation_get, value_revisions, value_table, values_of_places
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place

Record = Callable[..., None]


@pytest.fixture
def record(indicators: dict[str, Indicator], places: dict[str, Place], now: datetime) -> Record:
    """Records one value, some days after now."""

    def one(code: str, place: str, period: str, value: int, days: int = 0) -> None:
        observations_record(
            values=[NewValue(indicators[code].pk, places[place].pk, period, Decimal(value))],
            by=SYSTEM, at=now + timedelta(days=days), source="thử",
        )  # fmt: skip

    return one


def test_the_newest_value_counts_and_any_past_moment_can_be_asked(
    record: Record, indicators: dict[str, Indicator], places: dict[str, Place], now: datetime,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    record("A1", "305", "2021-11", 105, days=0)
    record("A1", "305", "2021-11", 107, days=30)
    record("A1", "11371", "2021-11", 9)
    key = indicators["A1"].pk, "2021-11"
    with django_assert_num_queries(1):
        table = value_table(place_id=places["305"].pk, indicator_ids=[indicators["A1"].pk], periods=["2021-11"])
    assert {known: value.value for known, value in table.items()} == {key: 107}
    assert value_table(place_id=places["305"].pk, as_of=now + timedelta(days=29))[key].value == 105
    assert value_table(place_id=places["305"].pk, as_of=now - timedelta(seconds=1)) == {}
    revisions = value_revisions(place_id=places["305"].pk, indicator_id=key[0], period="2021-11")
    assert [(one.value, one.evidence.source) for one in revisions] == [(107, "thử"), (105, "thử")]


@pytest.mark.parametrize(
    "text", ["0.1", "-2.5", "999999999999999", "123456789.123456", "0.000001", "100000000000000000000", "50.6100"]
)
def test_a_number_comes_back_as_it_was_recorded(
    text: str, indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    key = indicators["A1"].pk, "2021-11"
    value = NewValue(key[0], places["305"].pk, key[1], Decimal(text), step=Decimal("0.1"))
    observations_record(values=[value], by=SYSTEM, at=now)
    found = value_table(place_id=places["305"].pk)[key]
    assert (found.value, found.step, found.invented) == (Decimal(text), Decimal("0.1"), False)


def test_values_of_many_places_take_one_query(
    record: Record, places: dict[str, Place], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    record("A2", "11371", "2021-11", 4)
    record("A2", "11407", "2021-11", 5)
    with django_assert_num_queries(1):
        table = values_of_places(place_ids=[places["11371"].pk, places["11407"].pk])
    assert sorted(known.value for known in table.values()) == [4, 5]


def test_a_value_elsewhere_cannot_be_reached_by_its_id(
    record: Record, people: dict[str, Person], places: dict[str, Place]
) -> None:
    record("A1", "11335", "2021-11", 3)
    value = Observation.objects.get()
    assert observation_get(viewer=people["leader"], pk=value.pk) is None
    assert observation_get(viewer=people["city_above"], pk=value.pk) == value


def test_a_value_is_never_changed(record: Record) -> None:
    record("A1", "305", "2021-11", 3)
    value = Observation.objects.get()
    value.value = Decimal(4)
    with pytest.raises(AppendOnlyError):
        value.save()
    with pytest.raises(AppendOnlyError):
        Observation.objects.all().update(value=4)


@pytest.mark.timed
def test_a_wards_month_is_read_in_ten_milliseconds_beside_ten_years(
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    many = [
        Indicator(
            code=f"B{number}", name=f"b{number}", folded="b", unit="VND", shown="đồng", nature="flow",
            cumulation="sum", direction="up",
        )
        for number in range(250)
    ]  # fmt: skip
    many = Indicator.objects.bulk_create(many)
    values = [
        NewValue(one.pk, places["11371"].pk, period, Decimal(year * 1000 + month))
        for one in many
        for year in range(2012, 2022)
        for month in range(1, 13)
        for period in (f"{year}-{month:02}", f"{year}-01/{year}-{month:02}")
    ]
    observations_record(values=values, by=SYSTEM, at=now)
    periods = ["2021-11", "2021-01/2021-11", "2020-11", "2020-01/2020-11"]
    asked = partial(value_table, place_id=places["11371"].pk, periods=periods, indicator_ids=[one.pk for one in many])
    assert len(asked()) == 1000
    assert seconds(asked, times=5) < 0.010


def test_nothing_asked_for_is_nothing_known(places: dict[str, Place]) -> None:
    assert value_table(place_id=places["305"].pk, indicator_ids=[]) == {}
