"""A document → one reading: its running text and its tables, and what both say of the same thing."""

from __future__ import annotations

from dataclasses import replace

from luyke.model import Block, Document, Figure, Reading, Source, Table
from luyke.reading.flattened import flattened_tables
from luyke.reading.prose import read_prose


def read_document(document: Document) -> Reading:
    """The figures and relations of a document's prose and tables, and those between the two. Never raises.

    Offsets are code points of `document.text`. Figures of a recognised picture are marked as such.
    """
    document = _with_flattened(document)
    prose = read_prose(_running_text(document), Source.OCR if document.ocr else Source.PROSE)
    if not document.tables:
        return replace(prose, text=document.text, figures=_as_in(document.text, prose.figures))
    # Loaded when there is a table: it is a quarter of all that the command would wait for.
    from luyke.reading.tabled import with_tables

    return with_tables(document, prose)


def _with_flattened(document: Document) -> Document:
    """The document with the tables, too, whose rows or cells were pasted as lines of its running text."""
    # What the reader of plain text put together of cells below each other may be seen better here; no other table.
    drawn = tuple(table for table in document.tables if document.media != "txt" or _has_columns(document.text, table))
    flattened = flattened_tables(_running_text(replace(document, tables=drawn)) if drawn else document.text)
    if not flattened:
        return document
    blocks = tuple(block for block in document.blocks if not any(_overlap(block, table) for table in flattened))
    others = tuple(table for table in document.tables if not any(_overlap(table, other) for other in flattened))
    return replace(document, blocks=blocks, tables=(*others, *flattened))


def _has_columns(text: str, table: Table) -> bool:
    return any(mark in text[table.start : table.end] for mark in "\t|")


def _overlap(one: Block | Table, other: Table) -> bool:
    return one.start < other.end and other.start < one.end


def _running_text(document: Document) -> str:
    """The text without its tables and with each block on one line; every letter where it stood."""
    text = document.text
    pieces: list[str] = []
    done = 0
    inside = [(block.start, block.end, False) for block in document.blocks]
    tables = [(table.start, table.end, True) for table in document.tables]
    for start, end, table in sorted([*tables, *inside], key=lambda part: (part[0], not part[2])):
        if start < done:
            continue
        pieces.append(text[done:start])
        if table:
            pieces.append("\n".ljust(end - start)[: end - start])
        else:
            # A line that ends inside a block is the page's doing, not the writer's.
            pieces.append(text[start:end].replace("\n", " "))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _as_in(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    # A number torn over two lines is quoted as it stands, line end and all.
    return tuple(_quoted(text[figure.start : figure.end], figure) for figure in figures)


def _quoted(printed: str, figure: Figure) -> Figure:
    return figure if figure.text == printed else replace(figure, text=printed)
