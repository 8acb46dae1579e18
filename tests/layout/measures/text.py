"""The text: indents, both edges, the distance of lines and paragraphs, sections."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.layout.measures.cases import Case
from tests.layout.measures.heading import part
from tests.layout.measures.printed import MM, Pages
from tests.layout.measures.sheet import NEAR

from luyke.layout.rules import Style


def pitch(above: float, style: Style, *, begins: bool) -> float:
    """From a line of a size to the next of a style, in mm; `begins`: the latter begins a paragraph."""
    return (0.216 * above + begins * style.before + (style.line * 1.149 - 0.216) * style.size) * MM


def the_first_line(case: Case, pages: Pages) -> None:
    """It is indented, and the others are not."""
    for key in ("text", "section1", "section2", "section3"):
        for at in range(len(case.said.get(key, ()))):
            first, *others = part(case, pages, key, at)
            assert first.left == pytest.approx(case.rules.page.left + case.rules.styles[key].indent, abs=NEAR), key
            for line in others:
                assert line.left == pytest.approx(case.rules.page.left, abs=NEAR), key


def the_right_edge(case: Case, pages: Pages) -> None:
    """Of justified text every line but the last ends at the margin."""
    for at in range(len(case.said.get("text", ()))):
        *full, last = part(case, pages, "text", at)
        for line in full:
            assert line.right == pytest.approx(case.rules.page.width - case.rules.page.right, abs=0.6)
        assert last.right < case.rules.page.width - case.rules.page.right - NEAR


def the_distance_of_lines(case: Case, pages: Pages) -> None:
    style = case.rules.styles["text"]
    for at in range(len(case.said.get("text", ()))):
        for above, below in pairwise(part(case, pages, "text", at)):
            assert above.page != below.page or below.baseline - above.baseline == pytest.approx(
                pitch(style.size, style, begins=False), abs=NEAR
            )


def the_distance_of_paragraphs(case: Case, pages: Pages) -> None:
    for upper_key, lower_key in (("section1", "section2"), ("section2", "section3"), ("section3", "text")):
        if lower_key not in case.said:
            continue
        above, below = part(case, pages, upper_key)[-1], part(case, pages, lower_key)[0]
        wanted = pitch(above.size, case.rules.styles[lower_key], begins=True)
        assert below.baseline - above.baseline == pytest.approx(wanted, abs=NEAR), lower_key
    if "text" in case.said:
        above, below = part(case, pages, "text", 0)[-1], part(case, pages, "text", 1)[0]
        wanted = pitch(above.size, case.rules.styles["text"], begins=True)
        assert below.baseline - above.baseline == pytest.approx(wanted, abs=NEAR)


def the_mark_of_the_end(case: Case, pages: Pages) -> None:
    """The State's text ends with its own mark, and the Party's without one."""
    said = [line for line in pages.prints if line.text.endswith("./.")]
    assert len(said) == (1 if case.document.layout == "state" else 0)
