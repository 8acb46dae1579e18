"""A report's page: the text as it will be printed, where each number comes from, what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luyke.checks import Report as Checked
from luyke.model import Finding, Severity
from luyke.office.reports.evidence import told
from luyke.office.reports.figures import Figures
from luyke.office.reports.models import Block, BlockKind, Remark, Report, State, Trace
from luyke.office.reports.numbering import numbered
from luyke.office.reports.pages.pieces import Piece, pieces
from luyke.office.reports.passages import Passage
from luyke.office.reports.readiness import hindrances, sources_in


@dataclass(frozen=True)
class Shown:
    """One block as the page shows it. `number` is a section's: "I", "2", "a"."""

    block: Block
    number: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    faults: tuple[str, ...]

    @property
    def typed(self) -> bool:
        """Whether people write it."""
        return self.block.kind in (BlockKind.FREE, BlockKind.SECTION)

    @property
    def empty(self) -> bool:
        """Whether it says nothing yet."""
        return not self.paragraphs and not self.rows


@dataclass(frozen=True)
class Told:
    """Where one number comes from."""

    mark: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ReportPage:
    """A report with everything around it."""

    report: Report
    blocks: tuple[Shown, ...]
    sources: tuple[Told, ...]
    hindrances: tuple[str, ...]
    findings: tuple[tuple[int, Finding], ...]
    waived: tuple[tuple[Finding, str, str], ...]
    remarks: tuple[Remark, ...]

    @property
    def state(self) -> State:
        """How far it is."""
        return State(self.report.state)

    @property
    def open_remarks(self) -> int:
        """Remarks that were not dealt with."""
        return sum(remark.settled_at is None for remark in self.remarks)


def report_page(report: Report, figures: Figures, said: Sequence[Passage], found: Checked) -> ReportPage:
    """The page of a report. Three queries besides those of its figures and blocks."""
    keys = dict.fromkeys(sources_in(said))
    traces = Trace.objects.filter(block__report=report).select_related("document")
    lines = told(figures, keys, traces)
    marks = {key: f"n{number}" for number, key in enumerate(keys, 1) if lines.get(key)}
    blocks = tuple(_shown(passage, number, marks) for passage, number in zip(said, numbered(said), strict=True))
    answered = tuple((one.finding, one.waiver.reason, one.waiver.by) for one in found.waived)
    return ReportPage(
        report=report,
        blocks=blocks,
        sources=tuple(Told(mark, tuple(lines[key])) for key, mark in marks.items()),
        hindrances=tuple(hindrances(said, found)),
        findings=tuple((at, one) for at, one in enumerate(found.findings) if one.severity is not Severity.NOTE),
        waived=answered,
        remarks=tuple(report.remarks.select_related("block")),
    )


def _shown(passage: Passage, number: str, marks: dict[str, str]) -> Shown:
    return Shown(
        block=passage.block,
        number=number,
        paragraphs=tuple(tuple(pieces(text, marks)) for text in passage.paragraphs),
        rows=tuple(tuple(tuple(pieces(cell, marks)) for cell in row) for row in passage.rows),
        faults=tuple(fault.sentence for fault in passage.faults),
    )
