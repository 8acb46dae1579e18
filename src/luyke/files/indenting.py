"""Levels of indentation in a table's columns of words: the format, leading blanks, and the dash or plus in front.

A column's distinct insets, in order, are its levels: 0 pt, 9 pt, 18 pt are 0, 1, 2. Where the inset says nothing, the
marks that reports put before children do: "-" stands one level below what has no mark, "+" one below "-".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

# Word's and Excel's smallest step of indentation is some 9 pt; hand-set ones wobble by 1 or 2 pt.
_STEP_POINTS = 4.0
# A blank of Times New Roman 12 pt is 3 pt wide.
_BLANK_POINTS = 3.0
_MARKS = {"-": 1, "–": 1, "—": 1, "−": 1, "•": 1, "*": 1, "+": 2}


def indent_levels(cells: Iterable[tuple[int, str, float, bool]]) -> list[int]:
    """The level of each cell, given (column, raw text, inset in points, whether it is a number); numbers have 0."""
    cells = list(cells)
    widths: defaultdict[int, set[float]] = defaultdict(set)
    marks: defaultdict[int, set[int]] = defaultdict(set)
    placed: list[tuple[float, int] | None] = []
    for column, text, inset, is_number in cells:
        bare = text.lstrip()
        if not bare or is_number:
            placed.append(None)
            continue
        width = inset + _BLANK_POINTS * (len(text) - len(bare))
        mark = _MARKS.get(bare[0], 0) if not bare[1:2].isdigit() else 0
        widths[column].add(width)
        marks[column].add(mark)
        placed.append((width, mark))
    steps = {column: _steps(found) for column, found in widths.items()}
    ranks = {column: {mark: rank for rank, mark in enumerate(sorted(found | {0}))} for column, found in marks.items()}
    return [
        0 if place is None else max(steps[cell[0]][place[0]], ranks[cell[0]][place[1]])
        for cell, place in zip(cells, placed, strict=True)
    ]


def _steps(widths: set[float]) -> dict[float, int]:
    levels: dict[float, int] = {}
    level, last = -1, float("-inf")
    for width in sorted(widths):
        if width - last >= _STEP_POINTS:
            level, last = level + 1, width
        levels[width] = level
    return levels
