"""What stands at the head or foot of page after page: page numbers and repeated lines."""

from __future__ import annotations

import re
from collections import Counter

from luyke.files.pages.items import Line, Page

_PAGE_NUMBER = re.compile(r"\W*(?:trang\s*)?\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?\W*", re.I)
_DIGITS = re.compile(r"\d+")
# Lines at either end of a page that may be a head or foot.
_ENDS = 2
# A page number stands in the outer eighth of the page.
_MARGIN = 0.125


def take_running_heads(pages: list[Page]) -> list[str]:
    """Removes page numbers and repeated heads from the pages; returns each repeated head once, as first printed."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(line) for line in _ends(page)})
    fewest = max(2, len(pages) // 3)
    heads: dict[str, str] = {}
    for page in pages:
        gone: list[int] = []
        for line in _ends(page):
            if _is_page_number(line, page):
                gone.append(id(line))
            elif counts[_shape(line)] >= fewest and _outer(line, page):
                heads.setdefault(_shape(line), line.text)
                gone.append(id(line))
        page.items = [item for item in page.items if id(item) not in gone]
    return list(heads.values())


def _ends(page: Page) -> list[Line]:
    """The first and last lines of a page, each once."""
    found = {id(item): item for item in (*page.items[:_ENDS], *page.items[-_ENDS:]) if isinstance(item, Line)}
    return list(found.values())


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())


def _outer(line: Line, page: Page) -> bool:
    return line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height


def _is_page_number(line: Line, page: Page) -> bool:
    return _outer(line, page) and _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
