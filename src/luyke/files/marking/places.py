"""Where in a document an offset stands, in words a clerk can follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from luyke.model import BlockKind, Cell, Document, Table

_LINE_END = re.compile(r"\r\n|[\n\r]")
_SENTENCE_END = re.compile(r"[.!?…;](?=\s+[^\Wa-zà-ỹđ\d_]|\s*$)")
_PLAIN = frozenset({"txt", ""})


@dataclass(frozen=True)
class Places:
    """Finds places in one document. Lines and blocks are indexed once."""

    document: Document

    def name(self, offset: int) -> str:
        """The place as words: "dòng 5, cột 12" of a plain text, "đoạn 5" or "bảng 1, hàng 3, cột 2" elsewhere."""
        found = self.cell(offset)
        if found is not None:
            return self._cell_name(*found)
        if self.document.media in _PLAIN or not self.document.blocks:
            line = bisect_right(self._lines, offset)
            return f"dòng {line}, cột {offset - self._lines[line - 1] + 1}"
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0:
            return "đoạn 1"
        kind = self.document.blocks[index].kind
        number = sum(block.kind is kind or not _apart(block.kind) for block in self.document.blocks[: index + 1])
        return {
            BlockKind.HEADER: "đầu hoặc chân trang",
            BlockKind.FOOTNOTE: "chú thích cuối trang",
        }.get(kind, f"đoạn {number}")

    def cell(self, offset: int) -> tuple[int, Table, Cell] | None:
        """The table (counted from 1) and cell that hold an offset; None in running text."""
        for number, table in enumerate(self.document.tables, start=1):
            if table.start <= offset < table.end:
                for cell in table.cells:
                    if cell.start <= offset < max(cell.end, cell.start + 1):
                        return number, table, cell
        return None

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The span of the sentence (in a table: of the row) around `text[start:end]`, within one line."""
        line = bisect_right(self._lines, start)
        first = self._lines[line - 1]
        text = self.document.text
        last = self._lines[line] if line < len(self._lines) else len(text)
        last = max(last, end)
        if self.cell(start) is None:
            for stop in _SENTENCE_END.finditer(text, first, last):
                if stop.end() <= start:
                    first = stop.end()
                elif stop.start() >= end:
                    last = stop.end()
                    break
        piece = text[first:last]
        return first + len(piece) - len(piece.lstrip()), last - len(piece) + len(piece.rstrip())

    def _cell_name(self, number: int, table: Table, cell: Cell) -> str:
        where = f"bảng “{table.name}”" if table.name else f"bảng {number}"
        return f"{where}, hàng {cell.row + 1}, cột {cell.column + 1}"

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.document.text))]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]


def _apart(kind: BlockKind) -> bool:
    return kind in (BlockKind.HEADER, BlockKind.FOOTNOTE)
