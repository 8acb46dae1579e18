"""Figures and readings for tests of checks, made from what would be printed."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

from tests.checks.example_files import HEDGES, NUMBER, quantity_of, unit_of

from luyke.checks import check
from luyke.lexicon.units import SCALES
from luyke.model import DateMention, Figure, Finding, Kind, Reading, Relation

_places = count(1)


def figure(printed: str, unit: str = "", kind: Kind = Kind.LEVEL, **more: Any) -> Figure:
    """A figure as printed ("hơn 1,379 nghìn tỷ", "12/13"), at a place of its own behind all made before it."""
    match = NUMBER.fullmatch(printed)
    assert match, printed
    code, factor = unit_of(unit)
    scale = SCALES[match["scale"]] if match["scale"] else SCALES["nghìn"] / 1000
    hedge = HEDGES.get(match["hedge"] or "", "")
    parts = [quantity_of(part, scale, factor, code, hedge) for part in match["text"].split("/")]
    start = next(_places) * 100
    whole = parts[1] if len(parts) > 1 else None
    return Figure(start, start + len(match["text"]), match["text"], parts[0], code, kind, of=whole, **more)


def fall(printed: str, unit: str = "%", kind: Kind = Kind.GROWTH, **more: Any) -> Figure:
    """A figure whose words say that it went down: "giảm 1,5 %"."""
    risen = figure(printed, unit, kind, **more)
    return replace(risen, quantity=replace(risen.quantity, value=-risen.quantity.value))


def reading(*relations: Relation, figures: tuple[Figure, ...] = (), dates: tuple[DateMention, ...] = ()) -> Reading:
    """A reading of relations, figures that stand in none, and dates."""
    tied = tuple(figure for tie in relations for figure in tie.figures)
    return Reading("", (*tied, *figures), relations, dates=dates)


def found(*relations: Relation, figures: tuple[Figure, ...] = (), dates: tuple[DateMention, ...] = ()) -> list[Finding]:
    """What all checks find."""
    return list(check(reading(*relations, figures=figures, dates=dates)).findings)


def codes(*relations: Relation, figures: tuple[Figure, ...] = (), dates: tuple[DateMention, ...] = ()) -> list[str]:
    """The codes of what all checks find, with how sure they are: "CHG101 error"."""
    return [f"{one.code} {one.severity.value}" for one in found(*relations, figures=figures, dates=dates)]
