"""Places to choose from stand as people look for them: the highest first, by name within a level."""

from __future__ import annotations

from datetime import date

from luyke.office.accounts.models import Person
from luyke.office.places.models import Agency, Place
from luyke.office.registers.opinion.selectors import places_kept
from luyke.office.registers.selectors import owners

DAY = date(2021, 11, 20)


def test_the_district_stands_before_its_wards(
    people: dict[str, Person], places: dict[str, Place], agency: Agency
) -> None:
    kept = places_kept(viewer=people["opinion_officer"], on=DAY)
    assert [one.code for one in kept] == ["305", "11371", "11407"]
    offered = owners(viewer=people["land_officer"], permission="land.keep", on=DAY)
    assert [one for _key, one, _place in offered] == [places["305"], agency, places["11371"], places["11407"]]
