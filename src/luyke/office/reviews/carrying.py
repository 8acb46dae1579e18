"""What numbers rest on, carried along when the words around them change."""

from __future__ import annotations

from luyke.office.reviews.grounds import one_line
from luyke.office.reviews.models import Review, Trace
from luyke.writing.tracing import Span, carried, measured


def carry(review: Review, part: str, before: str, after: str) -> None:
    """Moves what numbers rest on to where the same numbers stand in the changed words; a changed one rests on nothing.

    Part of the act that changes the words.
    """
    traces = {trace.start: trace for trace in review.traces.filter(part=part)}
    if not traces:
        return
    old, new = ([one.span for one in measured(one_line(text))] for text in (before, after))
    spans: dict[int, Span] = {span.start: span for span in new}
    kept = {start: traces[was] for start, was in carried(old, new).items() if was in traces}
    review.traces.filter(part=part).delete()
    Trace.objects.bulk_create(
        Trace(
            review=review, part=part, start=start, end=spans[start].end, printed=spans[start].printed[:60],
            source=one.source, statement=one.statement, by_name=one.by_name,
        )
        for start, one in kept.items()
    )  # fmt: skip
