"""The dated lists, laid one over the other."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db.models import Count, F

from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Place, Succession
from luyke.office.places.services import Imported, place_list_import

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "provinces", "districts", "communes"),
    [
        (date(2021, 11, 25), 63, 705, 10_599),
        (date(2025, 3, 1), 63, 696, 10_035),
        (date(2025, 6, 30), 63, 696, 10_035),
        (date(2025, 7, 1), 34, 0, 3_321),
    ],
)
def test_every_day_has_its_own_list(
    country: Imported, day: date, provinces: int, districts: int, communes: int
) -> None:
    found = dict(Place.objects.on(day).values_list("level").annotate(Count("id")))
    assert (found["province"], found.get("district", 0), found["commune"]) == (provinces, districts, communes)
    twice = Place.objects.on(day).values("code").annotate(times=Count("id")).filter(times__gt=1)
    assert not twice.exists()


def test_no_unit_outlives_the_one_above_it(country: Imported) -> None:
    assert not Place.objects.filter(parent__valid_to__lt=F("valid_to")).exists()
    assert not Place.objects.filter(parent__valid_to__isnull=False, valid_to__isnull=True).exists()
    assert list(Place.objects.filter(parent=None).values_list("code", flat=True)) == ["VN"]


def test_a_code_outlives_its_unit(country: Imported) -> None:
    stretches = Place.objects.filter(code="11383").order_by(F("valid_from").asc(nulls_first=True))
    assert [(place.name, place.valid_to) for place in stretches] == [
        ("Hồ Nam", date(2024, 12, 31)),
        ("Trần Nguyên Hãn", date(2025, 6, 30)),
        ("Lê Chân", None),
    ]


def test_le_chan_had_fifteen_wards_then_seven(country: Imported) -> None:
    wards = Place.objects.filter(parent__code="305")
    assert wards.on(date(2021, 11, 25)).count() == 15
    assert wards.on(date(2025, 1, 1)).count() == 7
    made_of = Succession.objects.filter(target__code="11371", change__effective_date=date(2025, 1, 1))
    assert {(row.source.name, row.extent) for row in made_of} == {
        ("Cát Dài", "all"), ("An Biên", "all"), ("Lam Sơn", "all"),
    }  # fmt: skip


def test_the_ward_of_july_2025_is_made_of_wards_of_two_districts(country: Imported) -> None:
    ward = Place.objects.on(date(2025, 7, 1)).get(code="11383")
    whole = {row.source.name for row in ward.made_of.filter(extent="all")}
    assert whole == {"Hàng Kênh", "Dư Hàng Kênh", "Kênh Dương"}
    parts = {row.source.name for row in ward.made_of.filter(extent="part", source__level="commune")}
    assert parts == {"An Biên", "Trần Nguyên Hãn", "Vĩnh Niệm", "Cầu Đất", "Lạch Tray"}
    district = Place.objects.get(code="305")
    assert {str(row.target) for row in district.went_into.all()} == {"phường Lê Chân", "phường An Biên"}


def test_every_commune_of_march_2025_went_somewhere_and_every_one_of_july_came_from_somewhere(
    country: Imported,
) -> None:
    assert not Place.objects.on(date(2025, 6, 30)).filter(level="commune", went_into=None).exists()
    assert not Place.objects.on(date(2025, 7, 1)).filter(level="commune", made_of=None).exists()
    whole_twice = (
        Succession.objects.filter(source__level="commune", extent="all")
        .values("change", "source")
        .annotate(times=Count("id"))
        .filter(times__gt=1)
    )
    assert not whole_twice.exists()


def test_a_province_that_stayed_keeps_its_row(country: Imported) -> None:
    assert Place.objects.get(code="01").valid_from is None
    assert [(place.valid_from, place.kind) for place in Place.objects.filter(code="46").order_by("id")] == [
        (None, "tỉnh"), (date(2025, 3, 1), "thành phố"),
    ]  # fmt: skip
    tri = Place.objects.on(date(2025, 7, 1)).get(code="44")
    assert tri.name == "Quảng Trị"
    assert {row.source.name for row in tri.made_of.all()} == {"Quảng Bình", "Quảng Trị"}


def test_a_list_whose_day_is_not_known_says_so(country: Imported) -> None:
    gone = Place.objects.get(code="221")  # Yên Dũng
    assert gone.closed_by.kind == "listed"
    assert "nghị quyết chưa được ghi" in gone.closed_by.note
    assert not gone.went_into.exists()


def test_an_import_done_again_adds_nothing(country: Imported, now: datetime) -> None:
    assert country.units > 15_000
    before = (Place.objects.count(), Succession.objects.count(), Entry.objects.count())
    assert place_list_import(by=SYSTEM, at=now) == Imported(0, 0, 0)
    assert (Place.objects.count(), Succession.objects.count(), Entry.objects.count()) == before
