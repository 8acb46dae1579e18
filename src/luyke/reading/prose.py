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
    _fill_opening(mentions, binder.base_year)
    return [_figure(folded, mention) for mention in mentions]


def _fill_opening(mentions: list[Mention], year: int) -> None:
    """Figures before the first words of time, as in a headline, take the first period named soon after, or the year."""
    first = next((m for m in mentions if m.period and not m.bracket), None)
    default = str(year) if year else ""
    if first is not None and (not year or str(year) in first.period):
        default = first.period if len(first.period) != 9 else ""
    for mention in mentions:
        if mention is first or mention.sentence > 4:
            break
        mention.period = mention.period or default


def _figure(folded: Folded, mention: Mention) -> Figure:
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
        period=mention.period,
        basis=mention.basis or Basis.NONE,
        issuer=mention.issuer,
        clause=mention.clause,
    )
