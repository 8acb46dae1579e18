"""The way through a Word document: every paragraph with its offset in the document's text.

```
package = Package(data)
for placed in walk(package):
    text[placed.start : placed.start + len(placed.paragraph.text)]   # is placed.paragraph.text
    for piece in placed.paragraph.pieces: ...                        # which runs it is made of
```

`text` is that of the `Document` the reader gives for the same bytes. In table cells line ends and tabs of the
paragraph stand as blanks; the positions are the same. Order: body, footnotes, endnotes, headers, footers. Paragraphs
without text are not given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from luyke.files import limits
from luyke.files.arranging import holds_figures
from luyke.files.assembling import Assembly, CellContent, flat
from luyke.files.docx.package import Package
from luyke.files.docx.paragraph import Paragraph, read_paragraph
from luyke.files.docx.table import Grid, GridCell, read_grid
from luyke.files.markup import attribute, child, children, local
from luyke.files.unreadable import Unreadable
from luyke.model import BlockKind

# The runs in the body that refer to notes, by (kind, id).
References = dict[tuple[str, str], _Element]

# A tab at the head of a cell moves it in by Word's standard tab stop.
_TAB_POINTS = 36.0
# Content controls and tracked changes that stand around whole paragraphs or tables.
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph, where its text begins in the document's text, and the member of the package it is in.

    anchor  for a note: the run in the body that refers to it, where a comment on the note may hang; None elsewhere
    """

    paragraph: Paragraph
    start: int
    part: str
    anchor: _Element | None = None

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.paragraph.text)


def walk(package: Package, assembly: Assembly | None = None) -> Iterator[Placed]:
    """Every paragraph that has text, in reading order. The reader passes its own `assembly` to keep the text."""
    assembly = assembly or Assembly()
    references: References = {}
    yield from _Story(package, assembly, package.main, references).blocks(child(package.document, "body"))
    for kind in ("footnote", "endnote"):
        yield from _notes(package, assembly, kind, references)
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for name in package.related(kind):
            yield from _running_head(package, assembly, name, seen)


@dataclass(frozen=True, slots=True)
class _Story:
    """One part of the package on its way into the text."""

    package: Package
    assembly: Assembly
    part: str
    references: References
    kind: BlockKind | None = None
    anchor: _Element | None = None

    def blocks(self, container: _Element | None, depth: int = 0) -> Iterator[Placed]:
        """The paragraphs under `container`, tables and text boxes included."""
        if depth > limits.NESTING:
            return
        for element in () if container is None else container:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element, depth)
            elif name == "tbl":
                yield from self._table(read_grid(element), depth)
            elif name in _WRAPPERS:
                yield from self.blocks(element, depth + 1)
            elif name == "AlternateContent":
                yield from self.blocks(child(element, "Choice"), depth + 1)

    def _paragraph(self, element: _Element, depth: int) -> Iterator[Placed]:
        paragraph = self._read(element)
        if paragraph.text.strip() and not paragraph.of_contents:
            start = self.assembly.add_block(paragraph.text, self.kind or paragraph.kind)
            yield Placed(paragraph, start, self.part, self.anchor)
        for box in paragraph.boxes:
            yield from self.blocks(box, depth + 1)

    def _table(self, grid: Grid, depth: int) -> Iterator[Placed]:
        filled = [] if grid.is_frame else [(cell, self._paragraphs_of(cell.element)) for cell in grid.cells]
        contents = [_content(cell, paragraphs) for cell, paragraphs in filled]
        if not holds_figures((content.column, content.text) for content in contents):
            for cell in grid.cells:
                yield from self.blocks(cell.element, depth + 1)
            return
        offsets = self.assembly.add_table(contents, grid.rows, grid.columns)
        for (_, paragraphs), offset in zip(filled, offsets, strict=True):
            for paragraph in paragraphs if offset >= 0 else ():
                yield Placed(paragraph, offset, self.part, self.anchor)
                offset += len(paragraph.text) + 1
        for box in (box for _, paragraphs in filled for paragraph in paragraphs for box in paragraph.boxes):
            yield from self.blocks(box, depth + 1)

    def _paragraphs_of(self, cell: _Element) -> list[Paragraph]:
        found: list[Paragraph] = []
        for element in cell:
            if local(element) == "p":
                found.append(self._read(element))
            elif local(element) in _WRAPPERS:
                found += self._paragraphs_of(element)
        return [paragraph for paragraph in found if paragraph.text or paragraph.boxes]

    def _read(self, element: _Element) -> Paragraph:
        paragraph = read_paragraph(element, self.package.styles)
        for kind, number, run in paragraph.notes:
            self.references.setdefault((kind, number), run)
        return paragraph


def _content(cell: GridCell, paragraphs: list[Paragraph]) -> CellContent:
    spoken = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    head = spoken[0] if spoken else None
    tabs = len(head.text) - len(head.text.lstrip("\t")) if head else 0
    return CellContent(
        row=cell.row,
        column=cell.column,
        text=flat(" ".join(paragraph.text for paragraph in paragraphs)),
        row_span=cell.row_span,
        column_span=cell.column_span,
        inset=head.inset + _TAB_POINTS * tabs if head else 0.0,
        bold=bool(spoken) and all(paragraph.bold for paragraph in spoken),
    )


def _notes(package: Package, assembly: Assembly, kind: str, references: References) -> Iterator[Placed]:
    """Footnotes or endnotes in their order; separators and notes that nothing refers to are left out."""
    for name in package.related(f"{kind}s"):
        for note in children(_readable(package, name), kind):
            anchor = references.get((kind, attribute(note, "id") or ""))
            if anchor is not None and attribute(note, "type") in (None, "normal"):
                yield from _Story(package, assembly, name, {}, BlockKind.FOOTNOTE, anchor).blocks(note)


def _running_head(package: Package, assembly: Assembly, name: str, seen: set[str]) -> Iterator[Placed]:
    """A page header or footer, unless the same text came before or it is a page number only."""
    root = _readable(package, name)
    if root is None:
        return
    told = "".join(read_paragraph(each, package.styles).text for each in root.iter("{*}p"))
    if told not in seen and any(letter.isalpha() for letter in told):
        seen.add(told)
        yield from _Story(package, assembly, name, {}, BlockKind.HEADER).blocks(root)


def _readable(package: Package, name: str) -> _Element | None:
    """A side part's root; None where it is broken, for the body is worth reading without it."""
    try:
        return package.root(name)
    except Unreadable:
        return None
