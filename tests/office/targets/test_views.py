"""Pages of the plan: who gets in, what is found by guessing an id, what a form does."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.office.targets.conftest import BILLION, DECIDED
from tests.office.targets.test_annex import HEAD, ROWS, workbook

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets import selectors, services
from luyke.office.targets.models import Issuer, Revision, Style, Target
from luyke.office.targets.storing import Decision

READING = ["{place}/2021/", "{place}/2021/ke-hoach.xlsx", "chi-tieu/{target}/"]
CHANGING = [
    "{place}/2021/giao/", "{place}/2021/nhap/", "chi-tieu/{target}/dieu-chinh/", "chi-tieu/{target}/rut/",
    "chi-tieu/{target}/giao-xuong/",
]  # fmt: skip


@pytest.fixture
def theirs(revenue: Target, places: dict[str, Place], now: datetime) -> Target:
    """The neighbour district's target."""
    return services.target_assign(indicator=revenue.indicator, place=places["304"], year=2021, issuer=Issuer.ABOVE,
                                  style=Style.LEVEL, value=BILLION, by=SYSTEM, at=now)  # fmt: skip


@pytest.fixture
def planner_client(client: Client, people: dict[str, Person]) -> Client:
    return _signed_in(client, people["planner"])


def _signed_in(client: Client, person: Person) -> Client:
    client.force_login(person, backend="luyke.office.accounts.backends.PasswordBackend")
    return client


def _status(client: Client, path: str, target: Target) -> int:
    return client.get("/ke-hoach/" + path.format(place=target.place_id, target=target.pk)).status_code


@pytest.mark.parametrize("role", ["planner", "leader", "verifier", "auditor", "catalogue_keeper"])
def test_those_of_the_district_read_its_plan_and_not_the_neighbours(
    client: Client, people: dict[str, Person], revenue: Target, theirs: Target, role: str
) -> None:
    _signed_in(client, people[role])
    assert [_status(client, path, revenue) for path in READING] == [200] * 3
    assert [_status(client, path, theirs) for path in READING] == [404] * 3


def test_the_city_reads_both(client: Client, people: dict[str, Person], revenue: Target, theirs: Target) -> None:
    _signed_in(client, people["city_above"])
    assert {_status(client, path, target) for path in READING for target in (revenue, theirs)} == {200}


def test_a_planner_changes_the_districts_plan_and_not_the_neighbours(
    planner_client: Client, revenue: Target, theirs: Target
) -> None:
    assert [_status(planner_client, path, revenue) for path in CHANGING] == [200] * 5
    assert [_status(planner_client, path, theirs) for path in CHANGING] == [404] * 5
    before = Revision.objects.count()
    for path in (*CHANGING, "{place}/2021/nhap/xac-nhan/"):
        address = "/ke-hoach/" + path.format(place=theirs.place_id, target=theirs.pk)
        assert planner_client.post(address, {"value": "1", "document": "x", "reason": "x"}).status_code == 404
    assert Revision.objects.count() == before


def test_the_city_assigns_below_and_never_to_itself(
    client: Client, people: dict[str, Person], places: dict[str, Place], revenue: Target
) -> None:
    _signed_in(client, people["city_above"])
    assert client.get(f"/ke-hoach/{places['305'].pk}/2021/giao/").status_code == 200
    assert client.get(f"/ke-hoach/{places['31'].pk}/2021/giao/").status_code == 404
    assert client.get(f"/ke-hoach/{places['VN'].pk}/2021/").status_code == 404


@pytest.mark.parametrize("role", ["leader", "reporter", "auditor", "verifier", "approver", "administrator"])
def test_others_see_no_form(client: Client, people: dict[str, Person], revenue: Target, role: str) -> None:
    _signed_in(client, people[role])
    assert {_status(client, path, revenue) for path in CHANGING} <= {403, 302}


def test_no_page_is_open_to_strangers(client: Client, revenue: Target) -> None:
    assert {_status(client, path, revenue) for path in (*READING, *CHANGING, "")} == {302}


def test_ids_that_are_none_are_not_found(planner_client: Client, revenue: Target) -> None:
    assert planner_client.get("/ke-hoach/999999/2021/").status_code == 404
    assert planner_client.get("/ke-hoach/chi-tieu/999999/").status_code == 404
    for address in (
        f"{10**30}/2021/",
        f"chi-tieu/{10**30}/",
        f"{revenue.place_id}/0/",
        f"{revenue.place_id}/99999/nhap/",
    ):
        assert planner_client.get(f"/ke-hoach/{address}").status_code == 404


