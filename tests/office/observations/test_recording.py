"""What may become a value, and what stays as it was when one of a batch may not."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from tests.pace import seconds

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Evidence, Observation
from luyke.office.observations.recording import NewValue, ValuesRefusedError
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place


def test_a_batch_is_one_act_and_rests_on_its_source(
    indicators: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    values = [
        NewValue(indicators["A1"].pk, places["305"].pk, "2021-11", Decimal("105500000000"), step=Decimal(10**8)),
        NewValue(indicators["A2"].pk, places["11371"].pk, "2021-11", Decimal(7)),
    ]
    assert observations_record(values=values, by=people["verifier"], at=now, source="thang11.csv") == 2
    first, second = Observation.objects.order_by("pk")
    assert (first.value, first.step, second.value, second.step) == (105_500_000_000, 10**8, 7, None)
    assert first.known_at == now
    assert first.recorded_by == people["verifier"].pk
    assert first.evidence == second.evidence == Evidence.objects.get(source="thang11.csv")
    assert Entry.objects.get().label == "2 số liệu (thang11.csv)"


@pytest.mark.parametrize(
    ("code", "place", "period", "value", "said"),
    [
        ("A1", "305", "2021-13", "1", "không phải là một kỳ"),
        ("A1", "305", "2025-08", "1", "không có trong kỳ"),
        ("A3", "305", "2021-01/2021-11", "1", "không có số lũy kế"),
        ("A2", "305", "2021-11", "1.5", "không có phần lẻ"),
        ("A2", "305", "2021-11", "-1", "không thể âm"),
        ("A1", "305", "2021-11", "1234567890123456", "chữ số có nghĩa"),
        ("A1", "305", "2021-11", "0.1234567", "chữ số lẻ"),
        ("A1", "305", "2021-11", "NaN", "Không phải là số"),
        ("A1", "305", "2021-11", "1E+24", "quá lớn"),
    ],
)
def test_one_value_that_does_not_fit_keeps_the_whole_batch_out(
    code: str, place: str, period: str, value: str, said: str,
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime,
) -> None:  # fmt: skip
    good = NewValue(indicators["A1"].pk, places["305"].pk, "2021-11", Decimal(5))
    bad = NewValue(indicators[code].pk, places[place].pk, period, Decimal(value))
    with pytest.raises(ValuesRefusedError) as refusal:
        observations_record(values=[good, bad], by=SYSTEM, at=now)
    assert [(one.position, said in one.sentence) for one in refusal.value.refused] == [(1, True)]
    assert not Observation.objects.exists()
    assert not Entry.objects.exists()


@pytest.mark.parametrize("wrong", ["indicator", "place", "status"])
def test_what_the_catalogue_does_not_have_is_refused(
    wrong: str, indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    value = NewValue(
        0 if wrong == "indicator" else indicators["A1"].pk,
        0 if wrong == "place" else places["305"].pk,
        "2021-11", Decimal(5), "guess" if wrong == "status" else "official",
    )  # fmt: skip
    with pytest.raises(ValuesRefusedError):
        observations_record(values=[value], by=SYSTEM, at=now)


def test_another_districts_values_are_not_for_this_verifier(
    indicators: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    own = NewValue(indicators["A1"].pk, places["11371"].pk, "2021-11", Decimal(5))
    other = NewValue(indicators["A1"].pk, places["11335"].pk, "2021-11", Decimal(5))
    with pytest.raises(PermissionDenied):
        observations_record(values=[own, other], by=people["verifier"], at=now)
    assert not Observation.objects.exists()


@pytest.mark.timed
def test_ten_thousand_values_are_recorded_in_a_second(
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    values = [
        NewValue(indicators["A1"].pk, places["305"].pk, f"{year}-{month:02}", Decimal(number), step=Decimal(1))
        for year in range(2010, 2020) for month in range(1, 13) for number in range(100)
    ]  # fmt: skip
    spent = seconds(lambda: observations_record(values=values, by=SYSTEM, at=now), times=1)
    assert len(values) / spent > 10_000
