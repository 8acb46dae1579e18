"""The template out and in, and a report whose figures are proposed for the grid."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from luyke.files import open_bytes
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Cell, Regime, Submission
from luyke.office.collection.proposing import proposals
from luyke.office.collection.services import round_open, submission_approve, submission_send, submission_verify
from luyke.office.collection.workbook import is_template, read_template
from luyke.office.documents.models import ReceivedDocument
from luyke.office.documents.selectors import reading_of
from luyke.office.documents.services import document_read, document_receive
from luyke.office.observations.models import Evidence

Type = Callable[..., object]
REPORT = (
    "Tháng 11 năm 2021, Thu nội địa ước đạt 7,4 tỷ đồng; lũy kế 11 tháng, Thu nội địa ước đạt 70,4 tỷ đồng.\n"
    "Trong tháng 11 năm 2021, Hộ kinh doanh đăng ký mới là 11 hộ, tăng 10 % so với cùng kỳ.\n"
)


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder of its own for files."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def client(people: dict[str, Person], folder: Path) -> Client:
    """The reporter's browser."""
    browser = Client()
    browser.force_login(people["reporter"], "luyke.office.accounts.backends.PasswordBackend")
    return browser


def _filled(template: bytes, typed: dict[str, tuple[object, object]]) -> bytes:
    """The template with numbers written in, as Excel would."""
    table = open_bytes(template, "mau.xlsx").tables[0]
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Biểu nhập")
        codes = {}
        for cell in table.cells:
            sheet.write(cell.row, cell.column, cell.text)
            if cell.column == 0:
                codes[cell.text] = cell.row
        for code, (month, cumulative) in typed.items():
            row = codes.get(code, max(codes.values()) + 1)
            sheet.write(row, 0, code)
            sheet.write(row, 3, month)
            sheet.write(row, 4, cumulative)
    return out.getvalue()


def _upload(client: Client, submission: Submission, content: bytes, name: str) -> object:
    where = reverse("collection:upload", args=[submission.pk])
    return client.post(where, {"file": SimpleUploadedFile(name, content)}, follow=True)


def test_the_template_comes_back_as_cells_with_where_they_stood(client: Client, submission: Submission) -> None:
    template = client.get(reverse("collection:template", args=[submission.pk])).content
    content = _filled(template, {"T0": (10.4, 100.4), "H1": (11, "–")})
    assert "Đã nạp 4 ô" in _upload(client, submission, content, "bieu.xlsx").content.decode()
    cells = {(cell.line.indicator.code, cell.column): cell for cell in Cell.objects.all()}
    assert [cells[key].typed for key in sorted(cells)] == ["–", "11", "100,4", "10,4"]
    assert cells["T0", "month"].locator == "Biểu nhập!D5"
    assert cells["T0", "month"].document.name == "bieu.xlsx"


def test_what_is_wrong_in_a_file_is_told_by_its_cell_and_kept_to_be_mended(
    client: Client, submission: Submission
) -> None:
    template = client.get(reverse("collection:template", args=[submission.pk])).content
    content = _filled(template, {"T0": ("mười", 100.4), "T1": ("5.5", 70), "Z9": (1, 1)})
    page = _upload(client, submission, content, "bieu.xlsx").content.decode()
    for said in ("Ô D5: “mười” không phải là số", "Ô D6: “5.5” có thể là 5,5 hoặc 5.500", "mã “Z9”"):
        assert said in page
    assert set(Cell.objects.values_list("typed", flat=True)) == {"mười", "100,4", "5.5", "70"}


def test_a_row_written_twice_is_taken_once_and_told(client: Client, submission: Submission) -> None:
    template = client.get(reverse("collection:template", args=[submission.pk])).content
    content = _filled(template, {"T0": (10.4, 100.4), "t0 ": (99, 99)})
    page = _upload(client, submission, content, "bieu.xlsx").content.decode()
    assert "Ô A9: mã “T0” đã có ở ô A5; hàng này không nạp." in page
    assert {cell.typed for cell in Cell.objects.all()} == {"10,4", "100,4"}


