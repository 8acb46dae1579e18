"""The sheets as a workbook: the columns of the daily form, one row a site, a day and a vaccine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong
from luyke.office.registers.vaccination.models import Group, SheetEntry, Site, Vaccine
from luyke.office.registers.vaccination.said import SaidSheet

DOSES = tuple((dose, group) for group in Group for dose in (1, 2, 3))
COLUMNS = (
    Column("site", _("Mã điểm tiêm"), required=True, width=16),
    Column("name", _("Điểm tiêm"), width=34),
    Column("day", _("Ngày"), "day", required=True, width=11),
    Column("vaccine", _("Vắc xin"), required=True, choices=dict(Vaccine.choices)),
    Column("screened", _("Số người đến"), "count"),
    *(Column(f"{group.value}{dose}", f"Mũi {dose}, {group.label}", "count") for dose, group in DOSES),
    Column("hospital", _("Chuyển viện"), "count"),
    Column("refused", _("Từ chối"), "count"),
    Column("postponed", _("Hoãn"), "count"),
    Column("contraindicated", _("Chống chỉ định"), "count"),
    Column("used", _("Số liều dùng"), "count", required=True),
    Column("discarded", _("Số liều hủy"), "count"),
    Column("reactions", _("Phản ứng thông thường"), "count"),
    Column("severe", _("Phản ứng nặng"), "count"),
    Column("note", _("Ghi chú"), width=30),
)  # fmt: skip
_COUNTS = ("hospital", "refused", "postponed", "contraindicated", "used", "discarded", "reactions", "severe")


def row_of(entry: SheetEntry) -> Mapping[str, Value]:
    """What an entry says, as a row."""
    sheet = entry.sheet
    given = {f"{one.group}{one.dose}": one.people for one in entry.doses.all()}
    counts = {name: getattr(entry, name) for name in ("screened", *_COUNTS)}
    return {"site": sheet.site.code, "name": sheet.site.name, "day": sheet.day, "vaccine": sheet.vaccine,
            "note": entry.note, **counts, **given}  # fmt: skip


def sheets_read(read: Iterable[SheetRow], sites: Iterable[Site]) -> list[tuple[SaidSheet, SheetRow]]:
    """The sheets of filled rows, each with its row. Raises SheetRefusedError, also for sites of others."""
    by_code = {site.code: site for site in sites}
    found, errors = [], []
    for row in read:
        site = by_code.get(row.values["site"])
        if site is None:
            errors.append(Wrong(row.cells["site"], f"bạn không nhập cho điểm tiêm mã “{row.values['site']}”."))
        else:
            found.append((_said(row, site), row))
    if errors:
        raise SheetRefusedError(errors)
    return found


def _said(row: SheetRow, site: Site) -> SaidSheet:
    values = row.values
    return SaidSheet(
        site.pk, values["day"], values["vaccine"],
        {(dose, group.value): values[f"{group.value}{dose}"] or 0 for dose, group in DOSES},
        screened=values["screened"], note=values["note"] or "",
        **{key: values[key] or 0 for key in _COUNTS},
    )  # fmt: skip
