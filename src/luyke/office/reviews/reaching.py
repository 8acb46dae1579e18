"""Whether an approved value closes a directive: the newest value of its figure, on the right side of what is wanted."""

from __future__ import annotations

from datetime import datetime

from luyke.office.observations.models import Observation
from luyke.office.reviews.models import Compare, Directive


def reached_by(directive: Directive, at: datetime) -> Observation | None:
    """The value that closes it, as known at a moment; None while there is none. An estimate closes nothing."""
    if directive.wanted is None:
        return None
    place = directive.conclusion.review.body.place
    newest = (
        Observation.objects.filter(
            place=place, indicator=directive.indicator_id, period=directive.wanted_period, known_at__lte=at
        )
        .order_by("-pk")
        .first()
    )
    if newest is None or newest.status == "estimate":
        return None
    at_least = directive.compare == Compare.AT_LEAST
    held = newest.value >= directive.wanted if at_least else newest.value <= directive.wanted
    return newest if held else None
