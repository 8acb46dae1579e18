"""Acts over the agenda of a meeting that is not concluded."""

from __future__ import annotations

import json
from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.reviews.drafting import agenda_of
from luyke.office.reviews.freezing import freeze, thaw
from luyke.office.reviews.models import AgendaItem, ItemKind, Review
from luyke.office.reviews.refusing import permit_on, said, still_open


def agenda_draft(*, review: Review, by: Actor, at: datetime) -> int:
    """Adds what the figures ask for and is not there yet; gives how many lines. What was taken off stays off.

    From the frozen table; from the figures as known now while none is frozen.
    """
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.agenda.drafted", by=by, at=at) as entry:
        locked = still_open(review)
        taken = locked.snapshots.first()
        if taken is None:
            table = json.loads(freeze(place=locked.body.place, period=locked.period, as_of=at).rows)
        else:
            table = thaw(taken)
        known = set(locked.agenda.exclude(key="").values_list("key", flat=True))
        day = timezone.localdate(locked.meets_at)
        asked = agenda_of(review=locked, table=table, day=day, by=by, at=at)
        new = [one for one in asked if one.key not in known]
        AgendaItem.objects.bulk_create(
            AgendaItem(
                review=locked, position=position, kind=one.kind, key=one.key, title=one.title[:300],
                reason=one.reason[:500], indicator=one.indicator, directive=one.directive,
            )
            for position, one in enumerate(new, _last(locked) + 1)
        )  # fmt: skip
        entry.of(locked, scope=locked.body.place.code, lines=len(new))
    return len(new)


def agenda_item_add(*, review: Review, title: str, by: Actor, at: datetime, reason: str = "") -> AgendaItem:
    """A line by hand, at the end."""
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.agenda.item_added", by=by, at=at) as entry:
        locked = still_open(review)
        item = AgendaItem.objects.create(
            review=locked, position=_last(locked) + 1, kind=ItemKind.FREE, reason=reason.strip()[:500],
            title=said(title, "Nội dung chương trình phải có tên.")[:300],
        )  # fmt: skip
        entry.of(item, scope=locked.body.place.code)
    return item


def agenda_item_revise(*, item: AgendaItem, title: str, reason: str, by: Actor, at: datetime) -> AgendaItem:
    """Says a line otherwise."""
    permit_on(item.review.body, "reviews.keep", by)
    with act("reviews.agenda.item_revised", by=by, at=at) as entry:
        still_open(item.review)
        item.title = said(title, "Nội dung chương trình phải có tên.")[:300]
        item.reason = reason.strip()[:500]
        item.save(update_fields=["title", "reason"])
        entry.of(item, scope=item.review.body.place.code)
    return item


def agenda_item_move(*, item: AgendaItem, up: bool, by: Actor, at: datetime) -> AgendaItem:
    """Changes places with the line above or below; at the end of the list nothing changes."""
    permit_on(item.review.body, "reviews.keep", by)
    with act("reviews.agenda.item_moved", by=by, at=at) as entry:
        lines = list(still_open(item.review).agenda.filter(dropped=False))
        here = next(number for number, one in enumerate(lines) if one.pk == item.pk)
        there = max(0, here - 1) if up else min(len(lines) - 1, here + 1)
        lines[here], lines[there] = lines[there], lines[here]
        for position, one in enumerate(lines, 1):
            one.position = position
        AgendaItem.objects.bulk_update(lines, ["position"])
        entry.of(item, scope=item.review.body.place.code, to=there + 1)
    return item


def agenda_item_drop(*, item: AgendaItem, by: Actor, at: datetime) -> AgendaItem:
    """Takes a line off the agenda."""
    permit_on(item.review.body, "reviews.keep", by)
    with act("reviews.agenda.item_dropped", by=by, at=at) as entry:
        still_open(item.review)
        item.dropped = True
        item.save(update_fields=["dropped"])
        entry.of(item, scope=item.review.body.place.code)
    return item


def _last(review: Review) -> int:
    return review.agenda.aggregate(last=Max("position"))["last"] or 0
