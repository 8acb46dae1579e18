"""A plain Word document of what was no Word file: its blocks and tables, cut where comments will hang."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from luyke.files.marking.grid import drawn, numeric
from luyke.files.marking.word.anchors import Anchors, Segment
from luyke.files.marking.wording import writable
from luyke.model import Block, BlockKind, Document, Table

_FONT = "Times New Roman"


def plain_document(document: Document, spans: set[tuple[int, int]]) -> tuple[WordDocument, Anchors]:
    """The document as plain paragraphs and tables on A4, and the anchors of `spans` in it."""
    word = _blank(document.name)
    cuts = sorted({end for span in spans for end in span})
    segments: list[Segment] = []
    blocks = document.blocks or (() if document.tables else Document.of_text(document.text).blocks)
    pieces: list[Block | Table] = sorted([*blocks, *document.tables], key=lambda piece: (piece.start, piece.end))
    for piece in pieces:
        if isinstance(piece, Table):
            if piece.cells:
                segments += _table(word, document, piece, cuts)
        else:
            paragraph = word.add_paragraph(style="List Bullet" if piece.kind is BlockKind.LIST_ITEM else None)
            bold = piece.kind is BlockKind.HEADING
            segments += _fill(paragraph, document.text, piece.start, piece.end, cuts, bold=bold)
    runs = [segment.run for segment in segments]
    return word, Anchors(segments, runs[0] if runs else None)


def _blank(name: str) -> WordDocument:
    word = docx.Document()
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.rPr.append(language)
    normal.paragraph_format.space_after = Pt(6)
    word.core_properties.title = writable(name)[:255]
    word.core_properties.author = "Lũy Kế"
    word.core_properties.comments = ""
    return word


def _fill(paragraph: Paragraph, text: str, start: int, end: int, cuts: list[int], *, bold: bool) -> list[Segment]:
    """Writes `text[start:end]` into a paragraph, one run from cut to cut."""
    ends = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
    found = []
    for first, last in pairwise(ends):
        if last > first:
            run = paragraph.add_run(writable(text[first:last]))
            run.bold = bold or None
            found.append(Segment(first, last, run._r))
    return found


def _table(word: WordDocument, document: Document, table: Table, cuts: list[int]) -> list[Segment]:
    if table.name:
        word.add_paragraph().add_run(writable(table.name)).italic = True
    rows = list(drawn(table))
    columns = max(slot.column + slot.column_span for slots in rows for slot in slots)
    grid = word.add_table(len(rows), columns, style="Table Grid")
    grid.autofit = True
    places = [row.cells for row in grid.rows]
    found: list[Segment] = []
    for slot in (slot for slots in rows for slot in slots):
        cell = slot.cell
        if cell is None:
            continue
        place = places[slot.row][slot.column]
        if slot.row_span > 1 or slot.column_span > 1:
            place = place.merge(places[slot.row + slot.row_span - 1][slot.column + slot.column_span - 1])
        paragraph = place.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        if numeric(cell):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif cell.indent:
            paragraph.paragraph_format.left_indent = Cm(0.5 * min(cell.indent, 6))
        found += _fill(paragraph, document.text, cell.start, cell.end, cuts, bold=cell.bold)
    word.add_paragraph()
    return found
