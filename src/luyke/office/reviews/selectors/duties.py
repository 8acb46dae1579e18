"""How units did what they were told, as counts: for those who weigh it and need not see the tasks themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from luyke.office.reviews.models import Directive

Unit = tuple[int, int | None]  # place, agency


@dataclass(frozen=True, slots=True)
class Duties:
    """Directives whose deadline passed: how many, and of them those done late and those not done yet."""

    total: int = 0
    late: int = 0
    undone: int = 0


def duties_of(*, units: Iterable[Unit], first: date, last: date, day: date) -> dict[Unit, Duties]:
    """How the directives of each unit that were due from a first to a last day stand on `day`. One query.

    One that is due on `day` itself or later is not counted: it can still be done in time.
    """
    wanted = set(units)
    rows = Directive.objects.filter(
        given_at__isnull=False, cancelled_at__isnull=True, due_date__range=(first, min(last, day - timedelta(days=1))),
        place__in={place for place, _ in wanted},
    ).values_list("place", "agency", "due_date", "done_date")  # fmt: skip
    counted: dict[Unit, list[int]] = {}
    for place, agency, due, done in rows.order_by():
        if (place, agency) in wanted:
            counts = counted.setdefault((place, agency), [0, 0, 0])
            counts[0] += 1
            undone = done is None or done > day
            counts[1] += not undone and done > due
            counts[2] += undone
    return {unit: Duties(*counts) for unit, counts in counted.items()}
