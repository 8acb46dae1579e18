"""An official document as a Word file. The same document gives the same bytes."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.shared import Mm

from luyke.files.docx import timeless
from luyke.layout.cleaning import cleaned
from luyke.layout.document import OfficialDocument
from luyke.layout.drawing import Drawing, made
from luyke.layout.rules import Rules
from luyke.layout.sheets import Sheet, sheets_of
from luyke.layout.word_styles import named_styles

_UNDATED = datetime(2000, 1, 1)


def docx_bytes(document: OfficialDocument) -> bytes:
    """The file. Numbers stand in it as text, as they were written."""
    document = cleaned(document)
    rules, word = document.rules, Document()
    _properties(word, document)
    drawing = Drawing(rules, named_styles(word, rules))
    for at, sheet in enumerate(sheets_of(document)):
        section = word.add_section(WD_SECTION.NEW_PAGE) if at else word.sections[0]
        _page(section, sheet, rules)
        if at and rules.annex_pages_apart:
            for copied in section._sectPr.findall(qn("w:pgNumType")):  # a new section begins as a copy of the last
                section._sectPr.remove(copied)
            margins: Any = section._sectPr.find(qn("w:pgMar"))
            margins.addnext(made("w:pgNumType", start=1))  # where the schema wants it
        width = rules.page.text_width(across=sheet.across)
        body = word.element.body
        for element in (drawn for piece in sheet.pieces for drawn in drawing.piece(piece, width)):
            body.insert(len(body) - 1, element)  # the last one is the section's own
    _header(word, rules)
    buffer = BytesIO()
    word.save(buffer)
    return timeless(buffer.getvalue())


def _properties(word: WordDocument, document: OfficialDocument) -> None:
    day = document.heading.day
    properties = word.core_properties
    properties.title, properties.subject = document.name[:255], document.title[:255]
    properties.author = properties.last_modified_by = document.heading.issuer[:255]
    properties.created = properties.modified = datetime.combine(day, time()) if day else _UNDATED
    properties.language, properties.comments, properties.revision = "vi-VN", "", 1


def _page(section: WordSection, sheet: Sheet, rules: Rules) -> None:
    """The sheet with the margins of the rules, on its side where it is across."""
    page, across = rules.page, sheet.across
    wide, high = (page.height, page.width) if across else (page.width, page.height)
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin = Mm(page.across if across else page.left)
    section.right_margin = Mm(page.across if across else page.right)
    section.header_distance = section.footer_distance = Mm(page.top / 2)
    first = section._sectPr.get_or_add_titlePg()
    first.val = True


def _header(word: WordDocument, rules: Rules) -> None:
    """The number of the page, centred on top; the first page of what is counted shows none."""
    for at, section in enumerate(word.sections):
        # Annexes go on counting unless their pages are apart: then their first page has its number.
        section.different_first_page_header_footer = at == 0 or rules.annex_pages_apart
    paragraph: Any = word.sections[0].header.paragraphs[0]
    paragraph.style = word.styles["Header"]
    run = paragraph.add_run()
    for kind in ("begin", "PAGE", "end"):
        mark: Any = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            mark.text = kind
        else:
            mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