def test_a_template_of_another_month_is_not_taken_for_this_one(
    client: Client, submission: Submission, regime: Regime, now: datetime
) -> None:
    december = round_open(regime=regime, period="2021-12", by=SYSTEM, at=now)
    later = december.submissions.get(reporter=submission.reporter)
    template = client.get(reverse("collection:template", args=[later.pk])).content
    page = _upload(client, submission, _filled(template, {"T0": (12, 112)}), "bieu.xlsx").content.decode()
    assert "Báo cáo kinh tế - xã hội tháng, tháng 12/2021: phường An Biên”, không phải biểu đang mở" in page
    assert not Cell.objects.exists()
    assert not ReceivedDocument.objects.exists()


def test_a_sheet_that_is_no_template_is_a_report() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write_row(0, 0, ["Chỉ tiêu", "Tháng"])
    assert not is_template(open_bytes(out.getvalue(), "x.xlsx"))


def test_each_figure_is_proposed_for_its_cell_beside_its_sentence(
    submission: Submission, people: dict[str, Person], now: datetime, folder: Path
) -> None:
    document = document_receive(
        content=REPORT.encode(), name="bao-cao.txt", place=submission.reporter.place, by=people["reporter"], at=now
    )
    reading = document_read(document=document, by=people["reporter"], at=now)
    found = {
        (one.row.indicator.code, one.entered.column.value): one.candidates[0]
        for one in proposals(grid_of(submission), reading)
    }
    assert {key: one.typed for key, one in found.items()} == {
        ("T1", "month"): "7,4", ("T1", "cumulative"): "70,4", ("H1", "month"): "11",
    }  # fmt: skip
    assert found["T1", "month"].text.startswith("7,4")
    assert "Thu nội địa ước đạt 7,4 tỷ đồng" in found["T1", "month"].sentence


def test_a_text_of_the_unit_above_fills_nothing_unseen(client: Client, submission: Submission) -> None:
    text = f"ỦY BAN NHÂN DÂN\nQUẬN LÊ CHÂN\n{REPORT}"
    page = _upload(client, submission, text.encode(), "bao-cao-quan.txt")
    assert "theo phần đầu là của quận Lê Chân, không phải của phường An Biên" in page.content.decode()
    assert "0 ô có thể lấy ngay" in page.content.decode()
    client.post(page.redirect_chain[-1][0], {"act": "all"})
    assert not Cell.objects.exists()


def test_prints_of_one_number_are_one_and_two_numbers_are_asked(
    submission: Submission, people: dict[str, Person], now: datetime, folder: Path
) -> None:
    text = REPORT + "Tháng 11 năm 2021, Thu nội địa ước hơn 7 tỷ đồng. Lũy kế 11 tháng, Thu nội địa đạt 71,9 tỷ đồng.\n"
    document = document_receive(
        content=text.encode(), name="hai-so.txt", place=submission.reporter.place, by=people["reporter"], at=now
    )
    reading = document_read(document=document, by=people["reporter"], at=now)
    found = {(one.row.indicator.code, one.entered.column.value): one for one in proposals(grid_of(submission), reading)}
    month, cumulative = found["T1", "month"], found["T1", "cumulative"]
    assert ([one.typed for one in month.candidates], month.plain) == (["7,4", "7"], True)
    assert (sorted(one.typed for one in cumulative.candidates), cumulative.plain) == (["70,4", "71,9"], False)


