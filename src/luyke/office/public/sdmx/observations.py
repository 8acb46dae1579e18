"""Published values as observations of series."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from luyke.office.public.data.records import moment, plain
from luyke.office.publishing.selectors import Print

_STATUSES = {"estimate": "E", "preliminary": "P"}
_PERIODS = ((re.compile(r"\d{4}-\d\d"), "M"), (re.compile(r"\d{4}-Q[1-4]"), "Q"), (re.compile(r"\d{4}"), "A"))
_TO_DATE = re.compile(r"(\d{4})-01/(\1-\d\d)")


@dataclass(frozen=True, slots=True)
class Observation:
    """One value: its series' key in the order of the dimensions, its period and its attributes.

    public_at  at Greenwich and without saying so: clients fail over a moment with a zone
    """

    key: tuple[str, str, str, str]
    period: str
    value: str
    unit: str
    status: str
    illustrative: str
    public_at: str

    @property
    def of_value(self) -> tuple[str, str, str]:
        """The attributes that are its own."""
        return (self.status, self.illustrative, self.public_at)


@dataclass(frozen=True, slots=True)
class Vintage:
    """Values series by series. `since` is when they came out, where a history is told; "": they hold now."""

    since: str
    values: Sequence[Observation]


def observations(prints: Iterable[Print]) -> Iterator[Observation]:
    """Those published values that are of a month, a quarter, a year or a year to date."""
    for one in prints:
        timed = _timed(one.period)
        if timed:
            freq, accumulation, period = timed
            yield Observation(
                (freq, one.place, one.indicator, accumulation), period, plain(one.value), one.unit,
                _STATUSES.get(one.status, "A"), str(one.invented).lower(),
                moment(one.public_at).removesuffix("Z"),
            )  # fmt: skip


def reach(period: str) -> tuple[str, str]:
    """The first and the last month of a period: "2021-Q1" → ("2021-01", "2021-03")."""
    year, _, part = period.partition("-")
    if part.startswith("Q"):
        last = 3 * int(part[1:])
        return f"{year}-{last - 2:02}", f"{year}-{last:02}"
    return (period[:7], period[:7]) if part else (f"{year}-01", f"{year}-12")


def _timed(period: str) -> tuple[str, str, str] | None:
    if to_date := _TO_DATE.fullmatch(period):
        return "M", "YTD", to_date[2]
    return next(((freq, "PERIOD", period) for form, freq in _PERIODS if form.fullmatch(period)), None)
