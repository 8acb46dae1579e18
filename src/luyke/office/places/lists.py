"""The dated lists that come with the office, read from data/: units, what became of them, and by what resolution."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files

from luyke.office.places.models import Level

IN_2021, IN_MARCH_2025, IN_JULY_2025 = date(2021, 11, 1), date(2025, 3, 1), date(2025, 7, 1)
COUNTRY = "VN"
_LEVELS = {2: Level.PROVINCE, 3: Level.DISTRICT, 5: Level.COMMUNE}


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit as a list names it; `kind` is empty for a code that the list no longer names."""

    code: str
    kind: str
    name: str
    parent: str
    area_km2: Decimal | None = None

    @property
    def level(self) -> Level:
        """How high it stands: the codes of the lists say it by their length."""
        return _LEVELS[len(self.code)]


@dataclass(frozen=True, slots=True)
class ListedMerger:
    """Units that went whole into one, between two lists."""

    day: date
    resolution: str
    unit: ListedUnit
    old: tuple[str, ...]


def units_in_2021() -> list[ListedUnit]:
    """Three tiers as of November 2021."""
    return [_unit(row) for row in _rows("units_2021-11.csv")]


def mergers_before_march_2025() -> list[ListedMerger]:
    """What happened between the first two lists, as far as day and resolution are known."""
    return [
        ListedMerger(date.fromisoformat(row["day"]), row["resolution"], _unit(row), tuple(row["old"].split()))
        for row in _rows("changes_2025-01.csv")
    ]


def differences_in_march_2025() -> list[ListedUnit]:
    """The list of 1 March 2025, as it differs from that of 2021."""
    return [_unit(row) for row in _rows("units_2025-03.csv")]


def units_in_july_2025() -> list[ListedUnit]:
    """Two tiers from 1 July 2025."""
    return [_unit(row) for row in _rows("units_2025-07.csv")]


def resolutions_of_july_2025() -> dict[str, str]:
    """By what each province of 1 July 2025 and its communes were made."""
    return {row["province"]: row["resolution"] for row in _rows("resolutions_2025-07.csv")}


def succession_of_july_2025() -> list[tuple[str, str, str]]:
    """(old code, new code, extent) of 1 July 2025."""
    return [(row["old"], row["new"], row["extent"] or "all") for row in _rows("succession_2025-07.csv")]


def _unit(row: dict[str, str]) -> ListedUnit:
    area = row.get("area_km2")
    return ListedUnit(row["code"], row["kind"], row["name"], row["parent"], Decimal(area) if area else None)


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("luyke.office.places").joinpath("data", name).read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
