"""Where in a document an offset stands, in words a clerk can follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from luyke.model import BlockKind, Cell, Document

_LINE_END = re.compile(r"\r\n|[\n\r]")
_SENTENCE_END = re.compile(r"[.!?…;](?=\s+[^\Wa-zà-ỹđ\d_]|\s*$)")
_PLAIN = frozenset({"txt", ""})
_SHEETS = frozenset({"xlsx", "xls"})


@dataclass(frozen=True)
class Places:
    """Finds places in one document. Lines and blocks are indexed once."""

    document: Document

    def name(self, offset: int) -> str:
        """The place as words: "dòng 5, cột 12" of a plain text, "đoạn 5", "bảng 1, hàng 3, cột 2", "… ô C7"."""
        found = self.cell(offset)
        if found is not None:
            number, cell = found
            name = self.document.tables[number - 1].name
            if self.document.media in _SHEETS:
                return f"trang tính “{name}”, ô {_letters(cell.column)}{cell.row + 1}"
            return f"{f'bảng “{name}”' if name else f'bảng {number}'}, hàng {cell.row + 1}, cột {cell.column + 1}"
        if self.document.media in _PLAIN or not self.document.blocks:
            line = bisect_right(self._lines, offset)
            return f"dòng {line}, cột {offset - self._lines[line - 1] + 1}"
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0:
            return "đoạn 1"
        kind = self.document.blocks[index].kind
        return {
            BlockKind.HEADER: "đầu hoặc chân trang",
            BlockKind.FOOTNOTE: "chú thích cuối trang",
        }.get(kind, f"đoạn {index + 1}")

    def cell(self, offset: int) -> tuple[int, Cell] | None:
        """The cell that holds an offset, and the number of its table, counted from 1; None in running text."""
        index = bisect_right(self._cell_starts, offset) - 1
        if index < 0:
            return None
        number, cell = self._cells[index]
        return (number, cell) if offset < max(cell.end, cell.start + 1) else None

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

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.document.text))]

    @cached_property
    def _cells(self) -> list[tuple[int, Cell]]:
        tables = enumerate(self.document.tables, start=1)
        cells = [(number, cell) for number, table in tables for cell in table.cells if cell.end > cell.start]
        return sorted(cells, key=lambda each: each[1].start)

    @cached_property
    def _cell_starts(self) -> list[int]:
        return [cell.start for _, cell in self._cells]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]


def _letters(column: int) -> str:
    """A column's name in a sheet: 0 → "A", 26 → "AA"."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
