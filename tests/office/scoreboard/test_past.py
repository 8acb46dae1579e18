"""A place born of a merger shows what was before it: sums exact, shares marked, and what cannot be told said."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from tests.office.scoreboard.month import indicator, observe, target, years

from luyke.model import Period
from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Cumulation, Indicator, Nature
from luyke.office.observations.models import Observation
from luyke.office.places.models import Measure, Place
from luyke.office.places.plans import Decision, Wanted
from luyke.office.places.restating import Mark
from luyke.office.places.selectors import place_on
from luyke.office.places.services import place_merge, place_reorganise, portion_state
from luyke.office.scoreboard.drawn import board_drawn
from luyke.office.scoreboard.pages import Row
from luyke.office.scoreboard.selectors import board_of, picture_of

pytestmark = pytest.mark.django_db
NOVEMBER = Period.parse("2023-11")
DECISION = Decision(date(2023, 7, 1), "Nghị quyết 10/NQ-HĐND")


@pytest.fixture
def places(places: dict[str, Place]) -> dict[str, Place]:
    """The same, of which nothing is known but that they stand."""
    Place.objects.update(valid_to=None)
    for place in places.values():
        place.refresh_from_db()
    return places


@pytest.fixture
def capital(places: dict[str, Place]) -> Indicator:
    """Three years of capital paid out in two wards, up to the day on which they were put together anew."""
    found = indicator("LK011", "Giải ngân vốn đầu tư công")
    years(places["11371"], found, {2020: "40", 2021: "50", 2022: "60", 2023: "70"}, months=6)
    years(places["11407"], found, {2020: "400", 2021: "420", 2022: "500", 2023: "530"}, months=6)
    return found


@pytest.fixture
def merged(places: dict[str, Place], capital: Indicator, now: datetime) -> Place:
    """Both in one, with a plan and five months of its own."""
    place_merge(
        decision=DECISION, sources=[places["11371"], places["11407"]], code="11371", kind="phường", name="Bến Chợ",
        by=SYSTEM, at=now,
    )  # fmt: skip
    return _five_months("11371", capital)


@pytest.fixture
def divided(places: dict[str, Place], capital: Indicator, now: datetime) -> Place:
    """One of them whole with a part of the other."""
    whole, cut = places["11371"], places["11407"]
    wanted = [
        Wanted("11371", "phường", "Thượng", ((whole, "all"), (cut, "part"))),
        Wanted("11407", "phường", "Hạ", ((cut, "part"),)),
    ]
    place_reorganise(decision=DECISION, sources=[whole, cut], wanted=wanted, by=SYSTEM, at=now)
    return _five_months("11371", capital)


def _five_months(code: str, of: Indicator) -> Place:
    place = place_on(code=code, on=date(2023, 11, 30))
    for month in range(7, 12):
        observe(place, of, f"2023-{month:02}", "55")
    target(place, of, "600", year=2023)
    return place


def _row(place: Place) -> Row:
    return board_of(place=place, period=NOVEMBER).rows[0]


def _brought(of: Indicator, year: int, months: int, *wards: Place) -> Decimal:
    """What wards brought from January to a month."""
    periods = [f"{year}-{month:02}" for month in range(1, months + 1)]
    rows = Observation.objects.filter(place__in=wards, indicator=of, period__in=periods)
    return sum(rows.values_list("value", flat=True), Decimal(0))


def test_what_whole_units_had_is_added_up_exactly(merged: Place, places: dict[str, Place], capital: Indicator) -> None:
    row = _row(merged)
    olds = [places["11371"], places["11407"]]
    assert row.before == _brought(capital, 2022, 11, *olds)
    assert row.value == _brought(capital, 2023, 6, *olds) + 5 * 55 * capital.factor
    assert (row.before_mark, row.value_mark) == (Mark.EXACT, Mark.EXACT)
    assert row.change_shown.startswith("+")
    assert row.years == (2020, 2021, 2022), "foreseen from the years of the units of old"
    assert row.line[5] is not None, "June is the sum of two wards"
    drawn = picture_of(viewer=Person(), place=merged, period=NOVEMBER, code=capital.code)
    assert drawn.before[11] == _brought(capital, 2022, 12, *olds)


def test_a_divided_unit_is_not_told_until_its_shares_are_stated(
    divided: Place, places: dict[str, Place], capital: Indicator, now: datetime
) -> None:
    row = _row(divided)
    assert (row.before, row.before_mark, row.change_shown, row.forecast) == (None, Mark.IMPOSSIBLE, "", None)
    kept = board_drawn(place=divided, period=NOVEMBER)
    assert "không quy đổi được" in kept.rows
    cut = places["11407"]
    _state_people(divided, cut, now)
    row, olds = _row(divided), (places["11371"], cut)
    whole, shared = (_brought(capital, 2022, 11, old) for old in olds)
    assert row.before == whole + shared / 4
    assert row.before_mark == Mark.ESTIMATED
    drawn = board_drawn(place=divided, period=NOVEMBER)
    assert "ước tính lại" in drawn.rows, "a stated share is on the board at once"
    assert "chia theo dân số (Báo cáo dân số)" in drawn.page.past


def _state_people(place: Place, cut: Place, now: datetime) -> None:
    change = place.opened_by
    parts = change.successions.filter(source=cut)
    portion_state(
        change=change, source=cut, measure=Measure.PEOPLE,
        amounts={part.pk: Decimal(1000 if part.target_id == place.pk else 3000) for part in parts},
        document="Báo cáo dân số", stated_date=date(2023, 6, 1), by=SYSTEM, at=now,
    )  # fmt: skip


def test_a_ratio_is_made_anew_from_its_parts(merged: Place, places: dict[str, Place]) -> None:
    households, poor = (
        indicator(code, code, unit="household", shown="hộ", factor=Decimal(1), decimals=0,
                  nature=Nature.COUNT_STOCK, cumulation=Cumulation.LAST)
        for code in ("LK032", "LK033")
    )  # fmt: skip
    share = indicator(
        "LK031", "Tỷ lệ hộ nghèo", unit="%", shown="%", factor=Decimal(1), decimals=2, nature=Nature.RATIO,
        cumulation=Cumulation.RECOMPUTE, numerator=poor, denominator=households,
    )  # fmt: skip
    for code, of_all, of_poor in (("11371", "1000", "30"), ("11407", "3000", "10")):
        observe(places[code], households, "2022-11", of_all)
        observe(places[code], poor, "2022-11", of_poor)
        observe(places[code], share, "2022-11", Decimal(of_poor) / Decimal(of_all) * 100)
    observe(merged, share, "2023-11", "0.9")
    target(merged, share, "1", year=2023, position=2, style="at_most")
    row = next(row for row in board_of(place=merged, period=NOVEMBER).rows if row.indicator == share)
    assert (row.before, row.change_shown) == (Decimal(1), "−0,1 điểm")
    observe(places["11407"], poor, "2022-11", "50")
    kept = board_drawn(place=merged, period=NOVEMBER)
    observe(places["11407"], poor, "2022-11", "90")
    drawn = board_drawn(place=merged, period=NOVEMBER)
    assert drawn.rows != kept.rows, "a part of a ratio of a unit of old is read too"
    assert drawn.page == board_of(place=merged, period=NOVEMBER)


def test_the_pages_say_what_the_place_was_made_of(
    client: Client, people: dict[str, Person], merged: Place, now: datetime
) -> None:
    Grant.objects.create(person=people["leader"], role="leader", place="11371", given_at=now)
    client.force_login(people["leader"], backend="luyke.office.accounts.backends.PasswordBackend")
    told = "Địa bàn này có từ ngày 01/07/2023: toàn bộ các phường An Biên và Vĩnh Niệm."
    for name, args in (("board", ()), ("indicator", ("LK011",)), ("comparison", ())):
        page = client.get(reverse(f"scoreboard:{name}", args=("11371", "2023-11", *args))).content.decode()
        assert (told in page) == (name != "comparison")
