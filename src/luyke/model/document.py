"""A document as text with positions: what files give to the reader, and what comments hang on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    HEADER = "header"  # page headers and footers
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of running text: `text[start:end]` of its document, without the line end."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a merged cell stands once, at its upper left corner.

    row and column count from 0; `start`, `end` are offsets into the document's text.
    number  the number a spreadsheet stores, in full precision, on the scale it is shown in (a stored 0.5061 shown as
            50,6 % is 50.61, and `text` says "50,6%"); None for text
    indent  levels of indentation, from the format or leading blanks
    """

    row: int
    column: int
    start: int
    end: int
    text: str
    number: Decimal | None = None
    row_span: int = 1
    column_span: int = 1
    indent: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table or sheet. Its cells' texts stand in the document's text, a tab between cells, a line per row."""

    start: int
    end: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text in reading order, its blocks and tables, and where it came from.

    text   everything, blocks and table rows each on a line of their own; all offsets count code points in it
    media  "docx" · "xlsx" · "xls" · "pdf" · "html" · "txt" · "doc" · "image"
    ocr    True when the text was recognised from a picture: its numbers are not to be trusted alone
    notes  Vietnamese sentences about how it was read (converted from TCVN3, pages skipped, …)
    """

    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    name: str = ""
    media: str = "txt"
    ocr: bool = False
    notes: tuple[str, ...] = ()

    @classmethod
    def of_text(cls, text: str, name: str = "") -> Document:
        """A document of plain text, each non-empty line a block."""
        blocks = []
        at = 0
        for line in text.splitlines(keepends=True):
            bare = line.strip()
            if bare:
                start = at + line.index(bare)
                blocks.append(Block(start, start + len(bare)))
            at += len(line)
        return cls(text=text, blocks=tuple(blocks), name=name)
