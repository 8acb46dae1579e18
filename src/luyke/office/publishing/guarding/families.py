"""Which indicators hang together: wholes and their parts, amounts and the counts that guard them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from luyke.office.indicators.models import Indicator, Part
from luyke.office.publishing.suppressing import counts
from luyke.office.registers.register import indicators_guarded


@dataclass(frozen=True)
class Division:
    """A whole and its parts, by one way of dividing it."""

    whole: str
    by: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """Indicators by code, how they are divided, and of amounts which count guards each."""

    indicators: Mapping[str, Indicator]
    divisions: tuple[Division, ...]
    guards: Mapping[str, str]

    def depth(self, code: str, seen: frozenset[str] = frozenset()) -> int:
        """How many wholes stand above an indicator."""
        above = [one.whole for one in self.divisions if code in one.parts and one.whole not in seen]
        return 1 + max(self.depth(whole, seen | {code}) for whole in above) if above else 0


def families_of(codes: Iterable[str]) -> list[Family]:
    """The families of some indicators, those left out in which nothing is counted. Two queries."""
    divisions, guards = _divisions(), indicators_guarded()
    near: dict[str, set[str]] = defaultdict(set)
    ties = [(one.whole, part) for one in divisions for part in one.parts] + list(guards.items())
    for one, other in ties:
        near[one].add(other)
        near[other].add(one)
    groups: list[frozenset[str]] = []
    for code in sorted(set(codes)):
        if not any(code in group for group in groups):
            groups.append(_reached(code, near))
    known = {one.code: one for one in Indicator.objects.filter(code__in=frozenset().union(*groups))}
    return [
        Family(
            {code: known[code] for code in sorted(group) if code in known},
            tuple(one for one in divisions if one.whole in group),
            {amount: guard for amount, guard in guards.items() if amount in group},
        )
        for group in groups
        if any(code in known and counts(known[code]) for code in group)
    ]


def _divisions() -> list[Division]:
    found: dict[int, tuple[str, str, list[str]]] = {}
    rows = Part.objects.order_by("division", "indicator__code")
    for pk, whole, by, part in rows.values_list("division", "division__whole__code", "division__by", "indicator__code"):
        found.setdefault(pk, (whole, by, []))[2].append(part)
    return [Division(whole, by, tuple(parts)) for whole, by, parts in found.values()]


def _reached(code: str, near: Mapping[str, set[str]]) -> frozenset[str]:
    found, new = {code}, [code]
    while new:
        beside = near.get(new.pop(), set()) - found
        found |= beside
        new += beside
    return frozenset(found)
