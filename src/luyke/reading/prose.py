"""Running text → figures: fold, scan, bind, settle what the whole text decides."""

from __future__ import annotations

from luyke.model import Basis, Figure
from luyke.reading.binding import Binder
from luyke.reading.fold import Folded
from luyke.reading.mentions import Mention
from luyke.reading.scan import scan


def read_prose(text: str) -> list[Figure]:
    """The figures of running text, in reading order."""
    folded = Folded(text)
    binder = Binder(folded, scan(folded))
    mentions = binder.run()
    default = next((m.period for m in mentions if m.period), str(binder.year) if binder.year else "")
    return [_figure(folded, mention, default) for mention in mentions]


def _figure(folded: Folded, mention: Mention, default: str) -> Figure:
    start, end = folded.origin(mention.start), folded.origin_end(mention.end)
    return Figure(
        start=start,
        end=end,
        text=folded.text[start:end],
        quantity=mention.quantity,
        unit=mention.unit,
        kind=mention.kind,
        of=mention.of,
        upto=mention.upto,
        estimate=mention.estimate,
        subject=mention.subject,
        period=mention.period or default,
        basis=mention.basis or Basis.NONE,
        issuer=mention.issuer,
        clause=mention.clause,
    )
