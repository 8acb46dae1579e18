"""The sheets as rows: out to workbooks and other programs, and in from them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, day_of, fed_asked
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.registers.vaccination import selectors
from luyke.office.registers.vaccination.models import SheetEntry
from luyke.office.registers.vaccination.selectors import Filters
from luyke.office.registers.vaccination.services import sheets_record
from luyke.office.registers.vaccination.workbook import COLUMNS, row_of, sheets_read
from luyke.office.ui.numbers import whole_number


def filters_of(request: HttpRequest) -> Filters:
    """What the list is reduced to, as the address says."""
    asked = request.GET
    return Filters(
        first=day_of(asked.get("tu", "")), last=day_of(asked.get("den", "")), site=whole_number(asked.get("diem", "")),
        vaccine=asked.get("vac-xin", ""), fed=fed_asked(request, "vaccination"),
    )  # fmt: skip


def listed(request: HttpRequest) -> Listed:
    """The sheets that are asked for."""
    found = selectors.entry_list(viewer=request.user, filters=filters_of(request)).prefetch_related("doses")
    return Listed(COLUMNS, found, _told)


def intake(request: HttpRequest) -> Intake:
    """Sheets of the person's own sites."""
    sites = selectors.sites_kept(viewer=request.user)
    return Intake(
        COLUMNS, read=lambda rows: sheets_read(rows, sites),
        keep=lambda read, given: sheets_record(sheets=[one for one, _row in read], **given),
        cell=lambda read, number: read[number][1].cells["site"],
    )  # fmt: skip


def _told(entries: Iterable[SheetEntry]) -> list[Told]:
    return [(one.sheet_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.sheet_id,
    asks={"tu": _("từ ngày, ghi 2021-11-20"), "den": _("đến hết ngày"), "diem": _("số của điểm tiêm"),
          "vac-xin": _("mã vắc xin"), **FED_ASKED},
)  # fmt: skip
