"""Ties between figures that arithmetic can test.

A relation says only what the text, the table or the store binds together; whether it holds is for the checks.
Every relation names its figures through `figures`, in reading order of its roles.
"""

from __future__ import annotations

from dataclasses import dataclass

from luyke.model.figure import Figure


@dataclass(frozen=True, slots=True)
class Relation:
    """The base: a tie between figures. `firm` is False when a role was not bound by an explicit connector."""

    firm: bool

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure in the tie."""
        found: list[Figure] = []
        for name in self.__match_args__:
            role = getattr(self, name)
            if isinstance(role, Figure):
                found.append(role)
            elif isinstance(role, tuple):
                found += role
        return tuple(found)


@dataclass(frozen=True, slots=True)
class FractionAsPercent(Relation):
    """A fraction and its percentage: 71,849/141,973 tỷ đồng, bằng 50,6 %."""

    fraction: Figure
    percent: Figure


@dataclass(frozen=True, slots=True)
class ShareOfPlan(Relation):
    """A value, its plan and the share reached: attainment (đạt 97 %) or growth on the plan (vượt 9,3 %)."""

    value: Figure
    plan: Figure
    percent: Figure


@dataclass(frozen=True, slots=True)
class AttainmentWords(Relation):
    """A share of plan and the words said of it.

    claim  "reached" (đạt, hoàn thành) · "exceeded" (vượt) · "missed" (không đạt)
    """

    percent: Figure
    claim: str


@dataclass(frozen=True, slots=True)
class GrowthFromBase(Relation):
    """A value, the value it grew from, and its growth (signed %), ratio (bằng x %) or multiple (gấp x lần).

    plainly  the multiple is said with "gấp", which means as many times; "tăng 3 lần" may mean 3 times more
    """

    value: Figure
    base: Figure
    growth: Figure
    plainly: bool = False


@dataclass(frozen=True, slots=True)
class DifferenceFromBase(Relation):
    """A value, the value compared with, and the signed difference; of two rates in percentage points too."""

    value: Figure
    base: Figure
    difference: Figure


@dataclass(frozen=True, slots=True)
class GrowthWithDifference(Relation):
    """A value with its growth and its difference on the same base: 163.996 ha, giảm 0,5 % (-805 ha)."""

    value: Figure
    growth: Figure
    difference: Figure


@dataclass(frozen=True, slots=True)
class Statement(Relation):
    """What was said of one subject in one breath: its level first, then growth, attainment, share."""

    head: Figure
    details: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class PartsOfTotal(Relation):
    """A total and parts stated of it. Only when `exhaustive` must they add up; otherwise no more than the total."""

    total: Figure
    parts: tuple[Figure, ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class RatesOfParts(Relation):
    """A rate or growth of a whole and those of all its parts: the whole lies between them."""

    whole: Figure
    parts: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class SharesOfWhole(Relation):
    """Shares of one whole: 100 together when `exhaustive`, otherwise at most 100.

    taxes_unsaid  the three sectors are all there, the taxes on products, which may be a part as well, are not named
    """

    shares: tuple[Figure, ...]
    exhaustive: bool
    taxes_unsaid: bool = False


@dataclass(frozen=True, slots=True)
class ShareOfTotal(Relation):
    """A part, its total and the share it is said to be of it."""

    part: Figure
    total: Figure
    share: Figure


@dataclass(frozen=True, slots=True)
class SameThing(Relation):
    """The same indicator, place, period, kind, basis and status, stated more than once."""

    mentions: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class MonthAndCumulative(Relation):
    """A month's flow, the cumulative up to it, and the cumulative before it where stated."""

    month: Figure
    cumulative: Figure
    previous: Figure | None


@dataclass(frozen=True, slots=True)
class Funnel(Relation):
    """Two counts of which the second cannot exceed the first: dose 1 and dose 2, received and settled."""

    whole: Figure
    within: Figure


@dataclass(frozen=True, slots=True)
class CountOfList(Relation):
    """A count and how many things the list after it names."""

    count: Figure
    named: int
    end: int


@dataclass(frozen=True, slots=True)
class AreaYieldOutput(Relation):
    """Area × yield = output; also price × quantity and per head × heads. Units multiply to the product's."""

    factor: Figure
    rate: Figure
    product: Figure


@dataclass(frozen=True, slots=True)
class PercentOfCount(Relation):
    """An exact count and the share of it that something is said to be, the part itself unsaid: 92,3 % of 13 targets."""

    count: Figure
    percent: Figure
