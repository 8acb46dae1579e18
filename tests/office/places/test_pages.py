"""Pages of places: who may open them, what they say, and that an act happens only as it was shown."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import ROLES
from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Agency, Change, Place, Portion
from luyke.office.places.plans import Decision
from luyke.office.places.services import Imported, place_rename

pytestmark = pytest.mark.django_db

READING = ("places:place_list", "places:change_list", "places:import_list")
HEAD = {"effective_date": "01/07/2026", "resolution": "Nghị quyết 10/NQ-HĐND", "note": ""}


@pytest.fixture
def standing(places: dict[str, Place]) -> dict[str, Place]:
    """The places of Lê Chân as if the reform had not come."""
    Place.objects.update(valid_to=None)
    return {code: Place.objects.get(code=code) for code in places}


@pytest.fixture
def keeper(client: Client, people: dict[str, Person], standing: dict[str, Place]) -> Client:
    client.force_login(people["catalogue_keeper"])
    return client


def _post(client: Client, address: str, **fields: object) -> object:
    return client.post(address, HEAD | fields)


def _record(client: Client, address: str, **fields: object) -> object:
    """Looks at what will happen, then has it recorded."""
    shown = _post(client, address, step="look", **fields)
    assert shown.status_code == 200, shown
    page = shown.context["page"]
    assert page.sentences, page.form.errors
    return _post(client, address, step="record", seal=page.form.seal, **fields)


@pytest.mark.parametrize("role", [*ROLES, "nobody"])
def test_every_role_that_may_view_places_opens_the_pages_of_reading(
    client: Client, people: dict[str, Person], role: str
) -> None:
    client.force_login(people[role])
    allowed = people[role].may("places.view") and role != "administrator"  # who sets up a second factor first
    for name in READING:
        status = client.get(reverse(name)).status_code
        assert status == (302 if role == "administrator" else 200 if allowed else 403), name


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("catalogue_keeper", "administrator")])
def test_other_roles_cannot_open_or_post_an_act(
    client: Client, people: dict[str, Person], standing: dict[str, Place], now: datetime, role: str
) -> None:
    client.force_login(people[role])
    change = place_rename(
        decision=Decision(date(2026, 7, 1), "NQ"), place=standing["305"], name="Khác", by=SYSTEM, at=now,
    )  # fmt: skip
    for address in (
        reverse("places:place_act", args=["11371", "doi-ten"]),
        reverse("places:place_reorganise", args=["305"]),
        reverse("places:agency_add", args=["305"]),
        reverse("places:change_undo", args=[change.pk]),
        reverse("places:portion_add", args=[change.pk, "305"]),
    ):
        assert client.post(address, HEAD | {"name": "Khác"}).status_code == 403, address
    assert Change.objects.count() == 1


def test_what_lies_outside_the_part_of_the_viewer_is_not_found(
    keeper: Client, standing: dict[str, Place], now: datetime
) -> None:
    for address in (
        reverse("places:place", args=["11335"]),
        reverse("places:stretch", args=["11335", "dau"]),
        reverse("places:place", args=["31"]),
        reverse("places:place_act", args=["11335", "doi-ten"]),
        reverse("places:place_act", args=["31", "doi-ten"]),
        reverse("places:place", args=["99999"]),
        reverse("places:stretch", args=["11371", "hom-qua"]),
        reverse("places:place_act", args=["11371", "xoa"]),
    ):
        assert keeper.get(address).status_code == 404, address
    elsewhere = place_rename(
        decision=Decision(date(2026, 7, 1), "NQ"), place=standing["304"], name="Khác", by=SYSTEM, at=now,
    )  # fmt: skip
    assert keeper.get(reverse("places:change", args=[elsewhere.pk])).status_code == 404
    assert keeper.post(reverse("places:change_undo", args=[elsewhere.pk])).status_code == 404


def test_an_act_says_what_will_happen_and_does_nothing_before(keeper: Client) -> None:
    address = reverse("places:place_act", args=["11371", "doi-ten"])
    shown = _post(keeper, address, name="An Dương", step="look")
    assert not Change.objects.exists()
    text = shown.content.decode()
    assert "Nếu ghi nhận, việc sau sẽ xảy ra" in text
    assert "Từ ngày 01/07/2026 có phường An Dương (mã 11371, thuộc quận Lê Chân)" in text
    assert "không dòng nào bị xóa" in text


def test_what_was_not_shown_is_not_recorded(keeper: Client) -> None:
    address = reverse("places:place_act", args=["11371", "doi-ten"])
    shown = _post(keeper, address, name="An Dương", step="look")
    seal = shown.context["page"].form.seal
    other = _post(keeper, address, name="An Hải", step="record", seal=seal)
    assert other.status_code == 200
    assert "đã khác với lúc xem" in other.content.decode()
    assert not Change.objects.exists()
    recorded = _post(keeper, address, name="An Dương", step="record", seal=seal)
    assert recorded.status_code == 302
    assert str(Place.objects.on(date(2026, 7, 1)).get(code="11371")) == "phường An Dương"


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("doi-loai", {"kind": "xã"}),
        ("sap-nhap", {"others": ["11407"], "kind": "phường", "name": "An Niệm", "code": "11371"}),
        ("giai-the", {"to11407": "all"}),
        (
            "chia-tach",
            {
                "name1": "An Biên", "code1": "11371", "kind1": "phường", "extent1": "part",
                "name2": "An Hạ", "code2": "11999", "kind2": "phường", "extent2": "part",
                "kind3": "phường", "extent3": "part", "kind4": "phường", "extent4": "part",
            },
        ),
    ],
)  # fmt: skip
def test_every_act_goes_from_form_to_change_and_back(keeper: Client, name: str, fields: dict[str, object]) -> None:
    before = set(Place.objects.standing().values_list("code", "name", "kind", "valid_from", "valid_to"))
    answer = _record(keeper, reverse("places:place_act", args=["11371", name]), **fields)
    change = Change.objects.get()
    assert answer.url == reverse("places:change", args=[change.pk])
    undo = reverse("places:change_undo", args=[change.pk])
    assert undo in keeper.get(answer.url).content.decode()
    assert "Hủy ghi nhận Nghị quyết 10/NQ-HĐND" in keeper.get(undo).content.decode()
    change.refresh_from_db()
    assert change.undone_at is None, "looking undoes nothing"
    keeper.post(undo)
    assert set(Place.objects.standing().values_list("code", "name", "kind", "valid_from", "valid_to")) == before
    assert "Đã hủy" in keeper.get(answer.url).content.decode()


def test_a_change_lists_its_units_the_highest_first(keeper: Client, standing: dict[str, Place], now: datetime) -> None:
    change = Change.objects.create(
        kind="listed", effective_date=date(2021, 1, 1), resolution="Danh mục", recorded_at=now
    )
    Place.objects.update(opened_by=change)
    page = keeper.get(reverse("places:change", args=[change.pk])).context["page"]
    assert [one.code for one in page.opened] == ["VN", "31", "305", "304", "11371", "11335", "11407"]


def test_a_ward_is_moved_only_where_the_keeper_may_change(
    client: Client, people: dict[str, Person], standing: dict[str, Place]
) -> None:
    address = reverse("places:place_act", args=["11371", "chuyen"])
    client.force_login(people["catalogue_keeper"])
    assert "parent" in _post(client, address, parent="304", step="look").context["page"].form.errors
    person = people["nobody"]
    Grant.objects.create(person=person, role="catalogue_keeper", place="31", given_at=person.created_at)
    client.force_login(person)
    assert _record(client, address, parent="304").status_code == 302
    assert Place.objects.on(date(2026, 7, 1)).get(code="11371").parent.code == "304"


def test_many_to_many_is_filled_in_as_a_table(keeper: Client) -> None:
    address = reverse("places:place_reorganise", args=["305"])
    assert "Chọn các đơn vị cũ" in keeper.get(address).content.decode()
    address += "?cu=11371&cu=11407&moi=2"
    assert keeper.get(address).status_code == 200
    fields = {
        "name1": "Thượng", "code1": "11371", "kind1": "phường", "part1_11371": "all", "part1_11407": "part",
        "name2": "Hạ", "code2": "11407", "kind2": "phường", "part2_11371": "", "part2_11407": "part",
    }  # fmt: skip
    assert _record(keeper, address, **fields).status_code == 302
    assert set(Place.objects.on(date(2026, 7, 1)).filter(level="commune").values_list("name", flat=True)) >= {
        "Thượng", "Hạ",
    }  # fmt: skip


def test_a_refusal_is_one_sentence_on_the_form(keeper: Client) -> None:
    address = reverse("places:place_act", args=["11371", "doi-ten"])
    shown = _post(keeper, address, name="An Biên", step="look")
    assert shown.context["page"].form.non_field_errors() == ["Tên mới giống tên cũ."]
    bad = keeper.post(address, HEAD | {"effective_date": "32/13/2026", "name": "X"})
    assert "effective_date" in bad.context["page"].form.errors


def test_portions_are_stated_with_their_document(keeper: Client, standing: dict[str, Place]) -> None:
    _record(
        keeper, reverse("places:place_act", args=["11371", "chia-tach"]),
        name1="An Biên", code1="11371", kind1="phường", extent1="part",
        name2="An Hạ", code2="11999", kind2="phường", extent2="part",
        kind3="phường", extent3="part", kind4="phường", extent4="part",
    )  # fmt: skip
    change = Change.objects.get()
    assert "chưa ghi: không quy đổi được" in keeper.get(reverse("places:change", args=[change.pk])).content.decode()
    address = reverse("places:portion_add", args=[change.pk, "11371"])
    given = {"measure": "people", "document": "Báo cáo 5/BC", "stated_date": "30/06/2026", "part11371": "12.500"}
    unclear = keeper.post(address, given | {"part11999": "5.5"})
    assert "hai cách" in unclear.content.decode()
    assert not Portion.objects.exists()
    assert keeper.post(address, given | {"part11999": "7.500"}).status_code == 302
    assert sorted(Portion.objects.values_list("amount", flat=True)) == [7500, 12500]
    assert "dân số: Báo cáo 5/BC" in keeper.get(reverse("places:change", args=[change.pk])).content.decode()


def test_agencies_are_kept_on_the_page_of_their_unit(keeper: Client, agency: Agency) -> None:
    Place.objects.update(valid_to=None)
    assert (
        keeper.post(reverse("places:agency_add", args=["305"]), {"name": "Phòng Y tế", "code": "yt"}).status_code == 302
    )
    assert "Phòng Y tế" in keeper.get(reverse("places:place", args=["305"])).content.decode()
    again = keeper.post(reverse("places:agency_add", args=["305"]), {"name": "Khác", "code": "yt"})
    assert "đã có cơ quan mang mã yt" in again.content.decode()
    keeper.post(reverse("places:agency_rename", args=["305", "yt"]), {"name": "Phòng Y tế - Dân số"})
    keeper.post(reverse("places:agency_close", args=["305", "yt"]), {"last_day": "31/12/2021"})
    row = Agency.objects.get(code="yt")
    assert (row.name, row.valid_to) == ("Phòng Y tế - Dân số", date(2021, 12, 31))


def test_a_part_that_has_ended_is_shown_as_it_was_at_last(client: Client, people: dict[str, Person]) -> None:
    client.force_login(people["leader"])
    page = client.get(reverse("places:place_list")).context["page"]
    assert page.day == date(2025, 6, 30)
    assert [branch.place.code for branch in page.branches] == ["305"]
    later = client.get(reverse("places:place_list"), {"ngay": "01/07/2025"}).context["page"]
    assert (later.day, later.branches) == (date(2025, 7, 1), [])


def test_a_split_of_a_district_asks_where_each_ward_goes(keeper: Client, now: datetime) -> None:
    form = keeper.get(reverse("places:place_act", args=["305", "chia-tach"])).context["page"].form
    assert {"home11371", "home11407"} <= set(form.fields)


class TestTheCountry:
    """Pages over the whole list."""

    @pytest.fixture
    def reader(self, client: Client, country: Imported, now: datetime) -> Client:
        person = Person.objects.create(username="reader", full_name="Reader", created_at=now)
        Grant.objects.create(person=person, role="auditor", place="", given_at=now)
        client.force_login(person)
        return client

    def test_the_ward_tells_what_it_was_made_of(self, reader: Client) -> None:
        text = reader.get(reverse("places:place", args=["11383"])).content.decode()
        assert (
            "phường Lê Chân gồm toàn bộ các phường Hàng Kênh, Dư Hàng Kênh và Kênh Dương; "
            "một phần các phường Cầu Đất, Lạch Tray, An Biên, Trần Nguyên Hãn và Vĩnh Niệm." in text
        )
        assert "phường Hồ Nam" in text
        assert "không quy đổi được" in text
        assert "ghi/sap-nhap" not in text, "an auditor changes nothing"

    def test_the_old_district_says_what_became_of_it_and_where_its_series_ends(self, reader: Client) -> None:
        page = reader.get(reverse("places:place", args=["305"])).context["page"]
        assert page.after == [
            "Ngày 01/07/2025, theo Nghị quyết 1669/NQ-UBTVQH15; Nghị quyết 202/2025/QH15; "
            "Quyết định 19/2025/QĐ-TTg: quận Lê Chân chia ra: một phần → phường Lê Chân; một phần → phường An Biên."
        ]
        assert [(each.day, each.exact) for each in page.breaks] == [(date(2025, 7, 1), False)]
        assert page.unexplained == 0
        assert page.day == date(2025, 6, 30)

    def test_the_tree_is_that_of_the_day_asked_for(self, reader: Client) -> None:
        for day, count in (("25/11/2021", 63), ("2025-07-01", 34)):
            page = reader.get(reverse("places:place_list"), {"ngay": day}).context["page"]
            assert len(page.branches[0].children) == count
        ward = reader.get(reverse("places:stretch", args=["31", "dau"]), {"ngay": "25/11/2021"}).context["page"]
        assert len(ward.branch.children) == 15

    def test_search_finds_over_all_times_when_asked(self, reader: Client) -> None:
        address = reverse("places:place_list")
        assert reader.get(address, {"tim": "ho nam", "ngay": "01/11/2026"}).context["page"].found == []
        found = reader.get(address, {"tim": "ho nam", "moi-luc": "on"}).context["page"].found
        assert [place.code for place in found] == ["11383"]

    @pytest.mark.parametrize("name", ["place_list", "place", "change_list", "change", "import_list"])
    def test_a_page_asks_few_queries(self, reader: Client, django_assert_max_num_queries: object, name: str) -> None:
        change = Change.objects.get(effective_date=date(2025, 7, 1), note="Hải Phòng")
        args = {"place": ["11383"], "change": [change.pk]}.get(name, [])
        with django_assert_max_num_queries(45 if name == "place" else 25):
            assert reader.get(reverse(f"places:{name}", args=args)).status_code == 200

    def test_the_log_names_the_lists_that_were_imported(self, reader: Client) -> None:
        text = reader.get(reverse("places:import_list")).content.decode()
        assert "15.345" in text
        assert "Danh mục hành chính ngày 01/03/2025" in text
