"""Acts at the meeting itself: what was said, and what the chair concluded."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.reviews.carrying import carry
from luyke.office.reviews.models import AgendaItem, Conclusion, Remark, Review
from luyke.office.reviews.refusing import permit_on, said, still_open


def remark_add(
    *, review: Review, speaker: str, text: str, by: Actor, at: datetime, item: AgendaItem | None = None
) -> Remark:
    """Notes what somebody said, on a line of the agenda or at large."""
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.remark.noted", by=by, at=at) as entry:
        locked = still_open(review)
        remark = Remark.objects.create(
            review=locked, item=_of(locked, item), speaker=said(speaker, "Ghi người phát biểu.")[:200],
            text=said(text, "Ghi nội dung phát biểu."), noted_at=at, noted_by=by.actor_id,
        )  # fmt: skip
        entry.of(remark, locked.title, scope=locked.body.place.code)
    return remark


def conclusion_add(*, review: Review, text: str, by: Actor, at: datetime, item: AgendaItem | None = None) -> Conclusion:
    """A point of the conclusions, at the end."""
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.conclusion.added", by=by, at=at) as entry:
        locked = still_open(review)
        last = locked.conclusions.aggregate(last=Max("position"))["last"] or 0
        conclusion = Conclusion.objects.create(
            review=locked, item=_of(locked, item), position=last + 1, text=said(text, "Ghi nội dung kết luận.")
        )
        entry.of(conclusion, scope=locked.body.place.code)
    return conclusion


def conclusion_revise(*, conclusion: Conclusion, text: str, by: Actor, at: datetime) -> Conclusion:
    """Says a point otherwise."""
    permit_on(conclusion.review.body, "reviews.keep", by)
    with act("reviews.conclusion.revised", by=by, at=at) as entry:
        locked, before = still_open(conclusion.review), conclusion.text
        conclusion.text = said(text, "Ghi nội dung kết luận.")
        conclusion.save(update_fields=["text"])
        carry(locked, f"conclusion:{conclusion.pk}", before, conclusion.text)
        entry.of(conclusion, scope=conclusion.review.body.place.code)
    return conclusion


def conclusion_drop(*, conclusion: Conclusion, by: Actor, at: datetime) -> None:
    """Takes a point out, as long as no directive hangs on it."""
    permit_on(conclusion.review.body, "reviews.keep", by)
    with act("reviews.conclusion.dropped", by=by, at=at) as entry:
        locked = still_open(conclusion.review)
        if conclusion.directives.exists():
            raise RefusedError("Kết luận này đang có nhiệm vụ; bỏ nhiệm vụ trước.")
        entry.of(conclusion, scope=conclusion.review.body.place.code)
        locked.traces.filter(part=f"conclusion:{conclusion.pk}").delete()
        conclusion.delete()


def _of(review: Review, item: AgendaItem | None) -> AgendaItem | None:
    if item is not None and item.review_id != review.pk:
        raise RefusedError("Nội dung này thuộc chương trình của hội nghị khác.")
    return item
