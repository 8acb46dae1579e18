"""XLSX and XLS: numbers in full precision, as they are shown, in sheets of any shape."""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import partial

import pytest
import xlsxwriter
from tests.files.file_samples import DATA, workbook, xlsx
from tests.pace import seconds

from luyke.files import Unreadable, limits, open_bytes
from luyke.files.number_formats import is_date, parse_format, shown, shown_date, stored


@pytest.mark.parametrize(
    ("raw", "code", "number", "text"),
    [
        ("50.607531000000003", "General", "50.607531", "50,607531"),
        ("0.30000000000000004", "General", "0.3", "0,3"),
        ("832270966973", "General", "832270966973", "832270966973"),
        ("1E+15", "General", "1000000000000000", "1000000000000000"),
        ("0.50607531", "0.0%", "50.607531", "50,6%"),
        ("0.506", "0%", "50.6", "51%"),
        ("1379.456", "#,##0.00", "1379.456", "1.379,46"),
        ("1379000", "#,##0,", "1379", "1.379"),
        ("-1379.5", '_(* #,##0.0_);_(* (#,##0.0);_(* "-"??_);_(@_)', "-1379.5", "-1.379,5"),
        ("0", '_(* #,##0.0_);_(* (#,##0.0);_(* "-"??_);_(@_)', "0", "-"),
        ("12.5", '0.0" tỷ"', "12.5", "12,5 tỷ"),
        ("2.5", '0.0"%"', "2.5", "2,5%"),
        ("12", "0.##", "12", "12"),
        ("12.25", "0.##", "12.25", "12,25"),
        ("7", "00", "7", "07"),
        ("0.5", "# ?/?", "0.5", "0,5"),
        ("0.0005", "0.00E+00", "0.0005", "0,0005"),
        ("5", ";;;", "5", "5"),
        ("3", "[>=100]0,;0", "3", "3"),
        ("12", "0 [$₫-42A]", "12", "12 ₫"),
        ("2.5", "0", "2.5", "3"),
    ],
)
def test_a_stored_number_is_shown_by_its_format(raw: str, code: str, number: str, text: str) -> None:
    value = stored(raw)
    assert value is not None
    assert not is_date(code)
    assert shown(value, code) == (Decimal(number), text)


@pytest.mark.parametrize(
    ("serial", "code", "text"),
    [
        ("44525", "dd/mm/yyyy", "25/11/2021"),
        ("44525", "mm/yyyy", "11/2021"),
        ("44525", "yyyy", "2021"),
        ("44525.5", "dd/mm/yyyy hh:mm", "25/11/2021 12:00"),
        ("44525", "[$-42A]dd mmmm yyyy;@", "25/11/2021"),
        ("0.3125", "h:mm", "07:30"),
        ("1", "dd/mm/yyyy", "01/01/1900"),
    ],
)
def test_a_date_is_shown_as_detailed_as_its_format(serial: str, code: str, text: str) -> None:
    assert is_date(code)
    assert shown_date(Decimal(serial), code) == text


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert shown_date(Decimal("1e12"), "dd/mm/yyyy") is None
    assert shown_date(Decimal(0), "dd/mm/yyyy", since_1904=True) == "01/01/1904"


def test_colours_and_quotes_are_no_dates() -> None:
    assert not is_date('[Red]0.0" điểm"')
    assert parse_format('"ngày "0').prefix == "ngày"


@pytest.mark.parametrize("raw", ["", "abc", "nan", "inf", "1" * 500])
def test_what_is_no_number_is_none(raw: str) -> None:
    assert stored(raw) is None


def test_a_sheet_is_a_table_with_numbers_in_full_precision() -> None:
    data = xlsx(
        ["TT", "Chỉ tiêu", "Lũy kế", "% KH"],
        [1, "Thu ngân sách", (1379.4567, {"num_format": "#,##0.0"}), (0.50607531, {"num_format": "0.0%"})],
        [None, ("Thu nội địa", {"indent": 1, "bold": True}), 50.607531, (0.1 + 0.2, {})],
        [],
        [None, "25/11", (datetime.date(2021, 11, 25), {"num_format": "dd/mm/yyyy"}), True],
    )
    document = open_bytes(data, "a.xlsx")
    table = document.tables[0]
    assert document.text == (
        "TT\tChỉ tiêu\tLũy kế\t% KH\n1\tThu ngân sách\t1.379,5\t50,6%\n\tThu nội địa\t50,607531\t0,3\n"
        "\t25/11\t25/11/2021\tĐÚNG\n"
    )
    assert (table.name, table.rows, table.columns) == ("Biểu 1", 5, 4)
    numbers = {cell.text: cell.number for cell in table.cells}
    assert numbers["1.379,5"] == Decimal("1379.4567")
    assert numbers["50,6%"] == Decimal("50.607531")
    assert numbers["50,607531"] == Decimal("50.607531")
    assert numbers["25/11/2021"] is None
    child = next(cell for cell in table.cells if cell.text == "Thu nội địa")
    assert (child.row, child.column, child.indent, child.bold) == (2, 1, 1, True)
    assert all(document.text[cell.start : cell.end] == cell.text for cell in table.cells)


