"""A clean text as the reader sees it: its figures, and which of them arithmetic already speaks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from bench.injection.reports import Report
from luyke.checks import Judged, check
from luyke.checks.run import Report as Checked
from luyke.model import Figure, Finding, Reading, Relation, Verdict
from luyke.reading import read_text


@dataclass(frozen=True)
class Clean:
    """A report before anything was put into it."""

    report: Report

    @cached_property
    def reading(self) -> Reading:
        """What the reader makes of it."""
        return read_text(self.report.text)

    @cached_property
    def earlier(self) -> Reading | None:
        """The same report a month earlier, where its figures stand one to one."""
        earlier = read_text(self.report.earlier)
        return earlier if len(earlier.figures) == len(self.reading.figures) else None

    @cached_property
    def checked(self) -> Checked:
        """What the checks say of it: nothing, if it is as clean as it should be."""
        return check(self.reading)

    @cached_property
    def _judged(self) -> dict[int, list[Judged]]:
        judged: dict[int, list[Judged]] = {}
        for one in self.checked.judged:
            for figure in one.tie.figures:
                judged.setdefault(figure.start, []).append(one)
        return judged

    def bound(self, figure: Figure) -> bool:
        """Whether a firm relation that holds speaks for the figure, and none against it."""
        verdicts = [one.verdict for one in self._judged.get(figure.start, ())]
        return Verdict.HOLDS in verdicts and Verdict.CONFLICT not in verdicts

    def contradicts(self, slipped: Mapping[int, Figure]) -> bool:
        """Whether a firm relation of the clean text conflicts once figures, by their start, stand for what they became.

        What passes here is within rounding, or within an "at most": no arithmetic can find it.
        """
        for start in slipped:
            for one in self._judged.get(start, ()):
                if one.verdict is not Verdict.HOLDS:
                    continue
                if one.check.weigh(_with(one.tie, slipped)) is Verdict.CONFLICT:
                    return True
        return False

    def named(self, finding: Finding) -> bool:
        """Whether the clean text already has this finding on figures printed the same."""
        words = [figure.text for figure in finding.figures]
        return any(
            one.code == finding.code and [figure.text for figure in one.figures] == words
            for one in self.checked.findings
        )


def _with(tie: Relation, slipped: Mapping[int, Figure]) -> Relation:
    """The tie with the numbers of some figures exchanged, all else as it was bound."""

    def exchanged(figure: Figure) -> Figure:
        other = slipped.get(figure.start)
        return figure if other is None else replace(figure, quantity=other.quantity, of=other.of, upto=other.upto)

    changed: dict[str, Any] = {}
    for field in fields(tie):
        role = getattr(tie, field.name)
        if isinstance(role, Figure):
            changed[field.name] = exchanged(role)
        elif isinstance(role, tuple):
            changed[field.name] = tuple(exchanged(one) if isinstance(one, Figure) else one for one in role)
    return replace(tie, **changed)
