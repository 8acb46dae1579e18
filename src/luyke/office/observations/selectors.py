"""Reading values: as they are known now, or as they were known at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from luyke.office.observations.models import Evidence, Observation
from luyke.office.observations.scoping import scopes_of

_FIELDS = ("indicator_id", "place_id", "period", "pk", "value", "step", "status", "evidence_id", "invented")


class Known(NamedTuple):
    """A value as known: in the indicator's base unit, with the id of its row and of its evidence.

    A named tuple, for a page may ask for thousands: it is made five times as fast as a frozen dataclass.
    """

    indicator_id: int
    place_id: int
    period: str
    pk: int
    value: Decimal
    step: Decimal | None
    status: str
    evidence_id: int | None
    invented: bool


Key = tuple[int, str]  # indicator id, period


def value_table(
    *,
    place_id: int,
    indicator_ids: Iterable[int] | None = None,
    periods: Iterable[str] | None = None,
    as_of: datetime | None = None,
) -> dict[Key, Known]:
    """One place's values by (indicator id, period); all indicators or periods where none are named. One query.

    `as_of` gives what was known at that moment. The newest row of a key counts.
    """
    rows = _rows(indicator_ids, periods, as_of).filter(place_id=place_id)
    return {(one.indicator_id, one.period): one for one in _known(rows)}


def values_of_places(
    *,
    place_ids: Iterable[int],
    indicator_ids: Iterable[int] | None = None,
    periods: Iterable[str] | None = None,
    as_of: datetime | None = None,
) -> dict[tuple[int, int, str], Known]:
    """Values of several places by (place id, indicator id, period), otherwise as `value_table`. One query."""
    rows = _rows(indicator_ids, periods, as_of).filter(place_id__in=list(place_ids))
    return {(one.place_id, one.indicator_id, one.period): one for one in _known(rows)}


def value_revisions(*, place_id: int, indicator_id: int, period: str) -> list[Observation]:
    """Everything that was ever recorded of one value, the newest first, with its evidence."""
    rows = Observation.objects.filter(place_id=place_id, indicator_id=indicator_id, period=period)
    return list(rows.select_related("evidence", "evidence__document").order_by("-pk"))


def observation_get(*, viewer: object, pk: int) -> Observation | None:
    """A value with its evidence, if it lies in the viewer's part; None otherwise."""
    found = (
        Observation.objects.filter(pk=pk).select_related("indicator", "place", "evidence", "evidence__document").first()
    )
    if found is None:
        return None
    scope = scopes_of({found.place_id})[found.place_id]
    return found if viewer.may("observations.view", scope) else None


def evidence_of(*, evidence_id: int) -> Evidence | None:
    """What a value rests on."""
    return Evidence.objects.filter(pk=evidence_id).select_related("document").first()


def _rows(
    indicator_ids: Iterable[int] | None, periods: Iterable[str] | None, as_of: datetime | None
) -> QuerySet[Observation]:
    rows = Observation.objects.all()
    if indicator_ids is not None:
        rows = rows.filter(indicator_id__in=list(indicator_ids))
    if periods is not None:
        rows = rows.filter(period__in=list(periods))
    if as_of is not None:
        rows = rows.filter(known_at__lte=as_of)
    return rows


def fetched(rows: QuerySet[Observation], *fields: str) -> list[tuple[Any, ...]]:
    """Columns of rows in the order of the index, those of one key the oldest first; numbers as the database keeps them.

    Read by the cursor: model fields would look at each number of tens of thousands. `decimal_of` makes them decimals.
    """
    ordered = rows.order_by("place_id", "indicator_id", "period", "pk").values_list(*fields)
    try:
        sql, params = ordered.query.sql_with_params()
    except EmptyResultSet:  # nothing was asked for: Django does not ask the database either
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def decimal_of(stored: Decimal | int | float) -> Decimal:
    """A number as stored → the decimal that was recorded.

    One of SQLite comes as the integer or float that it keeps; stored from at most 15 digits, it is those digits again.
    """
    return Decimal(repr(stored)) if isinstance(stored, float) else Decimal(stored)


def _known(rows: QuerySet[Observation]) -> Iterator[Known]:
    for indicator, place, period, pk, value, step, status, evidence, invented in fetched(rows, *_FIELDS):
        yield Known(
            indicator, place, period, pk, decimal_of(value), None if step is None else decimal_of(step), status,
            evidence, bool(invented),
        )  # fmt: skip
