"""The catalogue as CSV and as XLSX. What could be taken for a formula is written so that no program runs it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

import xlsxwriter

from luyke.office.indicators.exchange.columns import COLUMNS
from luyke.office.indicators.lines import Line

# A spreadsheet runs what begins so; an apostrophe before it keeps it words, and reading takes that one away again.
_FORMULA = re.compile(r"^'*[=+\-@]")


def guarded(text: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def catalogue_csv(lines: Iterable[Line]) -> bytes:
    """UTF-8 with the mark that Excel needs to see it, commas between cells."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(column.head for column in COLUMNS)
    rows.writerows([guarded(column.text_of(line)) for column in COLUMNS] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def catalogue_xlsx(lines: Iterable[Line]) -> bytes:
    """One sheet, its head frozen, every cell as text."""
    out = io.BytesIO()
    lines = list(lines)
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Danh mục chỉ tiêu")
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        text = book.add_format({"num_format": "@", "valign": "top"})
        for at, column in enumerate(COLUMNS):
            sheet.set_column(at, at, column.width, text)
            sheet.write_string(0, at, column.head, head)
        for row, line in enumerate(lines, 1):
            for at, column in enumerate(COLUMNS):
                if words := column.text_of(line):
                    sheet.write_string(row, at, words, text)
        sheet.freeze_panes(1, 3)
        sheet.autofilter(0, 0, max(1, len(lines)), len(COLUMNS) - 1)
    return out.getvalue()
