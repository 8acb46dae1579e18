"""How many of a group may be excellent: a share of those rated good, in each group of like duties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from luyke.office.registers.evaluation.models import Level
from luyke.office.registers.evaluation.ruleset import RuleSet
from luyke.office.ui.numbers import print_number

_ROUNDINGS = {"down": ROUND_FLOOR, "half": ROUND_HALF_UP, "up": ROUND_CEILING}


@dataclass(frozen=True)
class Placed:
    """One of a group: its code, what it is rated, its score where it has one."""

    code: str
    level: str
    score: Decimal | None = None


@dataclass(frozen=True)
class Quota:
    """A group, all who are rated in it, and what may be excellent of them."""

    group: str
    placed: tuple[Placed, ...] = ()
    rules: RuleSet = field(default_factory=RuleSet)

    def count(self, level: str) -> int:
        """How many are at a level."""
        return sum(one.level == level for one in self.placed)

    @property
    def excellent(self) -> list[Placed]:
        """Those rated excellent, the highest score first."""
        found = [one for one in self.placed if one.level == Level.EXCELLENT]
        return sorted(found, key=lambda one: (-(one.score if one.score is not None else Decimal(-1)), one.code))

    @property
    def base(self) -> int:
        """How many the share is taken of."""
        return self.count(self.rules.base)

    def exactly(self, share: Decimal) -> Decimal:
        """The share of the base, before it is rounded."""
        return self.base * share / 100

    def most(self, share: Decimal) -> int:
        """How many that is."""
        return int(self.exactly(share).to_integral_value(_ROUNDINGS[self.rules.rounding]))

    @property
    def limit(self) -> int:
        """How many may be excellent."""
        return self.most(self.rules.share)

    @property
    def over(self) -> int:
        """By how many the group passes that; 0 where it does not."""
        return max(0, len(self.excellent) - self.limit)

    @property
    def beyond(self) -> list[Placed]:
        """Who is over: those below the limit by their scores; all of them where scores do not tell them apart."""
        if not self.over:
            return []
        ranked = self.excellent
        if any(one.score is None for one in ranked):
            return ranked
        edge = ranked[self.limit].score
        return [one for one in ranked if one.score <= edge]

    @property
    def standing_out(self) -> bool:
        """Whether it would be within the share of a body that stands out."""
        return bool(self.over) and len(self.excellent) <= self.most(self.rules.outstanding)

    @property
    def working(self) -> str:
        """The calculation in one line."""
        return _("{share} % × {base} {level} = {exact}, {rounded} còn {limit}").format(
            share=print_number(self.rules.share), base=self.base, level=Level(self.rules.base).label,
            exact=print_number(self.exactly(self.rules.share)), rounded=_rounded(self.rules.rounding),
            limit=self.limit,
        )  # fmt: skip

    @property
    def who(self) -> str:
        """Who is over, in words."""
        codes = ", ".join(one.code for one in self.beyond)
        if len(self.beyond) == self.over:
            return codes
        return _("{over} trong số {codes}").format(over=self.over, codes=codes)


def quotas_by_group(rows: Sequence[tuple[tuple[object, ...], str, Placed]], rules: RuleSet) -> dict[tuple, Quota]:
    """The quota of each group: rows are (group's key, its name, one of it)."""
    names: dict[tuple, str] = {}
    placed: dict[tuple, list[Placed]] = {}
    for key, name, one in rows:
        names[key] = name
        placed.setdefault(key, []).append(one)
    return {key: Quota(names[key], tuple(found), rules) for key, found in placed.items()}


def _rounded(rounding: str) -> str:
    return {"down": _("bỏ phần lẻ"), "half": _("làm tròn từ nửa lên"), "up": _("làm tròn lên")}[rounding]
