"""Values → rows: each is tried against the catalogue and the places, then all are written at once.

The only way into the table. It records no act of its own: it is called inside the acts of services, here and above.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import connection

from luyke.model import Period
from luyke.office.audit.services import Actor
from luyke.office.indicators.models import Cumulation, Indicator, Nature
from luyke.office.observations.inserting import rows_insert
from luyke.office.observations.models import Observation, Status
from luyke.office.places.models import Place

_MOST_DIGITS = 15
_ABOVE_ALL = Decimal(10) ** 24
_LEAST_PLACE = -6
_WHOLE_NATURES = frozenset({Nature.COUNT_FLOW.value, Nature.COUNT_STOCK.value})
_STATUSES = frozenset(Status.values)
_COLUMNS = (
    "indicator_id", "place_id", "period", "status", "value", "step", "known_at", "recorded_by", "evidence_id",
    "reason", "invented",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewValue:
    """A value to be recorded; fields as those of `Observation`."""

    indicator_id: int
    place_id: int
    period: str
    value: Decimal
    status: str = Status.OFFICIAL.value
    step: Decimal | None = None
    evidence_id: int | None = None
    reason: str = ""
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Why the value at `position` cannot be recorded, as a Vietnamese sentence."""

    position: int
    sentence: str


class ValuesRefusedError(ValueError):
    """Some values of a batch cannot be recorded, so none was. `refused` tells of each."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__(f"{len(refused)} values refused; the first: {refused[0].sentence}")
        self.refused = tuple(refused)


def values_try(values: Sequence[NewValue]) -> list[Refused]:
    """What is wrong with each value: its indicator, place and period exist and fit, and the number can be kept."""
    indicators = _indicators({one.indicator_id for one in values})
    places = _places({one.place_id for one in values})
    fits: dict[tuple[int, int, str], str] = {}
    refused = []
    for position, one in enumerate(values):
        key = one.indicator_id, one.place_id, one.period
        wrong = fits.get(key)
        if wrong is None:
            indicator, place = indicators.get(one.indicator_id), places.get(one.place_id)
            wrong = fits[key] = _misfit(indicator, place, one.period)
        wrong = wrong or _unkeepable(indicators[one.indicator_id], one)
        if wrong:
            refused.append(Refused(position, wrong))
    return refused


def values_write(*, values: Sequence[NewValue], by: Actor, at: datetime) -> int:
    """Writes all values or, when one is refused, none. Raises ValuesRefusedError. Call it inside an act."""
    refused = values_try(values)
    if refused:
        raise ValuesRefusedError(refused)
    prepare = _preparation()
    moment = connection.ops.adapt_datetimefield_value(at)
    who = by.actor_id
    rows = [
        (
            one.indicator_id, one.place_id, one.period, one.status, prepare(one.value), prepare(one.step), moment, who,
            one.evidence_id, one.reason, one.invented,
        )
        for one in values
    ]  # fmt: skip
    rows_insert(Observation, _COLUMNS, rows)
    return len(rows)


def _preparation():
    if connection.vendor == "sqlite":  # which has no decimals of its own and reads them from their digits
        return lambda value: None if value is None else f"{value:f}"
    return lambda value: value


def _indicators(ids: Iterable[int]) -> dict[int, Indicator]:
    wanted = Indicator.objects.only("code", "name", "nature", "cumulation", "valid_from", "valid_to", "factor")
    return wanted.in_bulk(ids)


def _places(ids: Iterable[int]) -> dict[int, Place]:
    return Place.objects.only("code", "kind", "name", "valid_from", "valid_to", "void").in_bulk(ids)


def _misfit(indicator: Indicator | None, place: Place | None, period: str) -> str:
    """Why these three do not go together; an empty text when they do."""
    if indicator is None:
        return "Chỉ tiêu không có trong danh mục."
    if place is None or place.void:
        return "Địa bàn không có trong danh mục."
    read = Period.parse(period)
    if read is None:
        return f"“{period}” không phải là một kỳ (2021-11, 2021-01/2021-11, 2021-Q3, 2021 hoặc @2021-11-25)."
    if not _overlap(place, read.first, read.last):
        return f"{place} không có trong kỳ {period}."
    if not _overlap(indicator, read.first, read.last):
        return f"Chỉ tiêu “{indicator.name}” không thu thập trong kỳ {period}."
    if read.cumulative and len(period) > 7 and indicator.cumulation == Cumulation.NONE:
        return f"Chỉ tiêu “{indicator.name}” không có số lũy kế."
    return ""


def _overlap(dated: Indicator | Place, first: date, last: date) -> bool:
    return (dated.valid_from is None or dated.valid_from <= last) and (
        dated.valid_to is None or dated.valid_to >= first
    )


def _unkeepable(indicator: Indicator, one: NewValue) -> str:
    value = one.value
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return "Không phải là số."
    if exponent < _LEAST_PLACE or len(digits) > _MOST_DIGITS:
        value = value.normalize()
        _, digits, exponent = value.as_tuple()
        if exponent < _LEAST_PLACE:
            return f"Số {one.value} có quá 6 chữ số lẻ."
        if len(digits) > _MOST_DIGITS:
            return f"Số {one.value} có quá {_MOST_DIGITS} chữ số có nghĩa."
    if abs(value) >= _ABOVE_ALL:
        return f"Số {one.value} quá lớn."
    if indicator.nature in _WHOLE_NATURES and exponent < 0 and value != value.to_integral_value():
        return f"“{indicator.name}” là số đếm, không có phần lẻ."
    if sign and indicator.nature in _WHOLE_NATURES and value < 0:
        return f"“{indicator.name}” là số đếm, không thể âm."
    if one.status not in _STATUSES:
        return f"“{one.status}” không phải là trạng thái của số liệu (estimate, preliminary, official)."
    return ""
