"""The grid as an Excel workbook: out with what is known beside each cell, in by the codes of its rows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

import xlsxwriter
from django.utils.translation import gettext as _

from luyke.model import Cell, Document, Table
from luyke.office.collection.grid import Entered, Grid
from luyke.office.collection.models import Submission
from luyke.office.collection.pages.entry import RowView
from luyke.office.collection.services import TypedCell
from luyke.office.collection.typed import understand
from luyke.office.observations.importing import column_name
from luyke.office.observations.models import EvidenceKind
from luyke.office.ui.numbers import print_number

SHEET = "Biểu nhập"
_CODE, _MONTH, _CUMULATIVE = "mã", "tháng này", "lũy kế"
_HEADS = ("Mã", "Chỉ tiêu", "Đơn vị", "Tháng này", "Lũy kế")
_FIRST = 3  # rows of title above the heads
_NAMED = "Mã biểu:"  # stands above the heads, so that a file of another month or unit is known for what it is


@dataclass
class SheetRead:
    """What a filled template holds, and what is wrong with which cell, as sentences that begin with it."""

    cells: list[TypedCell] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def template_of(grid: Grid, title: str, heads: tuple[str, ...], rows: tuple[RowView, ...]) -> bytes:
    """The workbook to fill: only the cells that are asked for can be changed."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(SHEET)
        bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
        grey = book.add_format({"font_color": "#5c5c5c", "align": "right"})
        sheet.write(0, 0, title, book.add_format({"bold": True, "font_size": 13}))
        sheet.write(1, 0, _("Chỉ nhập ở hai cột “Tháng này” và “Lũy kế”. Gõ 0 nếu không phát sinh, dấu – nếu chưa có."))
        sheet.write(2, 0, _mark(grid.submission), book.add_format({"font_color": "#5c5c5c"}))
        sheet.write_row(_FIRST, 0, (*_HEADS, *heads[2:]), bold)
        for at, (row, view) in enumerate(zip(grid.rows, rows, strict=True), start=_FIRST + 1):
            sheet.write_row(at, 0, (view.code, row.indicator.name, row.indicator.shown))
            fed = bool(row.line.register)
            form = book.add_format(
                {"num_format": _format(row.indicator.decimals), "locked": fed, "border": 0 if fed else 4}
            )
            for column, cell in ((3, row.month), (4, row.cumulative)):
                if cell is not None:
                    _write(sheet, at, column, cell, row.indicator.factor, form)
            beside = (view.beside[0], view.beside[1], " / ".join(value for value, _who in view.plans), *view.beside[2:])
            sheet.write_row(at, 5, beside, grey)
        sheet.set_column(0, 0, 9)
        sheet.set_column(1, 1, 48)
        sheet.set_column(2, 9, 15)
        sheet.freeze_panes(_FIRST + 1, 2)
        sheet.protect("", {"select_locked_cells": True, "format_columns": True})
        sheet.set_landscape()
        sheet.repeat_rows(_FIRST)
        sheet.fit_to_pages(1, 0)
    return out.getvalue()


def is_template(document: Document) -> bool:
    """Whether a file is the template, filled, and not a report."""
    return _sheet_of(document) is not None


def title_elsewhere(document: Document, submission: Submission) -> str:
    """The title of a template that was made for another month, unit or regime; "" for this one's, or an unnamed one."""
    found = _sheet_of(document)
    above = (
        [cell.text.strip() for cell in found.table.cells if cell.row < found.top and cell.text.strip()] if found else []
    )
    marks = {text for text in above if text.startswith(_NAMED)}
    return above[0] if marks and _mark(submission) not in marks else ""


def _mark(submission: Submission) -> str:
    round, reporter = submission.round, submission.reporter
    whose = reporter.place.code if reporter.agency is None else f"{reporter.place.code} {reporter.agency.code}"
    return f"{_NAMED} {round.regime.code} · {round.period} · {whose}"


def read_template(document: Document, grid: Grid, document_id: int | None) -> SheetRead:
    """The cells that a filled template holds. An empty cell says nothing; what is no number is kept and told."""
    found = _sheet_of(document)
    read = SheetRead()
    if found is None:
        return read
    rows = {row.indicator.code.casefold(): row for row in grid.rows}
    seen: dict[str, Cell] = {}
    for line in _lines(found):
        code = line.get(found.columns[_CODE])
        if code is None or not code.text.strip():
            continue
        named = code.text.strip().casefold()
        row, first = rows.get(named), seen.setdefault(named, code)
        if row is None:
            read.errors.append(_("Ô {cell}: biểu của đơn vị không có chỉ tiêu mã “{code}”.").format(
                cell=_name(code), code=code.text.strip()))  # fmt: skip
            continue
        if first is not code:
            read.errors.append(_("Ô {cell}: mã “{code}” đã có ở ô {first}; hàng này không nạp.").format(
                cell=_name(code), code=row.indicator.code, first=_name(first)))  # fmt: skip
            continue
        for column, entered in ((found.columns[_MONTH], row.month), (found.columns[_CUMULATIVE], row.cumulative)):
            cell = line.get(column)
            if row.line.register or cell is None or entered is None or not (typed := _typed(cell)):
                continue
            problem = understand(typed, row.indicator).problem
            if problem:
                read.errors.append(f"Ô {_name(cell)}: {problem}")
            read.cells.append(
                TypedCell(
                    row.line.pk, entered.column.value, typed[:60], EvidenceKind.CELL.value, document_id,
                    f"{found.table.name or SHEET}!{_name(cell)}", cell.text.strip(),
                )
            )  # fmt: skip
    return read


def _write(sheet: object, at: int, column: int, cell: Entered, factor: Decimal, form: object) -> None:
    value = cell.understood.value
    if value is not None:
        sheet.write_number(at, column, float(value / factor), form)
    elif cell.typed:
        sheet.write_string(at, column, cell.typed, form)
    else:
        sheet.write_blank(at, column, None, form)


def _format(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


class _Sheet(NamedTuple):
    """The sheet to be read: the row of its heads, and the columns by their names."""

    table: Table
    top: int
    columns: dict[str, int]


def _sheet_of(document: Document) -> _Sheet | None:
    """The first sheet with the heads of the template: people put covers before it."""
    for table in document.tables:
        by_row: dict[int, dict[str, int]] = {}
        for cell in table.cells:
            by_row.setdefault(cell.row, {}).setdefault(cell.text.strip().lower(), cell.column)
        for row, heads in by_row.items():
            if {_CODE, _MONTH, _CUMULATIVE} <= set(heads):
                return _Sheet(table, row, heads)
    return None


def _lines(sheet: _Sheet) -> Iterator[dict[int, Cell]]:
    lines: dict[int, dict[int, Cell]] = {}
    for cell in sheet.table.cells:
        if cell.row > sheet.top:
            lines.setdefault(cell.row, {})[cell.column] = cell
    return (lines[row] for row in sorted(lines))


def _typed(cell: Cell) -> str:
    if cell.number is None:
        return cell.text.strip()
    number = cell.number
    exponent = number.normalize().as_tuple().exponent
    return print_number(number, 6) if isinstance(exponent, int) and exponent < -6 else print_number(number)


def _name(cell: Cell) -> str:
    return f"{column_name(cell.column)}{cell.row + 1}"
