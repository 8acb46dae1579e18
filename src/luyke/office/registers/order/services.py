"""Acts of the register of urban order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import store
from luyke.office.places.models import Place
from luyke.office.registers.law import law_table
from luyke.office.registers.order.judging import ACT, judged
from luyke.office.registers.order.models import Campaign, Case, CaseEntry, Photo
from luyke.office.registers.order.pictures import Picture
from luyke.office.registers.order.rules import RULES
from luyke.office.registers.order.said import SaidCase
from luyke.office.registers.order.selectors import entries_before, said_before
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.selectors import reasons_given
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.withdrawing import rows_withdraw

_SAID = ("found_date", "spot", "spot_key", "kind", "act", "doer", "sanction", "fine", "decided_date", "mended_date",
         "note", "dropped")  # fmt: skip


def cases_record(
    *, cases: Sequence[SaidCase], by: Actor, at: datetime, reason: str = "",
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[CaseEntry]:  # fmt: skip
    """Keeps what is said of cases, all of it or nothing; one that says what it said before is left alone.

    A case without a number gets one. What came next of a case (sanctioned, mended) needs no reason; another
    word on what was said does.
    overrides  reasons for which soft rules are let pass, by the key of what is broken or by the rule's code
    Raises RulesBrokenError, and RefusedError for a correction without its reason.
    """
    cases = [one.settled for one in cases]
    places = Place.objects.select_related("parent__parent__parent").in_bulk({one.place_id for one in cases})
    for place in places.values():
        by.permit("order.keep", place.scope)
    kept = said_before(cases)
    _refuse_strange(cases, places, kept)
    numbers = [number for number, one in enumerate(cases) if kept.get(one.code) != one]
    fresh = [cases[number] for number in numbers]
    changed = [one for one in fresh if one.code and not one.goes_on_from(kept[one.code])]
    if changed and not reason.strip():
        raise RefusedError(f"Vụ {changed[0].code} đã ghi khác; sửa phải nêu lý do.", field="reason")
    if not fresh:
        return []
    today = at.astimezone(timezone.get_default_timezone()).date()
    broken = broken_by(RULES, judged(fresh, today), numbers=numbers)
    before = entries_before([(number, cases[number].code) for number in numbers])
    given = reasons_given(register="order", broken=broken, before=before)
    passed = refuse(broken, {**given, **(overrides or {})})
    with act("order.cases.recorded", by=by, at=at) as entry:
        rows = _cases(fresh, places)
        entries = CaseEntry.objects.bulk_create(
            CaseEntry(
                case=row, known_at=at, recorded_by=by.actor_id, recorded_by_name=by.actor_name, invented=invented,
                reason=reason.strip()[:400] if one.code else "", **{name: getattr(one, name) for name in _SAID},
            )
            for row, one in zip(rows, fresh, strict=True)
        )  # fmt: skip
        overrides_keep(register="order", entries=dict(zip(numbers, entries, strict=True)), passed=passed, by=by, at=at)
        label = str(rows[0]) if len(rows) == 1 else f"{len(rows)} vụ, từ {rows[0]}"
        entry.of(rows[0], label, scope=rows[0].place.code, cases=len(rows), passed=[one.code for one, _ in passed])
    return entries


def photo_add(*, case: Case, picture: Picture, moment: str, by: Actor, at: datetime) -> Photo:
    """Keeps a picture of a case's spot."""
    by.permit("order.keep", case.place.scope)
    with act("order.photo.added", by=by, at=at) as entry:
        photo = Photo.objects.create(
            case=case, moment=moment, file=store(picture.content)[1], width=picture.width, height=picture.height,
            north=picture.north, east=picture.east, added_at=at, added_by=by.actor_id, added_by_name=by.actor_name,
        )  # fmt: skip
        entry.of(case, str(case), scope=case.place.code, photo=photo.pk, position=picture.north is not None)
    return photo


def campaign_set(
    *, place: Place, name: str, first_date: date, last_date: date, places: Sequence[Place], kinds: Sequence[str],
    by: Actor, at: datetime, campaign: Campaign | None = None, invented: bool = False,
) -> Campaign:  # fmt: skip
    """A new campaign, or one said anew. Raises RefusedError without a name or a place, or for days out of order."""
    by.permit("order.keep", place.scope)
    if not name.strip() or not places:
        raise RefusedError("Đợt cao điểm phải có tên và ít nhất một địa bàn.")
    if last_date < first_date:
        raise RefusedError("Ngày kết thúc phải từ ngày bắt đầu trở đi.")
    with act("order.campaign.set", by=by, at=at) as entry:
        said = campaign or Campaign(place=place, invented=invented)
        said.name, said.first_date, said.last_date, said.kinds = (
            name.strip()[:200],
            first_date,
            last_date,
            ",".join(kinds),
        )
        said.save()
        said.places.set(places)
        entry.of(said, f"{said}, {first_date:%d/%m/%Y} – {last_date:%d/%m/%Y}", scope=place.code)
    return said


def campaign_withdraw(*, campaign: Campaign, reason: str, by: Actor, at: datetime) -> None:
    """Takes away a campaign that was set by mistake: cases are never its own. Raises RefusedError without a reason."""
    by.permit("order.keep", campaign.scope)
    with act("order.campaign.withdrawn", by=by, at=at) as entry:
        rows_withdraw(
            campaign, entry=entry, reason=reason, scope=campaign.place.code,
            held="Đợt này đã được dùng ở nơi khác nên không bỏ được.",
        )  # fmt: skip


def _refuse_strange(cases: Sequence[SaidCase], places: Mapping[int, Place], kept: Mapping[str, SaidCase]) -> None:
    """Raises RefusedError for places and numbers that there are not, and acts that no law names."""
    codes = [one.code for one in cases if one.code]
    if len(places) < len({one.place_id for one in cases}) or len(set(codes)) < len(codes):
        raise RefusedError("Có vụ ghi hai lần, hoặc địa bàn không có trong danh mục.")
    acts = {law.key.removeprefix(ACT) for law in law_table("order").laws if law.key.startswith(ACT)}
    for one in cases:
        if not one.spot:
            raise RefusedError("Phải ghi điểm vi phạm bằng lời, ví dụ: trước số 120 Tô Hiệu.")
        if one.act not in acts:
            raise RefusedError(f"Không có hành vi “{one.act}” trong danh mục.")
        if one.code and (one.code not in kept or kept[one.code].place_id != one.place_id):
            raise RefusedError(f"Không có vụ số “{one.code}” ở địa bàn này.")


def _cases(fresh: Sequence[SaidCase], places: Mapping[int, Place]) -> list[Case]:
    """The rows that name the cases; new ones are numbered on in their place and year."""
    list(Place.objects.select_for_update().filter(pk__in=places).order_by("pk"))  # two clerks do not take one number
    known = {row.code: row for row in Case.objects.filter(code__in={one.code for one in fresh if one.code})}
    numbers: dict[str, int] = {}
    for one in fresh:
        if not one.code:
            stem = _stem(one, places)
            numbers.setdefault(stem, Case.objects.filter(code__startswith=stem).count())
    rows = []
    for one in fresh:
        row = known.get(one.code)
        if row is None:
            stem = _stem(one, places)
            numbers[stem] += 1
            row = Case(place=places[one.place_id], code=f"{stem}{numbers[stem]:04}")
        rows.append(row)
    Case.objects.bulk_create(row for row in rows if row.pk is None)
    for row in rows:
        row.place = places[row.place_id]
    return rows


def _stem(one: SaidCase, places: Mapping[int, Place]) -> str:
    return f"{places[one.place_id].code}-{one.found_date.year}-"
