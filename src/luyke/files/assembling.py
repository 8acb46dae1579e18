"""Putting a document together: blocks and table rows become one text, and every offset comes from here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luyke.files import limits
from luyke.files.indenting import indent_levels
from luyke.model import Block, BlockKind, Cell, Document, Table


@dataclass(frozen=True, slots=True)
class CellContent:
    """A cell before it has a place in the text.

    text    raw: may have blanks around it, must not have tabs or line ends (see `flat`)
    inset   how far the format moves it in, in points; leading blanks are added to it
    """

    row: int
    column: int
    text: str
    number: Decimal | None = None
    row_span: int = 1
    column_span: int = 1
    inset: float = 0.0
    bold: bool = False


def flat(text: str) -> str:
    """`text` with each tab and line end as one blank, so that a row stays one line and offsets stay as they were."""
    return text.translate(_BLANKS)


_BLANKS = {ord(mark): " " for mark in "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}


class Assembly:
    """A document in the making. Each `add` puts one line (or one line per row) at the end of the text."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._room = limits.TABLE_CELLS
        self.length = 0
        self.notes: list[str] = []

    @property
    def empty(self) -> bool:
        """Whether nothing visible was added yet."""
        return not self._blocks and not self._tables

    def add_block(self, raw: str, kind: BlockKind = BlockKind.PARAGRAPH) -> int:
        """Adds a paragraph and returns the offset at which `raw` begins.

        The block spans `raw` without the blanks around it; a paragraph of blanks adds nothing at all.
        """
        start = self.length
        bare = raw.strip()
        if bare:
            first = start + raw.index(bare)
            self._blocks.append(Block(first, first + len(bare), kind))
            self._put(raw + "\n")
        return start

    def add_table(self, contents: Sequence[CellContent], rows: int, columns: int, name: str = "") -> list[int]:
        """Adds a table and returns, for each content, the offset at which its raw text begins.

        Contents are in order of row and column; a place without content is a tab, a row without contents gives no line.
        Cells beyond `limits.TABLE_CELLS` of one document are left out, with a note; their offset is -1.
        """
        start = self.length
        levels = indent_levels((each.column, each.text, each.inset, each.number is not None) for each in contents)
        cells: list[Cell] = []
        offsets: list[int] = []
        for content, level in zip(contents, levels, strict=True):
            bare = content.text.strip()
            if bare and self._room == 0:
                offsets.append(-1)
                continue
            if cells and content.row == cells[-1].row:
                self._put("\t" * (content.column - cells[-1].column))
            else:
                self._put(("\n" if cells else "") + "\t" * content.column)
            offsets.append(self.length)
            first = self.length + (content.text.index(bare) if bare else 0)
            self._put(content.text)
            cells.append(
                Cell(
                    row=content.row,
                    column=content.column,
                    start=first,
                    end=first + len(bare),
                    text=bare,
                    number=content.number,
                    row_span=content.row_span,
                    column_span=content.column_span,
                    indent=level,
                    bold=content.bold,
                )
            )
            self._room -= bool(bare)
        if -1 in offsets:
            self.note(f"Bảng quá lớn: chỉ đọc {_grouped(limits.TABLE_CELLS)} ô đầu, các ô còn lại không được kiểm tra.")
        if cells:
            self._tables.append(Table(start, self.length, rows, columns, tuple(cells), name))
            self._put("\n")
        return offsets

    def note(self, sentence: str) -> None:
        """Adds a Vietnamese sentence about how the file was read, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def extend_notes(self, sentences: Iterable[str]) -> None:
        """Adds several notes."""
        for sentence in sentences:
            self.note(sentence)

    def document(self, media: str, *, ocr: bool = False) -> Document:
        """The finished document; its name is set by whoever opened the file."""
        return Document(
            text="".join(self._pieces),
            blocks=tuple(self._blocks),
            tables=tuple(self._tables),
            media=media,
            ocr=ocr,
            notes=tuple(self.notes),
        )

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")
