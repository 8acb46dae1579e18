"""Tables with a year over each column and nothing else: yearbooks, copied line by line or cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from luyke.model import Cell, Table
from luyke.reading.flattened.rows import NUMBER, Piece, lines_of, row_in, trimmed
from luyke.reading.tables.units import known_unit, unit_in

_NEWEST = r"(?:sơ bộ|ước(?: tính| thực hiện)?|prel\.?)"
_YEARS = re.compile(
    rf"(?:(?:năm|chỉ tiêu|indicators?|year)[ \t]+)*(?:{_NEWEST}?[ \t]*(?:19|20)\d\d(?:[ \t]+|$))+", re.IGNORECASE
)
_WAITS = re.compile(rf"{_NEWEST}(?:[ \t]+-[ \t]+prel\.?)?", re.IGNORECASE)  # a line of its own above the newest year
_YEAR = re.compile(r"(?:(?:sơ bộ|ước(?: tính| thực hiện)?)[ \t]+)?(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_CELL = re.compile(rf"{NUMBER}|[-–…x]|\.{{3}}")
_NUMBERS = re.compile(rf"(?:(?:{_CELL.pattern})(?:[ \t]+|$))+")
_UNITS = re.compile(r"(?:đơn vị(?: tính)?|đvt)\.?", re.IGNORECASE)
_FEWEST_YEARS, _FEWEST_ROWS, _LABEL_LINES, _LABEL = 3, 2, 5, 140


class _Row(NamedTuple):
    label: Piece
    cells: tuple[Piece, ...]


class _Section(NamedTuple):
    """Rows under a line that gives their unit ("Người - Person", "Cơ cấu - Structure (%)"), None where none does."""

    unit: Piece | None
    rows: list[_Row]


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
            sections, end = _sections(text, lines, after, len(years))
            if sum(len(section.rows) for section in sections) >= _FEWEST_ROWS:
                found += [_table(text, years, section) for section in sections if section.rows]
                after = end
        at = max(after, at + 1)
    return tuple(found)


def _years(text: str, lines: Sequence[Piece], at: int) -> tuple[list[Piece], int]:
    """The years that stand alone in the lines from `at` on, each later than the one before; and the line behind."""
    years: list[Piece] = []
    last = 0
    while at < len(lines):
        if years and _WAITS.fullmatch(text, *lines[at]):
            at += 1
            continue
        if _YEARS.fullmatch(text, *lines[at]) is None:
            break
        for match in _YEAR.finditer(text, *lines[at]):
            if int(match["year"]) <= last:
                return years, at
            last = int(match["year"])
            years.append(Piece(*match.span()))
        at += 1
    return years, at


def _sections(text: str, lines: Sequence[Piece], at: int, width: int) -> tuple[list[_Section], int]:
    """The rows below the years: words in one line or more, then a number for each year; and the line behind."""
    sections = [_Section(None, [])]
    end = at
    label: list[Piece] = []
    cells: list[Piece] = []

    def close() -> None:
        if label and len(cells) == width:
            sections[-1].rows.append(_Row(Piece(label[0].start, label[-1].end), tuple(cells)))

    for index in range(at, len(lines)):
        line = lines[index]
        inside = _NUMBERS.fullmatch(text, *line) is not None
        row = None if inside else row_in(text, *line)
        if not inside and cells:
            close()
            label, cells, end = [], [], index
        if inside:
            if not label:
                break
            cells += _cells_of(text, line)
        elif row is not None:
            label, cells = [*label, row.label], list(row.cells)
        elif not label and _gives_unit(text, lines, index):
            sections.append(_Section(line, []))
        else:
            label.append(line)
        if len(label) > _LABEL_LINES or line.end - line.start > _LABEL:
            return sections, end
    close()
    return sections, len(lines) if cells else end


def _gives_unit(text: str, lines: Sequence[Piece], index: int) -> bool:
    """Whether a line is no label but gives the unit of the rows below it, which have labels of their own."""
    if index + 1 < len(lines) and _NUMBERS.fullmatch(text, *lines[index + 1]) is not None:
        return False
    words = text[slice(*lines[index])]
    if " - " in words and known_unit(words.split(" - ")[0]) is not None:
        return True
    heads = " - " in words or words.lower().startswith(("cơ cấu", "so với"))
    return heads and words.endswith(")") and unit_in(words) is not None


def _cells_of(text: str, line: Piece) -> Iterator[Piece]:
    return (Piece(*match.span()) for match in _CELL.finditer(text, *line))


def _table(text: str, years: Sequence[Piece], section: _Section) -> Table:
    cells = [_cell(text, 1, column, piece) for column, piece in enumerate(years, 1)]
    if section.unit is not None:
        cells.insert(0, _cell(text, 0, 0, section.unit))
    for number, row in enumerate(section.rows, 2):
        cells.append(_cell(text, number, 0, row.label))
        cells += [_cell(text, number, column, piece) for column, piece in enumerate(row.cells, 1)]
    first, last = section.rows[0].label.start, section.rows[-1].cells[-1].end
    start = section.unit.start if section.unit is not None else first
    return Table(start, last, len(section.rows) + 2, 1 + len(years), tuple(cells))


def _cell(text: str, row: int, column: int, piece: Piece) -> Cell:
    return Cell(row, column, piece.start, piece.end, " ".join(text[slice(*piece)].split()))
