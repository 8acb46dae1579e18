"""Tables pasted into one line: label, unit and numbers of a row, then the next row, with ";" between or nothing."""

from __future__ import annotations

import re
from collections import Counter

from luyke.model import Table
from luyke.reading.flattened.lined import table_of
from luyke.reading.flattened.rows import NUMBER, Piece, Row, lines_of, row_in, trimmed

_PAIR = re.compile(r"[0-9]%? +[0-9]")
_RUN = re.compile(rf"(?<=[ \t]){NUMBER}(?:[ \t]+{NUMBER})+(?=[ \t;.,]|$)")
_HEADED = re.compile(r"(?:(?:19|20)\d\d[ \t]+)+\d{1,3}")  # the year that ends the headers, the number of the first row
_LAST = re.compile(r"[ \t]+\d{1,3}$")
_FEWEST_RUNS, _SHORTEST = 3, 60
_STUB = re.compile(
    r"(?<!\w)(?:s?tt|số tt|nội dung|danh mục|hạng mục|(?:các )?chỉ tiêu(?= +(?:đơn vị|đvt|kế hoạch|kh)))(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;:.](?=\s)")


def pasted_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text that stand in one line each."""
    if _PAIR.search(text) is None:
        return ()
    found = (_table(text, line) for line in lines_of(text) if line.end - line.start > _SHORTEST)
    return tuple(table for table in found if table is not None)


def _table(text: str, line: Piece) -> Table | None:
    if _PAIR.search(text, *line) is None:
        return None
    runs = [Piece(*m.span()) for m in _RUN.finditer(text, *line) if not _HEADED.fullmatch(m.group())]
    if len(runs) < _FEWEST_RUNS:
        return None
    numbered = _end_in_numbers_of_rows(text, runs)
    rows: list[Row] = []
    at = line.start
    above: Piece | None = None
    for index, run in enumerate(runs):
        end = run.end
        if numbered and index < len(runs) - 1:
            last = _LAST.search(text, run.start, run.end)
            end = last.start() if last is not None else end
        if index == 0:
            start = _first_label(text, line, run, numbered=numbered)
            if start is None:
                return None
            above, at = Piece(line.start, start), start
        while at < run.start and text[at] in " ;,.\t":
            at += 1
        row = row_in(text, at, end)
        if row is None:
            return None
        rows.append(row)
        at = end
    widths = Counter(len(row.cells) for row in rows)
    if above is None or len(widths) > 1:
        return None
    return table_of(text, [_head(text, above)], rows)


def _head(text: str, above: Piece) -> Piece:
    """The headers, without what is said before them."""
    first = _STUB.search(text, *above)
    colon = text.rfind(":", above.start, above.end)
    start = first.start() if first is not None else max(colon + 1, above.start)
    return trimmed(text, start, start + len(text[start : above.end].rstrip(" ;.")))


def _end_in_numbers_of_rows(text: str, runs: list[Piece]) -> bool:
    """Whether each run but the last ends in the number of the next row: "… 99,0 2 Sản lượng …"."""
    lasts = [int(match.group()) for run in runs[:-1] if (match := _LAST.search(text, *run)) is not None]
    return lasts == list(range(2, len(runs) + 1))


def _first_label(text: str, line: Piece, run: Piece, *, numbered: bool) -> int | None:
    """Where the first row begins: behind the last stop before its numbers, or at its own number."""
    if numbered:
        at = text.rfind(" 1 ", line.start, run.start)
        return at + 1 if at >= 0 else None
    stops = [match.end() for match in _STOP.finditer(text, line.start, run.start)]
    return stops[-1] if stops else None
