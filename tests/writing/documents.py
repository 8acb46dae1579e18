"""Written texts as the reader takes a file: paragraphs, and the table behind them."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.model import Block, BlockKind, Cell, Document, Table
from luyke.writing import AnnexTable, Traced


def document_of(paragraphs: Sequence[Traced | str], table: AnnexTable | None = None) -> Document:
    """A document of these paragraphs, the table last."""
    text, blocks = "", []
    for paragraph in map(str, paragraphs):
        blocks.append(Block(len(text), len(text) + len(paragraph), BlockKind.PARAGRAPH))
        text += f"{paragraph}\n"
    if table is None:
        return Document(text, tuple(blocks))
    start, cells = len(text), []
    lines = [table.columns, *([str(cell) for cell in row] for row in table.rows)]
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            cells.append(Cell(row, column, len(text), len(text) + len(cell), cell, bold=not row))
            text += cell + ("\n" if column == len(line) - 1 else "\t")
    return Document(text, tuple(blocks), (Table(start, len(text), len(lines), len(lines[0]), tuple(cells)),))
