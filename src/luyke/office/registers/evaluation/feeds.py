"""What the decisions make: how many of each kind the competent level put at each level."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.evaluation.models import Kind, Level, RatingEntry, Step
from luyke.office.registers.feeds import Counted, Feed, flow
from luyke.office.registers.history import as_of

_FIRST_CODE = 318  # LK318 … LK333: kinds, and of each the levels


def decided_known(at: datetime | None) -> QuerySet[RatingEntry]:
    """The decisions of the competent level, as known at a moment or now."""
    return as_of(RatingEntry.objects.filter(rating__step=Step.UPPER), key="rating", at=at)


DECIDED = Counted(
    rows=decided_known,
    place="rating__subject__place",
    day="decided_date",
    case="rating",
    invented="invented",
    single=True,
)


def _feed(number: int, kind: str, level: str) -> Feed:
    which = Q(rating__subject__kind=kind, level=level)
    said = _("số quyết định xếp loại được ghi trong các ngày đó, theo loại đối tượng và mức")
    return flow(f"{kind}_{level}", f"LK{_FIRST_CODE + number}", said, DECIDED, where=which)


FEEDS = tuple(
    _feed(number, kind, level)
    for number, (kind, level) in enumerate((kind, level) for kind in Kind.values for level in Level.values)
)
