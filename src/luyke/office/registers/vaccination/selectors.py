"""Reading the vaccination register, within the viewer's part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.places.models import Place
from luyke.office.registers.counting import any_marked
from luyke.office.registers.history import as_of
from luyke.office.registers.selectors import Fed
from luyke.office.registers.vaccination.models import DoseCount, Sheet, SheetEntry, Site, Supply
from luyke.office.registers.vaccination.said import COUNTS, SaidSheet


@dataclass(frozen=True)
class Filters:
    """What a list is reduced to; `fed`: exactly the sheets that made a fed figure, as they were then."""

    first: date | None = None
    last: date | None = None
    site: int | None = None
    vaccine: str = ""
    fed: Fed | None = None


def sites_kept(*, viewer: Person) -> QuerySet[Site]:
    """The open sites whose days the viewer enters."""
    mine = Site.objects.filter(within(viewer, "vaccination.keep", agency="place"), closed_at__isnull=True)
    return mine.select_related("place__parent__parent__parent").order_by("place__folded", "name")


def sites_with_use(*, viewer: Person) -> QuerySet[Site]:
    """The same, each with how many sheets it has and whether it was ever supplied."""
    given = Supply.objects.filter(site=OuterRef("pk"))
    return sites_kept(viewer=viewer).annotate(sheet_count=Count("sheets"), supplied=Exists(given))


def sites_seen(*, viewer: Person) -> QuerySet[Site]:
    """The open sites in the viewer's part."""
    mine = Site.objects.filter(within(viewer, "vaccination.view", agency="place"), closed_at__isnull=True)
    return mine.select_related("place").order_by("place__folded", "name")


def places_kept(*, viewer: Person) -> QuerySet[Place]:
    """The places whose sites the viewer enters."""
    return Place.objects.filter(pk__in=sites_kept(viewer=viewer).order_by().values("place")).select_related(
        "parent__parent__parent"
    ).order_by("folded")  # fmt: skip


def supply_list(*, sites: QuerySet[Site]) -> QuerySet[Supply]:
    """What these sites were given, the newest day first."""
    return Supply.objects.filter(site__in=sites.order_by().values("pk")).select_related("site")


def entry_list(*, viewer: Person, filters: Filters) -> QuerySet[SheetEntry]:
    """What the sheets say, the newest day first, in the viewer's part; each with the people given each dose."""
    at = filters.fed.extent.at if filters.fed else None
    rows = as_of(SheetEntry.objects.all(), key="sheet", at=at)
    rows = rows.filter(within(viewer, "vaccination.view", place="sheet__place", agency="sheet__place"))
    if filters.fed:
        rows = rows.filter(sheet__in=filters.fed.rows(at).values("entry__sheet"))
    if filters.first:
        rows = rows.filter(sheet__day__gte=filters.first)
    if filters.last:
        rows = rows.filter(sheet__day__lte=filters.last)
    if filters.site:
        rows = rows.filter(sheet__site=filters.site)
    if filters.vaccine:
        rows = rows.filter(sheet__vaccine=filters.vaccine)
    given = DoseCount.objects.filter(entry=OuterRef("pk")).order_by().values("entry")
    rows = rows.annotate(
        **{
            name: Coalesce(Subquery(given.filter(**which).annotate(n=Sum("people")).values("n")), 0)
            for name, which in {"first_doses": {"dose": 1}, "second_doses": {"dose": 2}, "all_doses": {}}.items()
        }
    )
    return rows.select_related("sheet__site", "sheet__place").order_by("-sheet__day", "sheet__site__name", "pk")


def totals_of(rows: QuerySet[SheetEntry]) -> dict[str, int]:
    """The sums of a list; whether any of it was made up."""
    rows = rows.order_by()
    doses = DoseCount.objects.filter(entry__in=rows.values("pk")).aggregate(
        first_doses=Sum("people", filter=Q(dose=1)), second_doses=Sum("people", filter=Q(dose=2)),
        all_doses=Sum("people"),
    )  # fmt: skip
    counts = rows.aggregate(
        **{f"sum_{name}": Sum(name) for name in ("used", "discarded", "postponed")}, made_up=any_marked("invented")
    )
    return {name.removeprefix("sum_"): value or 0 for name, value in {**doses, **counts}.items()}


def sheet_get(*, viewer: Person, pk: int) -> Sheet | None:
    """One sheet in the viewer's part."""
    seen = Sheet.objects.filter(within(viewer, "vaccination.view", agency="place"), pk=pk)
    return seen.select_related("site__place__parent__parent__parent", "place").first()


def sheet_history(*, sheet: Sheet) -> list[SheetEntry]:
    """All that was said on a sheet, the newest first, each with its doses."""
    return list(sheet.entries.order_by("-pk").prefetch_related("doses"))


def said_before(sheets: Sequence[SaidSheet]) -> dict[tuple[int, date, str], SaidSheet]:
    """What the same sheets say so far."""
    sites, days = {one.site_id for one in sheets}, {one.day for one in sheets}
    rows = as_of(SheetEntry.objects.filter(sheet__site__in=sites, sheet__day__in=days), key="sheet")
    wanted = {one.key for one in sheets}
    found = (said_of(row) for row in rows.select_related("sheet").prefetch_related("doses"))
    return {one.key: one for one in found if one.key in wanted}


def said_of(row: SheetEntry) -> SaidSheet:
    """What an entry says, as plain values."""
    sheet = row.sheet
    return SaidSheet(
        sheet.site_id, sheet.day, sheet.vaccine, {(one.dose, one.group): one.people for one in row.doses.all()},
        note=row.note, **{name: getattr(row, name) for name in COUNTS},
    )  # fmt: skip
