"""What the numbers of a meeting's words rest on: said by those who keep it, until its notice is out."""

from __future__ import annotations

from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.reviews.grounds import words_of
from luyke.office.reviews.models import Notice, Review, Trace
from luyke.office.reviews.quotable import frozen_numbers
from luyke.office.reviews.refusing import permit_on
from luyke.writing.matching import says


def number_trace(
    *, review: Review, part: str, start: int, by: Actor, at: datetime, source: str = "", statement: str = ""
) -> Trace:
    """Says what the number that begins at `start` rests on: a frozen figure by its key, or a statement.

    Raises RefusedError for a number that is not there and a figure that says otherwise; WrongStateError once issued.
    """
    permit_on(review.body, "reviews.keep", by)
    statement = statement.strip()[:300]
    if bool(source) == bool(statement):
        raise RefusedError("Chọn một số liệu đã chốt, hoặc ghi căn cứ khác của con số.")
    with act("reviews.number.traced", by=by, at=at) as entry:
        locked = Review.objects.select_for_update().select_related("body__place").get(pk=review.pk)
        if Notice.objects.filter(review=locked).exists():
            raise WrongStateError("Thông báo kết luận đã ban hành.")
        words = next((one for one in words_of(locked) if one.part == part), None)
        found = {one.number.span.start: one.number for one in words.numbers} if words else {}
        number = found.get(start)
        if words is None or number is None:
            raise RefusedError("Không có số nào ở chỗ đó; câu có thể vừa đổi.")
        if source:
            held = frozen_numbers(locked.snapshots.first()).get(source)
            if held is None or number.figure is None or not says(number.figure, held):
                raise RefusedError(f"“{number.span.printed}” không phải là số liệu đã chọn.")
        locked.traces.filter(part=part, start=start).delete()
        trace = Trace.objects.create(
            review=locked, part=part, start=start, end=number.span.end, printed=number.span.printed[:60],
            source=source, statement=statement, by_name=by.actor_name,
        )  # fmt: skip
        entry.of(locked, scope=locked.body.place.code, number=trace.printed, ground=source or statement)
    return trace
