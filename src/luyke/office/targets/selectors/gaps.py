"""How the shares given to the places below add up to a target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from luyke.office.places.models import Place, PlaceQuerySet
from luyke.office.places.selectors import children_on
from luyke.office.targets.models import GapReason, Target
from luyke.office.targets.selectors.plans import Standing, standings_of
from luyke.office.targets.styles import ADDABLE, shown_value
from luyke.office.ui.numbers import print_number


@dataclass(frozen=True)
class Share:
    """What one place below was given of a target; `standing` is None where it was given nothing."""

    place: Place
    standing: Standing | None

    @property
    def value(self) -> Decimal | None:
        """In the base unit."""
        return self.standing.value if self.standing else None


@dataclass(frozen=True)
class Gap:
    """A target, its shares, and what is left between them. `reason` is the one given for this very gap, or None."""

    whole: Standing
    shares: tuple[Share, ...]
    reason: GapReason | None

    @property
    def total(self) -> Decimal:
        """The sum of the shares, in the base unit."""
        return sum((share.value for share in self.shares if share.value is not None), Decimal(0))

    @property
    def gap(self) -> Decimal:
        """The target less its shares, in the base unit."""
        return (self.whole.value or Decimal(0)) - self.total

    @property
    def given(self) -> int:
        """How many places have a share."""
        return sum(share.value is not None for share in self.shares)

    @property
    def unexplained(self) -> bool:
        """Whether the shares do not add up and nobody said why."""
        return bool(self.given and self.gap and self.reason is None)

    @property
    def printed_total(self) -> str:
        """The sum in the shown unit."""
        return print_number(shown_value(self.whole.indicator, self.whole.style, self.total))

    @property
    def printed_gap(self) -> str:
        """The gap in the shown unit, without its sign."""
        return print_number(abs(shown_value(self.whole.indicator, self.whole.style, self.gap)))


def can_split(standing: Standing) -> bool:
    """Whether shares of a target add up at all: no ratio, no index, no growth."""
    return standing.indicator.summable and standing.style in ADDABLE and standing.value is not None


def places_below(*, place: Place, year: int) -> PlaceQuerySet:
    """The units right below a place in a year: at its end, or, where there were none by then, at its beginning."""
    at_end = children_on(place=place, on=date(year, 12, 31))
    return at_end if at_end.exists() else children_on(place=place, on=date(year, 1, 1))


def gap_of(*, target: Target, as_of: datetime | None = None) -> Gap | None:
    """How a target's shares add up; None where it cannot be split, or was not known then."""
    return gaps_of(targets=[target], as_of=as_of).get(target.pk)


def gaps_of(*, targets: list[Target], as_of: datetime | None = None) -> dict[int, Gap]:
    """The same of several targets of one place and year, by id; those that cannot be split are left out."""
    whole = standings_of(targets=Target.objects.filter(pk__in=[target.pk for target in targets]), as_of=as_of)
    whole = [one for one in whole if can_split(one)]
    if not whole:
        return {}
    places = list(places_below(place=whole[0].target.place, year=whole[0].target.year))
    shares: dict[int, dict[int, Standing]] = {}
    below = Target.objects.filter(above__in=[one.target.pk for one in whole])
    for share in standings_of(targets=below, as_of=as_of):
        shares.setdefault(share.target.above_id, {})[share.target.place_id] = share
    reasons: dict[int, list[GapReason]] = {}
    known = GapReason.objects.filter(target__in=[one.target.pk for one in whole]).order_by("pk")
    for reason in known if as_of is None else known.filter(known_at__lte=as_of):
        reasons.setdefault(reason.target_id, []).append(reason)
    return {
        one.target.pk: _gap(one, places, shares.get(one.target.pk, {}), reasons.get(one.target.pk, [])) for one in whole
    }


def _gap(whole: Standing, places: list[Place], shares: dict[int, Standing], reasons: list[GapReason]) -> Gap:
    listed = {place.pk: place for place in places} | {one.target.place_id: one.target.place for one in shares.values()}
    gap = Gap(whole, tuple(Share(place, shares.get(pk)) for pk, place in listed.items()), None)
    standing = next((reason for reason in reversed(reasons) if reason.gap == gap.gap), None)
    return Gap(whole, gap.shares, standing if gap.gap else None)
