"""An office in a database of its own: people of every role, a district with its wards, a clock that stands still."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from luyke.lexicon.folding import fold
from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import ROLES
from luyke.office.places.models import Agency, Level, Place
from luyke.office.scoreboard.drawn import boards_forget

NOW = datetime(2021, 11, 29, 7, 0, tzinfo=UTC)
DISTRICT = "305"


@pytest.fixture(autouse=True)
def another_office() -> None:
    """Each test's database is another office's, though its ids are the same."""
    boards_forget()


@pytest.fixture
def now() -> datetime:
    """The moment at which every test's acts happen."""
    return NOW


@pytest.fixture
def places(db: None) -> dict[str, Place]:
    """Việt Nam, Hải Phòng, quận Lê Chân with two of its wards and a neighbour district, by code."""
    found: dict[str, Place] = {}
    for code, level, kind, name, above in (
        ("VN", Level.COUNTRY, "nước", "Việt Nam", None),
        ("31", Level.PROVINCE, "thành phố", "Hải Phòng", "VN"),
        (DISTRICT, Level.DISTRICT, "quận", "Lê Chân", "31"),
        ("304", Level.DISTRICT, "quận", "Ngô Quyền", "31"),
        ("11371", Level.COMMUNE, "phường", "An Biên", DISTRICT),
        ("11407", Level.COMMUNE, "phường", "Vĩnh Niệm", DISTRICT),
        ("11335", Level.COMMUNE, "phường", "Cầu Đất", "304"),
    ):
        found[code] = Place.objects.create(
            code=code, level=level, kind=kind, name=name, folded=fold(name), parent=found.get(above or ""),
            valid_from=None, valid_to=date(2025, 6, 30) if level in (Level.DISTRICT, Level.COMMUNE) else None,
        )  # fmt: skip
    return found


@pytest.fixture
def agency(places: dict[str, Place]) -> Agency:
    """The district's office of finance and planning."""
    return Agency.objects.create(place=places[DISTRICT], code="tckh", name="Phòng Tài chính - Kế hoạch")


@pytest.fixture
def people(places: dict[str, Place]) -> dict[str, Person]:
    """One person of each role in Lê Chân, by the role's code; reporters of two wards besides."""
    found = {code: _person(code) for code in ROLES}
    for code, person in found.items():
        place = {"administrator": "", "city_above": "31", "reporter": "11371"}.get(code, DISTRICT)
        Grant.objects.create(person=person, role=code, place=place, given_at=NOW)
    found["reporter_elsewhere"] = _person("reporter_elsewhere")
    Grant.objects.create(person=found["reporter_elsewhere"], role="reporter", place="11407", given_at=NOW)
    found["nobody"] = _person("nobody")
    return found


def _person(name: str) -> Person:
    person = Person(username=name, full_name=name.replace("_", " ").title(), created_at=NOW)
    person.set_unusable_password()
    person.save()
    return person
