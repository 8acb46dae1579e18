"""The page on which a paragraph is written: its text, each number with what it rests on or may rest on."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.office.reports.figures import Figures, Held
from luyke.office.reports.models import Block, Trace
from luyke.office.reports.passages import Passage
from luyke.office.reports.printing import printed
from luyke.writing.matching import candidates, certain


@dataclass(frozen=True)
class NumberLine:
    """One number of the paragraph: what it rests on, or what it may be a quotation of."""

    start: int
    printed: str
    trace: Trace | None
    held: Held | None
    fault: str
    offered: tuple[Held, ...]
    sure: Held | None
    doubt: str = ""


@dataclass(frozen=True)
class WritingPage:
    """A paragraph under the pen. `choices` are what can be quoted: (its key, what is typed into the text, its name)."""

    block: Block
    text: str
    numbers: tuple[NumberLine, ...]
    choices: tuple[tuple[str, str, str], ...]

    @property
    def sure(self) -> int:
        """How many numbers rest on nothing yet, though what they quote is certain."""
        return sum(line.sure is not None for line in self.numbers)


def writing_page(block: Block, passage: Passage, figures: Figures) -> WritingPage:
    """The page of a free paragraph."""
    traces = {trace.start: trace for trace in block.traces.all()}
    doubts = {doubt.number.span.start: doubt.sentence for doubt in passage.doubts}
    faults = {fault.number.span.start: fault.sentence for fault in passage.faults}
    lines = []
    for one in passage.numbers:
        trace = traces.get(one.span.start)
        bare = trace is None and one.figure is not None
        lines.append(
            NumberLine(
                start=one.span.start,
                printed=one.span.printed,
                trace=trace,
                held=figures.held.get(trace.source) if trace else None,
                fault=faults.get(one.span.start, ""),
                offered=tuple(candidates(one.figure, figures.held)) if one.figure else (),
                doubt=doubts.get(one.span.start, ""),
                sure=certain(one.figure, figures.held) if bare and one.figure else None,
            )
        )
    choices = tuple((held.key, printed(held), held.name) for held in figures.held.values())
    return WritingPage(block, block.text, tuple(lines), choices)
