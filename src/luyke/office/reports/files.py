"""The files of a report, made from its content and from nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO

import xlsxwriter

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
    html_page,
    pdf_bytes,
)
from luyke.office.reports.content import Content, traced_of
from luyke.office.ui.numbers import read_typed

KINDS = ("docx", "pdf", "html", "xlsx")
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_WIDTHS = {"": 1.0, "TT": 0.45, "Chỉ tiêu": 3.6, "Đơn vị": 0.9, "Ghi chú": 1.4}


def file_of(content: Content, kind: str) -> bytes:
    """One of the files. The same content gives the same bytes."""
    if kind == "xlsx":
        return _workbook(content)
    document = document_of(content)
    if kind == "html":
        return html_page(document, content["sources"]).encode()
    return docx_bytes(document) if kind == "docx" else pdf_bytes(document)


def document_of(content: Content) -> OfficialDocument:
    """The official document that a content is: its tables become annexes."""
    told = content["heading"]
    correction = bool(content["corrects"])
    tables = [block for block in content["blocks"] if block["kind"] == "table"]
    return OfficialDocument(
        layout=content["side"],
        kind="THÔNG BÁO" if correction else "BÁO CÁO",
        title=told["subject"],
        heading=Heading(
            issuer=told["issuer"], superior=told["superior"], town=told["town"], number=told["number"],
            symbol=told["symbol"].replace("BC", "TB", 1) if correction else told["symbol"],
            day=date.fromisoformat(told["day"]) if told["day"] else None,
        ),
        blocks=tuple(one for block in content["blocks"] for one in _blocks(block)),
        signature=Signature(tuple(told["signers"]), told["signer_name"]),
        recipients=tuple(told["recipients"]),
        annexes=tuple(
            Annex(_ROMAN[at % len(_ROMAN)], block["title"], (_table(block),), across=True)
            for at, block in enumerate(tables)
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


def _workbook(content: Content) -> bytes:
    """The annexes, a sheet each, numbers as numbers."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    told = content["heading"]
    day = date.fromisoformat(told["day"]) if told["day"] else date(2000, 1, 1)
    book.set_properties({"title": told["subject"], "created": datetime(day.year, day.month, day.day, tzinfo=UTC)})
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "align": "center", "valign": "vcenter"})
    words = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    tables = [block for block in content["blocks"] if block["kind"] == "table"]
    for at, block in enumerate(tables):
        sheet = book.add_worksheet(f"Phụ lục {_ROMAN[at % len(_ROMAN)]}")
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.write(0, 0, block["title"], book.add_format({"bold": True, "font_size": 14}))
        sheet.repeat_rows(2)
        for line, row in enumerate(block["rows"], 2):
            for column, cell in enumerate(row):
                value = read_typed(cell["text"]).value if line > 2 and column in block["numeric"] else None
                if value is None:
                    sheet.write(line, column, cell["text"], head if line == 2 else words)
                else:
                    places = max(0, -int(value.as_tuple().exponent))
                    form = {
                        "num_format": "#,##0" + ("." + "0" * places if places else ""),
                        "border": 1,
                        "valign": "top",
                    }
                    sheet.write_number(line, column, float(value), book.add_format(form))
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 44)
        sheet.set_column(2, len(block["rows"][0]), 14)
    if not tables:
        book.add_worksheet("Phụ lục")
    book.close()
    return stream.getvalue()
