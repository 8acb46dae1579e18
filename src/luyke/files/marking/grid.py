"""A table as rows to draw: without the rows and columns that are blank, gaps filled, merged cells as they span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from luyke.model import Cell, Table

_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the drawn table; `cell` is None where the table has nothing."""

    cell: Cell | None
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def drawn(table: Table) -> Iterator[list[Slot]]:
    """The rows from the top, each with its slots from the left; what a merged cell covers has no slot of its own.

    A sheet may have one cell in its millionth row: rows and columns are counted among those in which a cell begins.
    """
    rows = sorted({cell.row for cell in table.cells})
    columns = sorted({cell.column for cell in table.cells})
    starting: dict[int, list[Cell]] = {}
    for cell in table.cells:
        starting.setdefault(cell.row, []).append(cell)
    covered: set[tuple[int, int]] = set()
    for row, number in enumerate(rows):
        slots = []
        for cell in starting[number]:
            column = bisect_left(columns, cell.column)
            if (row, column) in covered:
                continue  # two cells in one place: the file is broken, the first one stands
            height = bisect_left(rows, number + cell.row_span) - row
            width = bisect_left(columns, cell.column + cell.column_span) - column
            covered.update((row + down, column + right) for down in range(height) for right in range(width))
            slots.append(Slot(cell, row, column, height, width))
        gaps = [Slot(None, row, column) for column in range(len(columns)) if (row, column) not in covered]
        yield sorted([*slots, *gaps], key=lambda slot: slot.column)


def numeric(cell: Cell) -> bool:
    """Whether a cell holds a number and nothing else, so that it stands to the right."""
    letters = set(cell.text)
    return cell.number is not None or (bool(letters & _DIGITS) and letters <= _DIGITS | set(".,+-–()% "))
