"""A board that was drawn is shown again only while nothing has changed that it was made from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.utils import translation
from tests.office.scoreboard.month import observe

from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.scoreboard import drawn
from luyke.office.scoreboard.drawn import board_drawn
from luyke.office.targets.models import Revision, Target

NOVEMBER = Period.parse("2021-11")
Draw = Callable[[], str]


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Each making of a board from its figures."""
    made: list[object] = []
    board_of = drawn.board_of
    monkeypatch.setattr(drawn, "board_of", lambda **asked: made.append(asked) or board_of(**asked))
    return made


@pytest.fixture
def draw(places: dict[str, Place], year: dict[str, Indicator], times: list[object]) -> Draw:
    """The rows of Lê Chân's November, drawn once before."""

    def rows() -> str:
        place = Place.objects.select_related("parent").get(pk=places["305"].pk)
        return board_drawn(place=place, period=NOVEMBER).rows

    rows()
    return rows


def test_it_is_made_once(
    draw: Draw, times: list[object], django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    with django_assert_num_queries(6):  # the place, and whether any value, revision, target or indicator is new
        draw()
    assert len(times) == 1


def test_a_value_changes_it(draw: Draw, places: dict[str, Place], year: dict[str, Indicator]) -> None:
    observe(places["305"], year["LK011"], "2021-01/2021-11", "150.123")
    assert "150,123" in draw()


def test_a_value_of_another_place_does_not(
    draw: Draw, places: dict[str, Place], year: dict[str, Indicator], times: list[object]
) -> None:
    observe(places["304"], year["LK011"], "2021-01/2021-11", "150.123")
    draw()
    assert len(times) == 1


def test_a_revision_changes_it(draw: Draw) -> None:
    target = Target.objects.filter(indicator__code="LK011", place__code="305").first()
    Revision.objects.create(target=target, value=Decimal(77) * 10**9, known_at=datetime(2021, 11, 29, tzinfo=UTC))
    assert "77" in draw()


def test_another_order_or_name_changes_it(draw: Draw, times: list[object]) -> None:
    Target.objects.filter(indicator__code="LK011").update(position=40)
    draw()
    Indicator.objects.filter(code="LK011").update(name="Tên khác")
    assert "Tên khác" in draw()
    assert len(times) == 3


def test_a_target_taken_away_changes_it(draw: Draw, year: dict[str, Indicator]) -> None:
    assert "ct-LK011" in draw()
    for target in Target.objects.filter(indicator__code="LK011"):
        Revision.objects.create(target=target, withdrawn=True, known_at=datetime(2021, 11, 29, tzinfo=UTC))
    assert "ct-LK011" not in draw()


def test_each_language_and_moment_has_its_own(draw: Draw, places: dict[str, Place], times: list[object]) -> None:
    with translation.override("en"):
        draw()
    board_drawn(place=places["305"], period=NOVEMBER, as_of=datetime(2021, 2, 1, tzinfo=UTC))
    assert len(times) == 3


def test_only_a_few_are_kept(draw: Draw, places: dict[str, Place]) -> None:
    for day in range(1, 29):
        board_drawn(place=places["305"], period=NOVEMBER, as_of=datetime(2021, 2, day, tzinfo=UTC))
    assert len(drawn._KEPT) == drawn._MOST
