"""Pages of the catalogue: who gets in, what they see, what a form does."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.office.indicators.conftest import money

from luyke.lexicon.definitions import definition
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.indicators.exchange import catalogue_csv
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Division, ExternalCode, Indicator
from luyke.office.indicators.selectors import line_map

READING = ["", "ra-soat/", "danh-muc.csv", "danh-muc.xlsx", "A1/"]
CHANGING = ["them/", "nhap/", "A1/sua/", "A1/thoi-dung/", "A1/chia/", "A1/ma-ngoai/"]


@pytest.fixture
def keeper_client(client: Client, keeper: Person) -> Client:
    client.force_login(keeper, backend="luyke.office.accounts.backends.PasswordBackend")
    return client


def _get(client: Client, person: Person, path: str) -> int:
    client.force_login(person, backend="luyke.office.accounts.backends.PasswordBackend")
    return client.get(f"/chi-tieu/{path}").status_code


@pytest.mark.parametrize("path", READING)
def test_readers_read(client: Client, people: dict[str, Person], catalogue: dict[str, Indicator], path: str) -> None:
    assert [_get(client, people[name], path) for name in ("leader", "reporter", "catalogue_keeper")] == [200] * 3
    assert _get(client, people["nobody"], path) == 403


@pytest.mark.parametrize("path", CHANGING)
def test_only_the_keeper_sees_forms(
    client: Client, people: dict[str, Person], catalogue: dict[str, Indicator], path: str
) -> None:
    assert _get(client, people["catalogue_keeper"], path) == 200
    assert {_get(client, people[name], path) for name in ("planner", "auditor", "city_above", "leader")} == {403}


@pytest.mark.parametrize(("path", "form"), [("danh-muc.csv", "CSV"), ("danh-muc.xlsx", "XLSX")])
def test_that_the_catalogue_went_out_is_on_record(
    keeper_client: Client, keeper: Person, catalogue: dict[str, Indicator], path: str, form: str
) -> None:
    assert keeper_client.get(f"/chi-tieu/{path}").status_code == 200
    taken = Entry.objects.get(act="indicators.catalogue.exported")
    assert (taken.done_by, taken.label) == (keeper.pk, f"{form}, {len(catalogue)} dòng")


def test_a_line_leads_to_its_figures(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    assert reverse("scoreboard:of_indicator", args=["A1"]) in keeper_client.get("/chi-tieu/A1/").content.decode()


def test_an_unknown_code_is_not_found(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    division = Division.objects.get()
    assert keeper_client.get("/chi-tieu/Z9/").status_code == 404
    assert keeper_client.get(f"/chi-tieu/A2/chia/{division.pk}/").status_code == 404


def test_the_page_shows_what_is_known(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    Indicator.objects.filter(code="A1").update(
        definition="Mọi khoản thu.", definition_author="Tổ tổng hợp", review_date=date(2021, 1, 1), invented=True
    )
    text = keeper_client.get("/chi-tieu/A1/").content.decode()
    for words in ("Mọi khoản thu.", "Tổ tổng hợp soạn", "Đến hạn rà soát", "1.000.000.000 VND", "Thu hải quan",
                  "thu ngân sách địa bàn", "minh họa"):  # fmt: skip
        assert words in text


def _given(line: Line, **more: object) -> dict[str, object]:
    return {
        "code": line.code, "name": line.name, "unit": line.unit, "shown": line.shown, "decimals": 1,
        "nature": line.nature, "cumulation": line.cumulation, "frequency": ["M", "Y"], "direction": line.direction,
        **more,
    }  # fmt: skip


def test_a_line_is_added_by_form(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    answer = keeper_client.post("/chi-tieu/them/", _given(money("A9", "Thu khác"), aliases="một\nhai"))
    assert answer["Location"] == "/chi-tieu/A9/"
    assert Indicator.objects.get(code="A9").other_names == ["một", "hai"]


def test_what_the_service_refuses_stands_at_its_field(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    answer = keeper_client.post("/chi-tieu/them/", _given(money("A9", "Thu khác"), shown="tấn"))
    assert answer.status_code == 200
    assert "không đổi được" in str(answer.context["page"].form.errors["shown"])
    assert not Indicator.objects.filter(code="A9").exists()


def test_editing_keeps_parts_and_codes(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    given = _given(money("A1", "Tổng các khoản thu"), code="LẠ")
    assert keeper_client.post("/chi-tieu/A1/sua/", given).status_code == 302
    line = line_map()["A1"]
    assert (line.name, line.exhaustive) == ("Tổng các khoản thu", ("nguồn",))


def test_parts_codes_and_the_end_by_form(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    keeper_client.post("/chi-tieu/B2/chia/", {"divided_by": "nơi ở", "parts": "B1"})
    keeper_client.post("/chi-tieu/A1/ma-ngoai/", {"system": "QĐ 05/2023", "code": "0601"})
    keeper_client.post(f"/chi-tieu/A1/ma-ngoai/{ExternalCode.objects.get().pk}/het-hieu-luc/")
    keeper_client.post("/chi-tieu/A3/thoi-dung/", {"last_date": "31/12/2021", "reason": "gộp vào thu khác"})
    assert line_map()["B1"].parents == (("B2", "nơi ở"),)
    assert ExternalCode.objects.get().valid_to == timezone.localdate()
    assert line_map()["A3"].valid_to == date(2021, 12, 31)
    again = keeper_client.post("/chi-tieu/B1/chia/", {"divided_by": "vòng", "parts": "B2"})
    assert "Thành vòng" in again.content.decode()


def _file(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("a.csv", data)


def test_a_file_is_previewed_then_written(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    data = "Mã,Tên chỉ tiêu\nA1,Tên mới\n".encode()
    page = keeper_client.post("/chi-tieu/nhap/", {"file": _file(data)}).context["page"]
    assert page.comparison.revised[0].changes == (("Tên chỉ tiêu", "Tổng thu trên địa bàn", "Tên mới"),)
    assert line_map()["A1"].name == "Tổng thu trên địa bàn"
    answer = keeper_client.post("/chi-tieu/nhap/xac-nhan/", {"seal": page.seal, "digest": page.digest})
    assert answer.status_code == 302
    assert line_map()["A1"].name == "Tên mới"


def test_a_catalogue_that_changed_meanwhile_is_shown_anew(
    keeper_client: Client, catalogue: dict[str, Indicator]
) -> None:
    data = "Mã,Tên chỉ tiêu\nA1,Tên mới\n".encode()
    page = keeper_client.post("/chi-tieu/nhap/", {"file": _file(data)}).context["page"]
    Indicator.objects.filter(code="A1").update(name="Người khác vừa đổi")
    answer = keeper_client.post("/chi-tieu/nhap/xac-nhan/", {"seal": page.seal, "digest": page.digest})
    assert answer.context["page"].comparison.revised[0].changes[0][1] == "Người khác vừa đổi"
    assert line_map()["A1"].name == "Người khác vừa đổi"


def test_a_broken_seal_writes_nothing(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    before = line_map()
    answer = keeper_client.post("/chi-tieu/nhap/xac-nhan/", {"seal": "x:y:z"})
    assert answer["Location"] == "/chi-tieu/nhap/"
    assert line_map() == before


def test_errors_of_a_file_are_shown_by_cell(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    answer = keeper_client.post("/chi-tieu/nhap/", {"file": _file("Mã,Tính chất\nA1,lạ\n".encode())})
    assert "B2" in answer.content.decode()
    assert answer.context["page"].seal == ""


def test_the_same_file_changes_nothing(keeper_client: Client, catalogue: dict[str, Indicator]) -> None:
    answer = keeper_client.post("/chi-tieu/nhap/", {"file": _file(catalogue_csv(line_map().values()))})
    assert "không khác gì" in answer.content.decode()


def test_a_definition_that_came_along_is_a_draft_until_the_office_signs_it(
    keeper_client: Client, catalogue: dict[str, Indicator]
) -> None:
    said = definition("LK001")
    Indicator.objects.filter(code="A1").update(definition=said.text, definition_author=said.author)
    assert "1 định nghĩa còn là bản thảo có sẵn" in keeper_client.get("/chi-tieu/").content.decode()
    assert "/chi-tieu/A1/sua/" in keeper_client.get("/chi-tieu/ra-soat/").content.decode()
    Indicator.objects.filter(code="A1").update(definition_author="Phòng Tài chính - Kế hoạch")
    assert "bản thảo có sẵn" not in keeper_client.get("/chi-tieu/").content.decode()
    assert "/chi-tieu/A1/sua/" not in keeper_client.get("/chi-tieu/ra-soat/").content.decode()
