"""Tables written as text: one line a row, "|" between cells, as in Markdown.

    "<"        the cell is merged into the one on its left, "^" into the one above it
    "  words"  two leading blanks (behind the one after "|") are one level of indentation
    "**b**"    bold
    "text{12.5}"  a spreadsheet's number, shown as `text`
Lines before the first "|" are the text above the table.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luyke.model import Cell, Document, Figure, Relation, Table
from luyke.reading.tables.read import read_table

_STORED = re.compile(r"^(?P<text>.*)\{(?P<number>-?[\d.]+)\}$")


def document_of(written: str) -> Document:
    """A document with the text above and the one table that `written` draws."""
    lines = [line.strip("\n") for line in written.strip("\n").split("\n")]
    above = [line.strip() for line in lines if "|" not in line and line.strip()]
    drawn = [line.strip().strip("|").split("|") for line in lines if "|" in line]
    text = "".join(f"{line}\n" for line in above)
    start = len(text)
    placed: dict[tuple[int, int], Cell] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(drawn):
        for column, raw in enumerate(cells):
            bare = raw.strip()
            if bare in ("<", "^"):
                above_or_left = (row, column - 1) if bare == "<" else (row - 1, column)
                head = owner[row, column] = owner[above_or_left]
                cell = placed[head]
                placed[head] = replace(
                    cell,
                    row_span=max(cell.row_span, row - cell.row + 1),
                    column_span=max(cell.column_span, column - cell.column + 1),
                )
                text += "\t"
                continue
            stored = _STORED.match(bare)
            words = stored["text"] if stored else bare
            bold = words.startswith("**")
            words = words.strip("*") if bold else words
            indent = max(0, (len(raw) - len(raw.lstrip()) - 1) // 2) if column <= 1 and bare else 0
            number = Decimal(stored["number"]) if stored else None
            placed[row, column] = Cell(
                row, column, len(text), len(text) + len(words), words, number, indent=indent, bold=bold
            )
            owner[row, column] = (row, column)
            text += words + "\t"
        text += "\n"
    table = Table(start, len(text), len(drawn), max(map(len, drawn), default=0), tuple(placed.values()))
    return Document(text, tables=(table,))


def read(written: str, period: str = "2021-11") -> tuple[list[Figure], list[Relation]]:
    """Figures and relations of the table that `written` draws."""
    document = document_of(written)
    return read_table(document, document.tables[0], period=period)


def told(figures: list[Figure]) -> list[str]:
    """Figures in short: print, unit, kind, period, basis, issuer."""
    return [
        " ".join(filter(None, (f.text, f.unit, f.kind.value, f.period, f.basis.value, f.issuer, "est" * f.estimate)))
        for f in figures
    ]


def ties(relations: list[Relation], kind: type[Relation], *, firm: bool = True) -> list[str]:
    """The relations of one kind in short: the figures' prints; "=" before those whose parts are all there."""
    return [
        ("= " if getattr(tie, "exhaustive", False) else "") + " ".join(figure.text for figure in tie.figures)
        for tie in relations
        if type(tie) is kind and tie.firm is firm
    ]
