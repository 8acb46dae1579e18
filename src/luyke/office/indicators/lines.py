"""One line of the catalogue with all that belongs to it, apart from any table: as forms, files, the engine give it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from luyke.lexicon.catalogue import Indicator as EngineIndicator
from luyke.lexicon.definitions import definition
from luyke.lexicon.units import is_count
from luyke.office.indicators.models import Style

# How the engine's catalogue calls the usual style of a plan; what is not here has a level for the year, or none.
_STYLES = {
    "growth_pct": Style.GROWTH,
    "min_ratio": Style.AT_LEAST,
    "max_ratio": Style.AT_MOST,
    "reduce_pp": Style.REDUCE_POINTS,
    "reduce_pct": Style.REDUCE_PERCENT,
    "capital_plan": Style.CAPITAL,
    "out_of_total": Style.OUT_OF,
    "none": "",
}


@dataclass(frozen=True, order=True)
class OuterCode:
    """What another system calls an indicator, between two days."""

    system: str
    code: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True)
class Line:
    """An indicator with its place among the others.

    parents     (code of the whole, by what it is divided)
    exhaustive  the ways of dividing this one whose parts are all of it
    numerator, denominator  codes, both or neither
    """

    code: str
    name: str
    unit: str
    shown: str
    nature: str
    cumulation: str
    direction: str
    group: str = ""
    name_en: str = ""
    decimals: int = 1
    frequency: tuple[str, ...] = ("M", "Y")
    plan_style: str = ""
    parents: tuple[tuple[str, str], ...] = ()
    exhaustive: tuple[str, ...] = ()
    numerator: str = ""
    denominator: str = ""
    agency: str = ""
    aliases: tuple[str, ...] = ()
    short_aliases: tuple[str, ...] = ()
    definition: str = ""
    definition_author: str = ""
    review_date: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    external: tuple[OuterCode, ...] = ()
    note: str = ""
    invented: bool = False

    def differences(self, other: Line) -> list[str]:
        """The names of the fields in which two lines differ."""
        return [field.name for field in fields(self) if getattr(self, field.name) != getattr(other, field.name)]

    def changes_from(self, old: Line) -> dict[str, list[str]]:
        """Field → what it was in `old` and what it is, as plain text."""
        return {field: [str(getattr(old, field)), str(getattr(self, field))] for field in self.differences(old)}


def _decimals(item: EngineIndicator) -> int:
    """Places that are usually shown: none for things counted one by one, two for rates whose plan is in points."""
    counted = item.nature in ("count_flow", "count_stock") or is_count(item.unit)
    if counted and not item.shown.startswith(("nghìn ", "triệu ", "tỷ ")):
        return 0
    return 2 if item.plan_style == "reduce_pp" else 1


def engine_line(item: EngineIndicator) -> Line:
    """A line of the engine's catalogue as the office keeps it, with its definition, a draft that the office reviews."""
    defined = definition(item.code)
    return Line(
        code=item.code,
        group="" if item.group == "-" else item.group,
        name=item.name,
        name_en=item.name_en,
        unit=item.unit,
        shown=item.shown,
        decimals=_decimals(item),
        nature=item.nature,
        cumulation=item.cumulation,
        frequency=item.frequency,
        direction=item.direction,
        plan_style=_STYLES.get(item.plan_style, Style.LEVEL),
        parents=tuple(sorted(item.parents)),
        exhaustive=tuple(sorted(item.exhaustive)),
        aliases=_once(item.aliases),
        short_aliases=_once(item.short_aliases),
        numerator=defined.numerator,
        denominator=defined.denominator,
        definition=defined.text,
        definition_author=defined.author,
        review_date=defined.review_date,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
        note=item.note,
    )


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
