"""A rating with what is known beside it, as rules look at it; and the one that their examples are drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from luyke.office.registers.evaluation.quota import Quota
from luyke.office.registers.evaluation.ruleset import RuleSet
from luyke.office.registers.evaluation.said import SaidRating


@dataclass(frozen=True)
class Judged:
    """A rating with what is known beside it; what is not known is left empty, and the rules on it are silent.

    before   whether the step before it was taken; body: the body in which it is rated, where that has no level yet
    tracked  how many tasks of its unit the directives show as late or not done in the period
    quota    its group with all that is said now; only at one of each group
    """

    rating: SaidRating
    rules: RuleSet = field(default_factory=RuleSet)
    who: str = ""
    today: date = date.max
    before: bool = True
    body: str = ""
    tracked: int | None = None
    quota: Quota | None = None


FRAME = RuleSet(
    name="Quy định 366-QĐ/TW",
    least={"excellent": Decimal(90), "good": Decimal(70), "done": Decimal(50)},
    beyond={"excellent": Decimal(30)},
    late={"excellent": Decimal(0), "good": Decimal(0), "done": Decimal(20)},
    clean=frozenset({"excellent"}),
)
DAY = date(2025, 12, 15)
WHOLE = SaidRating(
    1, "2025", "upper", "excellent", DAY, score=Decimal(93), tasks=20, beyond=Decimal(35), disciplined=False,
    faults_left=False,
)  # fmt: skip


def example(**said: object) -> Judged:
    """The whole rating with something else said."""
    return Judged(replace(WHOLE, **said), FRAME)
