"""Changes one digit at a time in written reports and counts what the checks find."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from bench.injection.measure import Rate
from bench.injection.prints import one_digit
from bench.written.months import month_of
from luyke.checks import check
from luyke.model import Document, Figure, Finding, Severity, Verdict
from luyke.reading import read_document


@dataclass
class Changed:
    """All that a run counted: what clean reports say, and of each change whether it was found."""

    reports: int = 0
    figures: int = 0
    related: int = 0
    said: list[str] = field(default_factory=list)
    rate: Rate = field(default_factory=Rate)
    missed: list[str] = field(default_factory=list)


def measure(changes: int, each: int = 5, seed: int = 1) -> Changed:
    """`changes` changes, up to `each` in a report; the same seed gives the same reports and changes."""
    counted, chance = Changed(), random.Random(seed)
    while counted.rate.slips < changes:
        document = month_of(seed * 100_000 + counted.reports).document
        reading = read_document(document)
        checked = check(reading)
        counted.reports += 1
        counted.figures += len(reading.figures)
        counted.said += [finding.message for finding in checked.findings if finding.severity is not Severity.NOTE]
        tied = {figure for one in checked.judged if one.verdict is Verdict.HOLDS for figure in one.tie.figures}
        related = [figure for figure in reading.figures if figure in tied]
        counted.related += len(related)
        before = [(finding.code, [figure.text for figure in finding.figures]) for finding in checked.findings]
        for figure in chance.sample(related, min(each, len(related), changes - counted.rate.slips)):
            wrong = one_digit(figure.text, chance)
            if wrong is None:
                continue
            findings = check(read_document(_with(document, figure, wrong))).findings
            said = [
                finding.severity
                for finding in findings
                if _names(finding, figure) and (finding.code, [one.text for one in finding.figures]) not in before
            ]
            worst = min(said, key=list(Severity).index, default=None)
            counted.rate.add(worst)
            if worst not in (Severity.ERROR, Severity.DOUBT):
                at = document.text.rfind("\n", 0, figure.start) + 1
                line = document.text[at : document.text.find("\n", figure.start)]
                counted.missed.append(f"{figure.text} → {wrong} ({worst or 'nothing'}): {line}")
    return counted


def _with(document: Document, figure: Figure, wrong: str) -> Document:
    """The document with another print of the same length in one place."""
    text = document.text[: figure.start] + wrong + document.text[figure.end :]
    tables = tuple(
        replace(table, cells=tuple(replace(cell, text=text[cell.start : cell.end]) for cell in table.cells))
        for table in document.tables
    )
    return replace(document, text=text, tables=tables)


def _names(finding: Finding, figure: Figure) -> bool:
    return any(one.start < figure.end and figure.start < one.end for one in finding.figures)