def test_the_plan_shows_issuers_history_and_the_past(planner_client: Client, revenue: Target, now: datetime) -> None:
    services.target_revise(target=revenue, value=1390 * BILLION, decision=DECIDED, by=SYSTEM, at=now + timedelta(5))
    address = f"/ke-hoach/{revenue.place_id}/2021/"
    text = planner_client.get(address).content.decode()
    for words in ("thành phố giao", "1.390", "đạt 1.379 tỷ đồng", "Nghị quyết 41/NQ-HĐND", "điều chỉnh giữa năm"):
        assert words in text
    past = planner_client.get(address, {"den-ngay": "30/11/2021"}).content.decode()
    assert "1.390" not in past
    assert "30/11/2021" in past
    assert "không phải ngày" in planner_client.get(address, {"den-ngay": "31/11/2021"}).content.decode()


def test_invented_figures_are_marked(planner_client: Client, revenue: Target) -> None:
    Target.objects.update(invented=True)
    for address in (f"/ke-hoach/{revenue.place_id}/2021/", f"/ke-hoach/chi-tieu/{revenue.pk}/"):
        assert "minh họa" in planner_client.get(address).content.decode()


def test_the_index_lists_only_what_one_sees(planner_client: Client, revenue: Target, theirs: Target) -> None:
    text = planner_client.get("/ke-hoach/").content.decode()
    assert "Lê Chân" in text
    assert "Ngô Quyền" not in text
    assert "Lê Chân" in planner_client.get("/ke-hoach/", {"tim": "LE CHAN"}).content.decode()


def test_the_index_has_the_highest_first(planner_client: Client, places: dict[str, Place]) -> None:
    Place.objects.update(valid_to=None)
    page = planner_client.get("/ke-hoach/").context["page"]
    assert [one.place.code for one in page.places] == ["305", "11371", "11407"]


def test_the_index_begins_with_those_that_have_a_plan(
    client: Client, people: dict[str, Person], places: dict[str, Place], theirs: Target
) -> None:
    page = _signed_in(client, people["city_above"]).get("/ke-hoach/").content.decode()
    assert page.index(f'row">{places["304"]}') < page.index(f'row">{places["31"]}')


def test_a_target_is_assigned_by_form(planner_client: Client, catalogue: dict[str, Indicator], places: dict[str, Place]
                                      ) -> None:  # fmt: skip
    given = {"indicator": "p1", "issuer": "council", "style": "level", "value": "1.400,5", "document": "NQ 1"}
    answer = planner_client.post(f"/ke-hoach/{places['305'].pk}/2021/giao/", given)
    assert answer.status_code == 302
    assert Revision.objects.get().value == 1400500000000


