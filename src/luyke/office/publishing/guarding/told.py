"""Which cells went out, ever: with a publication that was withdrawn after its hour too, for readers had them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import F, QuerySet

from luyke.office.indicators.models import Indicator
from luyke.office.observations.periods import month, to_date
from luyke.office.publishing.guarding.ties import adds
from luyke.office.publishing.models import Kind, Publication, PublishedFigure

Told = tuple[str, str, str]  # indicator and place by their codes, a period


def told_before(indicators: Mapping[str, Indicator], places: Collection[str]) -> set[Told]:
    """The cells of indicators in places that are out, or that wait for their hour. Two queries."""
    rows = PublishedFigure.objects.filter(key__startswith="value:", indicator__in=indicators, publication__in=_out())
    found = set(rows.order_by().values_list("indicator", "place", "period").distinct())
    months = _out().filter(kind=Kind.MONTH, place__code__in=places)
    for place, body in months.order_by().values_list("place__code", "body").iterator(chunk_size=50):
        for line in body.get("lines", ()):
            if line["code"] in indicators and line["points"]:
                found |= {(line["code"], place, one) for one in _of_series(line, body, indicators[line["code"]])}
    return found


def _out() -> QuerySet[Publication]:
    return Publication.objects.exclude(withdrawal__withdrawn_at__lt=F("public_at"))


def _of_series(line: Mapping[str, Any], body: Mapping[str, Any], indicator: Indicator) -> Iterator[str]:
    """The months of a line's series, and those of the year before as far as they are told."""
    year = int(body["period"][:4])
    for point in line["points"]:
        if point["single"]:
            yield month(year, point["month"])
        if point["before"]:
            before = month(year - 1, point["month"])
            yield to_date(before) if adds(indicator) else before
