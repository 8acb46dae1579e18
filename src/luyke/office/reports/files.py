"""The files of a report, made from its content and from nothing else."""

from __future__ import annotations

from datetime import date

from luyke.layout import (
    Annex,
    Block,
    Heading,
    OfficialDocument,
    Paragraph,
    Section,
    Signature,
    Table,
    docx_bytes,
    fill_template,
    html_page,
    pdf_bytes,
    template_values,
    xlsx_bytes,
)
from luyke.office.documents.files import load
from luyke.office.reports.content import Content
from luyke.office.reports.layouts import rules_with
from luyke.office.reports.numbering import roman
from luyke.office.ui.downloads import XLSX
from luyke.writing.keeping import traced_of

KINDS = ("docx", "pdf", "html", "xlsx")
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": XLSX,
}
_WIDTHS = {"": 1.0, "TT": 0.45, "Chỉ tiêu": 2.6, "Đơn vị": 0.9, "Ghi chú": 1.8}


def file_of(content: Content, kind: str) -> bytes:
    """One of the files. The same content gives the same bytes. Raises OSError when an office's own template is gone."""
    document = document_of(content)
    match kind:
        case "html":
            return html_page(document, content["sources"]).encode()
        case "xlsx":
            return xlsx_bytes(document)
        case "pdf":
            return pdf_bytes(document)
    own = content["own_template"]
    return fill_template(load(own), template_values(document)) if own else docx_bytes(document)


def document_of(content: Content) -> OfficialDocument:
    """The official document that a content is: its tables become annexes."""
    told = content["heading"]
    correction = bool(content["corrects"])
    day = date.fromisoformat(told["day"]) if told["day"] else None
    own = content.get("own_rules", {})
    tables = [block for block in content["blocks"] if block["kind"] == "table"]
    return OfficialDocument(
        layout=content["side"],
        kind="THÔNG BÁO" if correction else "BÁO CÁO",
        title=told["subject"],
        heading=Heading(
            issuer=told["issuer"], superior=told["superior"], town=told["town"], number=told["number"],
            symbol=told["symbol"].replace("BC", "TB", 1) if correction else told["symbol"],
            day=day,
        ),
        blocks=tuple(one for block in content["blocks"] for one in _blocks(block)),
        signature=Signature(tuple(told["signers"]), told["signer_name"]),
        addressees=tuple(told.get("addressees", ())),
        recipients=tuple(told["recipients"]),
        mark="" if day else "Dự thảo",
        urgency=content.get("urgency", ""),
        own_rules=rules_with(content["side"], day, own) if own else None,
        annexes=tuple(
            Annex(roman(at), block["title"], (_table(block),), across=True)
            for at, block in enumerate(tables, 1)
        ),
    )  # fmt: skip


def _blocks(block: Content) -> list[Block]:
    if block["kind"] == "section":
        return [Section(block["level"], block["number"], block["title"])]
    return [Paragraph(traced_of(text)) for text in block.get("paragraphs", ())]


def _table(block: Content) -> Table:
    rows = tuple(tuple(traced_of(cell) for cell in row) for row in block["rows"])
    widths = tuple(_WIDTHS.get(cell.text, _WIDTHS[""]) for cell in rows[0])
    return Table(rows, widths, frozenset(block["numeric"]))
