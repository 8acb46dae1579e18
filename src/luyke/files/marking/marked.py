"""A document together with all that was found in it: what the terminal, Word and the page show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from luyke.model import Coverage, DateMention, Document, Figure, Finding, Reading, Severity, Verdict

_GRAVEST_FIRST = (Severity.ERROR, Severity.DOUBT, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as it is shown: its figures, its verdict, and the calculation written out ("" where none)."""

    figures: tuple[Figure, ...]
    verdict: Verdict
    calculation: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A document, its reading, its findings, and the relations as they were judged.

    spelt   the values that each figure stands for, in words, one for each figure of the reading
    waived  how many findings were answered and are not shown
    """

    document: Document
    reading: Reading
    findings: tuple[Finding, ...]
    coverage: Coverage
    ties: tuple[Tie, ...] = ()
    spelt: tuple[str, ...] = ()
    waived: int = 0

    @property
    def gravest_first(self) -> tuple[Finding, ...]:
        """The findings, errors before doubts before notes, each in reading order."""
        return tuple(sorted(self.findings, key=lambda finding: (_GRAVEST_FIRST.index(finding.severity), finding.start)))

    def count(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(finding.severity is severity for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that a finding points at: `text[start:end]`, as printed."""

    start: int
    end: int
    text: str


def spans_of(finding: Finding) -> tuple[Span, ...]:
    """Every word a finding stands on, figures and dates alike, in reading order, each once."""
    return spans_of_words([*finding.figures, *finding.dates])


def spans_of_words(words: Iterable[Figure | DateMention]) -> tuple[Span, ...]:
    """Where some figures and dates stand, in reading order, each once."""
    return tuple(Span(*each) for each in sorted({(word.start, word.end, word.text) for word in words}))


def gravest(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among findings; None when there are none."""
    severities = {finding.severity for finding in findings}
    return next((severity for severity in _GRAVEST_FIRST if severity in severities), None)
