"""Acts of the vaccination register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.vaccination.judging import judged
from luyke.office.registers.vaccination.models import (
    DoseCount,
    Group,
    Population,
    Sheet,
    SheetEntry,
    Site,
    Supply,
    Vaccine,
)
from luyke.office.registers.vaccination.rules import RULES
from luyke.office.registers.vaccination.said import COUNTS, SaidSheet
from luyke.office.registers.vaccination.selectors import said_before
from luyke.office.registers.vaccination.stock import stock_of
from luyke.office.registers.withdrawing import rows_withdraw


def site_add(
    *, place: Place, code: str, name: str, by: Actor, at: datetime, capacity: int | None = None,
    invented: bool = False,
) -> Site:  # fmt: skip
    """A new vaccination site."""
    by.permit("vaccination.keep", place.scope)
    refusal = "Điểm tiêm phải có tên, và mã chưa điểm nào mang."
    if not name.strip() or not code.strip():
        raise RefusedError(refusal)
    with once(refusal), act("vaccination.site.added", by=by, at=at) as entry:
        site = Site.objects.create(
            place=place, code=code.strip(), name=name.strip(), capacity=capacity, invented=invented
        )
        entry.of(site, f"{site}, {place}", scope=place.code)
    return site


def site_close(*, site: Site, by: Actor, at: datetime) -> None:
    """Closes a site: no day is entered there any more; what was entered counts. Raises RefusedError once closed."""
    by.permit("vaccination.keep", site.scope)
    with act("vaccination.site.closed", by=by, at=at) as entry:
        locked = Site.objects.select_for_update().get(pk=site.pk)
        if locked.closed_at is not None:
            raise RefusedError("Điểm tiêm này đã đóng.")
        locked.closed_at = at
        locked.save(update_fields=["closed_at"])
        entry.of(locked, f"{locked}, {locked.place}", scope=locked.place.code)


def site_withdraw(*, site: Site, reason: str, by: Actor, at: datetime) -> None:
    """Takes away a site that was added by mistake. Raises RefusedError without reason, or with sheets or deliveries."""
    by.permit("vaccination.keep", site.scope)
    with act("vaccination.site.withdrawn", by=by, at=at) as entry:
        rows_withdraw(
            site, entry=entry, reason=reason, scope=site.place.code,
            held="Điểm tiêm đã có phiếu hoặc lần cấp vắc xin nên không bỏ được; hãy đóng điểm.",
        )  # fmt: skip


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
            f"Phiếu {sites[corrected[0].site_id]} ngày {corrected[0].day:%d/%m/%Y} đã có số khác; sửa phải nêu lý do.",
            field="reason",
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


def supply_record(
    *, site: Site, vaccine: str, day: date, doses: int, paper: str, by: Actor, at: datetime, reason: str = "",
    invented: bool = False,
) -> Supply:  # fmt: skip
    """Doses that a site was given; below zero what it gives back, with a reason, at most what it still holds."""
    by.permit("vaccination.keep", site.scope)
    if not doses or not paper.strip():
        raise RefusedError(_("Ghi số liều và số chứng từ cấp phát."))
    if day > timezone.localdate(at):
        raise RefusedError(_("Ngày {day} chưa đến.").format(day=f"{day:%d/%m/%Y}"))
    if doses < 0 and not reason.strip():
        raise RefusedError(_("Trả lại hoặc ghi giảm phải nêu lý do."), field="reason")
    with act("vaccination.supply.recorded", by=by, at=at) as entry:
        Site.objects.select_for_update().get(pk=site.pk)
        held = stock_of(sites=[site]).get((site.pk, vaccine))
        if doses < 0 and (held is None or held.left + doses < 0):
            raise RefusedError(
                _("Điểm tiêm chỉ còn {left} liều {vaccine}.").format(
                    left=held.left if held else 0, vaccine=Vaccine(vaccine).label
                )
            )
        made = Supply.objects.create(
            site=site, vaccine=vaccine, day=day, doses=doses, paper=paper.strip(), known_at=at, reason=reason.strip(),
            recorded_by=by.actor_id, recorded_by_name=by.actor_name, invented=invented,
        )  # fmt: skip
        entry.of(made, f"{site}, {doses} liều {Vaccine(vaccine).label}", scope=site.place.code)
    return made


def population_say(
    *, place: Place, group: str, people: int, valid_from: date, source: str, by: Actor, at: datetime,
    invented: bool = False,
) -> Population:  # fmt: skip
    """How many people of an age group live in a place from a day on. Said again for the same day, the newer counts."""
    by.permit("vaccination.keep", place.scope)
    if not people or not source.strip():
        raise RefusedError(_("Ghi dân số của nhóm và nguồn của con số."))
    with act("vaccination.population.said", by=by, at=at) as entry:
        made = Population.objects.create(
            place=place, group=group, people=people, valid_from=valid_from, source=source.strip(), known_at=at,
            recorded_by=by.actor_id, recorded_by_name=by.actor_name, invented=invented,
        )  # fmt: skip
        entry.of(made, f"{place}, {Group(group).label}: {people}", scope=place.code)
    return made


def _sheets(fresh: Sequence[SaidSheet], sites: Mapping[int, Site]) -> dict[tuple[object, ...], Sheet]:
    """The rows that name the sheets, those that are missing made."""
    Sheet.objects.bulk_create(
        (Sheet(site_id=one.site_id, place=sites[one.site_id].place, day=one.day, vaccine=one.vaccine) for one in fresh),
        ignore_conflicts=True,
    )
    days = {one.day for one in fresh}
    rows = Sheet.objects.filter(site__in=sites, day__in=days).select_related("site", "place")
    return {(row.site_id, row.day, row.vaccine): row for row in rows}
