"""Acts of the register of public opinion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Sum
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.law import LawTable, law_table
from luyke.office.registers.opinion.heats import HEATS
from luyke.office.registers.opinion.models import Hearing, Issue, IssueEntry
from luyke.office.registers.opinion.rules import RULES
from luyke.office.registers.opinion.said import Judged, SaidIssue
from luyke.office.registers.opinion.selectors import Span, entries_before, pace_of, said_before
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.selectors import reasons_given
from luyke.office.registers.services import overrides_keep

_SAID = ("topic", "field", "first_seen", "heat", "owner_id", "status", "due_date", "answer", "answered_date",
         "closed_date", "dropped")  # fmt: skip
_MOST_REPORTS = 100_000
Kept = Mapping[str, tuple[Issue, SaidIssue]]


@dataclass(frozen=True)
class SaidHearing:
    """How many reports came on a day, through which way."""

    day: date
    source: str
    reports: int


def issues_record(
    *, issues: Sequence[SaidIssue], by: Actor, at: datetime, hearings: Sequence[SaidHearing | None] = (),
    reason: str = "", overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[IssueEntry]:  # fmt: skip
    """Keeps what is said of issues, all of it or nothing; one that says what it said before is left alone.

    An issue without a number gets one, and the day by which it is to be answered by its heat; hotter than it was, it
    is to be answered sooner. How it goes on needs no reason; another word on what was said does.
    hearings   the first reports of each new issue, in the same order
    overrides  reasons for which soft rules are let pass, by the key of what is broken or by the rule's code
    Raises RulesBrokenError, and RefusedError for a correction without its reason.
    """
    today = at.astimezone(timezone.get_default_timezone()).date()
    law, kept = law_table("opinion"), said_before([one.code for one in issues if one.code])
    issues = [_dated(one.settled(today), kept, law, today) for one in issues]
    places = Place.objects.select_related("parent__parent__parent").in_bulk({one.place_id for one in issues})
    for place in places.values():
        by.permit("opinion.keep", place.scope)
    _refuse_strange(issues, places, kept)
    fresh = [(number, one) for number, one in enumerate(issues) if not one.code or kept[one.code][1] != one]
    changed = [one for _, one in fresh if one.code and not one.goes_on_from(kept[one.code][1])]
    if changed and not reason.strip():
        raise RefusedError(f"Vấn đề {changed[0].code} đã ghi khác; sửa phải nêu lý do.", field="reason")
    if not fresh:
        return []
    span = Span(today, int(law.on("rising.days", today).number))
    numbers = [number for number, _ in fresh]
    broken = broken_by(RULES, [_judged(one, kept, span) for _, one in fresh], numbers=numbers)
    given = reasons_given(register="opinion", broken=broken, before=entries_before([(n, one.code) for n, one in fresh]))
    passed = refuse(broken, {**given, **(overrides or {})})
    with act("opinion.issues.recorded", by=by, at=at) as entry:
        said = {"known_at": at, "recorded_by": by.actor_id, "recorded_by_name": by.actor_name, "invented": invented}
        rows = _issues([one for _, one in fresh], places, kept)
        entries = IssueEntry.objects.bulk_create(
            IssueEntry(
                issue=row, reason=reason.strip()[:400] if one.code else "", **said,
                **{name: getattr(one, name) for name in _SAID},
            )
            for row, (_, one) in zip(rows, fresh, strict=True)
        )  # fmt: skip
        first = [(row, hearings[number]) for row, (number, one) in zip(rows, fresh, strict=True)
                 if not one.code and number < len(hearings)]  # fmt: skip
        Hearing.objects.bulk_create(
            Hearing(issue=row, day=one.day, source=one.source, reports=one.reports, **said)
            for row, one in first if one is not None
        )  # fmt: skip
        by_number = dict(zip(numbers, entries, strict=True))
        overrides_keep(register="opinion", entries=by_number, passed=passed, by=by, at=at)
        label = str(rows[0]) if len(rows) == 1 else f"{len(rows)} vấn đề, từ {rows[0]}"
        entry.of(rows[0], label, scope=rows[0].place.code, issues=len(rows), passed=[one.code for one, _ in passed])
    return entries


def hearing_add(
    *, issue: Issue, said: SaidHearing, by: Actor, at: datetime, reason: str = "", invented: bool = False
) -> Hearing:
    """Reports more of an issue. Fewer than none takes back what was counted too much, for a reason.

    Raises RefusedError for a day to come, for nothing, and for more taken back than there was.
    """
    by.permit("opinion.keep", issue.place.scope)
    if said.day > at.astimezone(timezone.get_default_timezone()).date():
        raise RefusedError("Ngày phản ánh chưa đến.")
    if not said.reports or abs(said.reports) > _MOST_REPORTS:
        raise RefusedError("Số phản ánh phải khác 0.")
    if said.reports < 0 and not reason.strip():
        raise RefusedError("Bớt số phản ánh đã ghi phải nêu lý do.", field="reason")
    with act("opinion.hearing.added", by=by, at=at) as entry:
        Issue.objects.select_for_update().get(pk=issue.pk)
        before = issue.hearings.filter(day=said.day, source=said.source).aggregate(n=Sum("reports"))["n"] or 0
        if before + said.reports < 0:
            raise RefusedError(f"Ngày đó theo nguồn này chỉ ghi {before} phản ánh.")
        made = Hearing.objects.create(
            issue=issue, day=said.day, source=said.source, reports=said.reports, known_at=at, invented=invented,
            recorded_by=by.actor_id, recorded_by_name=by.actor_name, reason=reason.strip()[:400],
        )  # fmt: skip
        entry.of(issue, str(issue), scope=issue.place.code, reports=said.reports)
    return made


def list_export(*, count: int, by: Actor, at: datetime) -> None:
    """Puts on the record that the register was taken out as a file."""
    by.permit("opinion.view")
    with act("opinion.list.exported", by=by, at=at) as entry:
        entry.of("opinion.list", f"{count} vấn đề", issues=count)


def _dated(one: SaidIssue, kept: Kept, law: LawTable, today: date) -> SaidIssue:
    """An issue with the day by which it is to be answered."""
    days = law.on(f"answer.days.{one.heat}", max(one.first_seen, date(2014, 8, 18)))
    before = kept[one.code][1] if one.code in kept else None
    if days is None or (before is None and one.due_date is not None):
        return one if one.due_date else replace(one, due_date=one.first_seen)
    if before is None:
        return replace(one, due_date=one.first_seen + timedelta(days=int(days.number)))
    if one.heat > before.heat and not one.answered_date:
        return replace(one, due_date=min(before.due_date, today + timedelta(days=int(days.number))))
    return replace(one, due_date=before.due_date)


def _judged(one: SaidIssue, kept: Kept, span: Span) -> Judged:
    issue, before = kept.get(one.code, (None, None))
    return Judged(one, span.day, before.heat if before else None, pace_of(issue=issue, span=span))


def _refuse_strange(issues: Sequence[SaidIssue], places: Mapping[int, Place], kept: Kept) -> None:
    """Raises RefusedError for places, levels and numbers that there are not."""
    codes = [one.code for one in issues if one.code]
    if len(places) < len({one.place_id for one in issues}) or len(set(codes)) < len(codes):
        raise RefusedError("Có vấn đề ghi hai lần, hoặc địa bàn không có trong danh mục.")
    for one in issues:
        if not one.topic:
            raise RefusedError("Phải ghi vấn đề bằng lời, ví dụ: nước thải chảy tràn ra ngõ.")
        if one.heat not in HEATS:
            raise RefusedError("Mức nóng là một trong bốn mức.")
        if one.code and (one.code not in kept or kept[one.code][1].place_id != one.place_id):
            raise RefusedError(f"Không có vấn đề số “{one.code}” ở địa bàn này.")


def _issues(fresh: Sequence[SaidIssue], places: Mapping[int, Place], kept: Kept) -> list[Issue]:
    """The rows that name the issues; new ones are numbered on in their place and year."""
    list(Place.objects.select_for_update().filter(pk__in=places).order_by("pk"))  # two officers take no one number
    numbers: dict[str, int] = {}
    rows = []
    for one in fresh:
        if one.code:
            rows.append(kept[one.code][0])
            continue
        stem = f"DL-{places[one.place_id].code}-{one.first_seen.year}-"
        if stem not in numbers:
            numbers[stem] = Issue.objects.filter(code__startswith=stem).count()
        numbers[stem] += 1
        rows.append(Issue(place=places[one.place_id], code=f"{stem}{numbers[stem]:03}"))
    Issue.objects.bulk_create(row for row in rows if row.pk is None)
    return rows
