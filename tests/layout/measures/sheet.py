"""Paper, margins, the number of the page."""

from __future__ import annotations

import pytest
from tests.layout.measures.cases import Case
from tests.layout.measures.printed import MM, Pages, Print

from luyke.layout.rules import Style

NEAR = 0.4  # mm: what is left to the eye, and to the two millimetres in which programs round
_ASCENT, _DESCENT = 0.891, 0.216  # of the size: the letters of Times New Roman above and below their line


def top_of(line: Print) -> float:
    """The upper edge of a line of letters, in mm."""
    return line.baseline - _ASCENT * line.size * MM


def bottom_of(line: Print) -> float:
    return line.baseline + _DESCENT * line.size * MM


def above(style: Style) -> float:
    """What stands free above the letters of a line, in mm."""
    return (style.before + (style.line * 1.149 - _ASCENT - _DESCENT) * style.size) * MM


def begins_at(line: Print, edge: float, style: Style) -> bool:
    """Whether a line is the first below an edge. LibreOffice gives a first line none of the room of wide spacing."""
    wide = (style.line - 1) * 1.149 * style.size * MM
    return -NEAR - wide < top_of(line) - edge - above(style) < NEAR


def across(case: Case, pages: Pages, page: int) -> bool:
    """Whether a page lies: one of an annex that does."""
    begun = zip(annex_begins(case, pages), case.document.annexes, strict=True)
    return [False, *(annex.across for begins, annex in begun if begins <= page)][-1]


def numbers(pages: Pages) -> dict[int, Print]:
    """The numbers of pages: what stands highest, digits alone."""
    highest = {page: pages.on(page)[0] for page in range(1, len(pages.sizes) + 1)}
    return {page: line for page, line in highest.items() if line.text.isdecimal()}


def running(pages: Pages, page: int) -> list[Print]:
    """The lines of a page without its number."""
    return [line for line in pages.on(page) if line != numbers(pages).get(page)]


def annex_begins(case: Case, pages: Pages) -> list[int]:
    return [pages.find(text)[0].page for text in case.said.get("annex", ())]


def the_paper(case: Case, pages: Pages) -> None:
    page = case.rules.page
    for at, size in enumerate(pages.sizes, 1):
        wanted = (page.height, page.width) if across(case, pages, at) else (page.width, page.height)
        assert size == pytest.approx(wanted, abs=NEAR)


def the_margins_at_the_sides(case: Case, pages: Pages) -> None:
    page = case.rules.page
    for at in range(1, len(pages.sizes) + 1):
        lies = across(case, pages, at)
        left = page.across if lies else page.left
        right = (page.height - page.across) if lies else page.width - page.right
        assert min(line.left for line in running(pages, at)) >= left - NEAR
        assert max(line.right for line in running(pages, at)) <= right + NEAR
        # A table's frame is as wide as the text, half of its line aside.
        assert all(left - NEAR <= one.left and one.right <= right + NEAR for one in pages.strokes if one.page == at)
    first = running(pages, 1)
    assert min(line.left for line in first) == pytest.approx(page.left, abs=NEAR)
    if "text" in case.said:
        assert max(line.right for line in first) == pytest.approx(page.width - page.right, abs=NEAR)


def the_margins_above_and_below(case: Case, pages: Pages) -> None:
    page = case.rules.page
    for at in range(1, len(pages.sizes) + 1):
        high = page.width if across(case, pages, at) else page.height
        assert top_of(running(pages, at)[0]) >= page.top - NEAR
        assert bottom_of(running(pages, at)[-1]) <= high - page.bottom + NEAR
    assert begins_at(pages.find(case.said["country"][0])[0], page.top, case.rules.styles["country"])


def the_full_page(case: Case, pages: Pages) -> None:
    """It ends less than three lines above the margin."""
    if len(pages.sizes) > 1:
        page, text = case.rules.page, case.rules.styles["text"]
        room = 3 * (text.line * 1.149 * text.size + text.before) * MM
        assert page.height - page.bottom - bottom_of(running(pages, 1)[-1]) < room


def the_number_of_the_page(case: Case, pages: Pages) -> None:
    """Upright in the middle of the upper margin; not on a first page; an annex counts anew where its rules say so."""
    page, apart, begins = case.rules.page, case.rules.annex_pages_apart, annex_begins(case, pages)
    found, counted = numbers(pages), 0
    for at in range(1, len(pages.sizes) + 1):
        counted = 1 if apart and at in begins else counted + 1
        assert (at in found) == (counted > 1), f"page {at}"
        if at not in found:
            continue
        lies, line = across(case, pages, at), found[at]
        assert line.text == str(counted)
        assert (line.size, line.bold, line.italic) == (page.number_size, False, False)
        middle = page.height / 2 if lies else (page.left + page.width - page.right) / 2
        assert line.centre == pytest.approx(middle, abs=NEAR)
        assert top_of(line) > 5
        assert bottom_of(line) < page.top
