"""Telling tables that hold figures from those that only arrange text on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"[(+\-−–~≈]?\s*\d[\d.,\s/]*%?\)?")


def holds_figures(cells: Iterable[tuple[int, str]]) -> bool:
    """Whether a table, given as (column, text) of its cells, has a number alone in a cell beyond the first column.

    The head of a letter, columns of tasks and results in sentences, a page built with tables: none of these has one,
    and they are read as paragraphs, cell by cell.
    """
    return any(column > 0 and _NUMBER.fullmatch(text.strip()) for column, text in cells)
