"""The lines of capital as a workbook: out with what is known, in with the month's figures. Money in tỷ đồng."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.registers.projects.forms import dong_of
from luyke.office.registers.projects.models import Line, MonthEntry, PlanKind, Source
from luyke.office.registers.projects.pages import BILLION
from luyke.office.registers.projects.reporting import MonthReport
from luyke.office.registers.projects.said import SaidMonth
from luyke.office.registers.projects.selectors import LineRow
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong

COLUMNS = (
    Column("code", gettext_lazy("Mã dự án"), required=True, width=16),
    Column("name", gettext_lazy("Dự án"), width=44),
    Column("source", gettext_lazy("Nguồn vốn"), required=True, choices=dict(Source.choices), width=22),
    Column("kind", gettext_lazy("Loại kế hoạch"), required=True, choices=dict(PlanKind.choices)),
    Column("plan", gettext_lazy("Vốn được giao (tỷ đồng)"), "number"),
    Column("before", gettext_lazy("Thực hiện đến hết tháng trước (tỷ đồng)"), "number", width=20),
    Column("estimate", gettext_lazy("Ước đến hết tháng (tỷ đồng)"), "number", width=20),
)  # fmt: skip
FED_COLUMNS = (
    *COLUMNS[:4],
    Column("month", gettext_lazy("Đến hết tháng"), "count"),
    Column("to_date", gettext_lazy("Lũy kế (tỷ đồng)"), "number"),
    Column("adds", gettext_lazy("Cộng vào (tỷ đồng)"), "number"),
)  # fmt: skip
REPORT = (
    Column("name", gettext_lazy("Nguồn vốn, loại kế hoạch"), width=40),
    Column("plan", gettext_lazy("Kế hoạch vốn (tỷ đồng)"), "number", width=18),
    Column("actual", gettext_lazy("Thực hiện đến hết tháng trước (tỷ đồng)"), "number", width=20),
    Column("estimate", gettext_lazy("Ước đến hết tháng báo cáo (tỷ đồng)"), "number", width=20),
    Column("share", gettext_lazy("Ước so với kế hoạch (%)"), "number", width=16),
)  # fmt: skip


def row_of(row: LineRow) -> Mapping[str, Value]:
    """A line as a row."""
    amounts = {"plan": row.plan, "before": row.actual_before, "estimate": row.estimate}
    return {**_named(row.line), **{key: _billions(amount) for key, amount in amounts.items()}}


def fed_row_of(entry: MonthEntry) -> Mapping[str, Value]:
    """A month of a line that made a fed figure, as a row; with its `to_date` and what it `adds`."""
    amounts = {"to_date": _billions(entry.to_date), "adds": _billions(entry.adds)}
    return {**_named(entry.month.line), "month": entry.month.month, **amounts}


def report_rows(report: MonthReport) -> list[Mapping[str, Value]]:
    """The report of a month as rows; what is part of a source stands indented."""
    return [
        {"name": f"{'' if one.kind is None else '    '}{one.name}", "plan": _billions(one.plan),
         "actual": _billions(one.actual), "estimate": _billions(one.estimate),
         "share": None if one.share is None else round(one.share, 2)}
        for one in report.lines
    ]  # fmt: skip


def months_read(read: Iterable[SheetRow], lines: Iterable[Line], month: int) -> list[tuple[SaidMonth, str]]:
    """What filled rows say of a month, each with its cell. Raises SheetRefusedError with every wrong cell."""
    by_key = {(line.project.code, line.source, line.kind): line for line in lines}
    found, errors = [], []
    for row in read:
        values, cells = row.values, row.cells
        line = by_key.get((values["code"], values["source"], values["kind"]))
        if line is None:
            errors.append(Wrong(cells["code"], _("bạn không nhập dòng vốn này, hoặc dòng vốn chưa được giao.")))
            continue
        for column, of, said in (("estimate", month, "estimate"), ("before", month - 1, "actual")):
            if values[column] is None or of < 1:
                continue
            try:
                found.append((SaidMonth(line.pk, of, **{said: dong_of(values[column])}), cells[column]))
            except ValidationError as wrong:
                errors.append(Wrong(cells[column], "; ".join(wrong.messages)))
    if errors:
        raise SheetRefusedError(errors)
    return found


def _named(line: Line) -> Mapping[str, Value]:
    return {"code": line.project.code, "name": line.project.name, "source": line.source, "kind": line.kind}


def _billions(amount: int | None) -> Decimal | None:
    return None if amount is None else Decimal(amount) / BILLION
