"""A month that may go out."""

from __future__ import annotations

import pytest
from tests.office.reports import conftest as reports

from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.public.views.kept import forget

indicators, month = reports.indicators, reports.month


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Each test's database is another's."""
    forget()


@pytest.fixture
def publisher(people: dict[str, Person]) -> Person:
    """Who publishes in Lê Chân."""
    return people["publisher"]


@pytest.fixture
def place(month: Place) -> Place:
    """Lê Chân with its November."""
    return month
