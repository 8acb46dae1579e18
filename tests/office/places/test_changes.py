"""Recorded acts over units: what each does, what it refuses, and that taking it back restores all."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.audit.selectors import sentence
from luyke.office.audit.services import SYSTEM
from luyke.office.places import services
from luyke.office.places.models import Agency, Change, Level, Place, Succession
from luyke.office.places.plans import ChangeRefusedError, Decision, Wanted
from luyke.office.places.selectors import breaks_of, children_on, lineage_on, place_on

pytestmark = pytest.mark.django_db

DAY = date(2026, 7, 1)
BEFORE = date(2026, 6, 30)
DECISION = Decision(DAY, "Nghị quyết 10/NQ-HĐND")


@pytest.fixture
def city(db: None) -> dict[str, Place]:
    """Two provinces; in the first two districts, one with three wards and one with a commune."""
    found: dict[str, Place] = {}
    for code, level, kind, name, above in (
        ("VN", Level.COUNTRY, "nước", "Việt Nam", ""),
        ("71", Level.PROVINCE, "tỉnh", "Sông Quê", "VN"),
        ("73", Level.PROVINCE, "tỉnh", "Núi Xa", "VN"),
        ("701", Level.DISTRICT, "quận", "Đông", "71"),
        ("702", Level.DISTRICT, "huyện", "Tây", "71"),
        ("70001", Level.COMMUNE, "phường", "Bến Đá", "701"),
        ("70002", Level.COMMUNE, "phường", "Chợ Mới", "701"),
        ("70003", Level.COMMUNE, "phường", "Cầu Tre", "701"),
        ("70004", Level.COMMUNE, "xã", "Đồng Lúa", "702"),
    ):
        found[code] = Place.objects.create(
            code=code, level=level, kind=kind, name=name, folded=name.lower(), parent=found.get(above)
        )
    return found


def state() -> list[tuple]:
    """All that stands, by what it is and not by its row."""
    rows = Place.objects.standing().select_related("parent").order_by("code", "valid_from", "pk")
    return [
        (row.code, row.kind, row.name, row.parent and row.parent.code, row.valid_from, row.valid_to) for row in rows
    ]


def _merge(city: dict[str, Place], now: datetime, codes: tuple[str, ...] = ("70001", "70002")) -> Change:
    return services.place_merge(
        decision=DECISION, sources=[city[code] for code in codes], code=codes[0], kind="phường", name="Bến Chợ",
        by=SYSTEM, at=now,
    )  # fmt: skip


def test_a_merger_closes_the_old_and_opens_the_new(city: dict[str, Place], now: datetime) -> None:
    change = _merge(city, now)
    assert {place.name for place in children_on(place=city["701"], on=BEFORE)} == {"Bến Đá", "Chợ Mới", "Cầu Tre"}
    assert {place.name for place in children_on(place=city["701"], on=DAY)} == {"Bến Chợ", "Cầu Tre"}
    new = place_on(code="70001", on=DAY)
    assert {(row.source.name, row.extent) for row in new.made_of.all()} == {("Bến Đá", "all"), ("Chợ Mới", "all")}
    entry = Entry.objects.get()
    assert sentence(entry) == "Hệ thống ghi nhận việc sáp nhập phường Bến Đá, phường Chợ Mới → phường Bến Chợ."
    assert (entry.subject_id, entry.scope) == (str(change.pk), "701")


def test_undoing_restores_all_and_deletes_nothing(city: dict[str, Place], now: datetime) -> None:
    before, rows = state(), Place.objects.count()
    change = _merge(city, now)
    services.change_undo(change=change, by=SYSTEM, at=now)
    assert state() == before
    assert Place.objects.count() == rows + 1
    assert Place.objects.get(void=True).name == "Bến Chợ"
    assert Succession.objects.filter(change=change).count() == 2
    assert _merge(city, now).undone_at is None, "what was undone can be recorded anew"


def test_a_split_needs_to_say_both_parts(city: dict[str, Place], now: datetime) -> None:
    one = Wanted("70001", "phường", "Bến Đá")
    with pytest.raises(ChangeRefusedError, match="ít nhất hai"):
        services.place_split(decision=DECISION, source=city["70001"], into=[one], by=SYSTEM, at=now)
    services.place_split(
        decision=DECISION, source=city["70001"], into=[one, Wanted("70009", "phường", "Bến Gạo")], by=SYSTEM, at=now
    )
    assert {row.extent for row in city["70001"].went_into.all()} == {"part"}
    assert [each.exact for each in breaks_of(place=place_on(code="70009", on=DAY))] == [False]


def test_wards_keep_their_rows_when_their_district_is_renamed(city: dict[str, Place], now: datetime) -> None:
    services.place_rename(decision=DECISION, place=city["701"], name="Đông Hải", by=SYSTEM, at=now)
    ward = place_on(code="70001", on=DAY)
    assert ward.pk == city["70001"].pk
    assert [place.name for place in lineage_on(place=ward, on=DAY)][1] == "Đông Hải"
    assert [place.name for place in lineage_on(place=ward, on=BEFORE)][1] == "Đông"
    assert children_on(place=city["701"], on=BEFORE).count() == children_on(place=city["701"], on=DAY).count() == 3
    assert breaks_of(place=place_on(code="701", on=DAY)) == []


def test_a_district_moved_takes_its_wards_along(city: dict[str, Place], now: datetime) -> None:
    services.place_move(decision=DECISION, place=city["701"], parent=city["73"], by=SYSTEM, at=now)
    ward = place_on(code="70001", on=DAY)
    assert ward.pk == city["70001"].pk
    assert "73" in ward.scope.places
    assert [place.code for place in lineage_on(place=ward, on=BEFORE)] == ["70001", "701", "71", "VN"]


def test_wards_of_a_merged_district_come_under_the_new_code(city: dict[str, Place], now: datetime) -> None:
    before = state()
    change = services.place_merge(
        decision=DECISION, sources=[city["701"], city["702"]], code="701", kind="quận", name="Đông Tây",
        by=SYSTEM, at=now,
    )  # fmt: skip
    assert {place.code for place in children_on(place=city["701"], on=DAY)} == {"70001", "70002", "70003", "70004"}
    assert place_on(code="70001", on=DAY).pk == city["70001"].pk, "its code above is the same"
    assert place_on(code="70004", on=DAY).pk != city["70004"].pk, "its code above changed"
    assert [place.code for place in children_on(place=city["702"], on=BEFORE)] == ["70004"]
    services.change_undo(change=change, by=SYSTEM, at=now)
    assert state() == before


def test_a_divided_district_must_say_where_each_ward_goes(city: dict[str, Place], now: datetime) -> None:
    into = [Wanted("701", "quận", "Đông"), Wanted("709", "quận", "Đông Nam")]
    with pytest.raises(ChangeRefusedError, match="mỗi đơn vị về đâu"):
        services.place_split(decision=DECISION, source=city["701"], into=into, by=SYSTEM, at=now)
    assert not Change.objects.exists()
    homes = {"70001": "701", "70002": "709", "70003": "709"}
    services.place_split(decision=DECISION, source=city["701"], into=into, homes=homes, by=SYSTEM, at=now)
    assert [place.code for place in children_on(place=city["701"], on=DAY)] == ["70001"]
    assert [place.code for place in children_on(place=place_on(code="709", on=DAY), on=DAY)] == ["70002", "70003"]


def test_a_commune_becomes_a_ward(city: dict[str, Place], now: datetime) -> None:
    services.place_retype(decision=DECISION, place=city["70004"], kind="thị trấn", by=SYSTEM, at=now)
    assert str(place_on(code="70004", on=DAY)) == "thị trấn Đồng Lúa"
    with pytest.raises(ChangeRefusedError, match="không phải loại đơn vị"):
        services.place_retype(decision=DECISION, place=city["70003"], kind="quận", by=SYSTEM, at=now)


def test_what_is_left_of_a_dissolved_unit_goes_to_its_neighbours(city: dict[str, Place], now: datetime) -> None:
    services.place_dissolve(
        decision=DECISION, place=city["70003"], by=SYSTEM, at=now,
        receivers=[(city["70001"], "part"), (city["70002"], "part")],
    )  # fmt: skip
    assert place_on(code="70003", on=DAY) is None
    grown = place_on(code="70001", on=DAY)
    assert {(row.source.name, row.extent) for row in grown.made_of.all()} == {("Bến Đá", "all"), ("Cầu Tre", "part")}


def test_many_units_become_many(city: dict[str, Place], now: datetime) -> None:
    first, second, third = city["70001"], city["70002"], city["70003"]
    wanted = [
        Wanted("70001", "phường", "Thượng", ((first, "all"), (second, "part"))),
        Wanted("70003", "phường", "Hạ", ((second, "part"), (third, "all"))),
    ]
    services.place_reorganise(decision=DECISION, sources=[first, second, third], wanted=wanted, by=SYSTEM, at=now)
    assert [place.name for place in children_on(place=city["701"], on=DAY)] == ["Thượng", "Hạ"]


def test_an_act_whose_entry_cannot_be_written_did_not_happen(
    city: dict[str, Place], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state()

    def broken(**kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Entry.objects, "create", broken)
    with pytest.raises(OSError, match="disk"):
        _merge(city, now)
    assert (state(), Change.objects.count()) == (before, 0)


@pytest.mark.parametrize(
    ("code", "kind", "name", "day", "sentence"),
    [
        ("70004", "phường", "Bến Chợ", DAY, "một mã không cấp lại"),
        ("70001", "quận", "Bến Chợ", DAY, "không phải loại đơn vị"),
        ("70001", "phường", "Cầu Tre", DAY, "Đã có phường Cầu Tre"),
        ("70001", "phường", " ", DAY, "phải có mã và tên"),
    ],
)
def test_a_new_unit_that_cannot_be_is_refused(
    city: dict[str, Place], now: datetime, code: str, kind: str, name: str, day: date, sentence: str
) -> None:
    before = state()
    with pytest.raises(ChangeRefusedError, match=sentence):
        services.place_merge(
            decision=Decision(day, "NQ"), sources=[city["70001"], city["70002"]], code=code, kind=kind, name=name,
            by=SYSTEM, at=now,
        )  # fmt: skip
    assert (state(), Entry.objects.count()) == (before, 0)


def test_a_unit_that_has_ended_or_not_begun_cannot_change(city: dict[str, Place], now: datetime) -> None:
    _merge(city, now)
    for code, when, words in (("70002", DAY, "hủy thay đổi ấy trước"), ("70001", BEFORE, "hủy thay đổi ấy trước")):
        city[code].refresh_from_db()
        with pytest.raises(ChangeRefusedError, match=words):
            services.place_rename(decision=Decision(when, "NQ"), place=city[code], name="Khác", by=SYSTEM, at=now)
    with pytest.raises(ChangeRefusedError, match="phải sau ngày ấy"):
        services.place_rename(decision=DECISION, place=place_on(code="70001", on=DAY), name="Khác", by=SYSTEM, at=now)


def test_a_change_on_which_another_builds_is_undone_after_it(city: dict[str, Place], now: datetime) -> None:
    before = state()
    first = _merge(city, now)
    later = Decision(date(2026, 9, 1), "Nghị quyết 11")
    second = services.place_rename(
        decision=later, place=place_on(code="70001", on=DAY), name="Bến Mới", by=SYSTEM, at=now
    )
    with pytest.raises(ChangeRefusedError, match="Phường Bến Chợ đã thay đổi tiếp theo Nghị quyết 11"):
        services.change_undo(change=first, by=SYSTEM, at=now)
    services.change_undo(change=second, by=SYSTEM, at=now)
    services.change_undo(change=first, by=SYSTEM, at=now)
    assert state() == before
    with pytest.raises(ChangeRefusedError, match="đã hủy rồi"):
        services.change_undo(change=first, by=SYSTEM, at=now)


def test_a_rename_above_can_be_undone_under_a_later_merger_below(city: dict[str, Place], now: datetime) -> None:
    rename = services.place_rename(decision=DECISION, place=city["701"], name="Đông Hải", by=SYSTEM, at=now)
    services.place_merge(
        decision=Decision(date(2026, 9, 1), "NQ"), sources=[city["70001"], city["70002"]], code="70001",
        kind="phường", name="Bến Chợ", by=SYSTEM, at=now,
    )  # fmt: skip
    services.change_undo(change=rename, by=SYSTEM, at=now)
    assert {place.name for place in children_on(place=city["701"], on=date(2026, 9, 1))} == {"Bến Chợ", "Cầu Tre"}
    assert not Place.objects.standing().filter(parent__void=True).exists()


def test_a_change_under_which_figures_were_given_is_not_undone(city: dict[str, Place], now: datetime) -> None:
    from luyke.office.collection.models import Regime

    change = _merge(city, now)
    Regime.objects.create(code="r", name="r", place=place_on(code="70001", on=DAY), calendar="calendar")
    with pytest.raises(ChangeRefusedError, match="số liệu gắn với phường Bến Chợ"):
        services.change_undo(change=change, by=SYSTEM, at=now)
    assert not Place.objects.filter(void=True).exists()


def test_agencies_follow_the_unit_that_goes_on(city: dict[str, Place], now: datetime) -> None:
    office = services.agency_create(place=city["701"], code="tckh", name="Phòng Tài chính", by=SYSTEM, at=now)
    change = services.place_rename(decision=DECISION, place=city["701"], name="Đông Hải", by=SYSTEM, at=now)
    office.refresh_from_db()
    assert office.place.name == "Đông Hải"
    services.change_undo(change=change, by=SYSTEM, at=now)
    office.refresh_from_db()
    assert office.place == city["701"]


def test_an_agency_is_made_renamed_and_closed(city: dict[str, Place], now: datetime) -> None:
    office = services.agency_create(place=city["701"], code="yt", name="Phòng Y tế", by=SYSTEM, at=now)
    with pytest.raises(ChangeRefusedError, match="đã có cơ quan mang mã yt"):
        services.agency_create(place=city["701"], code="yt", name="Khác", by=SYSTEM, at=now)
    services.agency_rename(agency=office, name="Phòng Y tế và Dân số", by=SYSTEM, at=now)
    services.agency_close(agency=office, last_day=DAY, by=SYSTEM, at=now)
    office.refresh_from_db()
    assert (office.name, office.valid_to) == ("Phòng Y tế và Dân số", DAY)
    with pytest.raises(ChangeRefusedError, match="đã thôi hoạt động"):
        services.agency_close(agency=office, last_day=DAY, by=SYSTEM, at=now)
    assert [sentence(entry) for entry in Entry.objects.order_by("id")] == [
        "Hệ thống lập cơ quan Phòng Y tế, quận Đông.",
        "Hệ thống đổi tên cơ quan Phòng Y tế → Phòng Y tế và Dân số.",
        "Hệ thống ghi nhận cơ quan Phòng Y tế và Dân số, quận Đông thôi hoạt động.",
    ]


class TestWhoMay:
    """A keeper of one district changes what lies in it, and nothing else; others change nothing."""

    @pytest.fixture
    def keeper(self, people: dict[str, Person]) -> Person:
        person = Person.objects.create(username="keeper", full_name="Keeper", created_at=people["leader"].created_at)
        Grant.objects.create(person=person, role="catalogue_keeper", place="304", given_at=person.created_at)
        return person

    def test_a_keeper_cannot_change_another_district(
        self, keeper: Person, places: dict[str, Place], now: datetime
    ) -> None:
        Place.objects.update(valid_to=None)
        ward, own = Place.objects.get(code="11371"), Place.objects.get(code="11335")
        with pytest.raises(PermissionDenied):
            services.place_rename(decision=DECISION, place=ward, name="Khác", by=keeper, at=now)
        with pytest.raises(PermissionDenied):
            services.place_move(decision=DECISION, place=ward, parent=places["304"], by=keeper, at=now)
        with pytest.raises(PermissionDenied):
            services.agency_create(place=ward, code="x", name="X", by=keeper, at=now)
        assert not Change.objects.exists()
        assert not Agency.objects.exists()
        change = services.place_rename(decision=DECISION, place=own, name="Khác", by=keeper, at=now)
        assert services.change_undo(change=change, by=keeper, at=now).undone_by == keeper.pk

    def test_a_change_elsewhere_cannot_be_undone(self, keeper: Person, places: dict[str, Place], now: datetime) -> None:
        Place.objects.update(valid_to=None)
        change = services.place_rename(
            decision=DECISION, place=Place.objects.get(code="11371"), name="Khác", by=SYSTEM, at=now
        )
        with pytest.raises(PermissionDenied):
            services.change_undo(change=change, by=keeper, at=now)
        change.refresh_from_db()
        assert change.undone_at is None

    @pytest.mark.parametrize("role", ["administrator", "leader", "auditor", "reporter", "planner", "approver"])
    def test_other_roles_change_nothing(
        self, people: dict[str, Person], places: dict[str, Place], now: datetime, role: str
    ) -> None:
        Place.objects.update(valid_to=None)
        with pytest.raises(PermissionDenied):
            services.place_rename(
                decision=DECISION, place=Place.objects.get(code="11371"), name="Khác", by=people[role], at=now
            )

    def test_a_keeper_of_one_district_cannot_import_the_country(self, people: dict[str, Person], now: datetime) -> None:
        with pytest.raises(PermissionDenied):
            services.place_list_import(by=people["catalogue_keeper"], at=now)
        assert not Place.objects.filter(code="01").exists()
