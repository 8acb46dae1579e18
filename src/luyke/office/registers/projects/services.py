"""Acts of the register of projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Agency, Place
from luyke.office.registers.projects.models import Line, Month, MonthEntry, PlanEntry, PlanKind, Project, Source
from luyke.office.registers.projects.rules import RULES
from luyke.office.registers.projects.said import SETTLEMENT, JudgedMonth, SaidMonth
from luyke.office.registers.projects.selectors import plans_known, said_before, to_date_known
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.withdrawing import reason_given

_WITHDRAWN = "Dự án này đã bỏ khỏi sổ."


def project_add(
    *, place: Place, code: str, name: str, by: Actor, at: datetime, owner: Agency | None = None,
    invented: bool = False,
) -> Project:  # fmt: skip
    """A new project of a place, answered for by one of its agencies or by itself."""
    by.permit("projects.keep", (owner or place).scope)
    code, name = code.strip(), name.strip()
    refusal = "Dự án phải có tên, và mã chưa dự án nào mang."
    if not code or not name:
        raise RefusedError(refusal)
    with once(refusal), act("projects.project.added", by=by, at=at) as entry:
        project = Project.objects.create(place=place, owner=owner, code=code, name=name, invented=invented)
        entry.of(project, f"{project}", scope=place.code)
    return project


def project_withdraw(*, project: Project, reason: str, by: Actor, at: datetime) -> None:
    """Lets a project that was added by mistake count for nothing; what it was given stays in the history.

    Raises RefusedError without a reason, or once anything was said of its months: that made figures.
    """
    by.permit("projects.keep", project.scope)
    with act("projects.project.withdrawn", by=by, at=at) as entry:
        locked = Project.objects.select_for_update().get(pk=project.pk)
        if MonthEntry.objects.filter(month__line__project=locked).exists():
            raise RefusedError("Dự án đã ghi số giải ngân nên không bỏ được; vốn giao nhầm thì điều chỉnh kèm lý do.")
        if locked.withdrawn_at is not None:
            raise RefusedError(_WITHDRAWN)
        entry.of(locked, f"{locked}", scope=locked.place.code, reason=reason_given(reason))
        locked.withdrawn_at, locked.withdrawn_by = at, by.actor_id
        locked.save(update_fields=["withdrawn_at", "withdrawn_by"])


def plan_set(
    *, project: Project, year: int, source: str, kind: str, amount: int, decision: str, by: Actor, at: datetime,
    decided_date: date | None = None, reason: str = "", invented: bool = False,
) -> PlanEntry:  # fmt: skip
    """What a line of a project is given, by a decision; a revision adds to what was given before, with its reason.

    Raises RefusedError for a decision that is not named, a revision without reason, and less than was disbursed.
    """
    by.permit("projects.keep", project.scope)
    if project.withdrawn_at is not None:
        raise RefusedError(_WITHDRAWN)
    if not decision.strip() or amount < 0 or source not in Source.values or kind not in PlanKind.values:
        raise RefusedError("Giao vốn phải ghi nguồn, loại kế hoạch, số tiền và quyết định.")
    line = Line.objects.filter(project=project, year=year, source=source, kind=kind).first()
    before = plans_known([line.pk]).get(line.pk) if line else None
    if before is not None and not reason.strip():
        raise RefusedError("Điều chỉnh vốn đã giao phải nêu lý do.", field="reason")
    paid = max(to_date_known([line.pk], actual=True).get(line.pk, {0: 0}).values()) if line else 0
    if amount < paid:
        raise RefusedError(f"Đã giải ngân {paid:,} đồng, không thể giao ít hơn.".replace(",", "."))
    with act("projects.plan.set", by=by, at=at) as entry:
        line = line or Line.objects.create(project=project, year=year, source=source, kind=kind)
        row = PlanEntry.objects.create(
            line=line, amount=amount, decision=decision.strip()[:300], decided_date=decided_date, known_at=at,
            recorded_by=by.actor_id, recorded_by_name=by.actor_name, reason=reason.strip()[:400], invented=invented,
        )  # fmt: skip
        entry.of(row, f"{line}", scope=project.place.code, amount=amount, before=before, reason=reason.strip())
    return row


def months_record(
    *, months: Sequence[SaidMonth], by: Actor, at: datetime, reason: str = "",
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[MonthEntry]:  # fmt: skip
    """Keeps what is disbursed of lines by the end of months, all of it or nothing; what says nothing new is left alone.

    An estimate stays when only the actual figure is said later. A number that was said before and is changed needs
    `reason`. Raises RulesBrokenError, RefusedError.
    """
    rows = Line.objects.select_related("project__place__parent__parent__parent", "project__owner__place")
    lines = rows.in_bulk({one.line_id for one in months})
    for project in {line.project for line in lines.values()}:
        by.permit("projects.keep", project.scope)
        if project.withdrawn_at is not None:
            raise RefusedError(_WITHDRAWN)
    if len({one.key for one in months}) < len(months) or len(lines) < len({one.line_id for one in months}):
        raise RefusedError("Có dòng vốn lặp lại, hoặc không có trong sổ.")
    if any(not 1 <= one.month <= SETTLEMENT for one in months):
        raise RefusedError("Tháng phải từ 1 đến 12; 13 là quyết toán đến 31 tháng 1 năm sau.")
    kept = said_before(months)
    whole = [_over(kept.get(one.key), one) for one in months]
    fresh = [one for one in whole if one != kept.get(one.key) and (one.estimate, one.actual) != (None, None)]
    changed = [one for one in fresh if _changes(kept.get(one.key), one)]
    if changed and not reason.strip():
        raise RefusedError(
            f"{lines[changed[0].line_id]}: tháng {changed[0].month} đã có số; sửa phải nêu lý do.", field="reason"
        )
    if not fresh:
        return []
    passed = refuse(broken_by(RULES, _judged(fresh, lines)), overrides or {})
    with act("projects.months.recorded", by=by, at=at) as entry:
        named = _months(fresh)
        entries = MonthEntry.objects.bulk_create(
            MonthEntry(
                month=named[one.key], estimate=one.estimate, actual=one.actual, known_at=at, recorded_by=by.actor_id,
                recorded_by_name=by.actor_name, reason=reason.strip()[:400] if one in changed else "",
                invented=invented,
            )
            for one in fresh
        )  # fmt: skip
        overrides_keep(register="projects", entries=entries, passed=passed, by=by, at=at)
        first = lines[fresh[0].line_id]
        label = f"{len(fresh)} dòng vốn, tháng {fresh[0].month}/{first.year}"
        entry.of(first, label, scope=first.project.place.code, passed=[one.code for one, _ in passed])
    return entries


def _over(before: SaidMonth | None, said: SaidMonth) -> SaidMonth:
    """What is said now over what was said before: what is not said now stays."""
    if before is None:
        return said
    estimate = before.estimate if said.estimate is None else said.estimate
    return SaidMonth(said.line_id, said.month, estimate, before.actual if said.actual is None else said.actual)


def _changes(before: SaidMonth | None, said: SaidMonth) -> bool:
    """Whether a number that was said before is another one now."""
    if before is None:
        return False
    return any(
        old is not None and old != new
        for old, new in ((before.estimate, said.estimate), (before.actual, said.actual))
    )  # fmt: skip


def _judged(said: Sequence[SaidMonth], lines: Mapping[int, Line]) -> list[JudgedMonth]:
    """Each month with what is known beside it; months said together are seen beside each other."""
    plans, known = plans_known(lines), to_date_known(lines)
    for one in said:
        value = one.actual if one.actual is not None else one.estimate
        known.setdefault(one.line_id, {})[one.month] = value
    return [
        JudgedMonth(one, str(lines[one.line_id]), plans.get(one.line_id), known.get(one.line_id, {})) for one in said
    ]


def _months(said: Sequence[SaidMonth]) -> dict[tuple[int, int], Month]:
    """The rows that name the months, those that are missing made."""
    Month.objects.bulk_create((Month(line_id=one.line_id, month=one.month) for one in said), ignore_conflicts=True)
    rows = Month.objects.filter(line__in={one.line_id for one in said}, month__in={one.month for one in said})
    return {(row.line_id, row.month): row for row in rows}
