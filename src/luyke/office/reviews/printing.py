"""A meeting's papers as files. An issued notice is made from its content alone: the same bytes each time."""

from __future__ import annotations

from luyke.layout import docx_bytes, html_page, pdf_bytes
from luyke.office.reviews.content import Content, document_of, sources_of
from luyke.office.reviews.models import Review
from luyke.office.reviews.programme import programme_of

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


PROGRAMMES = ("docx", "pdf")


def programme_bytes(review: Review, kind: str) -> bytes:
    """The agenda as a Word file or PDF. Raises LayoutError."""
    document = programme_of(review)
    return pdf_bytes(document) if kind == "pdf" else docx_bytes(document)


def notice_bytes(content: Content, kind: str) -> bytes:
    """The file of a kind. Raises LayoutError: the typesetter is not installed, a letter that no font has."""
    document = document_of(content)
    if kind == "html":
        return html_page(document, sources_of(content)).encode()
    return pdf_bytes(document) if kind == "pdf" else docx_bytes(document)
