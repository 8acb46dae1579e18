"""How the sample report looks: the layout of State documents (NĐ 30/2020/NĐ-CP, Annex I), an annex laid on its side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from luyke.cli.sample import report

_WRITTEN_AT = datetime(2021, 11, 29, 16, 0, tzinfo=UTC)
_CENTRE, _RIGHT, _JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY
_WIDTHS = (1.0, 8.4, 2.2, 2.2, 2.2, 2.4, 2.3, 2.2, 3.8)


def build() -> WordDocument:
    """The sample report as a Word document."""
    document = Document()
    document.core_properties.author = "Lũy Kế"
    document.core_properties.title = f"{report.ABOUT} (minh họa)"
    document.core_properties.comments = report.DISCLAIMER
    document.core_properties.created = document.core_properties.modified = _WRITTEN_AT
    _set_page(document)
    _letterhead(document)
    _line(document, report.TITLE, 14, bold=True, before=12)
    _line(document, report.ABOUT, 14, bold=True, after=12)
    _body(document, report.OPENING)
    for title, paragraphs in report.SECTIONS:
        _body(document, title, bold=True)
        for paragraph in paragraphs:
            _body(document, paragraph, bold=paragraph[0].isdigit() and len(paragraph) < 50)
    _signature(document)
    _annex(document)
    return document


def _set_page(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.name = "Times New Roman"
    normal.font.size = Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    _write(section.header.paragraphs[0], report.DISCLAIMER, 10, italic=True)
    section.header.paragraphs[0].alignment = _CENTRE


def _letterhead(document: WordDocument) -> None:
    left, right = _two_columns(document, 6.2, 10.3)
    _fill(left, ("THÀNH PHỐ HẢI PHÒNG", 12, False), ("QUẬN LÊ CHÂN", 12, True), ("(bản minh họa)", 12, False))
    _fill(
        right,
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True),
        ("Độc lập - Tự do - Hạnh phúc", 13, True),
        ("Lê Chân, ngày 29 tháng 11 năm 2021", 13, False),
    )


def _signature(document: WordDocument) -> None:
    left, right = _two_columns(document, 8.3, 8.2)
    _write(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
    for receiver in ("- Thường trực Quận ủy;", "- Các phòng, ban, phường;", "- Lưu: VT."):
        _write(left.add_paragraph(), receiver, 11)
    _fill(right, ("(bản minh họa, không ký)", 13, False))


def _annex(document: WordDocument) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.bottom_margin = Mm(15)
    _line(document, "PHỤ LỤC", 14, bold=True)
    _line(document, report.ANNEX_TITLE, 14, bold=True)
    _line(document, "(kèm theo Báo cáo công tác tháng 11 năm 2021)", 13, italic=True, after=6)
    table = document.add_table(rows=2 + len(report.ANNEX), cols=len(_WIDTHS))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _head(table)
    for index, row in enumerate(report.ANNEX, start=2):
        _annex_row(table.rows[index].cells, row)
    _set_widths(table, _WIDTHS)
    _body(document, report.ANNEX_NOTE, size=11)


def _head(table: Table) -> None:
    tall = {0: "TT", 1: "Chỉ tiêu", 2: "Đơn vị tính", 3: "Kế hoạch năm 2021", 8: "Ghi chú"}
    for column, title in tall.items():
        _head_cell(table.cell(0, column).merge(table.cell(1, column)), title)
    _head_cell(table.cell(0, 4).merge(table.cell(0, 5)), "Thực hiện (ước)")
    _head_cell(table.cell(0, 6).merge(table.cell(0, 7)), "So sánh (%)")
    below = {4: "Tháng 11", 5: "Lũy kế 11 tháng", 6: "Lũy kế so với kế hoạch năm", 7: "Tháng 11 so với cùng kỳ"}
    for column, title in below.items():
        _head_cell(table.cell(1, column), title)
    for row in table.rows[:2]:
        properties = row._tr.get_or_add_trPr()
        properties.append(properties.makeelement(qn("w:tblHeader"), {}))


def _head_cell(cell: _Cell, title: str) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    _write(cell.paragraphs[0], title, 11, bold=True)
    cell.paragraphs[0].alignment = _CENTRE


def _annex_row(cells: tuple[_Cell, ...], row: report.Row) -> None:
    figures = (row.plan, row.month, row.cumulative, row.attained, row.ratio)
    for cell, text in zip(cells, (row.number, row.name, row.unit, *map(_printed, figures), row.note), strict=True):
        _write(cell.paragraphs[0], text, 11, bold=row.level == 0)
    cells[0].paragraphs[0].alignment = cells[2].paragraphs[0].alignment = _CENTRE
    for cell in cells[3:8]:
        cell.paragraphs[0].alignment = _RIGHT
    if row.level == 2:
        cells[1].paragraphs[0].paragraph_format.left_indent = Cm(0.6)


def _printed(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,}".translate(str.maketrans(",.", ".,"))


def _two_columns(document: WordDocument, *widths: float) -> tuple[_Cell, ...]:
    table = document.add_table(rows=1, cols=2)
    _set_widths(table, widths)
    return tuple(table.row_cells(0))


def _set_widths(table: Table, widths: Sequence[float]) -> None:
    """Column widths in cm. Word, LibreOffice and others do not agree on which of the two they believe: set both."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _fill(cell: _Cell, *lines: tuple[str, int, bool]) -> None:
    for index, (text, size, bold) in enumerate(lines):
        paragraph = cell.add_paragraph() if index else cell.paragraphs[0]
        _write(paragraph, text, size, bold=bold)
        paragraph.alignment = _CENTRE


def _line(
    document: WordDocument,
    text: str,
    size: int,
    *,
    bold: bool = False,
    italic: bool = False,
    before: int = 0,
    after: int = 0,
) -> None:
    paragraph = document.add_paragraph()
    _write(paragraph, text, size, bold=bold, italic=italic)
    paragraph.alignment = _CENTRE
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)


def _body(document: WordDocument, text: str, *, size: int = 13, bold: bool = False) -> None:
    paragraph = document.add_paragraph()
    _write(paragraph, text, size, bold=bold)
    paragraph.alignment = _JUSTIFIED
    paragraph.paragraph_format.first_line_indent = Cm(1)
    paragraph.paragraph_format.keep_with_next = bold or None  # a title stays with what it stands over
    paragraph.paragraph_format.space_after = Pt(6)


def _write(paragraph: Paragraph, text: str, size: int, *, bold: bool = False, italic: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.bold, run.italic = bold or None, italic or None
    if paragraph.paragraph_format.space_after is None:
        paragraph.paragraph_format.space_after = Pt(0)
