"""Excel 97-2003 → Document, with xlrd: every visible sheet a table, number formats and indents as in XLSX."""

from __future__ import annotations

import io
from collections.abc import Iterator

import olefile
import xlrd
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.sheet import Cell as XlsCell
from xlrd.sheet import Sheet

from luyke.files import limits
from luyke.files.assembling import Assembly, CellContent
from luyke.files.legacy import convert, legacy_of_font
from luyke.files.sheets import Look, add_sheet, number_cell, text_cell
from luyke.files.unreadable import Unreadable
from luyke.files.xlsx.styles import INDENT_POINTS
from luyke.model import Document

# Character weights from 400 (plain) to 1000; 700 is bold.
_BOLD = 600


def read(data: bytes) -> Document:
    """A workbook's visible sheets. Raises Unreadable when it is encrypted or empty, xlrd's errors when broken."""
    try:
        book = xlrd.open_workbook(
            file_contents=_workbook_stream(data), logfile=io.StringIO(), formatting_info=True, ragged_rows=True
        )
    except XLRDError as error:
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise Unreadable("Tệp Excel được đặt mật khẩu; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.") from error
        raise
    assembly = Assembly()
    room = limits.TABLE_CELLS + 1
    for sheet in book.sheets():
        if sheet.visibility != 0:
            assembly.note(f"Trang tính ẩn “{sheet.name}” không được đọc.")
            continue
        contents = list(_contents(book, sheet, room))
        room -= len(contents)
        merges = [
            (first, left, last - 1, right - 1)
            for first, last, left, right in sheet.merged_cells
            if first < last and left < right
        ]
        add_sheet(assembly, sheet.name, contents, merges)
    if assembly.empty:
        raise Unreadable(
            "Tệp Excel không có trang tính nào có dữ liệu; hãy kiểm tra lại, hoặc bỏ ẩn trang cần đọc rồi lưu lại."
        )
    return assembly.document("xls")


def _workbook_stream(data: bytes) -> bytes:
    """The stream that holds the workbook.

    xlrd could find it, but follows a chain of sectors that bites its own tail until the memory is full; olefile does
    not.
    """
    with olefile.OleFileIO(io.BytesIO(data)) as container:
        name = next(name for name in ("Workbook", "Book") if container.exists(name))
        return bytes(container.openstream(name).read())


def _contents(book: Book, sheet: Sheet, room: int) -> Iterator[CellContent]:
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                continue
            if room <= 0:
                return
            room -= 1
            yield _content(book, cell, row, column)


def _content(book: Book, cell: XlsCell, row: int, column: int) -> CellContent:
    look, font = _look(book, cell.xf_index)
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return number_cell(row, column, repr(cell.value), look, since_1904=book.datemode == 1)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return text_cell(row, column, "ĐÚNG" if cell.value else "SAI", look)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return text_cell(row, column, xlrd.error_text_from_code.get(int(cell.value), "#LỖI"), look)
    text = str(cell.value)
    legacy = legacy_of_font(font, text)
    return text_cell(row, column, convert(text, legacy) if legacy else text, look)


def _look(book: Book, index: int | None) -> tuple[Look, str]:
    """How a cell is formatted, and the name of its font."""
    if index is None or not 0 <= index < len(book.xf_list):
        return Look(), ""
    style = book.xf_list[index]
    font = book.font_list[style.font_index] if 0 <= style.font_index < len(book.font_list) else None
    form = book.format_map.get(style.format_key)
    look = Look(
        format=form.format_str if form is not None else "General",
        inset=style.alignment.indent_level * INDENT_POINTS if style.alignment else 0.0,
        bold=font is not None and font.weight >= _BOLD,
    )
    return look, font.name if font is not None else ""
