"""The catalogue of indicators: what reports measure, in which unit, and what is part of what.

The rows and what each column means: data/indicators.csv.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Division:
    """One way in which an indicator is divided; `exhaustive` when its parts, all together, are the whole."""

    whole: str
    by: str
    parts: tuple[str, ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of the catalogue; what the fields mean stands at the head of its data file."""

    code: str
    group: str
    name: str
    name_en: str
    unit: str
    shown: str
    nature: str
    cumulation: str
    frequency: tuple[str, ...]
    direction: str
    plan_style: str
    parents: tuple[tuple[str, str], ...]
    exhaustive: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    aliases: tuple[str, ...]
    short_aliases: tuple[str, ...]
    note: str

    def reported_on(self, day: date) -> bool:
        """Whether it was reported on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


def indicator(code: str) -> Indicator:
    """The indicator of that code. Raises KeyError when there is none."""
    return _catalogue()[code]


def indicators(on: date | None = None) -> Iterator[Indicator]:
    """Every indicator in the order of its code; only those reported `on` a day when one is given."""
    return (item for item in _catalogue().values() if on is None or item.reported_on(on))


def divisions_of(code: str) -> tuple[Division, ...]:
    """The ways in which the catalogue divides an indicator; empty for an unknown code too."""
    return _divisions().get(code, ())


def parts_of(code: str) -> tuple[str, ...]:
    """The codes of all direct parts of an indicator, whichever way it is divided."""
    return tuple(dict.fromkeys(part for division in divisions_of(code) for part in division.parts))


def can_be_part(child: str, parent: str) -> bool:
    """Whether the catalogue knows `child` as a part of `parent`, directly or through a part of it."""
    return parent in _wholes().get(child, frozenset())


@cache
def _catalogue() -> dict[str, Indicator]:
    text = files("luyke.lexicon").joinpath("data", "indicators.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {row["code"]: _indicator(row) for row in csv.DictReader(lines)}


def _indicator(row: dict[str, str]) -> Indicator:
    names = _listed(row["aliases"])
    return Indicator(
        code=row["code"],
        group=row["group"],
        name=row["name"],
        name_en=row["name_en"],
        unit=row["unit"],
        shown=row["shown"],
        nature=row["nature"],
        cumulation=row["cumulation"],
        frequency=_listed(row["frequency"]),
        direction=row["direction"],
        plan_style=row["plan_style"],
        parents=tuple(_parent(item) for item in _listed(row["parents"])),
        exhaustive=_listed(row["exhaustive"]),
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        aliases=tuple(name for name in names if not name.startswith("=")),
        short_aliases=tuple(name[1:] for name in names if name.startswith("=")),
        note=row["note"],
    )


def _listed(field: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in field.split(";") if item.strip())


def _parent(item: str) -> tuple[str, str]:
    code, _, by = item.partition("/")
    return code, by


def _day(field: str) -> date | None:
    return date.fromisoformat(field) if field else None


@cache
def _divisions() -> dict[str, tuple[Division, ...]]:
    parts: dict[tuple[str, str], list[str]] = {}
    for item in _catalogue().values():
        for parent in item.parents:
            parts.setdefault(parent, []).append(item.code)
    found: dict[str, tuple[Division, ...]] = {}
    for (whole, by), codes in parts.items():
        division = Division(whole, by, tuple(codes), by in indicator(whole).exhaustive)
        found[whole] = (*found.get(whole, ()), division)
    return found


@cache
def _wholes() -> dict[str, frozenset[str]]:
    """Every indicator's wholes, the wholes of its wholes included."""
    found: dict[str, frozenset[str]] = {}

    def climb(code: str) -> frozenset[str]:
        if code not in found:
            above = frozenset(parent for parent, _ in indicator(code).parents)
            found[code] = above.union(*(climb(parent) for parent in above))
        return found[code]

    for code in _catalogue():
        climb(code)
    return found
