"""Sheets of any workbook → tables: the same facts from XLSX and XLS come out the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from luyke.files import limits
from luyke.files.assembling import Assembly, CellContent, flat
from luyke.files.legacy import convert, recognise
from luyke.files.number_formats import is_date, shown, shown_date, stored
from luyke.files.txt import note_of

Merge = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is formatted: number format, indentation in points, boldness."""

    format: str = "General"
    inset: float = 0.0
    bold: bool = False


def number_cell(row: int, column: int, raw: str, look: Look, *, since_1904: bool = False) -> CellContent:
    """A cell that stores a number: `text` as it is shown, `number` in full precision on the scale it is shown in."""
    value = stored(raw)
    if value is None:
        return text_cell(row, column, raw, look)
    date = shown_date(value, look.format, since_1904=since_1904) if is_date(look.format) else None
    number: Decimal | None = None
    if date is None:
        number, date = shown(value, "General" if is_date(look.format) else look.format)
    return CellContent(row, column, date, number=number, inset=look.inset, bold=look.bold)


def text_cell(row: int, column: int, text: str, look: Look) -> CellContent:
    """A cell that stores words."""
    return CellContent(row, column, flat(text), inset=look.inset, bold=look.bold)


def add_sheet(assembly: Assembly, name: str, contents: Iterable[CellContent], merges: Iterable[Merge]) -> None:
    """Adds a sheet as a table; rows and columns are numbered as in the sheet, except in one that is far too wide.

    Cells under a merged range are left out but its first. A sheet without words and numbers adds nothing.
    """
    cells = {(cell.row, cell.column): cell for cell in contents if cell.text.strip()}
    if not cells:
        return
    last_row, last_column = max(row for row, _ in cells), max(column for _, column in cells)
    for first_row, first_column, end_row, end_column in merges:
        head = cells.get((first_row, first_column))
        if head is None:
            continue
        rows, columns = min(end_row, last_row) - first_row + 1, min(end_column, last_column) - first_column + 1
        if rows * columns <= limits.SHEET_AREA:
            _clear(cells, first_row, first_column, rows, columns)
        cells[first_row, first_column] = replace(head, row_span=rows, column_span=columns)
    ordered = [cells[place] for place in sorted(cells)]
    if (last_row + 1) * (last_column + 1) > limits.SHEET_AREA:
        ordered = _closed_up(ordered)
        last_row, last_column = max(cell.row for cell in ordered), max(cell.column for cell in ordered)
        assembly.note(f"Trang tính “{name}” có ô nằm rất xa; các hàng và cột trống ở giữa đã được bỏ qua.")
    assembly.add_table(_converted(assembly, ordered), last_row + 1, last_column + 1, name)


def _clear(cells: dict[tuple[int, int], CellContent], row: int, column: int, rows: int, columns: int) -> None:
    if rows * columns <= len(cells):
        places = [(row + down, column + right) for down in range(rows) for right in range(columns)]
    else:
        places = [(r, c) for r, c in cells if row <= r < row + rows and column <= c < column + columns]
    for place in places:
        if place != (row, column):
            cells.pop(place, None)


def _closed_up(cells: list[CellContent]) -> list[CellContent]:
    rows = {row: index for index, row in enumerate(sorted({cell.row for cell in cells}))}
    columns = {column: index for index, column in enumerate(sorted({cell.column for cell in cells}))}
    return [replace(cell, row=rows[cell.row], column=columns[cell.column], row_span=1, column_span=1) for cell in cells]


def _converted(assembly: Assembly, cells: list[CellContent]) -> list[CellContent]:
    """Words in an old encoding whose font did not tell, recognised over the whole sheet."""
    legacy = recognise("\n".join(cell.text for cell in cells if cell.number is None))
    if legacy is None:
        return cells
    assembly.note(note_of(legacy))
    return [replace(cell, text=convert(cell.text, legacy)) if cell.number is None else cell for cell in cells]
