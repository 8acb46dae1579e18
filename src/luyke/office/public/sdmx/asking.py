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
from luyke.office.public.sdmx.observations import Observation, Vintage, reach
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


Key = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Asked:
    """A query.

    keys     one of which a series must fit: the codes of each dimension, none for all
    first, last  how many times of each series
    history  whether values that others took the place of are asked for too
    """

    keys: tuple[Key, ...]
    start: str
    end: str
    since: str
    first: int | None
    last: int | None
    detail: str
    as_of: datetime | None
    history: bool

    def places(self) -> frozenset[str]:
        """The places asked for; none: all."""
        return self._codes("REF_AREA")

    def indicators(self) -> frozenset[str]:
        """The indicators asked for; none: all."""
        return self._codes("INDICATOR")

    def answer(self, told: Iterable[Observation]) -> list[Vintage]:
        """What was asked for, of what was told in the order in which it came out.

        One vintage with what holds; of a history one for each moment, with what became so then.
        """
        taken = [one for one in told if self._takes(one)]
        if not self.history:
            taken = list({(one.key, one.period): one for one in taken}.values())
        taken.sort(key=lambda one: (one.key, one.period, one.public_at))
        if self.first is not None or self.last is not None:
            taken = [
                one for _key, series in groupby(taken, key=lambda one: one.key) for one in self._ends(list(series))
            ]
        if not self.history:
            return [Vintage("", taken)] if taken else []
        moments = sorted({one.public_at for one in taken})
        return [Vintage(since, [one for one in taken if one.public_at == since]) for since in moments]

    def _codes(self, dimension: str) -> frozenset[str]:
        wished = [key[DIMENSIONS.index(dimension)] for key in self.keys]
        return frozenset().union(*wished) if all(wished) else frozenset()

    def _takes(self, one: Observation) -> bool:
        first, last = reach(one.period)
        return (
            any(all(not wish or code in wish for wish, code in zip(key, one.key, strict=True)) for key in self.keys)
            and (not self.start or first >= self.start)
            and (not self.end or last <= self.end)
            and (not self.since or one.public_at > self.since)
        )

    def _ends(self, series: list[Observation]) -> Iterator[Observation]:
        times = list(dict.fromkeys(one.period for one in series))
        first = self.first or 0
        wanted = {*times[:first], *times[max(first, len(times) - (self.last or 0)) :]}
        return (one for one in series if one.period in wanted)


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
    return query(
        (_wished(key),), given, start=_edge(given, "startPeriod")[0], end=_edge(given, "endPeriod")[1], detail=detail
    )


def query(keys: Iterable[Key], given: Mapping[str, str], *, start: str, end: str, detail: str) -> Asked:
    """What both versions of the standard ask for by the same names, put together with what they ask for by others."""
    history = given.get("includeHistory", "false").lower()  # sdmx1 writes "True"
    if history not in ("true", "false"):
        raise NotUnderstoodError("includeHistory is true or false")
    since = _moment(given, "updatedAfter")
    return Asked(
        keys=tuple(keys), start=start, end=end, since=moment(since).removesuffix("Z") if since else "",
        first=_count(given, "firstNObservations"), last=_count(given, "lastNObservations"), detail=detail,
        as_of=_moment(given, "asOf"), history=history == "true",
    )  # fmt: skip


def _wished(key: str) -> Key:
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
