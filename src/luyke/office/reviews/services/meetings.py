"""Acts over a meeting: called, attended, its figures frozen, concluded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

import luyke
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.reviews.freezing import freeze
from luyke.office.reviews.grounds import faults_of, words_of
from luyke.office.reviews.models import (
    Attendance,
    Body,
    Directive,
    DirectiveEvent,
    EventKind,
    Review,
    ReviewKind,
    Snapshot,
    Theme,
)
from luyke.office.reviews.refusing import permit_on, said, still_open
from luyke.office.ui.periods import month_asked


def review_create(
    *, body: Body, title: str, period: str, meets_at: datetime, chair: str, by: Actor, at: datetime,
    kind: ReviewKind = ReviewKind.REGULAR, chair_title: str = "", venue: str = "", theme: Theme | None = None,
    invented: bool = False,
) -> Review:  # fmt: skip
    """Calls a meeting over a month.

    Raises RefusedError for what is no month, a theme of another body, a body that has ended.
    """
    permit_on(body, "reviews.keep", by)
    _month(period)
    if body.ended_on is not None and timezone.localdate(meets_at) >= body.ended_on:
        raise RefusedError(f"{body.name} đã thôi hoạt động từ {body.ended_on:%d/%m/%Y}.")
    if theme is not None and theme.body_id != body.pk:
        raise RefusedError("Chủ đề là của tổ chức khác.")
    with act("reviews.review.called", by=by, at=at) as entry:
        review = Review.objects.create(
            body=body, kind=kind, title=said(title, "Hội nghị phải có tên."), period=period, meets_at=meets_at,
            chair=said(chair, "Ghi người chủ trì."), chair_title=chair_title, venue=venue, theme=theme,
            invented=invented, created_at=at,
        )  # fmt: skip
        entry.of(review, scope=body.place.code, period=period)
    return review


def review_revise(
    *, review: Review, title: str, meets_at: datetime, chair: str, by: Actor, at: datetime, chair_title: str = "",
    venue: str = "",
) -> Review:  # fmt: skip
    """Changes when, where and under whom it sits."""
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.review.revised", by=by, at=at) as entry:
        locked = still_open(review)
        locked.title, locked.chair = said(title, "Hội nghị phải có tên."), said(chair, "Ghi người chủ trì.")
        locked.meets_at, locked.chair_title, locked.venue = meets_at, chair_title, venue
        locked.save()
        entry.of(locked, scope=locked.body.place.code)
    return locked


def attendance_set(
    *, review: Review, present: Sequence[str], absent: Sequence[str], by: Actor, at: datetime
) -> list[Attendance]:
    """Who came and who did not, anew."""
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.attendance.set", by=by, at=at) as entry:
        locked = still_open(review)
        locked.attendance.all().delete()
        named = [(name, True) for name in present] + [(name, False) for name in absent]
        rows = [
            Attendance(review=locked, position=number, name=name.strip()[:200], present=here)
            for number, (name, here) in enumerate(named, 1)
            if name.strip()
        ]
        Attendance.objects.bulk_create(rows)
        entry.of(locked, scope=locked.body.place.code, present=sum(row.present for row in rows), asked=len(rows))
    return rows


def review_freeze(*, review: Review, by: Actor, at: datetime) -> Snapshot:
    """Freezes the month's table as known at this moment; frozen again, the newest counts and the earlier are kept."""
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.review.frozen", by=by, at=at) as entry:
        locked = still_open(review)
        frozen = freeze(place=locked.body.place, period=locked.period, as_of=at)
        taken = Snapshot.objects.create(
            review=locked, place=locked.body.place, period=locked.period, as_of=at, rows=frozen.rows,
            sha256=frozen.sha256, engine=luyke.__version__, taken_by=by.actor_id, taken_by_name=by.actor_name,
        )  # fmt: skip
        entry.of(locked, scope=locked.body.place.code, sha256=frozen.sha256)
    return taken


def review_conclude(*, review: Review, by: Actor, at: datetime) -> Review:
    """The chair's word: conclusions stand, and their directives are given to their owners.

    Raises RefusedError without frozen figures, without a conclusion, and while a number of one rests on nothing.
    """
    permit_on(review.body, "reviews.direct", by)
    with act("reviews.review.concluded", by=by, at=at) as entry:
        locked = still_open(review)
        if not locked.snapshots.exists():
            raise RefusedError("Hãy chốt số liệu trước khi kết luận.")
        if not locked.conclusions.exists():
            raise RefusedError("Chưa có kết luận nào.")
        left = faults_of(words_of(locked))
        if left:
            raise RefusedError("Chưa kết luận được: còn con số chưa có căn cứ.", left)
        given = list(Directive.objects.filter(conclusion__review=locked).order_by("pk"))
        Directive.objects.filter(pk__in=[one.pk for one in given]).update(given_at=at)
        DirectiveEvent.objects.bulk_create(
            DirectiveEvent(
                directive=one, kind=EventKind.GIVEN, due_after=one.due_date, at=at, by=by.actor_id,
                by_name=by.actor_name,
            )
            for one in given
        )  # fmt: skip
        locked.concluded_at, locked.concluded_by = at, by.actor_id
        locked.save()
        entry.of(locked, scope=locked.body.place.code, directives=len(given))
    return locked


def _month(period: str) -> None:
    if month_asked(period) is None:
        raise RefusedError(f"“{period}” không phải là một tháng; ghi như 2021-11.")
