"""A report's page: the text as it will be printed, where each number comes from, what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from django.utils import timezone

from luyke.checks import Report as Checked
from luyke.layout import Rules, rules_on
from luyke.model import Finding, Severity
from luyke.office.reports.content import Content, heading_of
from luyke.office.reports.evidence import told as evidence_of
from luyke.office.reports.figures import Figures
from luyke.office.reports.files import document_of
from luyke.office.reports.formality import form_doubts
from luyke.office.reports.models import Block, BlockKind, Remark, Report, State, Trace
from luyke.office.reports.numbering import numbered
from luyke.office.reports.passages import Passage
from luyke.office.reports.readiness import hindrances, sources_in, text_doubts
from luyke.office.reviews.pages.paper import Paper, paper_of
from luyke.office.reviews.pages.pieces import Piece, Told, marks_of, pieces, told_of
from luyke.writing import Traced
from luyke.writing.keeping import traced_of


@dataclass(frozen=True)
class Shown:
    """One block as the page shows it. `number` is a section's: "I.", "2.", "a)"; each cell says if it is a number."""

    block: Block
    number: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    rows: tuple[tuple[tuple[tuple[Piece, ...], bool], ...], ...]
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
class ReportPage:
    """A report with everything around it."""

    report: Report
    paper: Paper
    blocks: tuple[Shown, ...]
    sources: tuple[Told, ...]
    hindrances: tuple[str, ...]
    doubts: tuple[str, ...]
    findings: tuple[tuple[int, Finding], ...]
    waived: tuple[tuple[Finding, str, str], ...]
    remarks: tuple[Remark, ...]

    @property
    def foot_at(self) -> int:
        """Before which block who signs stands: those behind it are annexes alone."""
        annexes = takewhile(lambda one: one.block.kind == BlockKind.TABLE, reversed(self.blocks))
        return len(self.blocks) - sum(1 for _ in annexes)

    @property
    def state(self) -> State:
        """How far it is."""
        return State(self.report.state)


def report_page(report: Report, figures: Figures, said: Sequence[Passage], found: Checked) -> ReportPage:
    """The page of a report. Three queries besides those of its figures and blocks."""
    keys = list(dict.fromkeys(sources_in(said)))
    traces = Trace.objects.filter(block__report=report).select_related("document")
    told = evidence_of(figures, keys, traces)
    sources = {key: told.get(key, []) for key in keys}
    marks = marks_of(sources)
    rules = rules_on(report.side, None)
    blocks = tuple(_shown(passage, number, marks, rules) for passage, number in zip(said, numbered(said), strict=True))
    answered = tuple((one.finding, one.waiver.reason, one.waiver.by) for one in found.waived)
    return ReportPage(
        report=report,
        paper=_paper(report),
        blocks=blocks,
        sources=told_of(sources),
        hindrances=tuple(hindrances(report, said, found)),
        doubts=(*text_doubts(said, figures), *form_doubts(report, day=timezone.localdate(report.as_of))),
        findings=tuple((at, one) for at, one in enumerate(found.findings) if one.severity is not Severity.NOTE),
        waived=answered,
        remarks=tuple(report.remarks.select_related("block")),
    )


def issued_page(report: Report) -> ReportPage:
    """The page of an issued report: what went out, whatever is known since."""
    content = report.issue.content
    marks = marks_of(content["sources"])
    return ReportPage(
        report=report,
        paper=paper_of(document_of(content)),
        blocks=tuple(_kept(block, marks, rules_on(content["side"], None)) for block in content["blocks"]),
        sources=told_of(content["sources"]),
        hindrances=(),
        doubts=(),
        findings=(),
        waived=(),
        remarks=tuple(report.remarks.select_related("block")),
    )


def _paper(report: Report) -> Paper:
    """Head and foot of a report that did not go out yet."""
    heading = heading_of(report, number="", day=None, signer_name=report.template.signer_name)
    corrects = report.corrects.number if report.corrects else ""
    content = {"side": report.side, "corrects": corrects, "urgency": report.urgency, "heading": heading, "blocks": []}
    return paper_of(document_of(content))


def _kept(told: Content, marks: dict[str, str], rules: Rules) -> Shown:
    """A block as it was kept."""
    kind = told["kind"] if told["kind"] in ("section", "table") else BlockKind.FREE
    block = Block(kind=kind, level=told.get("level", 1), text=told.get("title", ""))
    texts = [Traced(told["title"])] if kind == "section" else [traced_of(one) for one in told.get("paragraphs", ())]
    rows = [[traced_of(cell) for cell in row] for row in told.get("rows", ())]
    passage = Passage(block, tuple(texts), tuple(tuple(row) for row in rows), frozenset(told.get("numeric", ())))
    return _shown(passage, told.get("number", ""), marks, rules)


def _shown(passage: Passage, number: str, marks: dict[str, str], rules: Rules) -> Shown:
    return Shown(
        block=passage.block,
        number=f"{number}{rules.marks[passage.block.level - 1]}" if number else "",
        paragraphs=tuple(tuple(pieces(text, marks)) for text in passage.paragraphs),
        rows=tuple(
            tuple((tuple(pieces(cell, marks)), at in passage.numeric) for at, cell in enumerate(row))
            for row in passage.rows
        ),
        faults=tuple(fault.sentence for fault in passage.faults),
    )
