"""The cases as a workbook: one row a case; without a number it is a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from luyke.lexicon.folding import fold
from luyke.office.places.models import Place
from luyke.office.registers.law import LawTable
from luyke.office.registers.order.forms import act_names
from luyke.office.registers.order.models import CaseEntry, Doer, Sanction
from luyke.office.registers.order.said import FINE_DIGITS, SaidCase
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong


def columns(law: LawTable) -> tuple[Column, ...]:
    """The columns; the acts are those that the law names."""
    return (
        Column("code", _("Số vụ"), width=18),
        Column("place", _("Địa bàn"), required=True, width=18),
        Column("found_date", _("Ngày phát hiện"), "day", required=True),
        Column("spot", _("Điểm vi phạm"), required=True, width=34, longest=200),
        Column("act", _("Hành vi"), required=True, choices=act_names(law), width=40),
        Column("doer", _("Đối tượng"), choices=dict(Doer.choices)),
        Column("sanction", _("Xử lý"), choices=dict(Sanction.choices), width=18),
        Column("fine", _("Tiền phạt, đồng"), "count", width=16, digits=FINE_DIGITS),
        Column("decided_date", _("Ngày xử lý"), "day"),
        Column("mended_date", _("Ngày khắc phục"), "day"),
        Column("note", _("Ghi chú"), width=30),
    )


def row_of(entry: CaseEntry) -> Mapping[str, Value]:
    """What an entry says, as a row."""
    names = ("found_date", "spot", "act", "doer", "sanction", "decided_date", "mended_date", "note")
    return {"code": entry.case.code, "place": entry.case.place.name, "fine": entry.fine or None,
            **{name: getattr(entry, name) for name in names}}  # fmt: skip


def cases_read(read: Iterable[SheetRow], places: Sequence[Place]) -> list[tuple[SaidCase, SheetRow]]:
    """The cases of filled rows, each with its row. Raises SheetRefusedError, also for places of others."""
    names = Counter(fold(one.name) for one in places)
    by_name = {fold(one.name): one for one in places if names[fold(one.name)] == 1} | {one.code: one for one in places}
    found, errors = [], []
    for row in read:
        place = by_name.get(fold(row.values["place"]))
        if place is None:
            errors.append(Wrong(row.cells["place"], f"bạn không ghi cho địa bàn “{row.values['place']}”."))
        else:
            found.append((_said(row.values, place), row))
    if errors:
        raise SheetRefusedError(errors)
    return found


def place_rows(places: Iterable[Place]) -> list[Mapping[str, Value]]:
    """The template: a row for each place."""
    return [{"place": one.name} for one in places]


def _said(values: Mapping[str, Value], place: Place) -> SaidCase:
    return SaidCase(
        place.pk, values["found_date"], values["spot"], values["act"], values["code"] or "",
        values["doer"] or Doer.PERSON.value, values["sanction"] or Sanction.NONE.value, values["fine"] or 0,
        values["decided_date"], values["mended_date"], values["note"] or "",
    )  # fmt: skip
