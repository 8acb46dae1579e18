"""The ruled tables in a picture: their cells as boxes, by row and column."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from luyke.files.ocr.straightening import Picture

# A rule is at least this part of the page's width long, across and down; strokes of letters are shorter.
_RULE = 25
# A table covers at least this part of the page's width and height.
_TABLE_WIDTH, _TABLE_HEIGHT = 0.25, 0.02
# A cell is at least this many pixels wide and high.
_CELL = 12
# Two rules closer than this, in pixels, are one.
_SNAP = 10


@dataclass(frozen=True, slots=True)
class Box:
    """A cell in pixels and its place in the grid."""

    left: int
    top: int
    right: int
    bottom: int
    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table in pixels."""

    left: int
    top: int
    right: int
    bottom: int
    rows: int
    columns: int
    cells: tuple[Box, ...]


def find_tables(picture: Picture) -> tuple[list[Ruled], Picture]:
    """The ruled tables of two rows and columns or more, top down, and the picture with all rules wiped off."""
    ink = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 12)
    height, width = picture.shape[:2]
    level = _lines(ink, (width // _RULE, 1))
    upright = _lines(ink, (1, width // _RULE))
    # A scanner leaves gaps in thin rules; crossings must close for cells to be apart.
    rules = cv2.dilate(cv2.bitwise_or(level, upright), np.ones((3, 3), np.uint8), iterations=2)
    tables = []
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rules)
    for number in range(1, count):
        left, top, across, down = (int(each) for each in stats[number][:4])
        if across >= _TABLE_WIDTH * width and down >= _TABLE_HEIGHT * height:
            table = _table(np.asarray(labels == number, np.uint8), left, top, across, down)
            if table is not None:
                tables.append(table)
    wiped = picture.copy()
    wiped[rules > 0] = 255
    return sorted(tables, key=lambda table: table.top), wiped


def _lines(ink: cv2.typing.MatLike, shape: tuple[int, int]) -> cv2.typing.MatLike:
    return cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, shape))


def _table(rules: Picture, left: int, top: int, across: int, down: int) -> Ruled | None:
    spaces = 1 - rules[top : top + down, left : left + across]
    count, _, stats, _ = cv2.connectedComponentsWithStats(spaces, connectivity=4)
    boxes = []
    for number in range(1, count):
        x, y, w, h = (int(each) for each in stats[number][:4])
        inner = x > 0 and y > 0 and x + w < across and y + h < down
        if inner and w >= _CELL and h >= _CELL:
            boxes.append((left + x, top + y, left + x + w, top + y + h))
    columns = _edges([box[0] for box in boxes])
    rows = _edges([box[1] for box in boxes])
    if len(rows) < 2 or len(columns) < 2:
        return None
    cells = sorted((_place(box, rows, columns) for box in boxes), key=lambda cell: (cell.row, cell.column))
    return Ruled(left, top, left + across, top + down, len(rows), len(columns), tuple(cells))


def _place(box: tuple[int, int, int, int], rows: list[int], columns: list[int]) -> Box:
    left, top, right, bottom = box
    row, column = _nearest(rows, top), _nearest(columns, left)
    return Box(
        *box,
        row=row,
        column=column,
        row_span=max(1, sum(top - _SNAP <= edge < bottom - _SNAP for edge in rows)),
        column_span=max(1, sum(left - _SNAP <= edge < right - _SNAP for edge in columns)),
    )


def _edges(positions: list[int]) -> list[int]:
    edges: list[int] = []
    for position in sorted(positions):
        if not edges or position - edges[-1] > _SNAP:
            edges.append(position)
    return edges


def _nearest(edges: list[int], position: int) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - position))
