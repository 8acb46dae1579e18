"""One Word table as a grid of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from luyke.files.markup import attribute, child, local, number_attribute

# Word's own limit of columns; more are a mistake in the file.
_COLUMNS = 63


@dataclass(slots=True)
class GridCell:
    """A `w:tc` and the part of the grid it covers."""

    element: _Element
    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table by row and column, each merged cell once."""

    cells: tuple[GridCell, ...]
    rows: int
    columns: int

    @property
    def is_frame(self) -> bool:
        """Whether the table only frames text: one row, one column, or tables inside its cells."""
        return self.rows <= 1 or self.columns <= 1 or any(_holds_table(cell.element) for cell in self.cells)


def read_grid(table: _Element) -> Grid:
    """The grid of a `w:tbl`; rows that a tracked change deleted are left out."""
    cells: list[GridCell] = []
    open_cells: dict[int, GridCell] = {}
    rows = columns = 0
    for row in _rows(table):
        column = number_attribute(child(row, "trPr", "gridBefore"), "val")
        still_open: dict[int, GridCell] = {}
        for element in _unwrapped(row, "tc"):
            own = child(element, "tcPr")
            span = min(max(1, number_attribute(child(own, "gridSpan"), "val", 1)), _COLUMNS)
            merge = child(own, "vMerge")
            above = open_cells.get(column)
            if merge is not None and attribute(merge, "val") != "restart" and above is not None:
                above.row_span += 1
                still_open[column] = above
            else:
                cell = GridCell(element, rows, column, 1, span)
                cells.append(cell)
                if merge is not None:
                    still_open[column] = cell
            column += span
        open_cells = still_open
        columns = max(columns, column)
        rows += 1
    return Grid(tuple(cells), rows, columns)


def _rows(table: _Element) -> Iterator[_Element]:
    return (row for row in _unwrapped(table, "tr") if child(row, "trPr", "del") is None)


def _unwrapped(element: _Element, name: str) -> Iterator[_Element]:
    """Children of this name, those wrapped in content controls and custom XML included."""
    for inner in element:
        found = local(inner)
        if found == name:
            yield inner
        elif found in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _unwrapped(inner, name)


def _holds_table(cell: _Element) -> bool:
    return next(_unwrapped(cell, "tbl"), None) is not None
