"""What the frozen figures say of a theme's targets: the review that closes it reads them there, not as known since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from luyke.office.reviews.drafting import figure_reason
from luyke.office.reviews.freezing import thaw
from luyke.office.reviews.models import Snapshot, Theme, ThemeVerdict
from luyke.scoring import Status

_VERDICTS = {
    Status.REACHED: ThemeVerdict.REACHED,
    Status.ON_TRACK: ThemeVerdict.PARTLY,
    Status.AT_RISK: ThemeVerdict.PARTLY,
    Status.MISSED: ThemeVerdict.MISSED,
}


@dataclass(frozen=True, slots=True)
class FrozenVerdict:
    """The verdict on a target of the plan, and the figures that give it."""

    verdict: ThemeVerdict
    figures: str


def frozen_verdicts(theme: Theme) -> dict[int, FrozenVerdict]:
    """By the id of a theme's target, what the newest snapshot of the meeting that closes it says of its plan.

    A target in words has none, nor one whose plan is not on the table or stands unclear there: people judge those.
    """
    taken = Snapshot.objects.filter(review__theme=theme).first()
    if taken is None:
        return {}
    plans = {plan["target"]: (row, plan) for row in thaw(taken)["rows"] for plan in row["plans"]}
    found = {one.pk: _verdict(*plans[one.target_id]) for one in theme.targets.all() if one.target_id in plans}
    return {key: one for key, one in found.items() if one is not None}


def _verdict(row: dict[str, Any], plan: dict[str, Any]) -> FrozenVerdict | None:
    verdict = _VERDICTS.get(Status(plan["status"]))
    return None if verdict is None else FrozenVerdict(verdict, figure_reason(row | {"plans": [plan]}))
