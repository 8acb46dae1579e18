"""A sheet → its tables: title lines, header lines, the row of column numbers, body lines; one after another.

A header is found by its words, or, where it uses none that are known, as the line above the first row of numbers.
A header that is printed again on the next page is left out; another header begins another table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from luyke.model import Cell
from luyke.reading.tables.formulas import column_number
from luyke.reading.tables.grid import Line, holds_number, plain
from luyke.reading.tables.headers import is_header_text, structure_of
from luyke.reading.tables.times import times_in, unabbreviated, year_in

_DEEPEST = 6
_FEWEST = 3
_LONGEST_TITLE = 8


@dataclass(slots=True)
class Segment:
    """One table of a sheet.

    titles   lines above the header: name, unit, period
    header   the header's lines from the top down
    numbers  the row of column numbers, None without
    """

    titles: list[Line] = field(default_factory=list)
    header: list[Line] = field(default_factory=list)
    numbers: Line | None = None
    body: list[Line] = field(default_factory=list)


def segments_of(lines: list[Line]) -> list[Segment]:
    """The tables of a sheet from top to bottom; lines before the first header stand in `titles` only."""
    starts = [index for index, line in enumerate(lines) if _opens(line)]
    if not starts:
        bare = _above_first_numbers(lines)
        starts = [] if bare is None else [bare]
    segments: list[Segment] = []
    at = 0
    waiting: list[Line] = []
    while at < len(lines):
        if not starts or at < starts[0]:
            (segments[-1].body if segments else waiting).append(lines[at])
            at += 1
            continue
        stop = _header_end(lines, at)
        header = lines[at:stop]
        numbers = lines[stop] if stop < len(lines) and _counts_columns(lines[stop]) else None
        at = stop + (numbers is not None)
        starts = [start for start in starts if start >= at] if starts[0] < at else starts
        if segments and _same(segments[-1].header, header):
            segments[-1].numbers = segments[-1].numbers or numbers
            continue
        titles = _titles_before(segments[-1].body) if segments else waiting[-_LONGEST_TITLE:]
        segments.append(Segment(titles, header, numbers))
    return [segment for segment in segments if segment.body] or ([Segment(body=waiting)] if waiting else [])


def is_column_number_row(line: Line) -> bool:
    """Whether a line only numbers the columns: 1 2 3, (1) (2) (3=2/1), A B 1 2."""
    return _counts_columns(line)


def _opens(line: Line) -> bool:
    """Whether a line begins a header: at least two cells of header words, one of them structural, and no figures."""
    cells = list(line.own.values())
    if len(cells) < 2 or len({id(cell) for cell in cells}) < 2:
        return False
    known = structural = 0
    for cell in cells:
        if holds_number(cell) and not _is_time(cell):
            return False
        if structure_of(cell.text) is not None:
            known, structural = known + 1, structural + 1
        elif is_header_text(cell.text) or _is_time(cell):
            known += 1
    return known >= 2 and (structural >= 2 or (structural == 1 and 2 * known >= len(cells)))


def _is_time(cell: Cell) -> bool:
    low = unabbreviated(plain(cell.text)).removeprefix("sơ bộ ").removeprefix("ước ")
    times = times_in(low)
    return bool(times) and times[0][0] == 0 and times[-1][1].end >= len(low)


def _header_end(lines: list[Line], start: int) -> int:
    """Where the header that begins at `start` ends: merged cells reach down, and lines without labels go on."""
    end = start + 1
    labels = [column for column, cell in lines[start].own.items() if structure_of(cell.text) is not None]
    while end < len(lines) and end - start < _DEEPEST:
        line = lines[end]
        if _counts_columns(line):
            break
        merged = any(
            cell.row_span > 1 and cell.row + cell.row_span > line.row and cell.row < line.row
            for header in lines[start:end]
            for cell in header.own.values()
        )
        if line.numbers > sum(_is_time(cell) for cell in line.own.values() if holds_number(cell)):
            break
        named = any(column in line.own for column in labels) and not all(_is_time(cell) for cell in line.own.values())
        words = sum(is_header_text(cell.text) or _is_time(cell) for cell in line.own.values())
        if not (merged and not named) and (named or 2 * words < len(line.own) or len(line.own) < 2):
            break
        end += 1
    return end


def _counts_columns(line: Line) -> bool:
    found = []
    for cell in line.own.values():
        found.append(column_number(cell.text))
        if not found[-1]:
            return False
    if len(found) < _FEWEST:
        return False
    digits = [int(number) for number in found if number.isdigit()]
    letters = [number for number in found if not number.isdigit()]
    rising = all(later == earlier + 1 for earlier, later in pairwise(digits))
    return len(digits) >= 2 and digits[0] <= 3 and rising and len(letters) <= 3


def _above_first_numbers(lines: list[Line]) -> int | None:
    """Without header words: the line above the first that has a label and numbers under two or more filled cells."""
    for index, line in enumerate(lines[:60]):
        if _is_labelled(line):
            start = index
            while (
                start and len(lines[start - 1].own) >= 2 and _all_times(lines[start - 1]) and index - start < _DEEPEST
            ):
                start -= 1
            return start if start < index else None
    return None


def _is_labelled(line: Line) -> bool:
    """Whether a line holds numbers and a label, words or the year they are of; a line of years is above all rows."""
    if not line.numbers or all(_is_time(cell) for cell in line.own.values()):
        return False
    first = next(iter(line.own.values()))
    return line.numbers < len(line.own) or (len(line.own) > 1 and year_in(first.text) > 0)


def _all_times(line: Line) -> bool:
    return all(_is_time(cell) for cell in line.own.values() if holds_number(cell))


def _same(one: list[Line], other: list[Line]) -> bool:
    return [[plain(cell.text) for cell in line.own.values()] for line in one] == [
        [plain(cell.text) for cell in line.own.values()] for line in other
    ]


def _titles_before(body: list[Line]) -> list[Line]:
    """The last lines of a body that hold one text and no number: they are the next table's title."""
    count = 0
    while count < min(len(body), _LONGEST_TITLE) and len(body[-1 - count].own) <= 2 and not body[-1 - count].numbers:
        count += 1
    titles = body[len(body) - count :]
    del body[len(body) - count :]
    return titles
