"""The catalogue as a file: what goes out comes back the same; what is wrong is said cell by cell."""

from __future__ import annotations

import io
from datetime import date, datetime

import pytest
import xlsxwriter
from tests.office.indicators.conftest import money

from luyke.office.audit.services import SYSTEM
from luyke.office.indicators import services
from luyke.office.indicators.exchange import catalogue_csv, catalogue_xlsx, compare, read_catalogue
from luyke.office.indicators.exchange.reading import cell_name
from luyke.office.indicators.lines import OuterCode
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.selectors import line_map

FILES = pytest.mark.parametrize(("write", "name"), [(catalogue_csv, "a.csv"), (catalogue_xlsx, "a.xlsx")])


@FILES
@pytest.mark.django_db
def test_the_whole_catalogue_comes_back_the_same(now: datetime, write: object, name: str) -> None:
    services.catalogue_load(by=SYSTEM, at=now)
    awkward = money(
        "A1", "=1+1, không phải công thức", aliases=("@tên", "-tên khác"), note="'=trích",
        definition='Gồm A, “B” và "C".', definition_author="Tổ", review_date=date(2026, 1, 31), invented=True,
        external=(OuterCode("QĐ 05/2023", "0601", date(2023, 4, 15), None),),
    )  # fmt: skip
    services.indicator_create(line=awkward, by=SYSTEM, at=now)
    before = line_map()
    sheet = read_catalogue(write(before.values()), name, {})
    assert sheet.errors == ()
    assert {line.code: line for line in sheet.lines} == before
    assert compare(before, sheet.lines).empty


def test_no_cell_of_the_csv_is_a_formula() -> None:
    text = catalogue_csv([money("A1", "=HYPERLINK(1)", note="+1", agency="@x")]).decode("utf-8-sig")
    assert not any(cell.startswith(("=", "+", "@")) for row in text.splitlines() for cell in row.split(","))


def _csv(*rows: str) -> bytes:
    return "\n".join(rows).encode()


def test_errors_name_the_cell_and_nothing_is_given(catalogue: dict[str, Indicator]) -> None:
    data = _csv(
        "Mã,Tên chỉ tiêu,Tính chất,Rà soát trước ngày,Là phần của",
        "A1,Tổng thu,số lạ,,",
        "A2,,,31/02/2026,A1",
        "A2,Hai lần,số phát sinh,,",
    )
    sheet = read_catalogue(data, "a.csv", line_map())
    assert sheet.lines == ()
    said = {error.cell: error.sentence for error in sheet.errors}
    assert set(said) == {"C2", "C3", "D3", "E3"}
    assert "số phát sinh" in said["C2"]
    assert "31/02/2026" in said["D3"]


def test_a_code_twice_and_a_cycle_are_found_in_the_file(catalogue: dict[str, Indicator]) -> None:
    twice = read_catalogue(_csv("Mã,Tên chỉ tiêu", "A1,Một", "A1,Hai"), "a.csv", line_map())
    assert [(e.cell, "hàng 2" in e.sentence) for e in twice.errors] == [("A3", True)]
    cycle = read_catalogue(_csv("Mã,Là phần của", "A1,A2/vòng"), "a.csv", line_map())
    assert [e.cell for e in cycle.errors] == ["B2"]
    assert "vòng" in cycle.errors[0].sentence


def test_a_file_with_a_few_columns_changes_only_those(catalogue: dict[str, Indicator], now: datetime) -> None:
    before = line_map()
    sheet = read_catalogue(_csv("Mã,Cơ quan chịu trách nhiệm,Cột lạ", "A1,Chi cục Thuế,x"), "a.csv", before)
    assert "Cột lạ" in sheet.notes[0]
    comparison = compare(before, sheet.lines)
    assert comparison.revised[0].changes == (("Cơ quan chịu trách nhiệm", "", "Chi cục Thuế"),)
    written = services.catalogue_import(lines=sheet.lines, source="a.csv", by=SYSTEM, at=now)
    assert (written.new, written.revised) == (0, 1)
    assert Indicator.objects.get(code="A1").aliases == "thu ngân sách địa bàn"


def test_numbers_and_dates_of_a_workbook_are_read_as_shown(catalogue: dict[str, Indicator]) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Mã", "Số chữ số lẻ", "Rà soát trước ngày"])
        sheet.write_row(1, 0, ["A1", 2])
        sheet.write_datetime(1, 2, datetime(2026, 6, 30), book.add_format({"num_format": "dd/mm/yyyy"}))
    (line,) = read_catalogue(out.getvalue(), "a.xlsx", line_map()).lines
    assert (line.decimals, line.review_date) == (2, date(2026, 6, 30))


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 broken", "không có tiêu đề\n1,2".encode(), b"\xff\xfe\x00"],
    ids=["empty", "broken", "headless", "bytes"],
)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_file_that_is_none_says_so_and_never_raises(db: None, data: bytes, name: str) -> None:
    sheet = read_catalogue(data, name, {})
    assert sheet.lines == ()
    assert [error.cell for error in sheet.errors] == [""]


def test_cells_are_named_as_spreadsheets_do() -> None:
    assert [cell_name(0, 0), cell_name(6, 25), cell_name(9, 26), cell_name(0, 701)] == ["A1", "Z7", "AA10", "ZZ1"]
