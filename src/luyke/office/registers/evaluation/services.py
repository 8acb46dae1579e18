"""Acts of the register of evaluation. The record of acts tells no level: who reads it need not read the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Agency, Place
from luyke.office.registers.evaluation.judging import judged
from luyke.office.registers.evaluation.models import Kind, Level, Rating, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.periods import is_period
from luyke.office.registers.evaluation.rules import RULES
from luyke.office.registers.evaluation.said import FACTS, SaidRating
from luyke.office.registers.evaluation.selectors import said_before
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.withdrawing import rows_withdraw


def subject_add(
    *, place: Place, kind: str, code: str, post: str, by: Actor, at: datetime, agency: Agency | None = None,
    body: Subject | None = None, duties: str = "", invented: bool = False,
) -> Subject:  # fmt: skip
    """A new subject, by an internal code and its post."""
    by.permit("evaluation.keep", (agency or place).scope)
    code, post = code.strip(), post.strip()
    refusal = "Đối tượng phải có loại, chức danh, và mã chưa đối tượng nào mang."
    if kind not in Kind.values or not code or not post:
        raise RefusedError(refusal)
    if body is not None and body.kind not in (Kind.ORGANISATION, Kind.COLLECTIVE):
        raise RefusedError("Chỉ xếp loại trong một tổ chức đảng hoặc một tập thể.")
    with once(refusal), act("evaluation.subject.added", by=by, at=at) as entry:
        subject = Subject.objects.create(
            place=place, agency=agency, kind=kind, code=code[:40], post=post[:200], body=body,
            duties=duties.strip()[:120], invented=invented,
        )  # fmt: skip
        entry.of(subject, code, scope=place.code)
    return subject


def subject_withdraw(*, subject: Subject, reason: str, by: Actor, at: datetime) -> None:
    """Takes away a subject that was added by mistake. Raises RefusedError once anything is said of it."""
    by.permit("evaluation.keep", subject.scope)
    with act("evaluation.subject.withdrawn", by=by, at=at) as entry:
        rows_withdraw(
            subject, entry=entry, reason=reason, scope=subject.place.code,
            held="Đối tượng đã có kết quả, họ tên hoặc thành viên nên không bỏ được; hãy thôi theo dõi.",
        )  # fmt: skip
        entry.label = subject.code  # of a person's post the record knows no more than elsewhere


def ratings_record(
    *, ratings: Sequence[SaidRating], by: Actor, at: datetime, reason: str = "",
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[RatingEntry]:  # fmt: skip
    """Keeps what is said at steps of evaluations, all of it or nothing; what says nothing new is left alone.

    The first two steps are kept by who keeps the register; the third is the competent level's own. A quota is looked at
    as it is when all of this stands. Raises RulesBrokenError, and RefusedError for a correction without its reason.
    """
    ratings = [one.settled for one in ratings]
    rows = Subject.objects.select_related(
        "place__parent__parent__parent", "agency__place__parent__parent__parent", "body"
    )
    subjects = rows.in_bulk({one.subject_id for one in ratings})
    if len({one.key for one in ratings}) < len(ratings) or len(subjects) < len({one.subject_id for one in ratings}):
        raise RefusedError("Có dòng lặp lại, hoặc đối tượng không có trong sổ.")
    for one in ratings:
        by.permit("evaluation.decide" if one.step == Step.UPPER else "evaluation.keep", subjects[one.subject_id].scope)
        if not is_period(one.period) or one.level not in Level.values or one.step not in Step.values:
            raise RefusedError("Kỳ ghi như 2021 hoặc 2025-Q4; mức và bước chọn trong danh sách.")
        if not all(_is_part(value) for value in (one.score, one.beyond)):
            raise RefusedError("Điểm và phần trăm từ 0 đến 100, nhiều nhất hai chữ số lẻ.")
    kept = said_before(ratings)
    fresh = [one for one in ratings if kept.get(one.key) != one]
    corrected = [one for one in fresh if one.key in kept]
    if corrected and not reason.strip():
        raise RefusedError(
            f"{subjects[corrected[0].subject_id]} đã có kết quả khác; sửa phải nêu lý do.", field="reason"
        )
    if not fresh:
        return []
    numbers = [number for number, one in enumerate(ratings) if kept.get(one.key) != one]
    today = at.astimezone(timezone.get_default_timezone()).date()
    passed = refuse(broken_by(RULES, judged(fresh, subjects, kept, today), numbers=numbers), overrides or {})
    with act("evaluation.ratings.recorded", by=by, at=at) as entry:
        cases = _cases(fresh)
        entries = RatingEntry.objects.bulk_create(
            RatingEntry(
                rating=cases[one.key], known_at=at, recorded_by=by.actor_id, recorded_by_name=by.actor_name,
                reason=reason.strip()[:400] if one.key in kept else "", invented=invented, level=one.level,
                decided_date=one.decided, **{name: getattr(one, name) for name in FACTS},
            )
            for one in fresh
        )  # fmt: skip
        overrides_keep(
            register="evaluation", entries=dict(zip(numbers, entries, strict=True)), passed=passed, by=by, at=at
        )
        first = subjects[fresh[0].subject_id]
        label = f"{first.code}, {fresh[0].period}" if len(fresh) == 1 else f"{len(fresh)} kết quả, {fresh[0].period}"
        entry.of(cases[fresh[0].key], label, scope=first.place.code, ratings=len(fresh),
                 passed=[one.code for one, _ in passed])  # fmt: skip
    return entries


def list_export(*, count: int, by: Actor, at: datetime) -> None:
    """Puts on the record that results were taken out as a file, or by another program."""
    by.permit("evaluation.view")
    with act("evaluation.list.exported", by=by, at=at) as entry:
        entry.of("evaluation.list", f"{count} dòng", rows=count)


def _is_part(value: Decimal | None) -> bool:
    return value is None or (0 <= value <= 100 and value == value.quantize(Decimal("0.01")))


def _cases(fresh: Sequence[SaidRating]) -> dict[tuple[int, str, str], Rating]:
    """The rows that name the steps, those that are missing made."""
    Rating.objects.bulk_create(
        (Rating(subject_id=one.subject_id, period=one.period, step=one.step) for one in fresh), ignore_conflicts=True
    )
    rows = Rating.objects.filter(
        subject__in={one.subject_id for one in fresh}, period__in={one.period for one in fresh}
    )
    return {(row.subject_id, row.period, row.step): row for row in rows}
