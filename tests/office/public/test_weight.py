"""A month of eighty indicators is made in a tenth of a second and weighs little."""

from __future__ import annotations

from copy import deepcopy

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils import timezone
from tests.office.public.test_pages import MONTH
from tests.office.publishing.test_months import publish
from tests.pace import seconds

from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.public.views.kept import forget
from luyke.office.publishing.models import Publication, PublishedFigure

LINES, BUDGET, SECONDS = 80, 150_000, 0.1


@pytest.fixture
def month(place: Place, publisher: Person) -> Publication:
    """November, out, with the lines of a real plan: those of the tests over and over, under codes of their own."""
    first = publish(place, publisher, timezone.now())
    given = {field.attname: getattr(first, field.attname) for field in Publication._meta.concrete_fields[1:]}
    body, copies = deepcopy(first.body), range(LINES // 2)
    body["lines"] = [_renamed(line, at) for at in copies for line in first.body["lines"]]
    made = Publication.objects.create(**given | {"version": 2, "notice": "Đủ chỉ tiêu.", "body": body})
    rows = list(first.figures.values())
    figures = [_renamed({**row, "id": None, "publication_id": made.pk}, at) for at in copies for row in rows]
    PublishedFigure.objects.bulk_create(PublishedFigure(**row) for row in {row["key"]: row for row in figures}.values())
    return made


def _renamed(told: object, at: int) -> object:
    if isinstance(told, dict):
        return {name: _renamed(one, at) for name, one in told.items()}
    if isinstance(told, list):
        return [_renamed(one, at) for one in told]
    return told.replace("T0", f"T{at}").replace("G0", f"G{at}") if isinstance(told, str) else told


@pytest.mark.timed
@pytest.mark.parametrize("where", ["/cong-khai/", MONTH, "/cong-khai/dia-ban/305/", "/cong-khai/so-sanh/?chi-tieu=T0"])
def test_a_page_is_made_in_a_tenth_of_a_second_and_is_light(where: str, month: Publication, client: Client) -> None:
    answer = client.get(where)
    assert answer.status_code == 200

    def ask_anew() -> None:
        forget()
        client.get(where)

    assert seconds(ask_anew) < SECONDS
    with open(finders.find("public/public.css"), "rb") as style:
        assert len(answer.content) + len(style.read()) < BUDGET