@pytest.mark.parametrize(
    ("more", "field", "words"),
    [({"value": "5.5"}, "value", "5,5 hoặc 5.500"), ({"value": "nhiều"}, "value", "không phải số"),
     ({"indicator": "không có"}, "indicator", "hãy ghi mã"),
     ({"style": "growth", "value": "99999999"}, "value", "10.000"),
     ({"style": "out_of"}, "of_total", "cần có tổng số"), ({"issuer": ""}, "issuer", "")],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_field(
    planner_client: Client, catalogue: dict[str, Indicator], places: dict[str, Place], more: dict[str, str], field: str,
    words: str,
) -> None:  # fmt: skip
    given = {"indicator": "P1", "issuer": "council", "style": "level", "value": "1.400", **more}
    answer = planner_client.post(f"/ke-hoach/{places['305'].pk}/2021/giao/", given)
    assert words in str(answer.context["page"].form.errors[field])
    assert not Revision.objects.exists()


def test_a_target_is_revised_and_withdrawn_by_form(planner_client: Client, revenue: Target) -> None:
    address, seen = f"/ke-hoach/chi-tieu/{revenue.pk}/", revenue.revisions.get().pk
    given = {"value": "1.390", "style": "level", "seen": seen, "document": "QĐ 9", "reason": "giữa năm"}
    assert planner_client.post(address + "dieu-chinh/", given).status_code == 302
    again = planner_client.post(address + "dieu-chinh/", given | {"value": "1.395"})
    assert "Vừa có người điều chỉnh" in again.content.decode()
    assert planner_client.post(address + "rut/", {"document": "QĐ 10"}).status_code == 200
    assert planner_client.post(address + "rut/", {"document": "QĐ 10", "reason": "bỏ"}).status_code == 302
    assert [row.value for row in revenue.revisions.all()] == [1379 * BILLION, 1390 * BILLION, None]
    assert "đã rút" in planner_client.get(address).content.decode()


def test_a_target_is_given_down_by_form_and_its_gap_is_shown_up_and_down(
    planner_client: Client, revenue: Target, places: dict[str, Place]
) -> None:
    address = f"/ke-hoach/chi-tieu/{revenue.pk}/giao-xuong/"
    shares = {f"phan-{places['11371'].pk}": "700", f"phan-{places['11407'].pk}": "600"}
    refused = planner_client.post(address, shares)
    assert "còn thiếu 79 tỷ đồng" in refused.content.decode()
    assert not Target.objects.filter(above=revenue).exists()
    assert planner_client.post(address, shares | {"gap_reason": "quận giữ lại"}).status_code == 302
    share = Target.objects.get(place=places["11371"])
    for path in (f"chi-tieu/{revenue.pk}/", f"chi-tieu/{share.pk}/"):
        text = planner_client.get(f"/ke-hoach/{path}").content.decode()
        assert "quận giữ lại" in text
        assert "79" in text
    services.target_revise(target=revenue, value=1400 * BILLION, decision=DECIDED, by=SYSTEM, at=NOW_LATER)
    assert "chưa có lý do" in planner_client.get(f"/ke-hoach/{revenue.place_id}/2021/").content.decode()


NOW_LATER = datetime.fromisoformat("2021-12-01T00:00:00+00:00")


def test_a_ward_sees_whose_share_its_target_is_but_not_the_plan_above(
    client: Client, people: dict[str, Person], revenue: Target, places: dict[str, Place], now: datetime
) -> None:
    services.target_split(target=revenue, shares={places["11371"]: 700 * BILLION}, decision=Decision(),
                          gap_reason="quận giữ lại", by=SYSTEM, at=now)  # fmt: skip
    share = Target.objects.get(place=places["11371"])
    _signed_in(client, people["reporter"])
    assert "quận giữ lại" in client.get(f"/ke-hoach/chi-tieu/{share.pk}/").content.decode()
    assert client.get(f"/ke-hoach/chi-tieu/{revenue.pk}/").status_code == 404


def _upload(client: Client, place: Place) -> object:
    file = SimpleUploadedFile("phu-luc.xlsx", workbook(HEAD, *ROWS))
    return client.post(f"/ke-hoach/{place.pk}/2021/nhap/", {"file": file}).context["page"]


def test_the_wizard_asks_shows_and_writes(
    planner_client: Client, catalogue: dict[str, Indicator], places: dict[str, Place]
) -> None:
    place = places["305"]
    page = _upload(planner_client, place)
    assert page.resolved.questions == 1
    assert not Target.objects.exists()
    address = f"/ke-hoach/{place.pk}/2021/nhap/xac-nhan/"
    given = {"seal": page.seal, "digest": page.resolved.digest, "document": "NQ 41"}
    open_page = planner_client.post(address, given).context["page"]
    assert open_page.resolved.questions == 1
    shown = planner_client.post(address, given | {"dong-9": "P5"}).context["page"]
    assert shown.resolved.questions == 0
    assert not Target.objects.exists()
    # A browser sends every choice of the page back, as words.
    chosen = {f"cach-{row.row.number}": str(row.style) for row in shown.resolved.rows}
    chosen |= {f"dong-{row.row.number}": row.indicator.code for row in shown.resolved.rows}
    chosen |= {f"cot-{at}": str(issuer) for at, issuer in shown.resolved.issuers.items()}
    answer = planner_client.post(address, given | chosen | {"digest": shown.resolved.digest})
    assert answer.status_code == 302
    assert Revision.objects.count() == 12
    assert {row.document for row in Revision.objects.all()} == {"NQ 41"}


def test_a_plan_that_changed_meanwhile_is_shown_anew(
    planner_client: Client, catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    place = places["305"]
    page = _upload(planner_client, place)
    address = f"/ke-hoach/{place.pk}/2021/nhap/xac-nhan/"
    given = {"seal": page.seal, "dong-9": "-"}
    shown = planner_client.post(address, given).context["page"]
    services.target_assign(indicator=catalogue["P1"], place=place, year=2021, issuer=Issuer.ABOVE, style=Style.LEVEL,
                           value=BILLION, by=SYSTEM, at=now)  # fmt: skip
    again = planner_client.post(address, given | {"digest": shown.resolved.digest})
    assert again.context["page"].resolved.revising
    assert Revision.objects.count() == 1
    refused = planner_client.post(address, given | {"digest": again.context["page"].resolved.digest})
    assert "Phải ghi lý do" in refused.content.decode()


def test_a_seal_of_another_place_does_not_open_this_one(
    planner_client: Client, catalogue: dict[str, Indicator], places: dict[str, Place]
) -> None:
    page = _upload(planner_client, places["305"])
    given = {"seal": page.seal, "digest": page.resolved.digest}
    assert planner_client.post(f"/ke-hoach/{places['304'].pk}/2021/nhap/xac-nhan/", given).status_code == 404


def test_an_export_is_recorded(planner_client: Client, revenue: Target) -> None:
    answer = planner_client.get(f"/ke-hoach/{revenue.place_id}/2021/ke-hoach.xlsx")
    assert answer["Content-Disposition"] == 'attachment; filename="ke-hoach-305-2021.xlsx"'
    assert Entry.objects.filter(act="targets.plan.exported").count() == 1


def test_two_grants_add_up(people: dict[str, Person], places: dict[str, Place], now: datetime) -> None:
    Grant.objects.create(person=people["planner"], role="planner", place="304", given_at=now)
    person = Person.objects.get(pk=people["planner"].pk)
    assert {place.code for place in selectors.places_assignable(viewer=person)} >= {"304", "305", "11335"}
