"""What differs between two texts is marked in every kind of file, and nowhere else."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
from docx import Document
from tests.layout.conftest import report

from luyke.layout import ADDED, REMOVED, Annex, Change, Table, docx_bytes, html_page, pdf_bytes
from luyke.writing import Traced

ROWS = (("Cũ", "Mới"), ("họp mỗi quý một lần", "họp mỗi tháng một lần"))
TABLE = Table(
    tuple(tuple(Traced(cell) for cell in row) for row in ROWS),
    changes=(Change(1, 0, 8, 11, REMOVED), Change(1, 1, 8, 13, ADDED)),
)


def test_what_differs_is_marked_in_word_page_and_pdf() -> None:
    document = replace(report("party"), annexes=(Annex("I", "So sánh", (TABLE,), across=True),))
    row = Document(io.BytesIO(docx_bytes(document))).tables[-1].rows[1]
    old, new = (cell.paragraphs[0].runs for cell in row.cells)
    assert [(run.text, bool(run.font.strike), bool(run.font.bold)) for run in old] == [
        ("họp mỗi ", False, False), ("quý", True, False), (" một lần", False, False),
    ]  # fmt: skip
    assert [(run.text, bool(run.font.underline), bool(run.font.bold)) for run in new][1] == ("tháng", True, True)
    assert "họp mỗi <del>quý</del> một lần" in (page := html_page(document, {}))
    assert "họp mỗi <ins>tháng</ins> một lần" in page
    with pypdfium2.PdfDocument(pdf_bytes(document)) as printed:
        last = printed[len(printed) - 1].get_textpage().get_text_range()
    assert "họp mỗi tháng một lần" in " ".join(last.split())
