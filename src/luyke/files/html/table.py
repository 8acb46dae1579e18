"""One HTML table as a grid of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from luyke.files.markup import local, number_attribute

# What browsers allow at most (HTML standard, 4.9.11), and a bound on what is covered by one cell.
_COLUMN_SPAN = 1000
_ROW_SPAN = 65_534
_COVERED = 100_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A `td` or `th` and the part of the grid it covers."""

    element: _Element
    row: int
    column: int
    row_span: int
    column_span: int


def read_grid(table: _Element) -> tuple[list[GridCell], int, int]:
    """A table's cells in order of row and column, and how many rows and columns it has."""
    rows = list(_rows(table))
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    columns = 0
    for number, row in enumerate(rows):
        column = 0
        for element in row:
            if local(element) not in ("td", "th"):
                continue
            while (number, column) in taken:
                column += 1
            across = min(max(1, number_attribute(element, "colspan", 1)), _COLUMN_SPAN)
            down = number_attribute(element, "rowspan", 1) or len(rows)
            down = min(max(1, down), _ROW_SPAN, len(rows) - number)
            if down * across + len(taken) <= _COVERED:
                taken.update((number + below, column + right) for below in range(down) for right in range(across))
            cells.append(GridCell(element, number, column, down, across))
            column += across
            columns = max(columns, column)
    return cells, len(rows), columns


def _rows(table: _Element) -> Iterator[_Element]:
    for inner in table:
        name = local(inner)
        if name == "tr":
            yield inner
        elif name in ("thead", "tbody", "tfoot"):
            yield from (row for row in inner if local(row) == "tr")
