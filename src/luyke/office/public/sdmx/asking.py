"""What the address of a data query asks for: the flow, the key, the time, how much of each series."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from luyke.office.public.data.records import moment
from luyke.office.public.sdmx.observations import Observation, reach
from luyke.office.public.sdmx.vocabulary import AGENCY, DIMENSIONS, FLOW, TIME, VERSION

_EDGE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d(T[\d:.]+Z?)?)?|-Q[1-4])?")
_DETAILS = ("full", "dataonly", "serieskeysonly", "nodata")
_KNOWN = {
    "startPeriod", "endPeriod", "updatedAfter", "firstNObservations", "lastNObservations", "dimensionAtObservation",
    "detail", "includeHistory", "asOf", "format",
}  # fmt: skip


class NotUnderstoodError(ValueError):
    """The address is no query (400)."""


class NotOfferedError(NotImplementedError):
    """The query is one that this service does not answer (501)."""


@dataclass(frozen=True)
class Asked:
    """A query. `wished` are the codes of each dimension, none for all; `first`, `last`: how many of each series."""

    wished: tuple[frozenset[str], ...]
    start: str
    end: str
    since: str
    first: int | None
    last: int | None
    detail: str
    as_of: datetime | None

    def places(self) -> frozenset[str]:
        """The places asked for; none: all."""
        return self.wished[DIMENSIONS.index("REF_AREA")]

    def indicators(self) -> frozenset[str]:
        """The indicators asked for; none: all."""
        return self.wished[DIMENSIONS.index("INDICATOR")]

    def answer(self, found: Iterable[Observation]) -> list[Observation]:
        """What was asked for, series by series, in the order of time."""
        taken = sorted((one for one in found if self._takes(one)), key=lambda one: (one.key, one.period))
        if self.first is None and self.last is None:
            return taken
        return [one for _key, series in groupby(taken, key=lambda one: one.key) for one in self._ends(list(series))]

    def _takes(self, one: Observation) -> bool:
        first, last = reach(one.period)
        return (
            all(not wish or code in wish for wish, code in zip(self.wished, one.key, strict=True))
            and (not self.start or first >= self.start)
            and (not self.end or last <= self.end)
            and (not self.since or one.public_at > self.since)
        )

    def _ends(self, series: list[Observation]) -> Iterator[Observation]:
        first = self.first or 0
        last = max(first, len(series) - (self.last or 0))
        yield from (*series[:first], *series[last:])


def is_flow(text: str) -> bool:
    """Whether a reference such as "LUYKE,INDICATORS,1.0" means the flow that there is."""
    parts = text.split(",")
    agency, name, version = (["all", *parts] if len(parts) == 1 else parts) + ["latest"] * (3 - max(2, len(parts)))
    return name == FLOW and agency in ("all", AGENCY) and version in ("all", "latest", VERSION)


def asked(key: str, given: Mapping[str, str]) -> Asked:
    """The query of a key such as "M.305.LK001+LK002." and of what stands behind the question mark."""
    if unknown := set(given) - _KNOWN:
        raise NotUnderstoodError(f"Unknown parameters: {', '.join(sorted(unknown))}")
    detail = given.get("detail", "full")
    if detail not in _DETAILS:
        raise NotUnderstoodError(f"detail is one of {', '.join(_DETAILS)}")
    if given.get("dimensionAtObservation", TIME) != TIME:
        raise NotOfferedError(f"dimensionAtObservation: only {TIME}")
    if given.get("includeHistory", "false") != "false":
        raise NotOfferedError("includeHistory: ask with asOf for what was public at an earlier moment")
    since = _moment(given, "updatedAfter")
    return Asked(
        wished=_wished(key), start=_edge(given, "startPeriod")[0], end=_edge(given, "endPeriod")[1],
        since=moment(since).removesuffix("Z") if since else "", first=_count(given, "firstNObservations"),
        last=_count(given, "lastNObservations"), detail=detail, as_of=_moment(given, "asOf"),
    )  # fmt: skip


def _wished(key: str) -> tuple[frozenset[str], ...]:
    if key in ("", "all", "ALL"):
        return tuple(frozenset[str]() for _ in DIMENSIONS)
    parts = key.split(".")
    if len(parts) != len(DIMENSIONS):
        raise NotUnderstoodError(f"A key has {len(DIMENSIONS)} parts: {'.'.join(DIMENSIONS)}")
    return tuple(frozenset(code for code in part.split("+") if code) for part in parts)


def _edge(given: Mapping[str, str], name: str) -> tuple[str, str]:
    text = given.get(name, "")
    if not text:
        return "", ""
    if not _EDGE.fullmatch(text):
        raise NotUnderstoodError(f"{name}: a year, a month, a quarter or a day, such as 2021, 2021-11, 2021-Q4")
    return reach(text)


def _moment(given: Mapping[str, str], name: str) -> datetime | None:
    text = given.get(name, "").replace(" ", "+")  # a plus that was not escaped
    if not text:
        return None
    try:
        found = parse_datetime(text)
        if found is None and (day := parse_date(text)):
            found = datetime(day.year, day.month, day.day)
        if found is not None and timezone.is_naive(found):
            found = timezone.make_aware(found)
        if found is not None:
            moment(found)
            return found
    except (ValueError, OverflowError):
        pass
    raise NotUnderstoodError(f"{name}: a moment such as 2021-11-30T08:00:00Z")


def _count(given: Mapping[str, str], name: str) -> int | None:
    text = given.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and 0 < len(text) < 7 and int(text) > 0):
        raise NotUnderstoodError(f"{name}: a whole number from 1 on")
    return int(text)
