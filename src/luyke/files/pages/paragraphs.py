"""Lines → paragraphs, so that a sentence over two lines is one block.

A line goes on in the next when nothing says otherwise: the gap is a line's gap, the next line is not moved in and does
not open a list item, and the line was full (the next word would not have fitted), or the sentence plainly goes on:
no stop at its end and a small letter at the head of the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from luyke.files.pages.items import Line
from luyke.model import BlockKind

_ITEM = re.compile(
    r"(?:[-–—+•*]\s*\S|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|Biểu\s|Bảng\s|Phụ lục\s)"
)
_BULLET = re.compile(r"[-–—+•*]\s")
_STOP = re.compile(r"[.:;!?…]['\"”’)\]]*\s*$")
_SMALL = re.compile(r"\s*[^\W\d_]")
# A paragraph's first line is moved in by 1 cm or more, a wobble of print is below this, in line heights.
_MOVED_IN = 0.8
# Lines of one paragraph stand at most 1.5 spacing apart: baseline to baseline over the usual distance.
_FAR = 1.45
# A line of running text has more letters than most headings.
_LONG_LINE = 45


def join_lines(lines: Sequence[Line]) -> list[tuple[str, BlockKind]]:
    """The paragraphs of lines that follow each other on one page; a line end inside a paragraph stays a line end."""
    if not lines:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    steps = [after.top - before.top for before, after in pairwise(lines) if after.top > before.top]
    step = median(steps) if steps else 0.0
    groups: list[list[Line]] = [[lines[0]]]
    for before, after in pairwise(lines):
        if _goes_on(before, after, left, right, step):
            groups[-1].append(after)
        else:
            groups.append([after])
    return [_paragraph(group) for group in groups]


def sentence_goes_on(before: str, after: str) -> bool:
    """Whether a paragraph that ends a page plainly goes on in the first of the next."""
    if _STOP.search(before) or _ITEM.match(after):
        return False
    long = len(before.rpartition("\n")[2]) >= _LONG_LINE
    return after[:1].islower() or before.rstrip().endswith(",") or (long and after[:1].isdigit())


def _goes_on(before: Line, after: Line, left: float, right: float, step: float) -> bool:
    height = max(before.height, after.height)
    if _ITEM.match(after.text) or after.top - before.top > max(_FAR * step, 2.2 * height):
        return False
    if after.top < before.top - height:  # the next column
        return sentence_goes_on(before.text, after.text)
    small = _SMALL.match(after.text)
    if small and small[0].strip().islower() and not _STOP.search(before.text):
        return True
    if after.x0 > left + _MOVED_IN * height and abs(after.x0 - before.x0) > 0.3 * height:
        return False
    word = after.text.split(maxsplit=1)[0]
    letter = (after.x1 - after.x0) / max(1, len(after.text))
    return before.x1 + (len(word) + 1) * letter > right


def _paragraph(lines: list[Line]) -> tuple[str, BlockKind]:
    text = "\n".join(line.text.strip() for line in lines)
    return text, BlockKind.LIST_ITEM if _BULLET.match(text) else BlockKind.PARAGRAPH
