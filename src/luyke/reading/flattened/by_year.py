"""Tables whose rows are years, copied line by line: "2018 549.945 69.609", under a line that gives their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.model import Cell, Table
from luyke.reading.flattened.rows import NUMBER, Piece, lines_of, trimmed
from luyke.reading.tables.units import known_unit, unit_in

_ROW = re.compile(
    rf"(?:(?:sơ bộ|ước)[^\d\n]{{0,20}}?)?(?P<year>(?:19|20)\d\d)(?P<cells>(?:[ \t]+{NUMBER})+)", re.IGNORECASE
)
_CELL = re.compile(NUMBER)
_FEWEST, _ABOVE = 3, 2


def tables_by_year(text: str) -> tuple[Table, ...]:
    """The tables of a text whose lines begin with a year, later line by line, and hold numbers of one unit."""
    lines = [cell for line in lines_of(text) if (cell := trimmed(text, *line)).start < cell.end]
    return tuple(
        _table(text, rows)
        for above, rows in _runs(text, lines)
        if len(rows) >= _FEWEST and any(_gives_unit(text[slice(*line)]) for line in above)
    )


def _runs(text: str, lines: Sequence[Piece]) -> Iterator[tuple[Sequence[Piece], list[re.Match[str]]]]:
    """Rows that follow each other, with the lines above them."""
    rows: list[re.Match[str]] = []
    for index, line in enumerate(lines):
        row = _ROW.fullmatch(text, *line)
        if rows and (row is None or not _follows(rows[-1], row)):
            yield lines[max(0, index - len(rows) - _ABOVE) : index - len(rows)], rows
            rows = []
        if row is not None:
            rows.append(row)
    yield lines[max(0, len(lines) - len(rows) - _ABOVE) : len(lines) - len(rows)], rows


def _follows(row: re.Match[str], later: re.Match[str]) -> bool:
    if int(later["year"]) <= int(row["year"]):
        return False
    return len(_CELL.findall(row["cells"])) == len(_CELL.findall(later["cells"]))


def _gives_unit(words: str) -> bool:
    return unit_in(words) is not None or (" - " in words and known_unit(words.split(" - ")[0]) is not None)


def _table(text: str, rows: Sequence[re.Match[str]]) -> Table:
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        cells.append(Cell(number, 0, *row.span("year"), row["year"]))
        for column, cell in enumerate(_CELL.finditer(text, *row.span("cells")), 1):
            cells.append(Cell(number, column, *cell.span(), cell.group()))
    width = max(cell.column for cell in cells) + 1
    return Table(rows[0].start(), rows[-1].end(), len(rows), width, tuple(cells))
