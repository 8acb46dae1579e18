"""The tables as an Excel workbook: numbers are numbers, and are read back as they were printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.layout.conftest import report

from luyke.checks import check
from luyke.files import open_document
from luyke.layout import Annex, OfficialDocument, Paragraph, Table, xlsx_bytes
from luyke.layout.spreadsheet import number_of
from luyke.reading import read_document
from luyke.writing import Traced


@pytest.mark.parametrize(
    ("printed", "value", "shown"),
    [
        ("1.379", "1379", "#,##0"),
        ("71,85", "71.85", "#,##0.00"),
        ("-0,5", "-0.5", "#,##0.0"),
        ("124,0%", "1.24", "#,##0.0%"),
        ("2021", "2021", "0"),
        ("0", "0", "#,##0"),
    ],
)
def test_a_number_is_shown_as_it_was_printed(printed: str, value: str, shown: str) -> None:
    assert number_of(Traced(printed), numeric=True) == (Decimal(value), shown)


@pytest.mark.parametrize(
    "text", ["", "-", "ước", "trên 100", "105 tỷ đồng", "12/13", "1.23", "9.999.999.999.999.999,5"]
)
def test_what_is_no_bare_number_stays_text(text: str) -> None:
    assert number_of(Traced(text), numeric=True) is None


def test_a_traced_number_is_one_wherever_it_stands_and_a_plain_text_is_none() -> None:
    assert number_of(Traced.number("12", "value:1"), numeric=False) == (Decimal(12), "#,##0")
    assert number_of(Traced("12"), numeric=False) is None


def test_it_is_read_back_with_the_same_numbers(document: OfficialDocument, tmp_path: Path) -> None:
    path = tmp_path / "phu-luc.xlsx"
    path.write_bytes(xlsx_bytes(document))
    (table,) = open_document(path).tables
    assert table.name == "Phụ lục"
    cells = {cell.text: cell.number for cell in table.cells}
    for printed in ("1.379", "1.112", "141,97", "71,85"):
        assert cells[printed] == Decimal(printed.replace(".", "").replace(",", "."))
    assert "Tổng thu ngân sách nhà nước trên địa bàn" in cells


def test_a_rounded_number_is_no_more_exact_in_a_workbook_than_it_was_printed(tmp_path: Path) -> None:
    head = ("TT", "Chỉ tiêu", "Đơn vị", "11 tháng năm 2020", "11 tháng năm 2021", "% tăng, giảm so với cùng kỳ")
    rows = (head, ("1", "Số thanh niên nhập ngũ", "người", "119", "120", "0,8"))
    table = Table(tuple(tuple(Traced(cell) for cell in row) for row in rows), numeric=frozenset({3, 4, 5}))
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx_bytes(replace(report("state"), annexes=(Annex("I", "Bảng", (table,)),))))
    report_of = check(read_document(open_document(path)))
    assert report_of.findings == ()
    assert report_of.coverage.tested


def test_the_same_document_gives_the_same_workbook(document: OfficialDocument) -> None:
    assert xlsx_bytes(document) == xlsx_bytes(document)


def test_what_looks_like_a_formula_or_an_address_is_text(tmp_path: Path) -> None:
    rows = ((Traced("Tên"), Traced("Số")), (Traced('=HYPERLINK("x")'), Traced("https://vi.du")))
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx_bytes(replace(report("state"), annexes=(Annex("A/B", "Bảng", (Table(rows),)),))))
    assert '=HYPERLINK("x")' in open_document(path).text


def test_every_sheet_has_a_name_of_its_own(tmp_path: Path) -> None:
    one = report("state").annexes[0]
    long = replace(one, number="I" * 40)
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx_bytes(replace(report("state"), annexes=(one, one, replace(one, number=""), long, long))))
    names = [table.name for table in open_document(path).tables]
    assert names[:3] == ["Phụ lục I", "Phụ lục I (2)", "Phụ lục"]
    assert len({name.lower() for name in names}) == 5
    assert max(map(len, names)) == 31


def test_a_document_without_annexes_gives_its_own_tables_and_one_without_tables_says_so(tmp_path: Path) -> None:
    table = report("state").annexes[0].blocks[0]
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx_bytes(replace(report("state"), blocks=(table, table), annexes=())))
    assert [one.name for one in open_document(path).tables] == ["Bảng 1", "Bảng 2"]
    assert xlsx_bytes(replace(report("state"), blocks=(Paragraph(Traced("Không.")),), annexes=()))
