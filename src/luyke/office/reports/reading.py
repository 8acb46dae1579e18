"""A report as the engine reads it: its paragraphs, then its annexes as tables, like the file that will go out."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.model import Block, BlockKind, Cell, Document, Table
from luyke.office.reports.passages import Passage


def document_of(said: Sequence[Passage]) -> Document:
    """The document: each paragraph a line, each table behind the line of its name."""
    text, blocks, tables = "", [], []
    for line in _lines(said):
        blocks.append(Block(len(text), len(text) + len(line), BlockKind.PARAGRAPH))
        text += f"{line}\n"
    for passage in said:
        if not passage.rows:
            continue
        text += f"{passage.block.text}\n"
        start, cells = len(text), []
        for row, line in enumerate(passage.rows):
            for column, cell in enumerate(line):
                cells.append(Cell(row, column, len(text), len(text) + len(cell.text), cell.text, bold=not row))
                text += cell.text + ("\n" if column == len(line) - 1 else "\t")
        tables.append(Table(start, len(text), len(passage.rows), len(passage.rows[0]), tuple(cells)))
    return Document(text, tuple(blocks), tuple(tables))


def _lines(said: Sequence[Passage]) -> list[str]:
    return [line for one in said for text in one.paragraphs for line in text.text.split("\n")]
