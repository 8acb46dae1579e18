"""The head of a document: two columns, the lines under them, number and day, the kind and what it is on."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.layout.measures.cases import Case, upper
from tests.layout.measures.printed import MM, Pages, Print
from tests.layout.measures.sheet import NEAR, bottom_of, top_of


def part(case: Case, pages: Pages, key: str, at: int = 0) -> list[Print]:
    """The lines of a part of the document."""
    return pages.find(upper(case.said[key][at], case.rules.styles[key]))


def _middles(case: Case) -> tuple[float, float, float]:
    """Of the left column, the right one, the text."""
    page, share = case.rules.page, case.rules.left_share
    width = page.text_width()
    return page.left + width * share / 2, page.left + width * (1 + share) / 2, page.left + width / 2


def the_columns(case: Case, pages: Pages) -> None:
    """Who issues it on the left, the country on the right, each line in the middle of its column."""
    left, right, _ = _middles(case)
    sides = {"superior": left, "issuer": left, "number": left, "country": right, "motto": right, "place": right}
    sides |= {key: left for key in ("urgency", "mark", "letter_title") if key in case.said}
    for key, middle in sides.items():
        for text in case.said.get(key, ()):
            if text != text.rstrip():  # a draft, with room for the year
                continue
            for line in pages.find(upper(text, case.rules.styles[key])):
                assert line.page == 1
                assert line.centre == pytest.approx(middle, abs=NEAR), key


def the_order_of_the_head(case: Case, pages: Pages) -> None:
    """From the top down; both columns begin together, number and day stand on one line."""
    order = [key for key in ("superior", "issuer", "number", "letter_title", "urgency", "mark") if key in case.said]
    tops = [part(case, pages, key) for key in order]
    assert all(bottom_of(above[-1]) <= top_of(below[0]) + NEAR for above, below in pairwise(tops))
    assert top_of(tops[0][0]) == pytest.approx(top_of(part(case, pages, "country")[0]), abs=NEAR)
    number, place = part(case, pages, "number")[0], part(case, pages, "place")[0]
    assert top_of(number) == pytest.approx(top_of(place), abs=NEAR)


def the_lines_under(case: Case, pages: Pages) -> None:
    """A rule has its share of the longest line above and its middle; signs stand centred on a line of their own."""
    for key, under in case.rules.under.items():
        for at in range(len(case.said.get(key, ()))):
            lines = part(case, pages, key, at)
            drawn, longest = pages.under(lines[-1]), max(line.right - line.left for line in lines)
            if isinstance(under, str):
                assert drawn is None, key
                (signs,) = (
                    one for one in pages.on(lines[-1].page)
                    if one.text == under and 0 < one.baseline - lines[-1].baseline < 8
                )  # fmt: skip
                assert signs.centre == pytest.approx(lines[-1].centre, abs=NEAR)
                assert (signs.size, signs.bold) == (lines[-1].size, lines[-1].bold)
            elif under:
                assert drawn is not None, f"no rule under {key}"
                assert drawn.length == pytest.approx(longest * under, abs=1), key
                assert (drawn.left + drawn.right) / 2 == pytest.approx(lines[-1].centre, abs=NEAR)
                assert drawn.top > lines[-1].baseline + 0.15 * lines[-1].size * MM  # below the tails of its letters
            elif key != "annex_reference":
                assert drawn is None, key


def the_frame(case: Case, pages: Pages) -> None:
    """An urgent document says so in a frame around its words, and nothing else is framed."""
    if "urgency" not in case.said:
        return
    (line,) = part(case, pages, "urgency")
    around = [one for one in pages.strokes if one.page == 1 and abs(one.top - line.baseline) < 9]
    sides = [one for one in around if one.bottom - one.top > 3]
    edges = sorted({round(edge, 1) for one in sides for edge in (one.left, one.right)})
    assert edges, "no frame"
    assert line.left - 5 < edges[0] < line.left
    assert line.right < edges[-1] < line.right + 5


def the_kind_and_what_it_is_on(case: Case, pages: Pages) -> None:
    if "kind" not in case.said:
        assert not any(line.text == case.document.kind for line in pages.prints)
        return
    *_, middle = _middles(case)
    kind, title = part(case, pages, "kind"), part(case, pages, "title")
    for line in (*kind, *title):
        assert line.centre == pytest.approx(middle, abs=NEAR)
    assert top_of(kind[0]) > bottom_of(part(case, pages, "number")[-1])
    between = title[0].baseline - kind[0].baseline
    style = case.rules.styles["title"]
    wanted = (0.216 * kind[0].size + style.before + (style.line * 1.149 - 0.216) * style.size) * MM
    assert between == pytest.approx(wanted, abs=NEAR)


def the_room_above_the_number(case: Case, pages: Pages) -> None:
    """What its style asks for, and the thickness of the rule under the issuer."""
    above = max((*part(case, pages, "superior"), *part(case, pages, "issuer")), key=lambda line: line.baseline)
    under = case.rules.under["issuer"]
    signs = above.size * 1.149 if isinstance(under, str) else 5
    style = case.rules.styles["number"]
    wanted = (0.216 * above.size + signs + style.before + (style.line * 1.149 - 0.216) * style.size) * MM
    assert part(case, pages, "number")[0].baseline - above.baseline == pytest.approx(wanted, abs=1.2)


def the_addressees(case: Case, pages: Pages) -> None:
    """One in the middle; several one below the other behind the colon."""
    *_, middle = _middles(case)
    if "addressees" in case.said:
        assert part(case, pages, "addressees")[0].centre == pytest.approx(middle, abs=NEAR)
    if "addressees_heading" not in case.said:
        return
    (heading,) = part(case, pages, "addressees_heading")
    listed = [part(case, pages, "addressees_list", at)[0] for at in range(2)]
    assert listed[0].left == pytest.approx(listed[1].left, abs=NEAR)
    assert heading.right == pytest.approx(listed[0].left, abs=1.5)
    assert heading.baseline < listed[0].baseline < listed[1].baseline
