"""The households of a project as a workbook: out with what is known, in with what is said now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.places.models import Place
from luyke.office.registers.land.models import Block, LandKind, Project, StepEntry
from luyke.office.registers.land.parcels import METRE, area_typed, parcels_shown, parcels_typed
from luyke.office.registers.land.said import Listing, SaidHousehold
from luyke.office.registers.land.selectors import said_before
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong

_DAYS = (
    Column("notice_date", gettext_lazy("Thông báo thu hồi đất"), "day", width=12),
    Column("inventoried_date", gettext_lazy("Kiểm đếm xong"), "day", width=12),
    Column("posted_date", gettext_lazy("Niêm yết phương án từ"), "day", width=12),
    Column("approved_date", gettext_lazy("Duyệt phương án"), "day", width=12),
    Column("paid_date", gettext_lazy("Chi trả"), "day", width=12),
    Column("handed_date", gettext_lazy("Bàn giao mặt bằng"), "day", width=12),
    Column("block", gettext_lazy("Vướng mắc"), choices=dict(Block.choices), width=26),
    Column("blocked_date", gettext_lazy("Vướng từ ngày"), "day", width=12),
    Column("promised_date", gettext_lazy("Hẹn bàn giao"), "day", width=12),
    Column("refused_date", gettext_lazy("Không cho kiểm đếm từ"), "day", width=12),
    Column("withdrawn_date", gettext_lazy("Rút khỏi dự án từ ngày"), "day", width=12),
    Column("note", gettext_lazy("Ghi chú"), width=30),
)
_STEPS = tuple(one.key for one in _DAYS)


def columns(wards: Sequence[Place]) -> tuple[Column, ...]:
    """The columns for a project; its wards can be chosen."""
    return (
        Column("code", gettext_lazy("Mã hộ"), required=True, width=12, longest=30),
        Column("ward", gettext_lazy("Phường, xã"), choices={str(one.pk): str(one) for one in wards}, width=18),
        Column("parcels", gettext_lazy("Tờ/thửa"), width=16),
        Column("sketch", gettext_lazy("Vị trí trên sơ đồ"), width=16),
        Column("kind", gettext_lazy("Loại đất"), required=True, choices=dict(LandKind.choices), width=18),
        Column("area", gettext_lazy("Diện tích thu hồi (m²)"), "number", required=True),
        *_DAYS,
    )


def row_of(entry: StepEntry) -> Mapping[str, Value]:
    """What an entry says, as a row."""
    names, sketch = parcels_shown(entry.household.parcels.all())
    return {"code": entry.household.code, "ward": str(entry.household.place_id), "parcels": names, "sketch": sketch,
            "kind": entry.kind, "area": Decimal(entry.area) / METRE,
            **{key: getattr(entry, key) for key in _STEPS}}  # fmt: skip


def households_read(
    read: Sequence[SheetRow], project: Project
) -> tuple[list[tuple[SaidHousehold, SheetRow]], dict[str, Listing]]:
    """What filled rows say, each household with its row; ward and parcels of the new ones.

    A column that they do not have leaves what was said. Raises SheetRefusedError with every wrong cell.
    """
    known = said_before(project=project, codes=[row.values["code"] for row in read])
    found, listings, errors = [], {}, []
    for row in read:
        code = row.values["code"]
        before = known[code][1] if code in known else None
        try:
            at = "area"
            found.append((_said(row, before), row))
            if before is None:
                at = "parcels" if row.values["ward"] else "ward"
                listings[code] = _listing(row)
        except ValueError as wrong:
            errors.append(Wrong(row.cells[at] or row.cells["code"], str(wrong)))
    if errors:
        raise SheetRefusedError(errors)
    return found, listings


def _said(row: SheetRow, before: SaidHousehold | None) -> SaidHousehold:
    start = before or SaidHousehold(row.values["code"], "", 0)
    there = {key: row.values[key] for key in _STEPS if row.cells[key]}
    words = {key: there[key] or "" for key in ("block", "note") if key in there}
    said = replace(start, kind=row.values["kind"], area=area_typed(row.values["area"]), **{**there, **words})
    if bool(said.block) != bool(said.blocked_date):
        raise ValueError(_("ghi cả vướng mắc gì và từ ngày nào."))
    return said


def _listing(row: SheetRow) -> Listing:
    if not row.values["ward"]:
        raise ValueError(_("hộ mới phải ghi phường, xã."))
    return Listing(int(row.values["ward"]), parcels_typed(row.values["parcels"] or "", row.values["sketch"] or ""))
