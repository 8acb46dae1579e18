"""Periods as the contract writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_FORM = re.compile(
    r"(?P<y1>\d{4})-(?P<m1>\d\d)/(?P<y2>\d{4})-(?P<m2>\d\d)"
    r"|(?P<qy>\d{4})-Q(?P<q>[1-4])"
    r"|@(?P<ay>\d{4})(?:-(?P<am>\d\d)(?:-(?P<ad>\d\d))?)?"
    r"|(?P<my>\d{4})-(?P<m>\d\d)"
    r"|(?P<ya>\d{4})/(?P<yb>\d{4})"
    r"|(?P<y>\d{4})"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole months, or a day as of which something stood.

    `text` is the canonical form: "2021-11", "2021-01/2021-11", "2021-Q1", "2021", "2016/2020", "@2021-11-25".
    """

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """The period that `text` writes; None for "" and for what is no period, a month 13 included."""
        return _parse(text)

    @property
    def year(self) -> int:
        """The year in which it ends."""
        return self.last.year

    @property
    def months(self) -> int:
        """How many months it touches."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def as_of(self) -> bool:
        """Whether it is a day as of which a stock or a count stood."""
        return self.text.startswith("@")

    @property
    def single_month(self) -> bool:
        """Whether it is one calendar month."""
        return not self.as_of and self.months == 1

    @property
    def cumulative(self) -> bool:
        """Whether it runs from January over more than one month of one year."""
        return not self.as_of and self.first.month == 1 and self.months > 1 and self.first.year == self.last.year


def _month(year: str, month: str) -> tuple[date, date]:
    y, m = int(year), int(month)
    first = date(y, m, 1)
    return first, date(y, m, monthrange(y, m)[1])


@lru_cache(maxsize=4096)  # a text, a grid or a table writes few periods many times
def _parse(text: str) -> Period | None:
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict()
    try:
        if part["y1"]:
            first, last = _month(part["y1"], part["m1"])[0], _month(part["y2"], part["m2"])[1]
        elif part["qy"]:
            end = int(part["q"]) * 3
            first, last = _month(part["qy"], str(end - 2))[0], _month(part["qy"], str(end))[1]
        elif part["ad"]:
            first = last = date(int(part["ay"]), int(part["am"]), int(part["ad"]))
        elif part["ay"]:
            first = last = _month(part["ay"], part["am"] or "12")[1]
        elif part["my"]:
            first, last = _month(part["my"], part["m"])
        elif part["ya"]:
            first, last = date(int(part["ya"]), 1, 1), date(int(part["yb"]), 12, 31)
        else:
            first, last = date(int(part["y"]), 1, 1), date(int(part["y"]), 12, 31)
    except ValueError:
        return None
    return Period(text, first, last) if first <= last else None
