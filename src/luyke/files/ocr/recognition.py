"""A picture of a page → its lines and ruled tables."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from luyke.files.ocr.grid import Box, Ruled, find_tables
from luyke.files.ocr.straightening import Picture, prepared
from luyke.files.ocr.tesseract import Tesseract
from luyke.files.pages import Line, Page, PageCell, PageTable

# A4 in points: a scan does not reliably say how large its paper was.
_SHORT_SIDE, _LONG_SIDE = 595.0, 842.0


def recognise(picture: Picture, folder: Path) -> Page:
    """The page in a picture of grey values, places in points of an A4 sheet."""
    picture = prepared(picture)
    height, width = picture.shape[:2]
    scale = (_SHORT_SIDE if height >= width else _LONG_SIDE) / width
    tables, wiped = find_tables(picture)
    with Tesseract(folder) as tesseract:
        items: list[Line | PageTable] = [_table(table, wiped, tesseract, scale) for table in tables]
        rest = wiped.copy()
        for table in tables:
            rest[table.top : table.bottom, table.left : table.right] = 255
        items += [
            Line(read.text, read.left * scale, read.right * scale, read.top * scale, read.bottom * scale)
            for read in tesseract.page(rest)
        ]
    return Page(width * scale, height * scale, sorted(items, key=lambda item: item.top))


def _table(table: Ruled, wiped: Picture, tesseract: Tesseract, scale: float) -> PageTable:
    return PageTable(
        cells=tuple(_cell(box, wiped, tesseract, scale) for box in table.cells),
        rows=table.rows,
        columns=table.columns,
        top=table.top * scale,
        bottom=table.bottom * scale,
    )


def _cell(box: Box, wiped: Picture, tesseract: Tesseract, scale: float) -> PageCell:
    part = wiped[box.top : box.bottom, box.left : box.right]
    inked = np.flatnonzero(np.min(part, axis=0) < 128)
    return PageCell(
        row=box.row,
        column=box.column,
        row_span=box.row_span,
        column_span=box.column_span,
        text=tesseract.cell(part),
        inset=float(inked[0]) * scale if len(inked) else 0.0,
    )
