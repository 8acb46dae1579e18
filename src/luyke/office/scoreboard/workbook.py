"""The table of a month as a workbook: numbers as numbers, in the shown unit, ready to print on A4 across."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from luyke.office.scoreboard.pages import BoardPage, PlanCell, Row
from luyke.office.ui.periods import print_period

_WIDTHS = (5, 42, 12, 18, 13, 13, 13, 9, 10, 24, 10, 16, 11)


def board_workbook(page: BoardPage) -> bytes:
    """The bytes of the file. The same page gives the same bytes."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": _("Bảng chỉ tiêu"), "created": datetime(2000, 1, 1, tzinfo=UTC)})
    sheet = book.add_worksheet(_("Bảng chỉ tiêu"))
    bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "bottom"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    number = book.add_format({"num_format": "#,##0.0##", "valign": "top"})
    percent = book.add_format({"num_format": "0.0", "valign": "top"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    title = _("Bảng chỉ tiêu {place}, đến hết {period}").format(place=page.place, period=print_period(page.period))
    sheet.write(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write(1, 0, "".join(piece.text for piece in page.opening))
    heads = (
        _("TT"), _("Chỉ tiêu"), _("Đơn vị"), _("Cấp giao"), _("Kế hoạch"), _("Tháng"), _("Lũy kế"), _("% KH"),
        _("So cùng kỳ"), _("Dự báo cả năm (80 %)"), _("Khả năng đạt"), _("Trạng thái"), _("Ghi chú"),
    )  # fmt: skip
    for at, head in enumerate(heads):
        sheet.write(3, at, head, bold)
    sheet.repeat_rows(3)
    sheet.freeze_panes(4, 2)
    line = 4
    for row in page.rows:
        for plan in row.plans or (None,):
            first = plan is row.first
            texts = {0: row.position or "", 1: row.indicator.title, 2: row.indicator.unit_title} if first else {}
            texts |= {3: plan.issuer, 4: plan.wanted, 10: plan.chance_percent, 11: str(plan.mark.words)} if plan else {}
            texts |= {9: row.forecast_shown, 12: _note(row)} if first else {}
            for at, text in texts.items():
                sheet.write(line, at, text, wrap)
            if first:
                _number(sheet, line, 5, _scaled(row, row.month), number)
                _number(sheet, line, 6, _scaled(row, row.value), number)
                _number(sheet, line, 8, row.change, percent)
            _plan_numbers(sheet, line, row, plan, number, percent)
            line += 1
    book.close()
    return stream.getvalue()


def _plan_numbers(sheet: object, line: int, row: Row, plan: PlanCell | None, number: object, percent: object) -> None:
    if plan is None:
        return
    if plan.goal.style in ("level", "capital"):
        _number(sheet, line, 4, plan.goal.value / row.indicator.factor, number)
    if plan.above is None:
        _number(sheet, line, 7, plan.attainment, percent)
    else:
        sheet.write(line, 7, plan.percent)


def _note(row: Row) -> str:
    notes = [_("ước")] if row.estimated else []
    return ", ".join([*notes, _("minh họa")] if row.invented else notes)


def _scaled(row: Row, value: Decimal | None) -> Decimal | None:
    return None if value is None else value / row.indicator.factor


def _number(sheet: object, line: int, column: int, value: Decimal | None, form: object) -> None:
    if value is not None:
        sheet.write_number(line, column, round(value, 6), form)
