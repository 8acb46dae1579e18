"""The figures of the registers under the board of a place: who may read a register is led to its cases."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.observations.models import EvidenceKind, Observation
from luyke.office.observations.periods import to_date
from luyke.office.places.models import Place
from luyke.office.registers.pages import shown
from luyke.office.registers.register import registers
from luyke.office.scoreboard.fed import FedRow, FedValue


def board_rows(viewer: Person, place: Place, period: Period, as_of: datetime | None) -> list[FedRow]:
    """An indicator a row, register by register: its newest figures of the month and of the year to date."""
    read = [one for one in registers() if viewer.may(one.view, place.scope)]
    if not read:
        return []
    both = period.text, to_date(period.text)
    told = Observation.objects.filter(place=place, period__in=both, evidence__kind=EvidenceKind.REGISTER)
    if as_of is not None:
        told = told.filter(known_at__lte=as_of)
    newest = {(one.indicator.code, one.period): one for one in told.select_related("indicator").order_by("pk")}
    return [
        FedRow(
            values[0].indicator, str(register.name), reverse(f"{register.code}:case_list"),
            *(_value(newest.get((feed.indicator, one))) for one in both), any(one.invented for one in values),
        )
        for register in read
        for feed in register.feeds
        if (values := [newest[key] for one in both if (key := (feed.indicator, one)) in newest])
    ]  # fmt: skip


def _value(row: Observation | None) -> FedValue | None:
    if row is None:
        return None
    return FedValue(shown(row.indicator, row.value), reverse("registers:figure", args=[row.evidence_id]))
