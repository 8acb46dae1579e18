"""The cases as rows: out to workbooks and other programs, and in from them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, day_of, fed_asked
from luyke.office.registers.law import law_table
from luyke.office.registers.order import selectors
from luyke.office.registers.order.models import CaseEntry
from luyke.office.registers.order.selectors import Filters
from luyke.office.registers.order.services import cases_record
from luyke.office.registers.order.workbook import cases_read, columns, row_of
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number


def filters_of(request: HttpRequest) -> Filters:
    """What the list is reduced to, as the address says."""
    asked = request.GET
    return Filters(
        first=day_of(asked.get("tu", "")), last=day_of(asked.get("den", "")),
        place=whole_number(asked.get("dia-ban", "")), kind=asked.get("loai", ""), sanction=asked.get("xu-ly", ""),
        state=asked.get("khac-phuc", ""), spot=asked.get("diem", "")[:200], fed=fed_asked(request, "order"),
    )  # fmt: skip


def listed(request: HttpRequest) -> Listed:
    """The cases that are asked for."""
    found = selectors.entry_list(viewer=request.user, filters=filters_of(request))
    return Listed(columns(law_table("order")), found, _told)


def intake(request: HttpRequest) -> Intake:
    """Cases in the person's own places."""
    places = selectors.places_kept(viewer=request.user, on=today())
    return Intake(
        columns(law_table("order")), read=lambda rows: cases_read(rows, places),
        keep=lambda read, given: cases_record(cases=[one for one, _row in read], **given),
        cell=lambda read, number: read[number][1].cells["spot"],
    )  # fmt: skip


def _told(entries: Iterable[CaseEntry]) -> list[Told]:
    return [(one.case_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.case_id,
    asks={"tu": _("từ ngày, ghi 2021-11-20"), "den": _("đến hết ngày"), "dia-ban": _("số của địa bàn"),
          "loai": _("lĩnh vực"), "xu-ly": _("hình thức xử lý"), "khac-phuc": _("đã khắc phục hay chưa"),
          "diem": _("điểm vi phạm"), **FED_ASKED},
)  # fmt: skip
