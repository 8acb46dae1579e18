"""How documents of a place are set on a day: the rules of their side, and what the office chose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from luyke.layout import Rules, rules_on
from luyke.office.places.models import Place
from luyke.office.reports.models import LayoutChoice

Values = dict[str, float]


def own_values(place: Place, side: str, day: date | None) -> Values:
    """The office's own values in force on a day, None for the newest; those that the rules of that day allow."""
    choices = LayoutChoice.objects.filter(place__code=place.code, side=side)
    if day is not None:
        choices = choices.filter(begins_on__lte=day)
    newest = choices.order_by("-begins_on", "-pk").first()
    allowed = rules_on(side, day).allowed
    chosen = newest.values if newest else {}
    return {path: value for path, value in chosen.items() if path in allowed and _within(value, allowed[path])}


def rules_with(side: str, day: date | None, values: Mapping[str, float]) -> Rules:
    """The rules of a side on a day, with an office's own values. Raises ForbiddenChangeError."""
    rules = rules_on(side, day)
    return rules.changed(_nested(values)) if values else rules


def value_of(rules: Rules, path: str) -> float:
    """The number at a path of the rules: "style.text.size"."""
    first, *names = path.split(".")
    found: Any = {"style": rules.styles}.get(first) or getattr(rules, first)
    for name in names:
        found = found[name] if isinstance(found, Mapping) else getattr(found, name)
    return float(found)


def _within(value: float, ends: tuple[float, float]) -> bool:
    return ends[0] <= value <= ends[1]


def _nested(values: Mapping[str, float]) -> dict[str, Any]:
    """{"style.text.size": 13} → {"style": {"text": {"size": 13}}}."""
    made: dict[str, Any] = {}
    for path, value in values.items():
        *above, last = path.split(".")
        inside = made
        for name in above:
            inside = inside.setdefault(name, {})
        inside[last] = value
    return made