def test_merged_cells_stand_once_and_hidden_sheets_not_at_all(tmp_path: object) -> None:
    path = f"{tmp_path}/a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Biểu")
        form = book.add_format()
        sheet.merge_range(0, 0, 1, 0, "Chỉ tiêu", form)
        sheet.merge_range(0, 1, 0, 2, "Năm 2021", form)
        sheet.write_row(1, 1, ["KH", "TH"])
        book.add_worksheet("Nháp").hide()
        book.worksheets()[1].write(0, 0, 999)
    with open(path, "rb") as stream:
        document = open_bytes(stream.read(), "a.xlsx")
    assert [(cell.text, cell.row_span, cell.column_span) for cell in document.tables[0].cells] == [
        ("Chỉ tiêu", 2, 1), ("Năm 2021", 1, 2), ("KH", 1, 1), ("TH", 1, 1),
    ]  # fmt: skip
    assert "999" not in document.text
    assert document.notes == ("Trang tính ẩn “Nháp” không được đọc.",)


def test_formulas_that_were_never_calculated_are_told() -> None:
    document = open_bytes(
        workbook('<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c></row></sheetData>'), "a.xlsx"
    )
    assert document.text == "5\n"
    assert "1 công thức chưa tính" in document.notes[0]


def test_rich_inline_and_unaddressed_cells_are_read() -> None:
    sheet = (
        '<sheetData><row><c t="inlineStr"><is><r><t>Thu </t></r><r><t>ngân sách</t></r></is></c><c><v>5</v></c></row>'
        '<row><c t="str"><v>Chi</v></c><c t="e"><v>#DIV/0!</v></c></row></sheetData>'
    )
    assert open_bytes(workbook(sheet), "a.xlsx").text == "Thu ngân sách\t5\nChi\t#DIV/0!\n"


@pytest.mark.timed
def test_a_used_range_to_the_end_of_the_sheet_costs_nothing() -> None:
    sheet = (
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    data = workbook(sheet)
    assert seconds(lambda: open_bytes(data, "a.xlsx"), times=1) < 1
    document = open_bytes(data, "a.xlsx")
    assert (document.tables[0].rows, document.tables[0].columns) == (2, 2)
    assert "nằm rất xa" in document.notes[0]


@pytest.mark.timed
def test_a_million_blank_rows_are_passed_over_fast() -> None:
    rows = "".join(f'<row r="{row}" s="1" ht="20" customHeight="1"/>' for row in range(2, 1_000_001))
    formatted = "".join(f'<row r="{row}"><c r="A{row}" s="1"/><c r="B{row}" s="1"/></row>' for row in range(2, 200_001))
    for blank in (rows, formatted):
        first, last = '<c r="A1" t="str"><v>Thu</v></c>', '<c r="B1000001"><v>5</v></c>'
        sheet = f'<sheetData><row r="1">{first}</row>{blank}<row r="1000001">{last}</row></sheetData>'
        data = workbook(sheet)
        assert seconds(partial(open_bytes, data, "a.xlsx"), times=1) < 2
        document = open_bytes(data, "a.xlsx")
        assert document.text == "Thu\n\t5\n"
        assert document.tables[0].rows == 1_000_001


def test_cells_beyond_the_limit_are_left_out_with_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TABLE_CELLS", 5)
    document = open_bytes(xlsx(*[[number, number] for number in range(10)]), "a.xlsx")
    assert len(document.tables[0].cells) == 5
    assert "Bảng quá lớn" in document.notes[0]


def test_a_sheet_that_inflates_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEET_BYTES", 1000)
    with pytest.raises(Unreadable, match="quá lớn"):
        open_bytes(workbook("<sheetData>" + "<row/>" * 1000 + "</sheetData>"), "a.xlsx")


def test_old_fonts_in_cells_are_converted() -> None:
    data = xlsx([("Céng", {"font_name": ".VnTime"}), ("Coäng", {"font_name": "VNI-Times"}), 5])
    assert open_bytes(data, "a.xlsx").text == "Cộng\tCộng\t5\n"


def test_an_old_workbook_gives_the_same_as_a_new_one() -> None:
    document = open_bytes((DATA / "small.xls").read_bytes(), "a.xls")
    assert document.media == "xls"
    assert document.text.startswith(
        "a\t1\t50,607531\t0,3\t1000000000000000\t1234567,891\t-5,5\tĐÚNG\n50,6%\t1.379\t25/11/2021"
    )
    numbers = {cell.text: cell.number for cell in document.tables[0].cells}
    assert numbers["50,6%"] == Decimal("50.6")
    assert document.tables[0].cells[-1].column_span == 4
