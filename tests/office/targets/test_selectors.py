"""Reading plans: rows, what they cost, and whose are seen."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.office.targets.conftest import BILLION, DECIDED

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets import selectors, services
from luyke.office.targets.issuers import issuer_name, issuer_of
from luyke.office.targets.models import Issuer, Style, Target
from luyke.office.targets.storing import Decision


def test_a_plan_has_its_issuers_side_by_side(
    revenue: Target, catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    services.target_assign(indicator=catalogue["P1"], place=places["305"], year=2021, issuer=Issuer.STRIVE,
                           style=Style.LEVEL, value=1450 * BILLION, by=SYSTEM, at=now)  # fmt: skip
    services.target_revise(target=revenue, value=1390 * BILLION, decision=DECIDED, by=SYSTEM, at=now + timedelta(1))
    (row,) = selectors.plan_rows(place=places["305"], year=2021)
    assert {issuer: one.short for issuer, one in row.standings.items()} == {"above": "1.390", "strive": "1.450"}
    assert [one.short for one in row.history] == ["1.379", "1.450", "1.390"]
    (past,) = selectors.plan_rows(place=places["305"], year=2021, as_of=now)
    assert past.standings["above"].short == "1.379"


def test_the_cost_of_a_plan_does_not_grow_with_it(
    catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for number, indicator in enumerate(catalogue.values()):
        if indicator.summable:
            target = services.target_assign(indicator=indicator, place=places["305"], year=2021, issuer=Issuer.ABOVE,
                                            style=Style.LEVEL, value=number * BILLION, by=SYSTEM, at=now)  # fmt: skip
            services.target_split(target=target, shares={places["11371"]: number * BILLION}, decision=Decision(),
                                  gap_reason="", by=SYSTEM, at=now)  # fmt: skip
    with django_assert_num_queries(3):
        rows = selectors.plan_rows(place=places["305"], year=2021)
        names = [one.issuer_name for row in rows for one in row.history]
    assert set(names) == {"thành phố giao"}
    targets = [row.standings["above"].target for row in rows]
    with django_assert_num_queries(7):
        assert len(selectors.gaps_of(targets=targets)) == len(rows)


@pytest.mark.parametrize(
    ("role", "codes"),
    [("planner", {"305", "11371", "11407"}), ("leader", {"305", "11371", "11407"}), ("reporter", {"11371"}),
     ("city_above", {"31", "304", "305", "11371", "11407", "11335"}), ("nobody", set())],
)  # fmt: skip
def test_plans_are_seen_within_ones_part(
    places: dict[str, Place], people: dict[str, Person], role: str, codes: set[str]
) -> None:
    assert {place.code for place in selectors.places_visible(viewer=people[role])} == codes


def test_a_reporter_of_an_agency_sees_the_plan_of_its_place(
    places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    person = people["nobody"]
    Grant.objects.create(person=person, role="reporter", place="305", agency="tckh", given_at=now)
    assert {place.code for place in selectors.places_visible(viewer=person)} == {"305"}
    assert not selectors.places_assignable(viewer=person).exists()


def test_an_issuer_is_called_by_the_unit_above(places: dict[str, Place]) -> None:
    assert issuer_name(Issuer.ABOVE, places["305"]) == "thành phố giao"
    assert issuer_name(Issuer.ABOVE, places["11371"]) == "quận giao"
    assert issuer_name(Issuer.ABOVE, places["31"]) == "Trung ương giao"
    assert issuer_name(Issuer.COUNCIL, places["305"]) == "HĐND giao"


@pytest.mark.parametrize(
    ("words", "issuer"),
    [("kế hoạch 2022 thành phố giao", Issuer.ABOVE), ("hđnd quận giao", Issuer.COUNCIL),
     ("trung ương giao", Issuer.CENTRAL), ("quận phấn đấu", Issuer.STRIVE), ("kế hoạch năm 2022", ""),
     ("kịch bản tăng trưởng", Issuer.SCENARIO), ("quận giao", "")],
)  # fmt: skip
def test_words_of_a_column_name_its_issuer_or_are_asked(places: dict[str, Place], words: str, issuer: str) -> None:
    assert issuer_of(words, places["305"]) == issuer
