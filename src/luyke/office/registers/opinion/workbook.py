"""The issues as a workbook: one row an issue; without a number it is a new one, with its first reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from luyke.lexicon.folding import fold
from luyke.office.places.models import Agency, Place
from luyke.office.registers.opinion.heats import HEATS
from luyke.office.registers.opinion.models import Field, IssueEntry, Source, Status
from luyke.office.registers.opinion.said import SaidIssue
from luyke.office.registers.opinion.services import SaidHearing
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong

COLUMNS = (
    Column("code", _("Số"), width=20),
    Column("place", _("Địa bàn"), required=True, width=18),
    Column("topic", _("Vấn đề"), required=True, width=44, longest=200),
    Column("field", _("Lĩnh vực"), required=True, choices=dict(Field.choices), width=26),
    Column("first_seen", _("Phát sinh ngày"), "day", required=True),
    Column("heat", _("Mức nóng"), required=True, choices={str(level): one.name for level, one in HEATS.items()}),
    Column("source", _("Nguồn (vấn đề mới)"), choices=dict(Source.choices), width=26),
    Column("reports", _("Số phản ánh (vấn đề mới)"), "count"),
    Column("owner", _("Đơn vị trả lời"), width=30),
    Column("due_date", _("Hạn trả lời"), "day"),
    Column("status", _("Tình trạng"), choices=dict(Status.choices), width=20),
    Column("answer", _("Trả lời"), width=44, longest=2000),
    Column("answered_date", _("Ngày trả lời"), "day"),
    Column("closed_date", _("Ngày thôi theo dõi"), "day"),
)  # fmt: skip


def row_of(entry: IssueEntry) -> Mapping[str, Value]:
    """What an entry says, as a row; with all its reports."""
    names = ("topic", "field", "first_seen", "due_date", "status", "answer", "answered_date", "closed_date")
    return {"code": entry.issue.code, "place": entry.issue.place.name, "heat": f"{entry.heat}",
            "owner": entry.owner.name if entry.owner else "", "reports": entry.reports,
            **{name: getattr(entry, name) for name in names}}  # fmt: skip


def issues_read(
    read: Iterable[SheetRow], places: Sequence[Place], owners: Sequence[Agency]
) -> list[tuple[SaidIssue, SaidHearing | None, SheetRow]]:
    """The issues of filled rows, each with its first reports and its row.

    Raises SheetRefusedError, also for places and agencies of others.
    """
    by_place, by_owner = _by_name(places), _by_name(owners)
    found, errors = [], []
    for row in read:
        values = row.values
        place, owner = by_place.get(fold(values["place"])), by_owner.get(fold(values["owner"] or ""))
        if place is None:
            errors.append(Wrong(row.cells["place"], f"bạn không ghi cho địa bàn “{values['place']}”."))
        elif values["owner"] and owner is None:
            errors.append(Wrong(row.cells["owner"], f"không có đơn vị “{values['owner']}”."))
        elif not values["code"] and not (values["source"] and values["reports"]):
            errors.append(Wrong(row.cells["topic"], "vấn đề mới phải có nguồn và số phản ánh."))
        else:
            first = None if values["code"] else SaidHearing(values["first_seen"], values["source"], values["reports"])
            found.append((_said(values, place, owner), first, row))
    if errors:
        raise SheetRefusedError(errors)
    return found


def _by_name(rows: Sequence[Place] | Sequence[Agency]) -> dict[str, Place | Agency]:
    """By name where it is one's own, and by code."""
    names = Counter(fold(one.name) for one in rows)
    return {fold(one.name): one for one in rows if names[fold(one.name)] == 1} | {one.code: one for one in rows}


def _said(values: Mapping[str, Value], place: Place, owner: Agency | None) -> SaidIssue:
    return SaidIssue(
        place.pk, values["topic"], values["field"], values["first_seen"], int(values["heat"]), values["code"] or "",
        owner.pk if owner else None, values["status"] or Status.WATCHED.value, None, values["answer"] or "",
        values["answered_date"], values["closed_date"],
    )  # fmt: skip
