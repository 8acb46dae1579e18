"""Reading places: on a day, below a unit, for a viewer, by name, and their lines of descent."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Measure, Place
from luyke.office.places.restating import Mark
from luyke.office.places.selectors import (
    breaks_of,
    change_list,
    children_on,
    descendants_on,
    descent_of,
    key_of,
    line_of_descent,
    lineage_on,
    place_on,
    place_search,
    place_stretches,
    places_seen,
    places_within,
    unexplained_beside,
)
from luyke.office.places.services import Imported, portion_state

pytestmark = pytest.mark.django_db

IN_2021, IN_2026 = date(2021, 11, 25), date(2026, 11, 25)


@pytest.fixture
def person(now: datetime) -> Person:
    return Person.objects.create(username="someone", full_name="Someone", created_at=now)


def _grant(person: Person, role: str, place: str, agency: str = "") -> Person:
    Grant.objects.create(person=person, role=role, place=place, agency=agency, given_at=person.created_at)
    return Person.objects.get(pk=person.pk)


def test_a_unit_is_found_by_code_and_day(country: Imported) -> None:
    assert [str(place_on(code="11383", on=day)) for day in (IN_2021, date(2025, 3, 1), IN_2026)] == [
        "phường Hồ Nam", "phường Trần Nguyên Hãn", "phường Lê Chân",
    ]  # fmt: skip
    assert place_on(code="305", on=IN_2026) is None
    assert [row.name for row in place_stretches(code="11383")] == ["Hồ Nam", "Trần Nguyên Hãn", "Lê Chân"]


def test_children_are_those_of_the_day(country: Imported) -> None:
    city = place_on(code="31", on=IN_2021)
    assert children_on(place=city, on=IN_2021).count() == 15
    assert children_on(place=city, on=IN_2026).count() == 114


def test_all_below_a_unit_come_in_one_query(
    country: Imported, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    whole = place_on(code="VN", on=IN_2021)
    with django_assert_num_queries(1):
        assert len(descendants_on(place=whole, on=IN_2021)) == 63 + 705 + 10_599
    with django_assert_num_queries(1):
        assert len(descendants_on(place=whole, on=IN_2026)) == 34 + 3_321
    assert len(descendants_on(place=place_on(code="31", on=IN_2021), on=IN_2021)) == 15 + 217


def test_the_lineage_of_a_day_has_the_names_of_that_day(country: Imported) -> None:
    ward = place_on(code="11371", on=IN_2021)
    assert [str(place) for place in lineage_on(place=ward, on=IN_2021)] == [
        "phường An Biên", "quận Lê Chân", "thành phố Hải Phòng", "nước Việt Nam",
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["305", "11371", "31", "11383", ""])
def test_the_part_of_the_tree_is_what_the_grants_cover(country: Imported, person: Person, place: str) -> None:
    person = _grant(person, "verifier", place)
    rows = Place.objects.standing().select_related("parent__parent__parent").filter(code__startswith="11")
    rows |= Place.objects.standing().select_related("parent__parent__parent").filter(level__in=["district", "province"])
    covered = {row.pk for row in rows if person.may("collection.verify", row.scope)}
    within = places_within(viewer=person, permission="collection.verify").filter(pk__in=rows.values("pk"))
    assert set(within.values_list("pk", flat=True)) == covered
    assert covered


def test_the_part_of_the_tree_is_asked_in_two_queries(
    country: Imported, person: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    person = _grant(person, "verifier", "305")
    with django_assert_num_queries(2):  # the grants, the places
        found = list(places_within(viewer=person, permission="collection.verify", on=IN_2021))
    assert len(found) == 1 + 15


def test_a_person_without_the_permission_sees_nothing(country: Imported, person: Person) -> None:
    assert not places_within(viewer=person, permission="collection.verify").exists()
    person = _grant(person, "leader", "305")
    assert not places_within(viewer=person, permission="collection.verify").exists()


def test_a_person_of_one_agency_sees_its_place_but_has_no_part_of_the_tree(country: Imported, person: Person) -> None:
    person = _grant(person, "reporter", "305", "tckh")
    assert not places_within(viewer=person, permission="places.view").exists()
    assert [place.code for place in places_seen(viewer=person, permission="places.view")] == ["305"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("le chan", "quận Lê Chân"),
        ("Lê Chân", "quận Lê Chân"),
        ("quan le chan", "quận Lê Chân"),
        ("11371", "phường An Biên"),
        ("HO NAM", "phường Hồ Nam"),
        ("hải phòng", "thành phố Hải Phòng"),
    ],
)
def test_a_unit_is_found_with_accents_and_without(country: Imported, person: Person, text: str, first: str) -> None:
    person = _grant(person, "auditor", "")
    assert str(place_search(viewer=person, text=text, on=IN_2021)[0]) == first


def test_accents_that_were_typed_count(country: Imported, person: Person) -> None:
    person = _grant(person, "auditor", "")
    typed = {place.name for place in place_search(viewer=person, text="Hoà Bình", on=IN_2021)}
    assert "Hòa Bình" in typed, "either school of placing the tone"
    assert not any("Hóa" in name or "Hoa" in name for name in typed)
    assert place_search(viewer=person, text="  ") == []


def test_search_stays_within_the_part_of_the_viewer(country: Imported, person: Person) -> None:
    person = _grant(person, "leader", "304")
    assert place_search(viewer=person, text="Lê Chân") == []
    assert [place.code for place in place_search(viewer=person, text="cau dat", on=IN_2021)] == ["11344"]


def test_a_line_of_descent_goes_back_and_forth(country: Imported) -> None:
    ward = place_on(code="11383", on=IN_2026)
    line = line_of_descent(place=ward)
    assert line.after == ()
    first = line.before[0]
    assert (first.of, first.whole, len(first.others)) == (ward, False, 8)
    assert {place.name for step in line.before[1:] for place, _extent in step.others} >= {"Hồ Nam", "Cát Dài"}
    oldest = line_of_descent(place=place_on(code="11383", on=IN_2021))
    assert [[place.name for place, _extent in step.others] for step in oldest.after] == [
        ["Trần Nguyên Hãn"], ["Lê Chân", "An Biên"],
    ]  # fmt: skip


def test_a_line_of_descent_costs_two_queries_a_generation(
    country: Imported, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(9):
        line_of_descent(place=place_on(code="11383", on=IN_2026))


def _figures(wards: list[Place]) -> dict[int, Decimal]:
    return {ward.pk: Decimal(index) for index, ward in enumerate(wards, 1)}


def test_the_mergers_of_january_2025_can_be_added_up(country: Imported) -> None:
    wards = list(children_on(place=place_on(code="305", on=IN_2021), on=IN_2021))
    figures = _figures(wards)
    then = list(children_on(place=place_on(code="305", on=date(2025, 1, 1)), on=date(2025, 1, 1)))
    descent = descent_of(places=then)
    told = [descent.express(ward.pk, figures).restate(figures, summable=True) for ward in then]
    assert {each.mark for each in told} == {Mark.EXACT}
    assert sum(each.value for each in told) == sum(figures.values())


def test_the_ward_of_july_2025_cannot_without_a_key(country: Imported) -> None:
    ward = place_on(code="11383", on=IN_2026)
    descent = descent_of(places=[ward])
    before = {place.pk for place in Place.objects.on(date(2025, 6, 30)).filter(parent__parent__code="31")}
    expression = descent.express(ward.pk, before)
    assert expression.mark is Mark.IMPOSSIBLE
    named = {Place.objects.get(pk=each.unit).name for each in expression.obstacles}
    assert named == {"An Biên", "Trần Nguyên Hãn", "Vĩnh Niệm", "Cầu Đất", "Lạch Tray"}


def test_the_whole_country_is_restated_in_few_queries(
    country: Imported, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    communes = list(Place.objects.on(IN_2026).filter(level="commune"))
    before = set(Place.objects.on(date(2025, 6, 30)).filter(level="commune").values_list("pk", flat=True))
    islands = set(
        Place.objects.on(date(2025, 6, 30))
        .filter(code__in=["318", "471", "498", "536", "755"])
        .values_list("pk", flat=True)
    )
    with django_assert_max_num_queries(8):
        descent = descent_of(places=communes)
    marks = [descent.express(place.pk, before | islands).mark for place in communes]
    assert marks.count(Mark.EXACT) + marks.count(Mark.IMPOSSIBLE) == 3_321
    assert marks.count(Mark.EXACT) > 2_800


def test_a_stated_key_makes_an_estimate(country: Imported, now: datetime) -> None:
    ward = place_on(code="11383", on=IN_2026)
    descent = descent_of(places=[ward])
    change = ward.opened_by
    for name in ("An Biên", "Trần Nguyên Hãn", "Vĩnh Niệm", "Cầu Đất", "Lạch Tray"):
        source = ward.made_of.get(source__name=name, source__level="commune").source
        parts = change.successions.filter(source=source)
        portion_state(
            change=change, source=source, measure=Measure.PEOPLE, amounts={part.pk: Decimal(50) for part in parts},
            document="Báo cáo dân số (giả định)", stated_date=date(2025, 6, 1), by=SYSTEM, at=now,
        )  # fmt: skip
    key = key_of(descent=descent, measure=Measure.PEOPLE)
    before = {place.pk: Decimal(10) for place in Place.objects.on(date(2025, 6, 30)).filter(parent__parent__code="31")}
    told = descent.express(ward.pk, before, key).restate(before, summable=True)
    assert (told.mark, told.value) == (Mark.ESTIMATED, 3 * 10 + 5 * 5)
    assert key.document == "Báo cáo dân số (giả định)"


def test_the_province_is_the_sum_of_those_it_was_made_of(country: Imported) -> None:
    city = place_on(code="31", on=IN_2026)
    old = {place_on(code=code, on=date(2025, 6, 30)).pk: Decimal(1) for code in ("30", "31")}
    told = descent_of(places=[city]).express(city.pk, old).restate(old, summable=True)
    assert (told.value, told.mark) == (2, Mark.EXACT)


def test_a_series_is_never_spliced_silently(country: Imported) -> None:
    ward = place_on(code="11383", on=IN_2026)
    assert [(each.day, each.exact, each.known) for each in breaks_of(place=ward)] == [
        (date(2025, 1, 1), True, True),
        (date(2025, 3, 1), False, False),  # Lạch Tray: a list named it first, nobody recorded what it was made of
        (date(2025, 7, 1), False, True),
    ]
    renamed = Place.objects.filter(valid_from=date(2025, 3, 1), level="commune").first()
    assert (date(2025, 3, 1), False) in {(each.day, each.known) for each in breaks_of(place=renamed)}


def test_a_neighbour_that_a_list_lost_is_told(country: Imported) -> None:
    gone = Place.objects.filter(closed_by__kind="listed", went_into=None, level="commune", valid_from=None)
    lost = gone.exclude(code__in=Place.objects.filter(valid_from=date(2025, 3, 1)).values("code")).first()
    beside = Place.objects.on(date(2025, 6, 30)).filter(parent__code=lost.parent.code, valid_from=None).first()
    assert unexplained_beside(place=beside) >= 1
    assert unexplained_beside(place=place_on(code="11404", on=IN_2021)) == 0


def test_changes_are_those_of_the_viewers_part(country: Imported, person: Person) -> None:
    person = _grant(person, "leader", "305")
    found = {change.effective_date for change in change_list(viewer=person)}
    assert found == {date(2021, 11, 1), date(2025, 1, 1), date(2025, 7, 1)}
    assert change_list(viewer=person, kind="merged").count() == 4
    assert change_list(viewer=person, year=2025).count() == 5


def test_the_highest_units_come_first(country: Imported) -> None:
    levels = list(dict.fromkeys(Place.objects.highest_first().values_list("level", flat=True)))
    assert levels == ["country", "province", "district", "commune"]
