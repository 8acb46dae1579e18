"""The numbers of a report that came from the office's figures, as they are kept to be held against later knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.office.reports.figures import Figures
from luyke.office.reports.models import Issue, Quote
from luyke.office.reports.passages import Passage
from luyke.office.scoreboard.sources import stored
from luyke.writing import Traced

_STOP = re.compile(r"(?<=[.;!?])\s+")


def quotes_of(issue: Issue, said: Sequence[Passage], figures: Figures) -> Iterator[Quote]:
    """A row for each number whose source the figures hold, in reading order."""
    order = 0
    for where, traced in _texts(said):
        for number in traced.numbers:
            held, figure = figures.held.get(number.source), number.figure
            bases = {str(one): figures.held[str(one)].digits for one in stored(number.source)
                     if str(one) in figures.held}  # fmt: skip
            if held is None and not bases:
                continue  # a statement of its own
            order += 1
            value = held.value if held else None
            # The writer leaves a fall's sign to its verb and hedges what it rounds: a figure's interval knows both.
            known = figure is not None and held is not None
            yield Quote(
                issue=issue, order=order, printed=traced.text[number.start : number.end][:60],
                sentence=_sentence(where, traced, number.start), source=number.source, value=value, bases=bases,
                low=figure.low if known else value, high=figure.high if known else value,
            )  # fmt: skip


def _texts(said: Sequence[Passage]) -> Iterator[tuple[str, Traced]]:
    """Each text with where it stands: a table's cell under the name of its row."""
    for passage in said:
        for text in passage.paragraphs:
            yield "", text
        for row in passage.rows:
            for cell in row:
                yield f"{passage.block.text}: {row[1].text if len(row) > 1 else ''}", cell


def _sentence(where: str, traced: Traced, start: int) -> str:
    if where:
        return where
    before = list(_STOP.finditer(traced.text, 0, start))
    first = before[-1].end() if before else 0
    behind = _STOP.search(traced.text, start)
    return traced.text[first : behind.start() if behind else len(traced.text)]
