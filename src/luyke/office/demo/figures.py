"""The data files of the demonstration as rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

DISTRICT = "305"
#: Printed by the press for 2021: (indicator, month) that are not made up, months and years to date apart.
PRINTED_TO_DATE = frozenset({("LK001", 11), ("LK002", 11), ("LK013", 11)})
PRINTED_MONTHS = frozenset({("LK017", 11), ("LK022", 11)})


@dataclass(frozen=True)
class Month:
    """One figure of one month, in the unit shown."""

    code: str
    year: int
    month: int
    value: Decimal

    @property
    def period(self) -> str:
        """ "2021-11"."""
        return f"{self.year}-{self.month:02}"


@dataclass(frozen=True)
class SeriesValue:
    """One printed figure of a real series; `kind`, `vintage` as data/series.csv says."""

    code: str
    place: str
    year: int
    month: int
    kind: str
    value: Decimal
    vintage: str
    estimate: bool


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a data file, by the names of its columns."""
    text = files("luyke.office.demo").joinpath("data", name).read_text(encoding="utf-8")
    yield from csv.DictReader(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def months(name: str) -> list[Month]:
    """The filled cells of months.csv or states.csv."""
    return [
        Month(row["code"], int(row["year"]), month, Decimal(row[str(month)]))
        for row in rows(name)
        for month in range(1, 13)
        if row[str(month)]
    ]


def series() -> list[SeriesValue]:
    """The real series, in the order in which they became known."""
    return [
        SeriesValue(
            row["code"], row["place"], int(row["year"]), int(row["month"]), row["kind"], Decimal(row["value"]),
            row["vintage"], row["estimate"] == "1",
        )
        for row in rows("series.csv")
    ]  # fmt: skip
