"""Plans that a text implies without stating them: 1.379 tỷ being 124 % of the plan, the plan is about 1.112 tỷ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from luyke.checks.reach import HUNDRED, Reach, rounded, span
from luyke.checks.subjects import same_subject, telling
from luyke.checks.targets.plan_share import share_said
from luyke.model import Figure, Interval, Kind, Period, Reading, ShareOfPlan, Statement


class PlanKey(NamedTuple):
    """Whose plan: one indicator, unit, place, issuer and year."""

    subject: str | frozenset[str]
    unit: str
    place: str
    issuer: str
    year: int


@dataclass(frozen=True, slots=True)
class ImpliedPlan:
    """A plan worked out from a value and its attainment, or stated (attainment None)."""

    key: PlanKey
    value: Figure
    attainment: Figure | None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What it was worked out from."""
        return (self.value,) if self.attainment is None else (self.value, self.attainment)

    def interval(self, reach: Reach = rounded) -> Interval | None:
        """All values the plan can have, in the base unit; None where the attainment may be zero."""
        value = span(self.value, reach)
        if self.attainment is None:
            return value
        plan = value.over(share_said(self.attainment, span(self.attainment, reach)))
        return None if plan is None else plan.scaled(HUNDRED)


def linked(key: PlanKey) -> bool:
    """Whether the plan's indicator is known by its code in the catalogue, not by its wording alone."""
    return isinstance(key.subject, str)


def implied_plans(reading: Reading) -> Iterator[ImpliedPlan]:
    """The plans of whole years that a reading states or implies, in reading order.

    Skipped: a single month (its plan may be the month's), a value with two attainments of which neither names its
    issuer, a value whose subject or year is not known, and an attainment whose plan stands beside it.
    """
    bound = {_place(tie.percent) for tie in reading.relations_of(ShareOfPlan)}
    for figure in reading.figures:
        if figure.kind is Kind.TARGET and figure.upto is None and (key := _key(figure, figure.issuer)) is not None:
            yield ImpliedPlan(key, figure, None)
    for tie in reading.relations_of(Statement):
        shares = [detail for detail in tie.details if detail.kind is Kind.ATTAINMENT and detail.unit == "%"]
        issuers = [share.issuer for share in shares]
        for share in shares:
            told_apart = issuers.count(share.issuer) == 1
            if tie.firm and told_apart and _place(share) not in bound and tie.head.kind is Kind.LEVEL:
                key = _key(tie.head, share.issuer)
                if key is not None:
                    yield ImpliedPlan(key, tie.head, share)


def _place(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end


def _key(figure: Figure, issuer: str) -> PlanKey | None:
    period = Period.parse(figure.period)
    subject = same_subject(figure)
    if period is None or not telling(subject) or figure.unit in ("", "%"):
        return None
    yearly = period.months == 12 or period.as_of or (figure.kind is Kind.LEVEL and period.cumulative)
    if not yearly:
        return None
    return PlanKey(subject, figure.unit, figure.place, issuer, period.year)
