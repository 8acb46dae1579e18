"""Cells → lines of cells: merged cells spread over what they cover, empty lines and columns left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from luyke.model import Cell, Table
from luyke.reading.tables.numbers import is_number

# A table may claim spans far larger than its cells; what is spread stays in proportion to what is there.
_SPREAD_PER_CELL = 4
_SPREAD_LEAST = 20_000


@dataclass(slots=True)
class Line:
    """One row that holds something.

    own    the cells that begin in it, by column
    cells  these and the merged cells that reach into it from above or from the left, by every column they cover
    """

    row: int
    own: dict[int, Cell]
    cells: dict[int, Cell]

    @property
    def numbers(self) -> int:
        """How many of its own cells hold numbers."""
        return sum(1 for cell in self.own.values() if holds_number(cell))


def holds_number(cell: Cell) -> bool:
    """Whether a cell is a number and nothing else."""
    return cell.number is not None or is_number(cell.text)


def plain(text: str) -> str:
    """Text in lower case NFC with single blanks and one kind of dash, to be compared, never to be pointed into."""
    low = unicodedata.normalize("NFC", text).lower().replace("–", "-").replace("—", "-").replace("−", "-")
    return " ".join(low.replace("\u00ad", "").replace("\u200b", "").split())


def lines_of(table: Table) -> list[Line]:
    """The lines of a table from top to bottom; of two cells at one place the first counts."""
    by_row: dict[int, Line] = {}
    filled = [cell for cell in table.cells if cell.text.strip() or cell.number is not None]
    for cell in filled:
        line = by_row.get(cell.row)
        if line is None:
            line = by_row[cell.row] = Line(cell.row, {}, {})
        line.own.setdefault(cell.column, cell)
    lines = [by_row[row] for row in sorted(by_row)]
    for line in lines:
        line.own = dict(sorted(line.own.items()))
        line.cells = dict(line.own)
    _spread(lines, filled)
    return lines


def _spread(lines: list[Line], cells: Iterable[Cell]) -> None:
    cells = [cell for cell in cells if cell.row_span > 1 or cell.column_span > 1]
    if not cells:
        return
    at = {line.row: index for index, line in enumerate(lines)}
    columns = sorted({column for line in lines for column in line.own})
    room = _SPREAD_LEAST + _SPREAD_PER_CELL * sum(len(line.own) for line in lines)
    for cell in cells:
        covered = [c for c in columns if cell.column <= c < cell.column + cell.column_span]
        # A merged header may stand over a column whose own cells are all empty.
        for line in lines[at[cell.row] :]:
            if line.row >= cell.row + cell.row_span:
                break
            for column in covered:
                line.cells.setdefault(column, cell)
            room -= len(covered) + 1
            if room < 0:
                return
