"""The letters of each part: their font, size, weight, slant, case, and the line under them."""

from __future__ import annotations

from tests.layout.measures.cases import Case, upper
from tests.layout.measures.printed import Pages
from tests.layout.measures.sheet import numbers

#: Times New Roman, and the font that has its widths; files of this house bear the latter.
FONTS = {
    f"{name}-{face}" for name in ("Tinos", "TimesNewRoman") for face in ("Regular", "Bold", "Italic", "BoldItalic")
}


def the_font(case: Case, pages: Pages) -> None:
    assert {line.font for line in pages.prints} <= FONTS


def the_letters_of_every_part(case: Case, pages: Pages) -> None:
    """Capitals too: a part is found only in the letters of its style."""
    for key, texts in case.said.items():
        style = case.rules.styles[key]
        for text in texts:
            for line in pages.find(upper(text, style)):
                assert (line.size, line.bold, line.italic) == (style.size, style.bold, style.italic), (key, line.text)


def the_underlined_parts(case: Case, pages: Pages) -> None:
    """Only what its style underlines has a line right under its letters."""
    for key, texts in case.said.items():
        style = case.rules.styles[key]
        if style.frame or key in case.rules.under:
            continue
        for text in texts:
            line = pages.find(upper(text, style))[-1]
            drawn = [
                one for one in pages.strokes
                if one.page == line.page and 0 < one.top - line.baseline < 1.6 and one.bottom - one.top < 0.5
                and line.left - 0.5 < one.left and one.right < line.right + 0.5
            ]  # fmt: skip
            covered = sum(one.length for one in drawn) / (line.right - line.left)
            assert (covered > 0.6) == style.underline, (key, covered)


def the_smallest_and_largest(case: Case, pages: Pages) -> None:
    """No letter has a size that no style has."""
    sizes = {style.size for style in case.rules.styles.values()} | {case.rules.page.number_size}
    assert {line.size for line in pages.prints} <= sizes
    assert all(line.size == case.rules.page.number_size for line in numbers(pages).values())
