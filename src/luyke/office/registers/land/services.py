"""Acts of the register of land clearance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.db import IntegrityError
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Agency, Place
from luyke.office.registers.land.models import Household, LandKind, Parcel, Project, StepEntry, Tie
from luyke.office.registers.land.rules import RULES
from luyke.office.registers.land.said import DAYS, FIELDS, Judged, Listing, SaidHousehold
from luyke.office.registers.land.selectors import holders_of, said_before
from luyke.office.registers.law import law_table
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.withdrawing import rows_withdraw
from luyke.office.reviews.models import Directive

_KEPT = ("kind", "area", *DAYS)  # what may not be said otherwise later without a reason


def project_add(
    *, place: Place, code: str, name: str, by: Actor, at: datetime, owner: Agency | None = None,
    invented: bool = False,
) -> Project:  # fmt: skip
    """A new project of a place, cleared by one of its agencies or by itself."""
    by.permit("land.keep", (owner or place).scope)
    code, name = code.strip(), name.strip()
    refusal = "Dự án phải có tên, và mã chưa dự án nào mang."
    if not code or not name:
        raise RefusedError(refusal)
    with once(refusal), act("land.project.added", by=by, at=at) as entry:
        project = Project.objects.create(place=place, owner=owner, code=code, name=name, invented=invented)
        entry.of(project, f"{project}", scope=place.code)
    return project


def project_withdraw(*, project: Project, reason: str, by: Actor, at: datetime) -> None:
    """Takes away a project that was added by mistake. Raises RefusedError without a reason, or with a household."""
    by.permit("land.keep", project.scope)
    with act("land.project.withdrawn", by=by, at=at) as entry:
        rows_withdraw(
            project, entry=entry, reason=reason, scope=project.place.code,
            held="Dự án đã có hộ hoặc nhiệm vụ gắn vào nên không bỏ được; hộ ghi nhầm thì ghi rút khỏi dự án.",
        )  # fmt: skip


def households_record(
    *, project: Project, households: Sequence[SaidHousehold], by: Actor, at: datetime,
    listings: Mapping[str, Listing] | None = None, listed: date | None = None, reason: str = "",
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[StepEntry]:  # fmt: skip
    """Keeps how far households are, all of it or nothing; one that says what it said before is left alone.

    listings   ward and parcels of those that are new on the list, by code; `listed`: since when, the day of `at` else
    reason     why land, a day or a step that was said before is another one now; why land is not taken any more
    overrides  reasons for which soft rules are let pass, by the key of what is broken or by the rule's code
    Raises RulesBrokenError, and RefusedError for a correction without its reason and a household that is not known.
    """
    by.permit("land.keep", project.scope)
    listings = listings or {}
    kept = said_before(project=project, codes=[one.code for one in households])
    if len({one.code for one in households}) < len(households) or any(not one.code for one in households):
        raise RefusedError("Có hộ lặp lại, hoặc chưa có mã.")
    unknown = [one.code for one in households if one.code not in kept and one.code not in listings]
    if unknown:
        raise RefusedError(f"Hộ {unknown[0]} chưa có trong dự án; hộ mới phải ghi phường và thửa đất.")
    if any(one.area < 1 or one.kind not in LandKind.values for one in households):
        raise RefusedError("Mỗi hộ phải ghi loại đất và diện tích thu hồi.")
    if any(bool(one.block) != bool(one.blocked_date) for one in households):
        raise RefusedError("Vướng mắc phải ghi cả loại và từ ngày nào.")
    fresh = [one for one in households if one.code not in kept or kept[one.code][1] != one]
    changed = {one.code for one in fresh if one.code in kept and _changes(kept[one.code][1], one)}
    if changed and not reason.strip():
        raise RefusedError(f"Hộ {min(changed)} đã ghi khác; sửa hoặc rút khỏi dự án phải nêu lý do.", field="reason")
    if not fresh:
        return []
    today = at.astimezone(timezone.get_default_timezone()).date()
    new = {one.code: listings[one.code] for one in fresh if one.code not in kept}
    codes = {one.code for one in fresh}
    numbers = [number for number, one in enumerate(households) if one.code in codes]
    passed = refuse(broken_by(RULES, _judged(project, fresh, new, today), numbers=numbers), overrides or {})
    with act("land.households.recorded", by=by, at=at) as entry:
        rows = {code: row for code, (row, _) in kept.items()} | _list(project, new, listed or today)
        entries = StepEntry.objects.bulk_create(
            StepEntry(
                household=rows[one.code], known_at=at, recorded_by=by.actor_id, recorded_by_name=by.actor_name,
                reason=reason.strip()[:400] if one.code in changed else "", invented=invented,
                **{name: getattr(one, name) for name in FIELDS},
            )
            for one in fresh
        )  # fmt: skip
        overrides_keep(register="land", entries=dict(zip(numbers, entries, strict=True)), passed=passed, by=by, at=at)
        first = rows[fresh[0].code]
        label = f"{project}: {first}" if len(fresh) == 1 else f"{project}: {len(fresh)} hộ, từ {first}"
        entry.of(first, label, scope=project.place.code, passed=sorted({one.code for one, _ in passed}))
    return entries


def directive_tie(*, project: Project, directive: Directive, by: Actor, at: datetime) -> Tie:
    """Hangs a directive on a project: it closes by itself when nothing of the project is left to hand over.

    By those who follow the directive up, not by those who do it. Raises RefusedError where it is closed or hangs.
    """
    by.permit("reviews.keep", directive.conclusion.review.body.scope)
    if not directive.is_open or Tie.objects.filter(directive=directive, ended_at__isnull=True).exists():
        raise RefusedError("Nhiệm vụ này đã khép, hoặc đã gắn với một dự án.")
    with act("land.directive.tied", by=by, at=at) as entry:
        tie = Tie.objects.create(project=project, directive=directive, at=at, by=by.actor_id, by_name=by.actor_name)
        entry.of(tie, f"{directive} – {project}", scope=project.place.code)
    return tie


def directive_untie(*, tie: Tie, by: Actor, at: datetime) -> Tie:
    """Lets a directive off its project; what the project has left no longer closes it."""
    by.permit("reviews.keep", tie.directive.conclusion.review.body.scope)
    with act("land.directive.untied", by=by, at=at) as entry:
        locked = Tie.objects.select_for_update().get(pk=tie.pk)
        if locked.ended_at is not None:
            raise RefusedError("Nhiệm vụ này đã được gỡ khỏi dự án.")
        locked.ended_at, locked.ended_by = at, by.actor_id
        locked.save(update_fields=["ended_at", "ended_by"])
        entry.of(locked, f"{locked.directive} – {locked.project}", scope=locked.project.place.code)
    return locked


def _changes(before: SaidHousehold, said: SaidHousehold) -> bool:
    """Whether something that was said before is said otherwise, or the land is given up."""
    withdrawn = said.withdrawn_date != before.withdrawn_date
    kept = ((getattr(before, name), getattr(said, name)) for name in _KEPT)
    return withdrawn or any(old is not None and old != new for old, new in kept)


def _judged(project: Project, said: Iterable[SaidHousehold], new: Mapping[str, Listing], today: date) -> list[Judged]:
    """Each household with what is known beside it; those listed together are seen beside each other."""
    law = law_table("land")
    parcels = [one for listing in new.values() for one in listing.parcels]
    holders = holders_of(project=project, parcels=parcels) if parcels else {}
    for code, listing in new.items():
        for one in listing.parcels:
            holders.setdefault(str(one), []).append(code)
    found = []
    for one in said:
        own = new[one.code].parcels if one.code in new else None
        held = {str(parcel): [code for code in holders[str(parcel)] if code != one.code] for parcel in own or ()}
        found.append(Judged(one, today, law, {parcel: codes for parcel, codes in held.items() if codes}, own))
    return found


def _list(project: Project, new: Mapping[str, Listing], listed: date) -> dict[str, Household]:
    """The rows that name new households, and their parcels. Inside the act that keeps their entries."""
    try:
        rows = Household.objects.bulk_create(
            Household(project=project, place_id=listing.place_id, code=code, listed_date=listed)
            for code, listing in new.items()
        )
    except IntegrityError as error:  # somebody was faster
        raise RefusedError("Hộ này vừa được người khác thêm vào dự án; hãy mở lại.") from error
    Parcel.objects.bulk_create(
        Parcel(household=row, sheet=one.sheet, number=one.number,
               **dict(zip(("x", "y", "width", "height"), one.at or (None,) * 4, strict=True)))
        for row in rows
        for one in new[row.code].parcels
    )  # fmt: skip
    return {row.code: row for row in rows}
