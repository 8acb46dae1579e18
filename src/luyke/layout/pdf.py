"""An official document as PDF/A-2a and PDF/UA-1: tagged, with its own fonts, the same bytes for the same document."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, time
from typing import Any

from luyke.layout.changes import runs_of
from luyke.layout.cleaning import cleaned
from luyke.layout.document import OfficialDocument, Table
from luyke.layout.sheets import Columns, Line, Piece, Room, sheets_of
from luyke.layout.typesetting import typeset

_DRAFTED = datetime(2000, 1, 1, tzinfo=UTC)


def pdf_bytes(document: OfficialDocument) -> bytes:
    """The file. Raises MissingPartError, and UnprintableError for a letter that the fonts do not have."""
    document = cleaned(document)
    day, rules = document.heading.day, document.rules
    at = datetime.combine(day, time(), UTC) if day else _DRAFTED
    told = {
        "title": document.name,
        "author": document.heading.issuer,
        "day": [at.year, at.month, at.day],
        "page": asdict(rules.page),
        "apart": rules.annex_pages_apart,
        "styles": {name: asdict(style) for name, style in rules.styles.items()},
        "sheets": [
            {"across": sheet.across, "pieces": [_piece(piece) for piece in sheet.pieces]}
            for sheet in sheets_of(document)
        ],
    }
    return typeset("document.typ", told, at)


def _piece(piece: Piece) -> dict[str, Any]:
    if isinstance(piece, Line):
        return {
            "is": "line", "style": piece.style, "lines": piece.text.text.split("\n"), "under": piece.under,
            "outline": piece.outline, "held": piece.held,
        }  # fmt: skip
    if isinstance(piece, Room):
        return {"is": "room", "height": piece.height}
    if isinstance(piece, Columns):
        rows = [[[_piece(one) for one in side] for side in row] for row in piece.rows]
        return {"is": "columns", "share": piece.left_share, "rows": rows}
    return _table(piece)


def _table(table: Table) -> dict[str, Any]:
    return {
        "is": "table", "numeric": sorted(table.numeric), "strong": sorted(table.strong), "widths": table.widths,
        "rows": [
            [list(runs_of(cell.text, table.changes_in(at, column))) for column, cell in enumerate(row)]
            for at, row in enumerate(table.rows)
        ],
    }  # fmt: skip
