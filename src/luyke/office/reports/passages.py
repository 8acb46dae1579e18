"""What a report says, block by block: what figures write, what people wrote, which numbers rest on nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from luyke.office.reports.figures import Figures, Held
from luyke.office.reports.models import Block, BlockKind, Report, Trace
from luyke.office.reports.written import written
from luyke.writing import Number, Traced
from luyke.writing.matching import says, speaks_otherwise
from luyke.writing.tracing import Measured, measured


@dataclass(frozen=True)
class Fault:
    """A number that cannot go out: it rests on nothing, or on a value that says otherwise, or stands in a title."""

    number: Measured
    held: Held | None = None
    gone: bool = False
    title: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong, for whoever writes."""
        printed = self.number.span.printed
        if self.title:
            return _("“{printed}” trong tên “{title}”: tên phụ lục không mang số liệu; đưa số vào đoạn văn.").format(
                printed=printed, title=self.title
            )
        if self.held is not None:
            return _("“{printed}” không còn khớp với {name}.").format(printed=printed, name=self.held.name)
        if self.gone:
            return _("“{printed}”: số liệu mà nó dựa vào không còn.").format(printed=printed)
        return _("“{printed}” chưa có căn cứ.").format(printed=printed)


@dataclass(frozen=True)
class Doubt:
    """A number whose sentence speaks of something else than the value that was chosen for it."""

    number: Measured
    held: Held

    @property
    def sentence(self) -> str:
        """What to look at, for whoever writes."""
        return _("“{printed}” được lấy từ “{name}”, mà câu văn nói về chỉ tiêu hoặc kỳ khác.").format(
            printed=self.number.span.printed, name=self.held.name
        )


@dataclass(frozen=True)
class Passage:
    """One block as it reads. `rows` are a table's, its head first; `numeric` its columns of numbers."""

    block: Block
    paragraphs: tuple[Traced, ...] = ()
    rows: tuple[tuple[Traced, ...], ...] = ()
    numeric: frozenset[int] = frozenset()
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    numbers: tuple[Measured, ...] = field(default=())

    @property
    def empty(self) -> bool:
        """Whether it says nothing, so that it is left out of what is issued."""
        return not self.paragraphs and not self.rows


def passages(report: Report, figures: Figures) -> list[Passage]:
    """A report's blocks in order. Three queries besides those of the figures."""
    blocks = list(report.blocks.prefetch_related("traces__document"))
    return [_passage(block, figures) for block in blocks]


def _passage(block: Block, figures: Figures) -> Passage:
    if block.kind in (BlockKind.FREE, BlockKind.SECTION):
        return _free(block, figures, block.traces.all())
    told = written(block, figures)
    faults = _titled(block) if block.kind == BlockKind.TABLE else ()
    return Passage(block, told.paragraphs, told.rows, told.numeric, faults)


def _titled(block: Block) -> tuple[Fault, ...]:
    """The name of an annex quotes nothing, so no number in it can rest on anything."""
    return tuple(Fault(one, title=block.text) for one in measured(block.text))


def _free(block: Block, figures: Figures, traces: Iterable[Trace]) -> Passage:
    by_start = {trace.start: trace for trace in traces}
    found = measured(block.text)
    numbers, faults, doubts = [], [], []
    for one in found:
        trace = by_start.get(one.span.start)
        key = "" if trace is None else trace.source or f"trace:{trace.pk}"
        numbers.append(Number(one.span.start, one.span.end, key, one.figure))
        if trace is None:
            faults.append(Fault(one))
        elif trace.source:
            held = figures.held.get(trace.source)
            if held is None:
                faults.append(Fault(one, gone=True))
            elif one.figure is None or not says(one.figure, held):
                faults.append(Fault(one, held))
            elif speaks_otherwise(one.figure, held, figures.rows):
                doubts.append(Doubt(one, held))
    whole = Traced(block.text, tuple(numbers))
    return Passage(block, tuple(_lines(whole)), faults=tuple(faults), doubts=tuple(doubts), numbers=tuple(found))


def _lines(whole: Traced) -> Iterable[Traced]:
    """A text's paragraphs, each with its numbers."""
    start = 0
    for line in whole.text.split("\n"):
        end = start + len(line)
        inside = (one for one in whole.numbers if start <= one.start and one.end <= end)
        if line.strip():
            moved = (Number(one.start - start, one.end - start, one.source, one.figure) for one in inside)
            yield Traced(line, tuple(moved))
        start = end + 1
