"""The page of a theme: its year month by month, the directives given for it, what the closing review said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Agency, Place
from luyke.office.reviews import selectors, services
from luyke.office.reviews.models import Body, Review, Theme
from luyke.office.reviews.services import Unit
from luyke.office.targets.models import Target


@pytest.fixture
def theme(party: Body, year: dict[str, Indicator], people: dict[str, Person], now: datetime) -> Theme:
    """A theme with a target of the plan and one in words."""
    made = services.theme_set(body=party, year=2021, name="Đầu tư công", by=people["secretary"], at=now)
    plan = Target.objects.filter(place__code="305", indicator__code="LK011", year=2021).first()
    for name, target in (("Giải ngân", plan), ("Trật tự đường hè", None)):
        services.theme_target_add(theme=made, name=name, target=target, by=people["secretary"], at=now)
    return made


@pytest.fixture
def closing(theme: Theme, people: dict[str, Person], now: datetime) -> Review:
    """The meeting that closes it."""
    return services.review_create(
        body=theme.body, title="Tổng kết", period="2021-11", meets_at=now, chair="A", theme=theme,
        by=people["secretary"], at=now,
    )  # fmt: skip


def test_its_months_are_those_of_the_table(theme: Theme, year: dict[str, Indicator]) -> None:
    planned = selectors.planned_of(theme)
    months = selectors.theme_months(theme=theme, planned=planned)
    assert [one.name for one in planned] == ["Giải ngân"]
    assert months
    values = [one.cells[0][0].value for one in months]
    assert values == sorted(values), "the year to date grows"
    assert months[-1].month == 11
    assert all(plan.target == planned[0].target for one in months for _row, plan in one.cells)


def test_its_directives_are_those_on_its_lines_and_those_its_figures_caused(
    theme: Theme, closing: Review, people: dict[str, Person], places: dict[str, Place], agency: Agency,
    enter: Callable[[str], Client], now: datetime,
) -> None:  # fmt: skip
    secretary = people["secretary"]
    services.agenda_draft(review=closing, by=secretary, at=now)
    item = closing.agenda.get(key=f"theme:{theme.targets.last().pk}")
    point = services.conclusion_add(review=closing, text="Giữ thông thoáng.", item=item, by=secretary, at=now)
    services.directive_draft(
        conclusion=point, what="Giữ vỉa hè", owner=Unit(places["305"], agency), due=date(2021, 12, 20), by=secretary,
        at=now,
    )  # fmt: skip
    services.directive_draft(
        conclusion=services.conclusion_add(review=closing, text="Khác.", by=secretary, at=now), what="Việc khác",
        owner=Unit(places["305"], agency), due=date(2021, 12, 20), by=secretary, at=now,
    )  # fmt: skip
    where = reverse("reviews:theme", args=[theme.pk])
    told = enter("secretary").get(where).content.decode()
    assert "Giữ vỉa hè" in told
    assert "Việc khác" not in told
    assert "2 chỉ tiêu; 1 nhiệm vụ, 1 chưa xong." in told
    assert where in enter("secretary").get(reverse("reviews:theme_list")).content.decode()


def test_a_partys_theme_is_not_found_by_those_who_see_no_meeting_of_it(
    theme: Theme, enter: Callable[[str], Client]
) -> None:
    where = reverse("reviews:theme", args=[theme.pk])
    assert enter("leader").get(where).status_code == 200
    for name in ("reporter", "city_above", "editor", "planner"):
        assert enter(name).get(where).status_code in (403, 404), name
