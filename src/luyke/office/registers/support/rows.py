"""The applications as rows: out to workbooks and other programs, persons masked, and in from them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, fed_asked
from luyke.office.registers.law import law_table
from luyke.office.registers.personal import scrubbed
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.registers.support import selectors
from luyke.office.registers.support.models import Application, ApplicationEntry
from luyke.office.registers.support.selectors import Filters
from luyke.office.registers.support.services import applications_record
from luyke.office.registers.support.table import policies
from luyke.office.registers.support.workbook import COLUMNS, applications_read, row_of
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number


def filters_of(request: HttpRequest) -> Filters:
    """What the list is reduced to, as the address says."""
    asked = request.GET
    return Filters(
        policy=asked.get("chinh-sach", ""), state=asked.get("buoc", ""), place=whole_number(asked.get("dia-ban", "")),
        late=today() if asked.get("cham") else None, fed=fed_asked(request, "support"),
    )  # fmt: skip


def listed(request: HttpRequest) -> Listed:
    """The applications that are asked for."""
    return Listed(COLUMNS, selectors.entry_list(viewer=request.user, filters=filters_of(request)), _told)


def intake(request: HttpRequest) -> Intake:
    """Applications in the person's own places."""
    known = {
        "places": selectors.places_kept(viewer=request.user), "policies": policies(law_table("support")),
        "kept": Application.objects.values_list("code", flat=True),
    }  # fmt: skip
    return Intake(
        COLUMNS, read=lambda rows: applications_read(rows, **known),
        keep=lambda read, given: applications_record(applications=[one for one, _row in read], **given),
        cell=lambda read, number: read[number][1].cells["policy"], told=scrubbed,
    )  # fmt: skip


def _told(entries: Iterable[ApplicationEntry]) -> list[Told]:
    return [(one.application_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.application_id,
    asks={"chinh-sach": _("mã chính sách"), "buoc": _("bước của hồ sơ"), "dia-ban": _("số của địa bàn"),
          "cham": _("chỉ hồ sơ chậm"), **FED_ASKED},
    view="support.view",
)  # fmt: skip
