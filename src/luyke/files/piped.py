"""Tables drawn in plain text: one line a row, "|" between the cells, as Markdown and copied web pages have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luyke.model import Cell, Table

_FEWEST_ROWS = 2
_LINKS = re.compile(r"\[[^][|]*(?:\|[^][|]*)+\]")  # "[sửa | sửa mã nguồn]": what a web page offers to do
_RULE = re.compile(r"[\s|:+=-]+")  # the line under a Markdown header


def tables_in(text: str) -> tuple[Table, ...]:
    """The tables of a text; nothing in it is altered."""
    return tuple(_table(run) for run in _runs(text)) if "|" in text else ()


def _runs(text: str) -> Iterator[list[tuple[int, str]]]:
    """Lines with bars that follow each other, each with where it begins."""
    run: list[tuple[int, str]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        if "|" in _LINKS.sub("", bare).strip("| ") or (bare.startswith("|") and bare.endswith("|") and len(bare) > 1):
            run.append((at, bare))
        else:
            if len(run) >= _FEWEST_ROWS:
                yield run
            run = []
        at += len(line)
    if len(run) >= _FEWEST_ROWS:
        yield run


def _table(run: list[tuple[int, str]]) -> Table:
    # A bar at the beginning of every line is the border; at the beginning of some it closes an empty first cell.
    bordered = all(line.lstrip().startswith("|") for _, line in run)
    cells: list[Cell] = []
    row = columns = 0
    for start, line in run:
        if _RULE.fullmatch(line) and "-" in line:
            continue
        at = line.index("|") + 1 if bordered else 0
        pieces = line[at:].removesuffix("|").split("|")
        for column, piece in enumerate(pieces):
            words = piece.strip()
            begins = start + at + len(piece) - len(piece.lstrip()) if words else start + at
            cells.append(Cell(row, column, begins, begins + len(words), words))
            at += len(piece) + 1
        columns = max(columns, len(pieces))
        row += 1
    last_start, last = run[-1]
    return Table(run[0][0], last_start + len(last), row, columns, tuple(cells))
