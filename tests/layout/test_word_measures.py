"""The Word file, measured: its styles, sections and tables say what the rules say, whatever program draws them."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from tests.layout.measures.cases import CASES, Case, upper

from luyke.layout import docx_bytes
from luyke.layout.letters import width_of

EVERY = pytest.mark.parametrize("case", CASES.values(), ids=CASES)
MM_OF_TWIP = 25.4 / 1440
HEADINGS = {"section1": "Heading 1", "section2": "Heading 2", "section3": "Heading 3"}
ALIGN = {"left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT,
         "justify": WD_ALIGN_PARAGRAPH.JUSTIFY}  # fmt: skip


@cache
def _word(name: str) -> Document:
    return docx.Document(BytesIO(docx_bytes(CASES[name].document)))


def _paragraphs(word: Document) -> list[Any]:
    """All of them, those in tables too."""
    return [docx.text.paragraph.Paragraph(one, word) for one in word.element.body.iter(qn("w:p"))]


def _style_of(case: Case, key: str) -> Any:
    return _word(case.name).styles[HEADINGS.get(key, case.rules.styles[key].name)]


@EVERY
def test_every_style_is_one_of_the_file_with_its_letters(case: Case) -> None:
    for key, style in case.rules.styles.items():
        found = _style_of(case, key)
        font = found.font
        assert (font.size.pt, bool(font.bold), bool(font.italic), bool(font.underline), str(font.color.rgb)) == (
            style.size, style.bold, style.italic, style.underline, "000000",
        ), key  # fmt: skip
        fonts = found.element.rPr.rFonts
        assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
        assert not [name for name in fonts.attrib if name.endswith("Theme")]


@EVERY
def test_every_style_stands_as_the_rules_have_it(case: Case) -> None:
    for key, style in case.rules.styles.items():
        form = _style_of(case, key).paragraph_format
        assert form.alignment == ALIGN[style.align], key
        assert form.space_before.pt == pytest.approx(style.before, abs=0.05), key
        assert form.space_after.pt == 0
        assert form.first_line_indent.mm == pytest.approx(style.indent, abs=0.02)
        assert form.line_spacing == pytest.approx(style.line, abs=0.01)


@EVERY
def test_the_sheets_have_their_paper_and_margins(case: Case) -> None:
    page, sections = case.rules.page, _word(case.name).sections
    assert len(sections) == 1 + len(case.document.annexes)
    for at, section in enumerate(sections):
        lies = at == 2  # the second annex
        assert section.orientation == (WD_ORIENT.LANDSCAPE if lies else WD_ORIENT.PORTRAIT)
        wanted = (page.width, page.height, page.top, page.bottom, page.left, page.right)
        if lies:
            wanted = (page.height, page.width, page.top, page.bottom, page.across, page.across)
        paper = (section.page_width, section.page_height)
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [one.mm for one in (*paper, *margins)] == pytest.approx(wanted, abs=0.05)


@EVERY
def test_pages_are_numbered_on_top_from_the_second_on(case: Case) -> None:
    word = _word(case.name)
    header = word.sections[0].header.paragraphs[0]
    assert (header.style.font.size.pt, header.style.font.bold) == (case.rules.page.number_size, False)
    assert header.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in header._p.xpath("string(.//w:instrText)")
    assert 0 < word.sections[0].header_distance.mm < case.rules.page.top
    for at, section in enumerate(word.sections):
        assert section.different_first_page_header_footer == (at == 0 or case.rules.annex_pages_apart)
        restarts = [one.get(qn("w:start")) for one in section._sectPr.findall(qn("w:pgNumType"))]
        assert restarts == (["1"] if at and case.rules.annex_pages_apart else [])
        assert section.first_page_header.is_linked_to_previous or section.first_page_header.paragraphs[0].text == ""


@EVERY
def test_every_part_bears_its_style_and_nothing_else(case: Case) -> None:
    """No size, font, weight or indent of its own: who changes the style changes every line of it."""
    paragraphs = _paragraphs(_word(case.name))
    for key, texts in case.said.items():
        for text in texts:
            wanted = "".join(upper(text, case.rules.styles[key]).split())
            found = [one for one in paragraphs if "".join(one.text.split()) == wanted]
            assert found, text
            names = {one.style.name for one in found}
            assert HEADINGS.get(key, case.rules.styles[key].name) in names, (key, names)
            for one in found:
                assert not one._p.xpath("./w:r/w:rPr")
                assert not one._p.xpath("./w:pPr/w:spacing")
                if not case.rules.styles[key].frame:
                    assert not one._p.xpath("./w:pPr/w:ind | ./w:pPr/w:jc")


@EVERY
def test_the_head_stands_in_two_columns_without_lines(case: Case) -> None:
    word, rules = _word(case.name), case.rules
    head = word.tables[0]
    widths = [int(one.get(qn("w:w"))) * MM_OF_TWIP for one in head._tbl.tblGrid.gridCol_lst]
    width = rules.page.text_width()
    assert widths == pytest.approx([width * rules.left_share, width * (1 - rules.left_share)], abs=0.05)
    assert not head._tbl.xpath("./w:tblPr/w:tblBorders")
    foot = word.tables[-1 if not case.document.annexes else 2]
    halves = [int(one.get(qn("w:w"))) * MM_OF_TWIP for one in foot._tbl.tblGrid.gridCol_lst]
    assert halves == pytest.approx([width / 2, width / 2], abs=0.05)


@EVERY
def test_the_rules_under_lines_have_their_share(case: Case) -> None:
    """Each is the lower edge of an empty paragraph, indented from both sides alike, right below its line."""
    rules, paragraphs = case.rules, _paragraphs(_word(case.name))
    column = {"issuer": rules.left_share, "motto": 1 - rules.left_share, "country": 1 - rules.left_share, "title": 1.0}
    for key, under in rules.under.items():
        if not under or isinstance(under, str) or key not in column or key not in case.said:
            continue
        for text in case.said[key]:
            style = rules.styles[key]
            wanted = "".join(upper(text, style).split())
            at = next(at for at, one in enumerate(paragraphs) if "".join(one.text.split()) == wanted)
            rule, indent = paragraphs[at + 1]._p.xpath("./w:pPr/w:pBdr/w:bottom"), paragraphs[at + 1].paragraph_format
            assert len(rule) == 1
            assert indent.left_indent == indent.right_indent
            length = rules.page.text_width() * column[key] - indent.left_indent.mm - indent.right_indent.mm
            longest = max(width_of(line, style) for line in paragraphs[at].text.split("\n"))
            assert length == pytest.approx(longest * under, abs=0.1), key


@EVERY
def test_the_room_to_sign_is_that_of_the_rules(case: Case) -> None:
    exact = [
        int(one.get(qn("w:line"))) / 20
        for one in _word(case.name).tables[-1 if not case.document.annexes else 2]._tbl.iter(qn("w:spacing"))
        if one.get(qn("w:lineRule")) == "exact"
    ]
    assert max(exact) == pytest.approx(case.rules.room_to_sign, abs=0.05)


@EVERY
def test_the_file_is_vietnamese_and_leaves_no_lone_lines(case: Case) -> None:
    normal = _word(case.name).styles["Normal"]
    assert normal.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert normal.paragraph_format.widow_control
