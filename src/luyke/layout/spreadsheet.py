"""The tables of an official document as an Excel workbook, numbers as numbers; the same bytes for the same document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from luyke.layout.cleaning import cleaned
from luyke.layout.document import OfficialDocument, Table
from luyke.layout.errors import MissingPartError
from luyke.layout.lines import annex_lines
from luyke.writing import Traced

_PRINTED = re.compile(r"(?P<sign>[-−+]?)(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<places>\d+))?(?P<percent> ?%)?")
_EXACT = 15  # digits that a spreadsheet keeps
_FONT = "Times New Roman"
_WIDTH = 130  # letters over a page across
_UNDATED = datetime(2000, 1, 1)


def xlsx_bytes(document: OfficialDocument) -> bytes:
    """The workbook: a sheet for each table of the annexes, or of the text where they have none.

    A cell that is a number is a number, shown as it was printed; every other cell is text. Raises MissingPartError.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise MissingPartError("ghi tệp Excel") from error
    document = cleaned(document)
    buffer, day = BytesIO(), document.heading.day
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties(
            {
                "title": document.name[:255],
                "author": document.heading.issuer[:255],
                "created": datetime.combine(day, time()) if day else _UNDATED,
            }
        )
        for name, lines, table in _tables(document):
            _write(book, name, lines, table)
        if not book.worksheets():
            book.add_worksheet("Không có bảng")
    return buffer.getvalue()


def _tables(document: OfficialDocument) -> Iterator[tuple[str, tuple[str, ...], Table]]:
    """Each table with a name for its sheet and the lines above it."""
    rules, found = document.rules, False
    for annex in document.annexes:
        heading, reference = annex_lines(document, annex, rules)
        tables = [block for block in annex.blocks if isinstance(block, Table) and block.rows]
        for at, table in enumerate(tables, 1):
            found = True
            yield heading if len(tables) == 1 else f"{heading} ({at})", (heading, annex.title, reference), table
    if not found:
        title = f"{document.kind} {document.title}"
        for at, table in enumerate((one for one in document.blocks if isinstance(one, Table) and one.rows), 1):
            yield f"Bảng {at}", (title,), table


def _write(book: Any, name: str, lines: tuple[str, ...], table: Table) -> None:
    sheet = book.add_worksheet(_free(name, {one.name.lower() for one in book.worksheets()}))
    letters = {"font_name": _FONT, "font_size": 12}
    boxed = letters | {"border": 1, "text_wrap": True, "valign": "top"}
    columns = len(table.rows[0])
    for row, line in enumerate(lines):
        form = book.add_format(letters | {"bold": row < len(lines) - 1 or len(lines) == 1, "align": "center"})
        if columns > 1:
            sheet.merge_range(row, 0, row, columns - 1, "", form)
        sheet.write_string(row, 0, line, form)
    top = len(lines) + 1
    shares = table.widths or (1,) * columns
    for column, share in enumerate(shares):
        sheet.set_column(column, column, max(5, _WIDTH * share / sum(shares)))
    head = book.add_format(boxed | {"bold": True, "align": "center", "valign": "vcenter"})
    plain = book.add_format(boxed)
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            number = number_of(cell, numeric=column in table.numeric) if row else None
            if number is None:
                sheet.write_string(top + row, column, cell.text, plain if row else head)
            else:
                value, shown = number
                sheet.write_number(top + row, column, float(value), book.add_format(boxed | {"num_format": shown}))
    sheet.freeze_panes(top + 1, 0)
    sheet.repeat_rows(top)
    sheet.set_paper(9)  # A4
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _free(name: str, taken: set[str]) -> str:
    """A name that a sheet may have: no signs that stand for something, 31 letters, no other sheet's."""
    plain, ending, at = re.sub(r"[\[\]:*?/\\']", " ", name).strip() or "Bảng", "", 1
    while f"{plain[: 31 - len(ending)]}{ending}".lower() in taken:
        at += 1
        ending = f" ({at})"
    return f"{plain[: 31 - len(ending)]}{ending}"


def number_of(cell: Traced, *, numeric: bool) -> tuple[Decimal, str] | None:
    """The number a cell is, and the format that shows it as it was printed; None for a cell that is text.

    A cell is a number where its column says so, or where one number of it fills it. Hedges and units make it text, and
    so do more digits than a spreadsheet keeps.
    """
    filled = len(cell.numbers) == 1 and (cell.numbers[0].start, cell.numbers[0].end) == (0, len(cell.text))
    found = _PRINTED.fullmatch(cell.text.strip()) if numeric or filled else None
    if found is None:
        return None
    whole, places = found["whole"].replace(".", ""), found["places"] or ""
    if len((whole + places).lstrip("0")) > _EXACT:
        return None
    value = Decimal(f"{'-' if found['sign'] in ('-', '−') else ''}{whole}.{places or '0'}")
    shown = ("#,##0" if "." in found["whole"] or len(whole) <= 3 else "0") + ("." + "0" * len(places) if places else "")
    if found["percent"]:
        return value / 100, f"{shown}%"
    return value, shown
