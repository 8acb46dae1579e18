"""An official document as a Word file. The same document gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from luyke.files.docx import timeless
from luyke.layout.document import Annex, Block, OfficialDocument, Section, Table
from luyke.layout.lines import annex_lines, cased, day_line, ended, number_line, section_line
from luyke.layout.rules import Rules, Style, rules_on

_FONT = "Times New Roman"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip can say
_ACROSS_MARGIN = 15  # mm: a wide table needs the page
_BEHIND_BORDERS = {qn(name) for name in ("w:spacing", "w:ind", "w:jc", "w:rPr")}
_LEFT, _CENTRE, _RIGHT, _JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY,
)  # fmt: skip


def docx_bytes(document: OfficialDocument) -> bytes:
    """The file. Numbers stand in it as text, as they were written."""
    rules = rules_on(document.layout, document.heading.day)
    word = Document()
    _properties(word, document)
    _styles(word, rules)
    _page(word, rules)
    _heading(word, document, rules)
    _title(word, document, rules)
    for at, block in enumerate(document.blocks):
        _block(word, block, rules, last=at == len(document.blocks) - 1)
    _foot(word, document, rules)
    for annex in document.annexes:
        _annex(word, document, annex, rules)
    made = BytesIO()
    word.save(made)
    return timeless(made.getvalue())


def _properties(word: WordDocument, document: OfficialDocument) -> None:
    day = document.heading.day
    stamp = datetime.combine(day, time()) if day else datetime(*_EARLIEST)
    properties = word.core_properties
    properties.title, properties.subject = f"{document.kind.capitalize()} {document.title}"[:255], document.title[:255]
    properties.author = properties.last_modified_by = document.heading.issuer[:255]
    properties.created = properties.modified = stamp
    properties.language, properties.comments, properties.revision = "vi-VN", "", 1


def _styles(word: WordDocument, rules: Rules) -> None:
    """Named styles, and headings that a navigation pane finds."""
    normal = word.styles["Normal"]
    _font(normal, Style(rules.text.size))
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    body = word.styles.add_style("Nội dung", WD_STYLE_TYPE.PARAGRAPH)
    body.base_style = normal
    form = body.paragraph_format
    form.first_line_indent, form.space_after = Mm(rules.text.indent), Pt(rules.text.after)
    form.line_spacing, form.alignment, form.widow_control = rules.text.line, _JUSTIFY, True
    for level in (1, 2, 3):
        style = word.styles[f"Heading {level}"]
        _font(style, rules.styles[f"section{level}"])
        form = style.paragraph_format
        form.first_line_indent, form.space_before, form.space_after = Mm(rules.text.indent), Pt(6), Pt(6)
        form.keep_with_next, form.line_spacing = True, rules.text.line


def _font(style: Any, wanted: Style) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = _FONT, Pt(wanted.size), wanted.bold, wanted.italic
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), _FONT)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(name), None)


def _page(word: WordDocument, rules: Rules) -> None:
    """A4 with the margins of the rules; page numbers centred on top from the second page on."""
    section, page = word.sections[0], rules.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance, section.footer_distance = Mm(page.top / 2), Mm(page.bottom / 2)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = _CENTRE
    run = paragraph.add_run()
    run.font.size = Pt(page.number_size)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _heading(word: WordDocument, document: OfficialDocument, rules: Rules) -> None:
    """Who issues it on the left, whose country or party on the right; under them number, place and day."""
    heading, styles, page = document.heading, rules.styles, rules.page
    width = page.width - page.left - page.right
    left, right = width * rules.left_share, width * (1 - rules.left_share)
    table = word.add_table(rows=2 if rules.text_below_number else 1, cols=2)
    _fixed(table, (left, right))
    mine, theirs = table.rows[0].cells
    lines = [(heading.superior, styles["superior"])] if heading.superior else []
    _stack(mine, [*lines, (heading.issuer, styles["issuer"])])
    if rules.under_issuer == "rule":
        _rule(mine.add_paragraph(), left, 0.4)
    else:
        _line(mine.add_paragraph(), rules.under_issuer, styles["issuer"], _CENTRE)
    country, *motto = rules.motto
    _stack(theirs, [(country, styles["country"]), *((line, styles["motto"]) for line in motto)])
    _rule(theirs.add_paragraph(), right, 0.62 if motto else 0.85)
    if rules.text_below_number:
        number, place = table.rows[1].cells[0].paragraphs[0], table.rows[1].cells[1].paragraphs[0]
    else:
        number, place = mine.add_paragraph(), theirs.add_paragraph()
    _line(number, number_line(document, rules), styles["number"], _CENTRE)
    _line(place, day_line(document, rules), styles["place"], _CENTRE)


def _title(word: WordDocument, document: OfficialDocument, rules: Rules) -> None:
    page = rules.page
    kind = _line(word.add_paragraph(), document.kind, rules.styles["kind"], _CENTRE)
    kind.paragraph_format.space_before = Pt(18)
    _line(word.add_paragraph(), document.title, rules.styles["title"], _CENTRE)
    rule = _rule(word.add_paragraph(), page.width - page.left - page.right, 0.3 if rules.title_rule else 0)
    rule.paragraph_format.space_after = Pt(12)


def _block(word: WordDocument, block: Block, rules: Rules, *, last: bool = False, width: float = 0) -> None:
    if isinstance(block, Section):
        word.add_paragraph(section_line(block, rules), style=f"Heading {block.level}")
    elif isinstance(block, Table):
        _table(word, block, rules, width or rules.page.width - rules.page.left - rules.page.right)
    else:
        text = block.text.text
        word.add_paragraph(ended(text, rules) if last else text, style="Nội dung")


def _table(word: WordDocument, block: Table, rules: Rules, width: float) -> None:
    """A table with rules, its head on every page."""
    if not block.rows:
        return
    columns = len(block.rows[0])
    shares = block.widths or (1,) * columns
    widths = [width * share / sum(shares) for share in shares]
    table = word.add_table(rows=0, cols=columns, style="Table Grid")
    style = rules.styles["table"]
    for at, row in enumerate(block.rows):
        cells = table.add_row().cells
        for column, (cell, text) in enumerate(zip(cells, row, strict=True)):
            align = _CENTRE if at == 0 else _RIGHT if column in block.numeric else _LEFT
            _line(cell.paragraphs[0], text.text, Style(style.size, bold=at == 0), align)
    _fixed(table, widths)
    for at, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if at == 0:
            properties.append(OxmlElement("w:tblHeader"))


def _foot(word: WordDocument, document: OfficialDocument, rules: Rules) -> None:
    """Where it goes on the left, who signs on the right."""
    page, styles = rules.page, rules.styles
    width = page.width - page.left - page.right
    space = word.add_paragraph()
    space.paragraph_format.space_after = Pt(6)
    table = word.add_table(rows=1, cols=2)
    _fixed(table, (width / 2, width / 2))
    left, right = table.rows[0].cells
    if document.recipients:
        _line(left.paragraphs[0], rules.recipients_heading, styles["recipients_heading"], _LEFT)
        for at, one in enumerate(document.recipients):
            stop = "." if at == len(document.recipients) - 1 else ";"
            _line(left.add_paragraph(), f"- {one.rstrip(';.')}{stop}", styles["recipients"], _LEFT)
    _stack(right, [(line, styles["signer"]) for line in document.signature.lines])
    for _ in range(4):  # room for the signature and the seal
        right.add_paragraph()
    _line(right.add_paragraph(), document.signature.name, Style(styles["signer"].size, bold=True), _CENTRE)
    _together(table)


def _annex(word: WordDocument, document: OfficialDocument, annex: Annex, rules: Rules) -> None:
    """On pages of its own, across where it is wide."""
    page = rules.page
    section = word.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    width = page.width - page.left - page.right
    across = annex.across
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (
        (Mm(page.height), Mm(page.width)) if across else (Mm(page.width), Mm(page.height))
    )
    if across:
        section.left_margin = section.right_margin = Mm(_ACROSS_MARGIN)
        width = page.height - 2 * _ACROSS_MARGIN
    name, reference = annex_lines(document, annex, rules)
    _line(word.add_paragraph(), name, rules.styles["annex"], _CENTRE)
    _line(word.add_paragraph(), annex.title.upper(), rules.styles["annex"], _CENTRE)
    _line(word.add_paragraph(), reference, rules.styles["annex_reference"], _CENTRE).paragraph_format.space_after = Pt(
        9
    )
    for block in annex.blocks:
        _block(word, block, rules, width=width)


def _stack(cell: Any, lines: Sequence[tuple[str, Style]]) -> None:
    for at, (text, style) in enumerate(lines):
        _line(cell.paragraphs[0] if at == 0 else cell.add_paragraph(), text, style, _CENTRE)


def _line(paragraph: WordParagraph, text: str, style: Style, align: Any) -> WordParagraph:
    run = paragraph.add_run(cased(text, style))
    run.font.size, run.font.bold, run.font.italic, run.font.underline = (
        Pt(style.size), style.bold, style.italic, style.underline,
    )  # fmt: skip
    paragraph.alignment = align
    paragraph.paragraph_format.first_line_indent = Mm(0)
    return paragraph


def _rule(paragraph: WordParagraph, width: float, share: float) -> WordParagraph:
    """A rule over a share of the width, in the middle, under the line above."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm(width * (1 - share) / 2)
    form.line_spacing = Pt(6)
    paragraph.alignment = _CENTRE
    if share:
        borders = OxmlElement("w:pBdr")
        top = OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            top.set(qn(f"w:{name}"), value)
        borders.append(top)
        # The schema wants the borders before spacing, indents and alignment.
        properties: Any = paragraph._p.get_or_add_pPr()
        behind = next((at for at, one in enumerate(properties) if one.tag in _BEHIND_BORDERS), len(properties))
        properties.insert(behind, borders)
    return paragraph


def _fixed(table: WordTable, widths: Sequence[float]) -> None:
    """Widths in mm of columns and of every cell: Word reads the one, LibreOffice the other."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _together(table: WordTable) -> None:
    """Keeps the rows and lines of a table on one page."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell in row.cells:
            for paragraph in cell.paragraphs[:-1]:
                paragraph.paragraph_format.keep_with_next = True
