"""Acts of the vaccination register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.vaccination.judging import judged
from luyke.office.registers.vaccination.models import DoseCount, Sheet, SheetEntry, Site
from luyke.office.registers.vaccination.rules import RULES
from luyke.office.registers.vaccination.said import COUNTS, SaidSheet
from luyke.office.registers.vaccination.selectors import said_before


def site_add(
    *, place: Place, code: str, name: str, by: Actor, at: datetime, capacity: int | None = None,
    invented: bool = False,
) -> Site:  # fmt: skip
    """A new vaccination site."""
    by.permit("vaccination.keep", place.scope)
    if not name.strip() or Site.objects.filter(code=code).exists():
        raise RefusedError("Điểm tiêm phải có tên, và mã chưa điểm nào mang.")
    with act("vaccination.site.added", by=by, at=at) as entry:
        site = Site.objects.create(place=place, code=code, name=name.strip(), capacity=capacity, invented=invented)
        entry.of(site, f"{site}, {place}", scope=place.code)
    return site


def sheets_record(
    *, sheets: Sequence[SaidSheet], by: Actor, at: datetime, reason: str = "",
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[SheetEntry]:  # fmt: skip
    """Keeps what sites say of their days, all of it or nothing; a sheet that says what it said before is left alone.

    reason     why sheets that were kept before say something else now
    overrides  reasons for which soft rules are let pass, by the key of what is broken or by the rule's code
    Raises RulesBrokenError, and RefusedError for a correction without its reason.
    """
    sheets = [one.settled for one in sheets]
    sites = Site.objects.select_related("place__parent__parent__parent").in_bulk({one.site_id for one in sheets})
    for site in sites.values():
        by.permit("vaccination.keep", site.scope)
    if len({one.key for one in sheets}) < len(sheets) or len(sites) < len({one.site_id for one in sheets}):
        raise RefusedError("Có phiếu lặp lại, hoặc điểm tiêm không có trong danh sách.")
    kept = said_before(sheets)
    numbers = [number for number, one in enumerate(sheets) if kept.get(one.key) != one]
    fresh = [sheets[number] for number in numbers]
    corrected = [one for one in fresh if one.key in kept]
    if corrected and not reason.strip():
        raise RefusedError(
            f"Phiếu {sites[corrected[0].site_id]} ngày {corrected[0].day:%d/%m/%Y} đã có số khác; sửa phải nêu lý do."
        )
    if not fresh:
        return []
    today = at.astimezone(timezone.get_default_timezone()).date()
    passed = refuse(broken_by(RULES, judged(fresh, sites, kept, today), numbers=numbers), overrides or {})
    with act("vaccination.sheets.recorded", by=by, at=at) as entry:
        rows = _sheets(fresh, sites)
        entries = SheetEntry.objects.bulk_create(
            SheetEntry(
                sheet=rows[one.key], known_at=at, recorded_by=by.actor_id, recorded_by_name=by.actor_name,
                reason=reason.strip()[:400] if one.key in kept else "", invented=invented, note=one.note,
                **{name: getattr(one, name) for name in COUNTS},
            )
            for one in fresh
        )  # fmt: skip
        DoseCount.objects.bulk_create(
            DoseCount(entry=row, dose=dose, group=group, people=people)
            for row, one in zip(entries, fresh, strict=True)
            for (dose, group), people in one.doses.items()
        )
        by_number = dict(zip(numbers, entries, strict=True))
        overrides_keep(register="vaccination", entries=by_number, passed=passed, by=by, at=at)
        first = rows[fresh[0].key]
        label = str(first) if len(fresh) == 1 else f"{len(fresh)} phiếu, từ {first}"
        entry.of(first, label, scope=first.place.code, sheets=len(fresh), passed=[one.code for one, _ in passed])
    return entries


def _sheets(fresh: Sequence[SaidSheet], sites: Mapping[int, Site]) -> dict[tuple[object, ...], Sheet]:
    """The rows that name the sheets, those that are missing made."""
    Sheet.objects.bulk_create(
        (Sheet(site_id=one.site_id, place=sites[one.site_id].place, day=one.day, vaccine=one.vaccine) for one in fresh),
        ignore_conflicts=True,
    )
    days = {one.day for one in fresh}
    rows = Sheet.objects.filter(site__in=sites, day__in=days).select_related("site", "place")
    return {(row.site_id, row.day, row.vaccine): row for row in rows}
