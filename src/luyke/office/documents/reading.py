"""A file through the engine → what is kept of a reading: the contract of the command, relations and the layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from luyke.checks import check
from luyke.cli import contract
from luyke.cli.checking import Checked
from luyke.files import Unreadable, open_bytes
from luyke.files.marking.marked import Marked
from luyke.model import Document
from luyke.reading import read_document

# A page waits for the reading, and others for the page: some seconds at most. The longest report seen has 0.6 million.
_LETTERS, _CELLS = 1_000_000, 50_000


def read_bytes(content: bytes, name: str) -> tuple[str, Mapping[str, Any]]:
    """The text of a file and its reading as JSON: figures, findings, relations, layout. Raises Unreadable.

    A text of over a million letters or tables of over 50.000 cells are for `luyke check` on one's own machine.
    """
    document = open_bytes(content, name)
    if len(document.text) > _LETTERS or sum(len(table.cells) for table in document.tables) > _CELLS:
        raise Unreadable(
            "Tệp dài hơn một triệu chữ hoặc 50.000 ô, không phải báo cáo thông thường; hãy tách nhỏ rồi gửi lại."
        )
    reading = read_document(document)
    report = check(reading)
    marked = Marked(document, reading, report.findings, report.coverage)
    told = dict(contract.checked(Checked(report, marked)))
    also = contract.read(document, reading)
    told |= {"period": also["period"], "relations": also["relations"], "unread": also["unread"]}
    return document.text, told | {"layout": _layout(document)}


def _layout(document: Document) -> Mapping[str, Any]:
    """Where blocks and tables stand in the text, so that a page can show them as they were."""
    blocks = document.blocks
    if not blocks and not document.tables:
        blocks = Document.of_text(document.text).blocks
    return {
        "media": document.media,
        "blocks": [[block.start, block.end, block.kind.value] for block in blocks],
        "tables": [
            {
                "start": table.start,
                "name": table.name,
                "cells": [
                    [cell.row, cell.column, cell.start, cell.end, cell.row_span, cell.column_span]
                    for cell in table.cells
                ],
            }
            for table in document.tables
        ],
    }