def test_what_is_taken_from_a_report_rests_on_its_sentence_to_the_end(
    client: Client, submission: Submission, type_in: Type, people: dict[str, Person], now: datetime
) -> None:
    page = _upload(client, submission, REPORT.encode(), "bao-cao.txt")
    assert page.redirect_chain[-1][0] == reverse(
        "collection:propose", args=[submission.pk, ReceivedDocument.objects.get().pk]
    )
    assert "tìm thấy số cho 3/8 ô" in page.content.decode()
    client.post(page.redirect_chain[-1][0], {"act": "all"})
    assert {cell.typed for cell in Cell.objects.filter(source="span")} == {"7,4", "70,4", "11"}
    type_in(T0=("10,4", "100,4"), T2=("3", "30"), H1=("11", "141"))
    submission.refresh_from_db()
    submission_send(submission=submission, revision=submission.revision, by=people["reporter"], at=now)
    submission_verify(submission=submission, by=people["verifier"], at=now)
    submission_approve(submission=submission, by=people["approver"], at=now)
    evidence = Evidence.objects.get(kind="span", quote__contains="Hộ kinh doanh")
    start, end = map(int, evidence.locator.split("-"))
    assert reading_of(document=evidence.document).text[start:end].startswith("11")


def test_what_is_typed_over_a_taken_figure_rests_on_the_hand_again(
    client: Client, submission: Submission, type_in: Type
) -> None:
    page = _upload(client, submission, REPORT.encode(), "bao-cao.txt")
    client.post(page.redirect_chain[-1][0], {"act": "all"})
    type_in(H1=("12", ""))
    cell = Cell.objects.get(line__indicator__code="H1", column="month")
    assert (cell.source, cell.document, cell.locator, cell.quote) == ("entry", None, "", "")


def test_a_broken_file_is_told_in_a_sentence_and_changes_nothing(client: Client, submission: Submission) -> None:
    page = _upload(client, submission, b"PK\x03\x04 broken", "bieu.xlsx").content.decode()
    assert "message error" in page
    assert not Cell.objects.exists()


def test_no_page_waits_for_a_book(client: Client, submission: Submission) -> None:
    book = SimpleUploadedFile("bao-cao.txt", "Thu nội địa tăng. ".encode() * 60_000)
    page = client.post(reverse("collection:upload", args=[submission.pk]), {"file": book}, follow=True).content.decode()
    assert "dài hơn một triệu chữ" in page
    assert not ReceivedDocument.objects.filter(readings__isnull=False).exists()


def test_another_units_document_is_not_reached_by_its_id(
    client: Client, submission: Submission, people: dict[str, Person], now: datetime, places: dict[str, object]
) -> None:
    other = document_receive(
        content=REPORT.encode(), name="khac.txt", place=places["11407"], by=people["reporter_elsewhere"], at=now
    )
    document_read(document=other, by=people["reporter_elsewhere"], at=now)
    for view, args in (
        ("documents:document", [other.pk]), ("documents:file", [other.pk]),
        ("collection:propose", [submission.pk, other.pk]),
    ):  # fmt: skip
        assert client.get(reverse(view, args=args)).status_code == 404
    reader = Client()
    reader.force_login(people["leader"], "luyke.office.accounts.backends.PasswordBackend")
    page = reader.get(reverse("documents:document", args=[other.pk])).content.decode()
    assert 'class="figure' in page
    file = reader.get(reverse("documents:file", args=[other.pk]))
    assert b"".join(file.streaming_content) == REPORT.encode()
    assert file["Content-Disposition"].startswith("attachment")


def test_the_same_bytes_are_kept_once(
    submission: Submission, people: dict[str, Person], now: datetime, folder: Path
) -> None:
    def receive(name: str) -> ReceivedDocument:
        place = submission.reporter.place
        return document_receive(content=REPORT.encode(), name=name, place=place, by=people["reporter"], at=now)

    assert receive("a.txt") == receive("b.txt")
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


def test_the_template_reads_back_what_it_shows(client: Client, filled: Submission) -> None:
    template = client.get(reverse("collection:template", args=[filled.pk])).content
    read = read_template(open_bytes(template, "m.xlsx"), grid_of(filled), None)
    assert (len(read.cells), read.errors) == (8, [])
    assert {cell.typed for cell in read.cells} == {"10,4", "100,4", "7,4", "70,4", "3", "30", "11", "141"}
