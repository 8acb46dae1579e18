"""The issues as rows: out to workbooks and other programs, and in from them. That they went out stays on the record."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, fed_asked
from luyke.office.registers.opinion import selectors
from luyke.office.registers.opinion.agenda import span_on
from luyke.office.registers.opinion.models import IssueEntry
from luyke.office.registers.opinion.selectors import Filters
from luyke.office.registers.opinion.services import issues_record, list_export
from luyke.office.registers.opinion.workbook import COLUMNS, issues_read, row_of
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number


def filters_of(request: HttpRequest) -> Filters:
    """What the list is reduced to, as the address says."""
    asked = request.GET
    return Filters(
        place=whole_number(asked.get("dia-ban", "")), field=asked.get("linh-vuc", ""),
        heat=whole_number(asked.get("muc", "")), state=asked.get("tinh-trang", ""), rising="tang" in asked,
        fed=fed_asked(request, "opinion"),
    )  # fmt: skip


def listed(request: HttpRequest) -> Listed:
    """The issues that are asked for."""
    found = selectors.issue_list(viewer=request.user, filters=filters_of(request), span=span_on(today()))
    return Listed(COLUMNS, found, _told, record=list_export)


def intake(request: HttpRequest) -> Intake:
    """Issues in the person's own places."""
    places = selectors.places_kept(viewer=request.user, on=today())
    owners = selectors.owners(viewer=request.user, on=today())
    return Intake(
        COLUMNS, read=lambda rows: issues_read(rows, places, owners),
        keep=lambda read, given: issues_record(
            issues=[one for one, _first, _row in read], hearings=[first for _one, first, _row in read], **given
        ),
        cell=lambda read, number: read[number][2].cells["topic"],
    )  # fmt: skip


def _told(entries: Iterable[IssueEntry]) -> list[Told]:
    return [(one.issue_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.issue_id,
    asks={"dia-ban": _("số của địa bàn"), "linh-vuc": _("lĩnh vực"), "muc": _("mức nóng"),
          "tinh-trang": _("tình trạng"), "tang": _("chỉ vấn đề đang tăng"), **FED_ASKED},
)  # fmt: skip
