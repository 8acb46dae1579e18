"""An issued notice as a file: its kept text under the heading of its body, so that what went out is what is printed."""

from __future__ import annotations

from luyke.layout import OfficialDocument, Paragraph, Signature, docx_bytes, pdf_bytes
from luyke.office.reviews.models import Notice
from luyke.office.reviews.wording import notice_heading
from luyke.writing import Traced

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def notice_bytes(notice: Notice, kind: str) -> bytes:
    """The file of a kind. Raises MissingPartError where the typesetter is not installed."""
    document = document_of(notice)
    return pdf_bytes(document) if kind == "pdf" else docx_bytes(document)


def document_of(notice: Notice) -> OfficialDocument:
    """The notice in the layout of its side, as `wording.notice_text` wrote its parts."""
    body = notice.review.body
    _head, title, text, recipients, _signature = notice.text.rstrip("\n").split("\n\n")
    return OfficialDocument(
        layout=body.side,
        kind="THÔNG BÁO",
        title=title.splitlines()[1],
        heading=notice_heading(body, notice.number, notice.issued_date),
        blocks=tuple(Paragraph(Traced(line)) for line in text.splitlines()),
        signature=Signature(tuple(notice.signer_title.split(", ")), notice.signer),
        recipients=tuple(line.removeprefix("- ").rstrip(";.") for line in recipients.splitlines()[1:]),
    )  # fmt: skip
