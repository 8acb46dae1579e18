"""The end of a document: where it goes, who signs; the head of an annex."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.layout.measures.cases import Case
from tests.layout.measures.heading import part
from tests.layout.measures.printed import MM, Pages
from tests.layout.measures.sheet import NEAR, above, across, annex_begins, begins_at, bottom_of, running, top_of


def the_signature(case: Case, pages: Pages) -> None:
    """In the middle of the right half, line by line, with room to sign above the name."""
    page, room = case.rules.page, case.rules.room_to_sign
    authority = [part(case, pages, "authority", at)[0] for at in range(len(case.said["authority"]))]
    signer = part(case, pages, "signer") if "signer" in case.said else []
    middle = page.left + page.text_width() * 0.75
    for line in (*authority, *signer):
        assert line.centre == pytest.approx(middle, abs=NEAR)
        assert line.page == authority[0].page
    assert all(upper.baseline < lower.baseline for upper, lower in pairwise((*authority, *signer)))
    for line in signer:
        free = top_of(line) - bottom_of(authority[-1]) - above(case.rules.styles["signer"])
        assert free == pytest.approx(room * MM, abs=NEAR)


def the_recipients(case: Case, pages: Pages) -> None:
    """At the left margin beside who signs, one below the other; below two who sign."""
    (heading,) = part(case, pages, "recipients_heading")
    first = part(case, pages, "authority")[0]
    listed = [part(case, pages, "recipients", at)[0] for at in range(len(case.said.get("recipients", ())))]
    for line in (heading, *listed):
        assert line.left == pytest.approx(case.rules.page.left, abs=NEAR)
        assert line.page == first.page
    for upper, lower in pairwise((heading, *listed)):
        assert upper.baseline < lower.baseline
    if case.document.beside is None:
        tops = (top_of(heading) - case.rules.styles["recipients_heading"].before * MM, top_of(first))
        assert tops[0] == pytest.approx(tops[1] - case.rules.styles["authority"].before * MM, abs=1)
    else:
        assert top_of(heading) > part(case, pages, "signer")[0].baseline


def the_second_who_signs(case: Case, pages: Pages) -> None:
    """In the middle of the left half, the names on one line."""
    beside = case.document.beside
    if beside is None:
        return
    page = case.rules.page
    (name,), (signer,) = pages.find(beside.name), part(case, pages, "signer")
    assert name.centre == pytest.approx(page.left + page.text_width() * 0.25, abs=NEAR)
    assert name.baseline == pytest.approx(signer.baseline, abs=NEAR)
    first = part(case, pages, "authority")[0]
    assert pages.find(beside.lines[0])[0].baseline == pytest.approx(first.baseline, abs=NEAR)


def the_head_of_an_annex(case: Case, pages: Pages) -> None:
    """On a page of its own, its number, its name and what it belongs to in the middle."""
    begins = annex_begins(case, pages)
    assert len(begins) == len(case.document.annexes)
    for at, page in enumerate(begins):
        annex, title = part(case, pages, "annex", at)[0], part(case, pages, "annex_title", at)[0]
        reference = next(line for line in running(pages, page) if line.text.startswith("(Kèmtheo"))
        wide = case.rules.page.height if across(case, pages, page) else case.rules.page.width
        sides = (
            (case.rules.page.across,) * 2
            if across(case, pages, page)
            else (case.rules.page.left, case.rules.page.right)
        )
        for line in (annex, title, reference):
            assert line.page == page
            assert line.centre == pytest.approx((sides[0] + wide - sides[1]) / 2, abs=NEAR)
        assert running(pages, page)[0] == annex
        assert annex.baseline < title.baseline < reference.baseline
        assert begins_at(annex, case.rules.page.top, case.rules.styles["annex"])
