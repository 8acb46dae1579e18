"""Invented figures that agree: months, the year up to them, the year before, the plan; all unrounded."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from luyke.lexicon.numbers import format_decimal


@dataclass(frozen=True)
class Flow:
    """One indicator over two years, as it is printed.

    months, before   twelve values of this year and of the year before, in the printed scale
    places           decimals in print; 0 with `counted` for things counted one by one
    """

    subject: str
    unit: str
    months: tuple[Decimal, ...]
    before: tuple[Decimal, ...]
    plan: Decimal
    places: int
    counted: bool

    def month(self, month: int) -> Decimal:
        """The month's own value."""
        return self.months[month - 1]

    def year_to(self, month: int) -> Decimal:
        """The months of this year up to `month`, added."""
        return sum(self.months[:month], Decimal(0))

    def before_to(self, month: int) -> Decimal:
        """The same months of the year before, added."""
        return sum(self.before[:month], Decimal(0))

    def rounded(self, value: Decimal) -> Decimal:
        """`value` as its print says it."""
        return value.quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)

    def shown(self, value: Decimal) -> str:
        """`value` as printed, rounded half up."""
        return shown(value, self.places)


Said = tuple[str, str, int, int]


class Deck(random.Random):
    """Chance for one report: no subject is drawn twice, or the report would contradict itself."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._drawn: set[str] = set()

    def flow(self, said: tuple[Said, ...]) -> Flow:
        """The invented figures of one of the subjects in `said` that was not drawn yet."""
        subject, unit, most, places = self.choice([one for one in said if one[0] not in self._drawn])
        self._drawn.add(subject)
        return flow_of(subject, unit, most, places, self)


def shown(value: Decimal, places: int) -> str:
    """A size in Vietnamese print, rounded half up: 1379.04 with one place → "1.379,0"."""
    return format_decimal(abs(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), places)


def percent_of(part: Decimal, whole: Decimal, places: int) -> str:
    """`part` as a share of `whole`, without its sign."""
    return shown(100 * part / whole, places)


def change_of(value: Decimal, base: Decimal, places: int) -> str:
    """The change from `base`, with its verb: "tăng 8,5%"."""
    growth = 100 * (value / base - 1)
    return f"{'tăng' if growth >= 0 else 'giảm'} {shown(growth, places)}%"


def flow_of(subject: str, unit: str, most: int, places: int, chance: random.Random) -> Flow:
    """A flow of some `most` a year at most; of things counted when `places` is negative."""
    counted = places < 0
    scale = Decimal(chance.randint(most // 8, most)) / 12
    drift = Decimal(str(round(chance.uniform(0.86, 1.22), 4)))

    def month(level: Decimal) -> Decimal:
        value = level * Decimal(str(round(chance.uniform(0.82, 1.18), 4)))
        return value.quantize(Decimal(1) if counted else Decimal("0.0001"), ROUND_HALF_UP)

    before = tuple(month(scale) for _ in range(12))
    months = tuple(month(scale * drift) for _ in range(12))
    plan = sum(months, Decimal(0)) * Decimal(str(round(chance.uniform(0.85, 1.12), 4)))
    rounded = plan.quantize(Decimal(10) if plan > 2000 else Decimal(1), ROUND_HALF_UP)
    return Flow(subject, unit, months, before, rounded, max(places, 0), counted)


def divided(whole: Decimal, into: int, step: Decimal, chance: random.Random) -> list[Decimal]:
    """`whole` in so many unequal parts, each a multiple of `step`, that add up to it exactly."""
    weights = [Decimal(chance.randint(2, 12)) for _ in range(into)]
    parts = [(whole * weight / sum(weights)).quantize(step, ROUND_HALF_UP) for weight in weights]
    parts[-1] = whole - sum(parts[:-1], Decimal(0))
    return parts
