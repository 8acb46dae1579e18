"""The sheets of vaccination sites: kept whole or refused, corrected by adding, from a telephone or a workbook."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
import xlsxwriter
from django.core.exceptions import PermissionDenied
from django.test import Client
from tests.office.registers.conftest import Say

from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.models import Override
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.vaccination.models import DoseCount, SheetEntry, Site
from luyke.office.registers.vaccination.workbook import COLUMNS

BACKEND = "luyke.office.accounts.backends.PasswordBackend"


def test_a_sheet_is_kept_with_its_doses_and_said_again_changes_nothing(say: Say) -> None:
    (entry,) = say(first=90, second=3, teens=5, postponed=2)
    assert (entry.screened, entry.used) == (100, 98)
    assert {(one.dose, one.group): one.people for one in entry.doses.all()} == {
        (1, "adult"): 90, (2, "adult"): 3, (1, "teen"): 5,
    }  # fmt: skip
    assert say(first=90, second=3, teens=5, postponed=2) == []
    assert SheetEntry.objects.count() == 1


def test_a_correction_needs_its_reason_and_leaves_what_was_said(say: Say) -> None:
    say(first=90)
    with pytest.raises(RefusedError, match="phải nêu lý do"):
        say(first=80, later=1)
    say(first=80, later=1, reason="đếm nhầm")
    assert list(SheetEntry.objects.order_by("pk").values_list("used", "reason")) == [(90, ""), (80, "đếm nhầm")]


@pytest.mark.parametrize(
    ("said", "code"),
    [({"used": 80}, "VAC102"), ({"screened": 95}, "VAC101"), ({"day": date(2021, 11, 30)}, "VAC103")],
)
def test_what_cannot_be_is_refused_and_nothing_kept(say: Say, said: dict[str, object], code: str) -> None:
    with pytest.raises(RulesBrokenError) as refused:
        say(overrides={code: "cứ ghi"}, **said)
    assert [one.code for one in refused.value.broken] == [code]
    assert not SheetEntry.objects.exists()
    assert not DoseCount.objects.exists()


def test_what_hardly_can_be_is_kept_for_a_reason(say: Say) -> None:
    with pytest.raises(RulesBrokenError) as refused:
        say(first=10, second=12)
    assert [one.code for one in refused.value.broken] == ["VAC201"]
    (entry,) = say(first=10, second=12, overrides={"VAC201": "tiêm mũi 1 ở nơi khác"})
    passed = Override.objects.get()
    assert (passed.entry_id, passed.code, passed.reason) == (entry.pk, "VAC201", "tiêm mũi 1 ở nơi khác")
    assert "12 người tiêm mũi 2 mà chỉ 10 người tiêm mũi 1" in passed.sentence


def test_a_site_of_others_is_not_entered(say: Say, people: dict[str, Person]) -> None:
    for name in ("reporter", "leader", "verifier", "auditor"):
        with pytest.raises(PermissionDenied):
            say(by=people[name])
    assert not SheetEntry.objects.exists()


@pytest.fixture
def site_clerk(client: Client, people: dict[str, Person]) -> Client:
    client.force_login(people["health_site"], backend=BACKEND)
    return client


def test_the_form_keeps_a_day_and_asks_before_it_lets_a_doubt_pass(site_clerk: Client, sites: dict[str, Site]) -> None:
    form = {"site": sites["11371"].pk, "day": "20/11/2021", "vaccine": "pfizer", "adult1": "1.090", "used": "1.090"}
    answer = site_clerk.post("/so-theo-doi/tiem-chung/nhap/", form)
    assert (answer.status_code, SheetEntry.objects.get().screened) == (302, 1090)

    doubt = {**form, "day": "19/11/2021", "adult1": "", "adult2": "20", "used": "20"}
    answer = site_clerk.post("/so-theo-doi/tiem-chung/nhap/", doubt)
    assert answer.status_code == 422
    assert 'name="why-VAC201-0"' in answer.content.decode()
    answer = site_clerk.post("/so-theo-doi/tiem-chung/nhap/", {**doubt, "why-VAC201-0": "tiêm mũi 1 ở nơi khác"})
    assert (answer.status_code, SheetEntry.objects.count()) == (302, 2)


def _book(rows: list[list[object]]) -> io.BytesIO:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Mã điểm tiêm", "Ngày", "Vắc xin", "Mũi 1, từ 18 tuổi", "Số liều dùng"])
        for at, row in enumerate(rows, start=1):
            page.write_row(at, 0, row)
    out.seek(0)
    out.name = "phieu.xlsx"
    return out


def test_a_workbook_is_kept_whole(site_clerk: Client, sites: dict[str, Site]) -> None:
    rows = [[site.code, "20/11/2021", "Pfizer", 90, 96] for site in sites.values()]
    answer = site_clerk.post("/so-theo-doi/tiem-chung/nap/", {"file": _book(rows)})
    assert answer.status_code == 302
    assert list(SheetEntry.objects.values_list("used", flat=True)) == [96, 96]


def test_a_wrong_cell_is_named_and_nothing_is_kept(site_clerk: Client, sites: dict[str, Site]) -> None:
    code = sites["11371"].code
    rows = [[code, "20/11/2021", "Pfizer", 90, 96], [code, "19/11/2021", "Phai-dơ", 90, "5.5"],
            ["tc-khac", "hôm qua", "Pfizer", -1, 96]]  # fmt: skip
    answer = site_clerk.post("/so-theo-doi/tiem-chung/nap/", {"file": _book(rows)})
    told = answer.content.decode()
    assert answer.status_code == 422
    for cell in ("Ô C3", "Ô E3", "Ô B4", "Ô D4"):
        assert cell in told, cell
    assert not SheetEntry.objects.exists()


def test_a_wrong_row_below_one_that_says_nothing_new_is_named(
    site_clerk: Client, sites: dict[str, Site], say: Say
) -> None:
    say(first=90)
    rows = [[sites[ward].code, "20/11/2021", "Pfizer", 90, used] for ward, used in (("11371", 90), ("11407", 60))]
    told = site_clerk.post("/so-theo-doi/tiem-chung/nap/", {"file": _book(rows)}).content.decode()
    assert "Dòng của ô A3: Điểm 11407" in told


def test_what_goes_out_comes_in_again(site_clerk: Client, say: Say) -> None:
    say(first=90, second=4, teens=5, postponed=2, used=99)
    book = io.BytesIO(site_clerk.get("/so-theo-doi/tiem-chung/tep/").content)
    book.name = "so.xlsx"
    answer = site_clerk.post("/so-theo-doi/tiem-chung/nap/", {"file": book})
    assert answer.status_code == 302
    assert SheetEntry.objects.count() == 1, "it says what is kept already"
    assert len({one.key for one in COLUMNS}) == len(COLUMNS)


def test_the_list_takes_the_same_queries_for_many_sheets(
    site_clerk: Client, say: Say, django_assert_max_num_queries: object
) -> None:
    for back in range(8):
        say(day=date(2021, 11, 20) - timedelta(days=back))
    with django_assert_max_num_queries(13):
        answer = site_clerk.get("/so-theo-doi/tiem-chung/")
    assert "8 phiếu, 720 mũi" in answer.content.decode()
