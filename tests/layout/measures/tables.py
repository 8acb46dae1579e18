"""Tables: what stands around them, their frame, their columns."""

from __future__ import annotations

import pytest
from tests.layout.measures.cases import TABLE, Case
from tests.layout.measures.heading import part
from tests.layout.measures.printed import Pages
from tests.layout.measures.sheet import NEAR


def _head(pages: Pages) -> int:
    """The page on which the table of the text begins."""
    return pages.find("TT")[0].page


def the_words_around_a_table(case: Case, pages: Pages) -> None:
    if "table_title" not in case.said:
        return
    page = case.rules.page
    (title,), (unit,), (note,) = (part(case, pages, key) for key in ("table_title", "table_unit", "table_note"))
    (head,) = pages.find("Chỉ tiêu")
    assert title.centre == pytest.approx((page.left + page.width - page.right) / 2, abs=NEAR)
    assert unit.right == pytest.approx(page.width - page.right, abs=NEAR)
    assert note.left == pytest.approx(page.left, abs=NEAR)
    assert title.baseline < unit.baseline < head.baseline


def the_frame_of_a_table(case: Case, pages: Pages) -> None:
    """As wide as the text, with a line between all cells."""
    if "table_title" not in case.said:
        return
    page = case.rules.page
    at = _head(pages)
    drawn = [one for one in pages.strokes if one.page == at]
    assert min(one.left for one in drawn) == pytest.approx(page.left, abs=NEAR)
    assert max(one.right for one in drawn) == pytest.approx(page.width - page.right, abs=NEAR)
    down = {round(one.left) for one in drawn if one.bottom - one.top > 3}
    assert len(down) == len(TABLE.rows[0]) + 1


def the_cells(case: Case, pages: Pages) -> None:
    """A bold head, centred; names from the left, numbers to the right; a total bold; letters of the style."""
    if "table_title" not in case.said:
        return
    style = case.rules.styles["table"]
    (head,), (name,), (number,), (total,) = (
        pages.find(text) for text in ("Kế hoạch năm", "Thu ngân sách", "1.112", "1.253,97")
    )
    (first,), (heading,) = pages.find("Vốn đầu tư"), pages.find("Chỉ tiêu")
    edges = [one.left for one in pages.strokes if one.page == head.page and one.bottom - one.top > 3]
    sides = max(edge for edge in edges if edge < head.left), min(edge for edge in edges if edge > head.right)
    assert head.centre == pytest.approx(sum(sides) / 2, abs=NEAR)
    assert {line.size for line in (head, name, number, total, first)} == {style.size}
    assert [line.bold for line in (head, name, number, total)] == [True, style.bold, style.bold, True]
    assert {line.italic for line in (head, name, number, total)} == {style.italic}
    assert name.left == pytest.approx(first.left, abs=NEAR)
    assert name.left < heading.left
    assert number.right == pytest.approx(total.right, abs=NEAR)
    edge = case.rules.page.width - case.rules.page.right
    assert 0.8 < edge - number.right < 3
    assert head.right < number.right


def the_head_of_a_table_on_every_page(case: Case, pages: Pages) -> None:
    if "annex" not in case.said:
        return
    begins = part(case, pages, "annex", 0)[0].page
    last = part(case, pages, "annex", 1)[0].page - 1
    assert last > begins
    for page in range(begins, last + 1):
        assert [line.text for line in pages.on(page) if line.text == "Chỉtiêu"] == ["Chỉtiêu"]
