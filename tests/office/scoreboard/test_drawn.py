"""A board that was drawn is shown again only while nothing has changed that it was made from."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.utils import translation
from tests.office.scoreboard.month import observe

from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Status
from luyke.office.places.models import Place
from luyke.office.scoreboard import drawn
from luyke.office.scoreboard.drawn import board_drawn, boards_forget
from luyke.office.scoreboard.selectors import Line, board_of
from luyke.office.targets.models import Revision, Target

NOVEMBER = Period.parse("2021-11")
KNOWN = datetime(2021, 11, 29, tzinfo=UTC)
Draw = Callable[[], str]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What was made from its figures, one list of codes for each time."""
    found: list[list[str]] = []
    lines_of = drawn.lines_of

    def counted(**asked: object) -> list[Line]:
        lines = lines_of(**asked)
        found.append([line.row.indicator.code for line in lines])
        return lines

    monkeypatch.setattr(drawn, "lines_of", counted)
    return found


@pytest.fixture
def draw(places: dict[str, Place], year: dict[str, Indicator], made: list[list[str]]) -> Draw:
    """The rows of Lê Chân's November, drawn once before."""

    def rows() -> str:
        place = Place.objects.select_related("parent").get(pk=places["305"].pk)
        return board_drawn(place=place, period=NOVEMBER).rows

    rows()
    return rows


def test_it_is_made_once(
    draw: Draw, made: list[list[str]], django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    with django_assert_num_queries(4):  # the place; what each line is made from: plans, revisions, values
        draw()
    assert len(made) == 1


def test_a_value_changes_its_line_and_no_other(
    draw: Draw, places: dict[str, Place], year: dict[str, Indicator], made: list[list[str]]
) -> None:
    observe(places["305"], year["LK011"], "2021-01/2021-11", "150.123")
    assert "150,123" in draw()
    assert made[1:] == [["LK011"]]


def test_a_value_of_another_place_does_not(
    draw: Draw, places: dict[str, Place], year: dict[str, Indicator], made: list[list[str]]
) -> None:
    observe(places["304"], year["LK011"], "2021-01/2021-11", "150.123")
    draw()
    assert len(made) == 1


def test_a_revision_changes_it(draw: Draw) -> None:
    target = Target.objects.filter(indicator__code="LK011", place__code="305").first()
    Revision.objects.create(target=target, value=Decimal(77) * 10**9, known_at=datetime(2021, 11, 29, tzinfo=UTC))
    assert "77" in draw()


def test_another_order_or_name_changes_it(draw: Draw, made: list[list[str]]) -> None:
    Target.objects.filter(indicator__code="LK011").update(position=40)
    draw()
    Indicator.objects.filter(code="LK011").update(name="Tên khác")
    assert "Tên khác" in draw()
    assert made[1:] == [["LK011"], ["LK011"]]


def test_a_target_taken_away_changes_it(draw: Draw, year: dict[str, Indicator]) -> None:
    assert "ct-LK011" in draw()
    for target in Target.objects.filter(indicator__code="LK011"):
        Revision.objects.create(target=target, withdrawn=True, known_at=datetime(2021, 11, 29, tzinfo=UTC))
    assert "ct-LK011" not in draw()


def test_each_language_and_moment_has_its_own(draw: Draw, places: dict[str, Place], made: list[list[str]]) -> None:
    with translation.override("en"):
        draw()
    board_drawn(place=places["305"], period=NOVEMBER, as_of=datetime(2021, 2, 1, tzinfo=UTC))
    assert len(made) == 3


def test_only_a_few_are_kept(draw: Draw, places: dict[str, Place]) -> None:
    for day in range(1, 29):
        board_drawn(place=places["305"], period=NOVEMBER, as_of=datetime(2021, 2, day, tzinfo=UTC))
    assert len(drawn._KEPT) == drawn._MOST


def test_after_any_changes_it_is_the_table_that_would_be_made_from_nothing(
    draw: Draw, places: dict[str, Place], year: dict[str, Indicator]
) -> None:
    place, lot = places["305"], random.Random(11)
    periods = ["2021-11", "2021-01/2021-11", "2021-01/2021-10", "2020-01/2020-11", "2019-01/2019-12", "2021-12", "2021"]

    def change(indicator: Indicator) -> None:
        """A value, a decision on a plan, or another order or name."""
        planned = Target.objects.filter(place=place, indicator=indicator)
        match lot.randrange(6):
            case 0:
                value = None if lot.random() < 0.3 else Decimal(lot.randrange(1, 2000)) * indicator.factor
                target = lot.choice(list(planned))
                Revision.objects.create(target=target, value=value, withdrawn=value is None, known_at=KNOWN)
            case 1:
                planned.update(position=lot.randrange(9))
            case 2:
                Indicator.objects.filter(pk=indicator.pk).update(decimals=lot.randrange(3))
            case _:
                status = lot.choice(list(Status))
                observe(place, indicator, lot.choice(periods), str(lot.randrange(1, 3000)), status=status)

    for _ in range(12):
        for indicator in lot.sample(sorted(year.values(), key=lambda each: each.code), 4):
            change(indicator)
            kept = board_drawn(place=place, period=NOVEMBER)
        boards_forget()
        anew = board_drawn(place=place, period=NOVEMBER)
        assert kept.rows == anew.rows
        assert kept.page == anew.page == board_of(place=place, period=NOVEMBER)
        assert list(kept.lines.values()) == list(anew.lines.values())
