"""Tables with a year over each column and nothing else: yearbooks, copied line by line or cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from luyke.model import Cell, Table
from luyke.reading.flattened.rows import NUMBER, Piece, lines_of, row_in, trimmed

_YEARS = re.compile(
    r"(?:(?:năm|chỉ tiêu|indicators?|year)[ \t]+)*"
    r"(?:(?:sơ bộ|ước(?: tính)?|ước thực hiện|prel\.?)?[ \t]*(?:19|20)\d\d(?:[ \t]+|$))+",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:(?:sơ bộ|ước(?: tính| thực hiện)?)[ \t]+)?(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_CELL = re.compile(rf"{NUMBER}|[-–…x]|\.{{3}}")
_NUMBERS = re.compile(rf"(?:(?:{_CELL.pattern})(?:[ \t]+|$))+")
_UNITS = re.compile(r"(?:đơn vị(?: tính)?|đvt)\.?", re.IGNORECASE)
_FEWEST_YEARS, _FEWEST_ROWS, _LABEL_LINES, _LABEL = 3, 2, 5, 140


class _Row(NamedTuple):
    label: Piece
    cells: tuple[Piece, ...]


def yearly_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose headers are years that follow each other."""
    lines = [cell for line in lines_of(text) if (cell := trimmed(text, *line)).start < cell.end]
    found: list[Table] = []
    at = 0
    while at < len(lines):
        years, after = _years(text, lines, at)
        if at and _UNITS.fullmatch(text, *lines[at - 1]):
            years = []  # a column of units stands before them
        if len(years) >= _FEWEST_YEARS:
            rows, end = _rows(text, lines, after, len(years))
            if len(rows) >= _FEWEST_ROWS:
                found.append(_table(text, years, rows, lines[end - 1].end))
                after = end
        at = max(after, at + 1)
    return tuple(found)


def _years(text: str, lines: Sequence[Piece], at: int) -> tuple[list[Piece], int]:
    """The years that stand alone in the lines from `at` on, each later than the one before; and the line behind."""
    years: list[Piece] = []
    last = 0
    while at < len(lines) and _YEARS.fullmatch(text, *lines[at]) is not None:
        for match in _YEAR.finditer(text, *lines[at]):
            if int(match["year"]) <= last:
                return years, at
            last = int(match["year"])
            years.append(Piece(*match.span()))
        at += 1
    return years, at


def _rows(text: str, lines: Sequence[Piece], at: int, width: int) -> tuple[list[_Row], int]:
    """The rows below the years: words in one line or more, then a number for each year; and the line behind."""
    rows: list[_Row] = []
    end = at
    label: list[Piece] = []
    cells: list[Piece] = []
    for index in range(at, len(lines)):
        line = lines[index]
        inside = _NUMBERS.fullmatch(text, *line) is not None
        row = None if inside else row_in(text, *line)
        if not inside and cells:
            if len(cells) == width:
                rows.append(_Row(Piece(label[0].start, label[-1].end), tuple(cells)))
            label, cells, end = [], [], index
        if inside:
            if not label:
                break
            cells += _cells_of(text, line)
        elif row is not None:
            label, cells = [*label, row.label], list(row.cells)
        else:
            label.append(line)
        if len(label) > _LABEL_LINES or line.end - line.start > _LABEL:
            return rows, end
    if label and len(cells) == width:
        rows.append(_Row(Piece(label[0].start, label[-1].end), tuple(cells)))
    return rows, len(lines) if cells else end


def _cells_of(text: str, line: Piece) -> Iterator[Piece]:
    return (Piece(*match.span()) for match in _CELL.finditer(text, *line))


def _table(text: str, years: Sequence[Piece], rows: Sequence[_Row], end: int) -> Table:
    cells = [_cell(text, 0, column, piece) for column, piece in enumerate(years, 1)]
    for number, row in enumerate(rows, 1):
        cells.append(_cell(text, number, 0, row.label))
        cells += [_cell(text, number, column, piece) for column, piece in enumerate(row.cells, 1)]
    return Table(years[0].start, end, len(rows) + 1, 1 + len(years), tuple(cells))


def _cell(text: str, row: int, column: int, piece: Piece) -> Cell:
    return Cell(row, column, piece.start, piece.end, " ".join(text[slice(*piece)].split()))
