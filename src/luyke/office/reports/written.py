"""Blocks that figures write: the words are the engine's, the choice of what is told is the block's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from luyke.office.reports.corrections import changes_of
from luyke.office.reports.directives import open_directives, told
from luyke.office.reports.figures import Figures
from luyke.office.reports.models import Block, BlockKind
from luyke.office.reports.printing import traced
from luyke.office.ui.language import in_vietnamese
from luyke.scoring import Status
from luyke.writing import (
    Progress,
    Traced,
    annex_table,
    write_correction,
    write_forecast,
    write_names,
    write_outlook,
    write_parts,
    write_scoreboard_sentence,
    write_standing,
    write_trouble,
    write_unknown,
)

# A document says in its text that something is annexed to it.
_ANNEX = "Kết quả từng chỉ tiêu tại Phụ lục kèm theo."
_ANNEXES = "Kết quả từng chỉ tiêu tại các Phụ lục kèm theo."
_TROUBLE = (Status.MISSED, Status.AT_RISK, Status.UNCLEAR)


@dataclass(frozen=True)
class Written:
    """Paragraphs, or the rows of a table with its head first; `numeric` are the columns of numbers."""

    paragraphs: tuple[Traced, ...] = ()
    rows: tuple[tuple[Traced, ...], ...] = ()
    numeric: frozenset[int] = frozenset()


def written(block: Block, figures: Figures) -> Written:
    """What a block says."""
    if block.kind == BlockKind.TABLE:
        return _table(block, figures)
    write = _WRITERS.get(BlockKind(block.kind))
    with in_vietnamese():
        return Written(tuple(paragraph for paragraph in write(block, figures) if paragraph)) if write else Written()


def _opening(block: Block, figures: Figures) -> Iterator[Traced]:
    planned = list(_planned(figures))
    if planned:
        told = write_scoreboard_sentence(planned, figures.period.text)
        annexes = block.report.blocks.filter(kind=BlockKind.TABLE).count()
        yield told + (f" {_ANNEX if annexes == 1 else _ANNEXES}" if annexes else "")


def _group(block: Block, figures: Figures) -> Iterator[Traced]:
    for turn, progress in enumerate(_named(block, figures)):
        if progress.value is not None or progress.month is not None:
            yield write_standing(progress, turn, outlook=False, dated=not turn)


def _lists(block: Block, figures: Figures) -> Iterator[Traced]:
    planned = list(_planned(figures))
    return (write_names(planned, status) for status in (Status.REACHED, Status.ON_TRACK))


def _parts(block: Block, figures: Figures) -> Iterator[Traced]:
    """Totals with their parts, by the division of which most is known."""
    for whole in _named(block, figures):
        ways = figures.divided.get(whole.code, ())
        known = [([figures.progress[one] for one in way.parts if one in figures.progress], way) for way in ways]
        parts, way = max(known, key=lambda each: len(each[0]), default=([], None))
        if way is not None:
            all_there = way.exhaustive and len(parts) == len(way.parts)
            yield write_parts(whole, parts, exhaustive=all_there, shares=True)


def _trouble(block: Block, figures: Figures) -> Iterator[Traced]:
    """Those that are missed or at risk, the worst first: how far they are, what is needed, what is expected.

    What has no figure is named in one sentence behind them.
    """
    planned = list(_planned(figures))
    for status in _TROUBLE:
        for turn, progress in enumerate(one for one in planned if one.status is status and one.value is not None):
            sentences = [write_trouble(progress, turn), write_outlook(progress, turn)]
            if status is Status.AT_RISK:
                sentences.append(write_forecast(progress))
            yield Traced(" ").join(sentence for sentence in sentences if sentence)
    yield write_unknown(planned)


def _directives(block: Block, figures: Figures) -> Iterator[Traced]:
    return (told(directive, block.report) for directive in open_directives(block.report))


def _corrections(block: Block, figures: Figures) -> Iterator[Traced]:
    issue = block.report.corrects
    if issue is None:
        return
    seen = set()
    for change in changes_of(issue=issue, as_of=figures.as_of):
        key = (change.quote.source, change.quote.printed)
        if change.held is None or key in seen:
            continue
        seen.add(key)
        was = Traced(change.quote.printed)
        yield write_correction(change.where, change.held.name, was, traced(change.held))


def _table(block: Block, figures: Figures) -> Written:
    told = list(_named(block, figures)) if block.indicators else list(_planned(figures))
    if not told:
        return Written()
    table = annex_table(told, figures.period.text)
    head = tuple(Traced(name) for name in table.columns)
    numeric = frozenset(at for at, holds in enumerate(table.numeric) if holds and at)
    return Written(rows=(head, *table.rows), numeric=numeric)


def _planned(figures: Figures) -> Iterator[Progress]:
    """Indicators with a plan, in the plan's order."""
    return (progress for progress in figures.progress.values() if progress.plans)


def _named(block: Block, figures: Figures) -> Iterable[Progress]:
    return (figures.progress[code] for code in block.indicators if code in figures.progress)


_WRITERS: dict[BlockKind, Callable[[Block, Figures], Iterator[Traced]]] = {
    BlockKind.OPENING: _opening,
    BlockKind.LISTS: _lists,
    BlockKind.GROUP: _group,
    BlockKind.PARTS: _parts,
    BlockKind.TROUBLE: _trouble,
    BlockKind.CORRECTIONS: _corrections,
    BlockKind.DIRECTIVES: _directives,
}
