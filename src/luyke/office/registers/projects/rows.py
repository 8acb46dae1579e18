"""The lines of capital as rows: out to workbooks and other programs, and a month's figures in from them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, fed_asked
from luyke.office.registers.projects import selectors
from luyke.office.registers.projects.models import MonthEntry
from luyke.office.registers.projects.selectors import LineRow
from luyke.office.registers.projects.services import months_record
from luyke.office.registers.projects.workbook import COLUMNS, FED_COLUMNS, fed_row_of, months_read, row_of
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number

_YEARS = range(2015, 2101)


def month_of(request: HttpRequest) -> tuple[int, int]:
    """The year and month that are asked for, or the newest of which anything is known."""
    year, month = (whole_number(request.GET.get(name, "")) for name in ("nam", "thang"))
    if year in _YEARS and month in range(1, 13):
        return year, month
    return selectors.newest_month(viewer=request.user) or (today().year, today().month)


def listed(request: HttpRequest) -> Listed:
    """The lines at the end of the month that is asked for; or the months' entries that made a fed figure."""
    fed = fed_asked(request, "projects")
    if fed is not None:
        return Listed(FED_COLUMNS, selectors.fed_rows(viewer=request.user, fed=fed), _entries_told)
    year, month = month_of(request)
    return Listed(COLUMNS, selectors.line_rows(viewer=request.user, year=year, month=month), _told)


def intake(request: HttpRequest) -> Intake:
    """The month's figures of the lines that the person keeps."""
    year, month = month_of(request)
    lines = selectors.lines_kept(viewer=request.user, year=year)
    return Intake(
        COLUMNS, read=lambda rows: months_read(rows, lines, month),
        keep=lambda read, given: months_record(months=[one for one, _cell in read], **given),
        cell=lambda read, number: read[number][1],
    )  # fmt: skip


def _told(rows: Iterable[LineRow]) -> list[Told]:
    return [(one.line.pk, row_of(one)) for one in rows]


def _entries_told(entries: Iterable[MonthEntry]) -> list[Told]:
    return [(one.month.line_id, fed_row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.month.line_id,
    asks={"nam": _("năm ngân sách"), "thang": _("tháng"), **FED_ASKED},
    needs={"nam": _("năm ngân sách"), "thang": _("tháng")},
)  # fmt: skip
