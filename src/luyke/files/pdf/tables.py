"""Ruled tables of a PDF page, with pdfplumber: slow (0.1 to 1 s a page), so only asked of pages that have rules."""

from __future__ import annotations

import logging
from bisect import bisect_left
from typing import Any

from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import Table as PlumberTable
from pdfplumber.utils.text import extract_text

from luyke.files.pages import Line, PageCell, PageTable

logging.getLogger("pdfminer").setLevel(logging.ERROR)

# Rules of one line of a grid may be some points apart: they are drawn per cell.
_SNAP = 3.0
# What a page may hold before looking for tables in it is no use: maps and drawings.
_CHARACTERS = 30_000
_RULES = 6_000


def read_ruled(page: PlumberPage) -> list[Line | PageTable] | None:
    """A page's lines and tables from top to bottom; None where it has no ruled table of two rows and two columns."""
    if len(page.chars) > _CHARACTERS or len(page.rects) + len(page.lines) + len(page.curves) > _RULES:
        return None
    found = [(table, _table(table, page)) for table in page.find_tables()]
    ruled = [(plumbed, table) for plumbed, table in found if table.rows > 1 and table.columns > 1]
    if not ruled:
        return None
    boxes = [plumbed.bbox for plumbed, _ in ruled]
    rest = page.filter(lambda thing: not any(_inside(thing, box) for box in boxes))
    items: list[Line | PageTable] = [table for _, table in ruled]
    items += [
        Line(line["text"].strip(), line["x0"], line["x1"], line["top"], line["bottom"])
        for line in rest.extract_text_lines(return_chars=False)
        if line["text"].strip()
    ]
    return sorted(items, key=lambda item: item.top)


def _inside(thing: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    if thing.get("object_type") != "char":
        return False
    across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _table(plumbed: PlumberTable, page: PlumberPage) -> PageTable:
    boxes: list[tuple[float, float, float, float]] = plumbed.cells
    across = _edges([edge for box in boxes for edge in (box[0], box[2])])
    down = _edges([edge for box in boxes for edge in (box[1], box[3])])
    places = sorted((_index(down, box[1]), _index(across, box[0]), box) for box in boxes)
    held: dict[int, list[dict[str, Any]]] = {number: [] for number in range(len(places))}
    cover = {
        (row, column): number
        for number, (top, left, box) in enumerate(places)
        for row in range(top, max(top + 1, _index(down, box[3])))
        for column in range(left, max(left + 1, _index(across, box[2])))
    }
    for char in page.chars:
        row = bisect_left(down, (char["top"] + char["bottom"]) / 2) - 1
        column = bisect_left(across, (char["x0"] + char["x1"]) / 2) - 1
        if (row, column) in cover:
            held[cover[row, column]].append(char)
    return PageTable(
        cells=tuple(
            _cell(top, left, _index(down, box[3]), _index(across, box[2]), box, held[number])
            for number, (top, left, box) in enumerate(places)
        ),
        rows=max(1, len(down) - 1),
        columns=max(1, len(across) - 1),
        top=plumbed.bbox[1],
        bottom=plumbed.bbox[3],
    )


def _cell(
    top: int, left: int, bottom: int, right: int, box: tuple[float, float, float, float], chars: list[dict[str, Any]]
) -> PageCell:
    inked = [char for char in chars if char["text"].strip()]
    first = min((char["top"] for char in inked), default=0.0)
    return PageCell(
        row=top,
        column=left,
        row_span=max(1, bottom - top),
        column_span=max(1, right - left),
        text=extract_text(chars).replace("\n", " ") if inked else "",
        inset=min((char["x0"] for char in inked if char["top"] < first + 5), default=box[0]) - box[0],
        bold=bool(inked) and all("bold" in str(char.get("fontname", "")).lower() for char in inked),
    )


def _edges(positions: list[float]) -> list[float]:
    """The positions of a grid's rules: those closer than `_SNAP` are one."""
    edges: list[float] = []
    for position in sorted(positions):
        if not edges or position - edges[-1] > _SNAP:
            edges.append(position)
    return edges


def _index(edges: list[float], position: float) -> int:
    return max(0, bisect_left(edges, position + _SNAP) - 1)
