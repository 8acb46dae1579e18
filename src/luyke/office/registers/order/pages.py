"""The whole context of each page of the register of urban order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.core.paginator import Page

from luyke.office.places.models import Place
from luyke.office.registers.figures import Figure
from luyke.office.registers.law import Law
from luyke.office.registers.models import Override
from luyke.office.registers.order.models import Campaign, Case, CaseEntry, Kind, Photo, Sanction
from luyke.office.registers.order.selectors import Filters, RepeatedSpot
from luyke.office.ui.numbers import print_number


@dataclass(frozen=True)
class ListPage:
    """The list of cases. `figure`: the figure that exactly these cases make, where it was asked for."""

    page: Page
    rows: Sequence[tuple[CaseEntry, str]]
    totals: Mapping[str, int]
    filters: Filters
    figure: Figure | None
    places: Sequence[Place]
    query: str
    may_keep: bool
    kinds: Sequence[tuple[str, str]] = tuple(Kind.choices)
    sanctions: Sequence[tuple[str, str]] = tuple(Sanction.choices)

    @property
    def money(self) -> str:
        """The fines of the list, in triệu đồng."""
        return millions(self.totals["money"])


@dataclass(frozen=True)
class Step:
    """One entry of a case: what is said in it, and the rules that it was let pass."""

    entry: CaseEntry
    act: str
    passed: Sequence[Override]


@dataclass(frozen=True)
class CasePage:
    """One case: as it stands, its law, its photos, all that was said before."""

    case: Case
    now: CaseEntry
    act: str
    basis: Law | None
    steps: Sequence[Step]
    photos: Sequence[Photo]
    at_spot: int
    may_keep: bool


@dataclass(frozen=True)
class SpotsPage:
    """The spots with repeats."""

    spots: Sequence[tuple[RepeatedSpot, str]]
    day: date
    days: int


@dataclass(frozen=True)
class Stretch:
    """Some days of a campaign's places: before, during, after."""

    name: str
    first: date
    last: date
    found: int
    mended: int
    fined: int
    repeats: int

    @property
    def share(self) -> str:
        """How much of what was found in these days has been mended by now."""
        return f"{print_number(Decimal(self.mended * 100) / self.found, 0)} %" if self.found else ""


@dataclass(frozen=True)
class PlaceLine:
    """A place in a campaign: found before, during and after; mended of those found during."""

    place: str
    counts: tuple[int, int, int]
    mended: int


@dataclass(frozen=True)
class CampaignPage:
    """A campaign: before, during, after; by place; and its cases with photos of both moments."""

    campaign: Campaign
    kinds: str
    stretches: Sequence[Stretch]
    places: Sequence[PlaceLine]
    pairs: Sequence[tuple[CaseEntry, Photo, Photo]]
    may_keep: bool
    invented: bool


def campaign_days(campaign: Campaign, today: date) -> list[tuple[date, date]]:
    """As many days before as the campaign lasts, its own, and as many after, none of them to come."""
    length = campaign.last_date - campaign.first_date + timedelta(days=1)
    return [
        (campaign.first_date - length, campaign.first_date - timedelta(days=1)),
        (campaign.first_date, min(campaign.last_date, today)),
        (campaign.last_date + timedelta(days=1), min(campaign.last_date + length, today)),
    ]


def stretch_of(name: str, days: tuple[date, date], rows: Iterable[CaseEntry]) -> Stretch:
    """Some days of a campaign, from its cases."""
    first, last = days
    mine = [one for one in rows if first <= one.found_date <= last]
    spots = {(one.case.place_id, one.kind, one.spot_key) for one in mine}
    return Stretch(
        name, first, last, len(mine), sum(one.mended_date is not None for one in mine),
        sum(one.sanction == Sanction.FINE for one in mine), len(mine) - len(spots),
    )  # fmt: skip


def place_lines(
    places: Iterable[Place], stretches: Sequence[tuple[date, date]], rows: Sequence[CaseEntry]
) -> list[PlaceLine]:
    """A line a place, those with the most cases during the campaign first."""
    lines = []
    for place in places:
        mine = [one for one in rows if one.case.place_id == place.pk]
        within = [[one for one in mine if first <= one.found_date <= last] for first, last in stretches]
        mended = sum(one.mended_date is not None for one in within[1])
        lines.append(PlaceLine(place.name, (len(within[0]), len(within[1]), len(within[2])), mended))
    return sorted(lines, key=lambda one: (-one.counts[1], one.place))


def millions(dong: int) -> str:
    """An amount of đồng in triệu."""
    return print_number(Decimal(dong) / 10**6)
