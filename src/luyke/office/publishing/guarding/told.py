"""Which cells went out, ever: with a publication that was withdrawn after its hour too, for readers had them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import F, QuerySet

from luyke.office.indicators.models import Indicator
from luyke.office.observations.periods import month, to_date
from luyke.office.publishing.guarding.ties import adds
from luyke.office.publishing.models import Kind, Publication, PublishedFigure

Told = tuple[str, str, str, str]  # indicator and place by their codes, a period, the first day of the place or ""


class ToldBefore:
    """The cells of indicators that are out, or that wait for their hour. Read once, when they are first asked for."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._indicators = indicators

    def of(self, codes: Collection[str]) -> list[Told]:
        """Those of some of the indicators, in order."""
        return sorted(cell for code in codes for cell in self._cells.get(code, ()))

    @cached_property
    def _cells(self) -> dict[str, set[Told]]:
        found: dict[str, set[Told]] = defaultdict(set)
        rows = PublishedFigure.objects.filter(key__startswith="value:", indicator__in=self._indicators)
        told = rows.filter(publication__in=_out()).order_by()
        for code, place, period, since in told.values_list(
            "indicator", "place", "period", "publication__place__valid_from"
        ).distinct():
            found[code].add((code, place, period, first_day(since)))
        months = _out().filter(kind=Kind.MONTH).order_by().values_list("place__code", "place__valid_from", "body")
        for place, since, body in months.iterator(chunk_size=50):
            for line in body.get("lines", ()):
                if line["points"] and (indicator := self._indicators.get(line["code"])):
                    found[line["code"]] |= {
                        (line["code"], place, one, first_day(since)) for one in _of_series(line, body, indicator)
                    }
        return found


def first_day(since: date | None) -> str:
    """As cells are told of: "" for a place that stood since before anything was recorded."""
    return since.isoformat() if since else ""


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
