"""Reading the register of urban order, within the viewer's part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import places_within, within
from luyke.office.places.models import Level, Place
from luyke.office.registers.counting import any_marked
from luyke.office.registers.history import as_of
from luyke.office.registers.order.feeds import cases_known
from luyke.office.registers.order.models import Campaign, Case, CaseEntry, Photo, Sanction
from luyke.office.registers.order.said import SaidCase
from luyke.office.registers.selectors import Fed


@dataclass(frozen=True)
class Filters:
    """What a list is reduced to; `fed`: exactly the cases that made a fed figure, as they were then.

    state  "open": not mended yet; "mended"; "" for both
    spot   words of a spot
    """

    first: date | None = None
    last: date | None = None
    place: int | None = None
    kind: str = ""
    sanction: str = ""
    state: str = ""
    spot: str = ""
    fed: Fed | None = None


def entry_list(*, viewer: Person, filters: Filters) -> QuerySet[CaseEntry]:
    """What the cases say, the newest day first, in the viewer's part."""
    at = filters.fed.extent.at if filters.fed else None
    rows = cases_known(at).filter(_seen(viewer))
    if filters.fed:
        rows = rows.filter(pk__in=filters.fed.rows(at).values("pk"))
    wanted = {
        "found_date__gte": filters.first, "found_date__lte": filters.last, "case__place": filters.place,
        "kind": filters.kind, "sanction": filters.sanction, "spot_key": filters.spot,
    }  # fmt: skip
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    if filters.state:
        rows = rows.filter(mended_date__isnull=filters.state == "open")
    return rows.select_related("case__place").order_by("-found_date", "-case_id")


def totals_of(rows: QuerySet[CaseEntry]) -> dict[str, int]:
    """The sums of a list: mended, warned, fined, money; whether any of it was made up."""
    told = rows.order_by().aggregate(
        mended=Count("mended_date"), warned=Count("pk", filter=Q(sanction=Sanction.WARNING)),
        fined=Count("pk", filter=Q(sanction=Sanction.FINE)), money=Sum("fine"),
        made_up=any_marked("invented"),
    )  # fmt: skip
    return {name: value or 0 for name, value in told.items()}


def case_get(*, viewer: Person, pk: int) -> Case | None:
    """One case in the viewer's part."""
    seen = Case.objects.filter(within(viewer, "order.view", agency="place"), pk=pk)
    return seen.select_related("place__parent__parent__parent").first()


def case_history(*, case: Case) -> list[CaseEntry]:
    """All that was said of a case, the newest first."""
    return list(case.entries.order_by("-pk"))


def photo_get(*, viewer: Person, pk: int) -> Photo | None:
    """One photo of a case in the viewer's part."""
    seen = Photo.objects.filter(within(viewer, "order.view", place="case__place", agency="case__place"), pk=pk)
    return seen.first()


def places_kept(*, viewer: Person, on: date) -> list[Place]:
    """The wards and communes whose cases the viewer records."""
    mine = Place.objects.on(on).filter(places_within(viewer, "order.keep"), level=Level.COMMUNE)
    return list(mine.select_related("parent").order_by("parent__folded", "folded"))


def places_seen(*, viewer: Person) -> list[Place]:
    """The places of which the viewer sees cases."""
    rows = Case.objects.filter(within(viewer, "order.view", agency="place")).order_by().values("place").distinct()
    return list(Place.objects.filter(pk__in=rows).highest_first())


def said_before(cases: Sequence[SaidCase]) -> dict[str, SaidCase]:
    """What the same cases say so far, by number."""
    codes = {one.code for one in cases if one.code}
    rows = as_of(CaseEntry.objects.filter(case__code__in=codes), key="case").select_related("case")
    return {row.case.code: said_of(row) for row in rows}


def entries_before(numbered: Sequence[tuple[int, str]]) -> dict[int, list[int]]:
    """The ids of all that was said of cases, each by the number under which it is asked for; theirs is their code."""
    numbers = {code: number for number, code in numbered if code}
    found: dict[int, list[int]] = {}
    for code, pk in CaseEntry.objects.filter(case__code__in=numbers).values_list("case__code", "pk"):
        found.setdefault(numbers[code], []).append(pk)
    return found


def said_of(row: CaseEntry) -> SaidCase:
    """What an entry says, as plain values."""
    return SaidCase(
        row.case.place_id, row.found_date, row.spot, row.act, row.case.code, row.doer, row.sanction, row.fine,
        row.decided_date, row.mended_date, row.note, row.dropped,
    )  # fmt: skip


@dataclass(frozen=True)
class RepeatedSpot:
    """A spot with several cases of one kind within the days that count as a repeat."""

    place: str
    place_id: int
    kind: str
    key: str
    spot: str
    cases: int
    unmended: int
    first: date
    last: date
    invented: bool


def repeated_spots(*, viewer: Person, day: date, days: int) -> list[RepeatedSpot]:
    """The spots with two cases or more of one kind in the days up to a day, the most first."""
    rows = cases_known(None).filter(_seen(viewer), found_date__range=(day - timedelta(days=days), day))
    told = rows.order_by().values("case__place__name", "case__place", "kind", "spot_key").annotate(
        n=Count("case"), unmended=Count("case", filter=Q(mended_date__isnull=True)), spot=Max("spot"),
        first=Min("found_date"), last=Max("found_date"), made_up=Count("case", filter=Q(invented=True)),
    )  # fmt: skip
    return [
        RepeatedSpot(one["case__place__name"], one["case__place"], one["kind"], one["spot_key"], one["spot"], one["n"],
                     one["unmended"], one["first"], one["last"], bool(one["made_up"]))
        for one in told.filter(n__gte=2).order_by("-n", "-last", "spot_key")
    ]  # fmt: skip


def campaigns_seen(*, viewer: Person) -> QuerySet[Campaign]:
    """The campaigns of the viewer's part, the newest first."""
    return Campaign.objects.filter(within(viewer, "order.view", agency="place")).select_related("place")


def campaign_get(*, viewer: Person, pk: int) -> Campaign | None:
    """One campaign in the viewer's part."""
    return campaigns_seen(viewer=viewer).select_related("place__parent__parent__parent").filter(pk=pk).first()


def campaign_rows(*, viewer: Person, campaign: Campaign) -> QuerySet[CaseEntry]:
    """The cases of a campaign's places and kinds, whenever they were found."""
    rows = cases_known(None).filter(_seen(viewer), case__place__in=campaign.places.all())
    return rows.filter(kind__in=campaign.kinds.split(",")) if campaign.kinds else rows


def _seen(viewer: Person) -> Q:
    return within(viewer, "order.view", place="case__place", agency="case__place")
