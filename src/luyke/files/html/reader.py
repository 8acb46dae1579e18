"""HTML → Document: headings, paragraphs, list items and tables of the article."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

from luyke.files.arranging import holds_figures
from luyke.files.assembling import Assembly, CellContent, flat
from luyke.files.html.article import find_article
from luyke.files.html.table import GridCell, read_grid
from luyke.files.html.tags import BOLD, HEADINGS, INLINE
from luyke.files.legacy import Legacy, convert, legacy_of_font, recognise
from luyke.files.markup import local
from luyke.files.txt import decode, note_of
from luyke.files.unreadable import Unreadable
from luyke.model import BlockKind, Document

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})""", re.I
)
_FONT = re.compile(r"font(?:-family)?\s*:[^;]{0,200}?((?:\.Vn|VNI-)[\w -]{0,40})", re.I)
_INSET = re.compile(r"(?:padding-left|margin-left|text-indent)\s*:\s*([\d.]{1,8})\s*(px|pt|cm|em|in)?", re.I)
_POINTS = {"px": 0.75, "pt": 1.0, "cm": 28.35, "em": 12.0, "in": 72.0, None: 0.75}
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read(data: bytes) -> Document:
    """The article of a page. Charset: byte order mark, UTF-8, what the page declares, then by statistics.

    Raises Unreadable when the page has no text.
    """
    declared = _CHARSET.search(data[:4096])
    text, notes = decode(data, (declared[1] or declared[2]).decode("ascii") if declared else "")
    return read_page(text, notes)


def read_page(text: str, notes: tuple[str, ...] = ()) -> Document:
    """The article of a page that is already decoded."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    if root is None:
        raise Unreadable("Trang web không có chữ nào; hãy lưu lại trang sau khi đã tải xong.")
    article, heading = find_article(root)
    told = "".join(article.itertext())
    assembly = Assembly()
    assembly.extend_notes(notes)
    page = _Page(assembly, recognise(told))
    if heading is not None:
        page.blocks(heading)
        page.flush()
    page.blocks(article)
    page.flush()
    if page.legacy is not None:
        assembly.note(note_of(page.legacy))
    if assembly.empty:
        raise Unreadable("Trang web không có chữ nào; hãy lưu lại trang sau khi đã tải xong.")
    return assembly.document("html")


class _Page:
    """Blocks on their way into the text: inline text gathers until a block begins or ends."""

    def __init__(self, assembly: Assembly, legacy: Legacy | None) -> None:
        self.legacy = legacy
        self._assembly = assembly
        self._gathered: list[str] = []
        self._kind = BlockKind.PARAGRAPH

    def blocks(self, element: _Element, font: str | None = None) -> None:
        """Adds what `element` holds."""
        name = local(element)
        if name == "table":
            self.flush()
            self._table(element, font)
            return
        font = _font_of(element) or font
        within, outer = name not in INLINE, self._kind
        if name == "br":
            self.flush()
        elif within:
            self.flush()
            self._kind = _kind_of(name, outer)
        self._gather(element.text, name, font)
        for inner in element:
            self.blocks(inner, font)
            self._gather(inner.tail, name, font)
        if within and name != "br":
            self.flush()
            self._kind = outer

    def flush(self) -> None:
        """Ends the block that gathers."""
        text = _BLANKS.sub(" ", "".join(self._gathered))
        self._gathered.clear()
        self._assembly.add_block(text.strip(" "), self._kind)

    def _gather(self, text: str | None, name: str, font: str | None) -> None:
        if text:
            self._gathered.append(_spoken(text, name, font, self.legacy))

    def _table(self, table: _Element, font: str | None) -> None:
        cells, rows, columns = read_grid(table)
        frame = rows <= 1 or columns <= 1 or any(True for cell in cells for _ in cell.element.iter("table"))
        contents = [] if frame else [self._content(cell, font) for cell in cells]
        for inner in table.iterchildren("caption"):
            self.blocks(inner, font)
        if holds_figures((content.column, content.text) for content in contents):
            self._assembly.add_table(contents, rows, columns)
        else:
            for cell in cells:
                self.blocks(cell.element, font)

    def _content(self, cell: GridCell, font: str | None) -> CellContent:
        pieces: list[tuple[str, bool]] = []
        self._collect(cell.element, font, local(cell.element) == "th", pieces)
        text = _BLANKS.sub(" ", "".join(text for text, _ in pieces)).strip(" ")
        spoken = [bold for text, bold in pieces if text.strip()]
        return CellContent(
            row=cell.row,
            column=cell.column,
            text=flat(text),
            row_span=cell.row_span,
            column_span=cell.column_span,
            inset=_inset_of(cell.element),
            bold=bool(spoken) and all(spoken),
        )

    def _collect(self, element: _Element, font: str | None, bold: bool, pieces: list[tuple[str, bool]]) -> None:
        name = local(element)
        font = _font_of(element) or font
        bold = bold or name in BOLD
        if name not in INLINE:
            pieces.append((" ", bold))
        if element.text:
            pieces.append((_spoken(element.text, name, font, self.legacy), bold))
        for inner in element:
            self._collect(inner, font, bold, pieces)
            if inner.tail:
                pieces.append((_spoken(inner.tail, name, font, self.legacy), bold))
        if name not in INLINE:
            pieces.append((" ", bold))


def _spoken(text: str, name: str, font: str | None, legacy: Legacy | None) -> str:
    if name == "sup":
        return text.translate(_SUPERSCRIPT)
    found = legacy or legacy_of_font(font, text)
    return convert(text, found) if found else text


def _kind_of(name: str, outer: BlockKind) -> BlockKind:
    if name in HEADINGS:
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if name in ("li", "dd") else outer if name in ("p", "div") else BlockKind.PARAGRAPH


def _font_of(element: _Element) -> str | None:
    named = _FONT.search(element.get("style") or "")
    return named[1] if named else element.get("face")


def _inset_of(cell: _Element) -> float:
    """How far a cell's first line is moved in, in points, by its own style and that of its first block."""
    holders = [cell, *(inner for inner in list(cell)[:1])]
    found = (match for holder in holders for match in _INSET.finditer(holder.get("style") or ""))
    return sum(float(match[1]) * _POINTS[(match[2] or "px").lower()] for match in found if match[1].count(".") < 2)
