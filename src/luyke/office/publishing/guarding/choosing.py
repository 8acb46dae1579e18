"""What else is held back for the small cells of others, and which of it gives way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from luyke.office.places.models import Place
from luyke.office.publishing.guarding.attacking import Guard, guard_of
from luyke.office.publishing.guarding.families import Family, families_of
from luyke.office.publishing.guarding.told import ToldBefore, first_day


@dataclass(frozen=True)
class Offer:
    """What is to be told of one indicator.

    values  by period
    stages  the periods that are told, then fewer of them, and at last none
    weight  its size: what is least gives way first
    """

    values: Mapping[str, Decimal]
    stages: tuple[frozenset[str], ...]
    weight: Decimal


def held_back(*, place: Place, offers: Mapping[str, Offer], at: datetime) -> dict[str, int]:
    """Indicators of which not everything may be told for the sake of small cells elsewhere: code → the stage."""
    going = {code: offer.values for code, offer in offers.items()}
    found: dict[str, int] = {}
    families = families_of(offers)
    before = ToldBefore({code: one for family in families for code, one in family.indicators.items()})
    for family in families:
        guard = guard_of(family=family, place=place, going=going, before=before, at=at)
        mine = {code: offer for code, offer in offers.items() if code in family.indicators}
        found |= chosen(guard, family, place.code, mine, since=first_day(place.valid_from))
    return found


def chosen(guard: Guard, family: Family, place: str, offers: Mapping[str, Offer], *, since: str = "") -> dict[str, int]:
    """Parts before wholes, the least first, until nothing is exposed; then the greatest first back, where it may."""
    stages = dict.fromkeys(offers, 0)

    def exposed() -> bool:
        return bool(guard.exposed((code, place, period, since) for code, stage in stages.items()
                                  for period in offers[code].stages[stage]))  # fmt: skip

    order = sorted(offers, key=lambda code: (-family.depth(code), offers[code].weight, code))
    raising = iter([(code, stage) for stage in range(1, 3) for code in order if stage < len(offers[code].stages)])
    while exposed():
        code, stage = next(raising)
        stages[code] = stage
    for code in reversed(order):
        for lower in range(stages[code]):
            kept, stages[code] = stages[code], lower
            if not exposed():
                break
            stages[code] = kept
    return {code: stage for code, stage in stages.items() if stage}
