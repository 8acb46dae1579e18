"""A clean text as the reader sees it: its figures, and which of them arithmetic already speaks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bench.injection.reports import Report
from luyke.checks import check
from luyke.checks.run import Report as Checked
from luyke.model import (
    AttainmentWords,
    Figure,
    Finding,
    Funnel,
    MonthAndCumulative,
    PartsOfTotal,
    PercentOfCount,
    RatesOfParts,
    Reading,
    Relation,
    SharesOfWhole,
    Verdict,
)
from luyke.reading import read_text


def bounds_only(tie: Relation) -> bool:
    """Whether a tie says no more than "at most": a slip that stays below passes, and must."""
    if isinstance(tie, PartsOfTotal | SharesOfWhole):
        return not tie.exhaustive
    if isinstance(tie, MonthAndCumulative):
        return tie.previous is None
    return isinstance(tie, AttainmentWords | Funnel | PercentOfCount | RatesOfParts)


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
    def _ties(self) -> dict[int, list[tuple[Relation, Verdict]]]:
        ties: dict[int, list[tuple[Relation, Verdict]]] = {}
        for one in self.checked.judged:
            for figure in one.tie.figures:
                ties.setdefault(figure.start, []).append((one.tie, one.verdict))
        return ties

    def bound(self, figure: Figure) -> bool:
        """Whether a firm relation that holds speaks for the figure, and none against it."""
        verdicts = [verdict for _, verdict in self._ties.get(figure.start, ())]
        return Verdict.HOLDS in verdicts and Verdict.CONFLICT not in verdicts

    def fixed(self, figure: Figure) -> bool:
        """Whether one of those relations is an equation, which leaves the figure no room but rounding."""
        holds = (tie for tie, verdict in self._ties.get(figure.start, ()) if verdict is Verdict.HOLDS)
        return self.bound(figure) and any(not bounds_only(tie) for tie in holds)

    def named(self, finding: Finding) -> bool:
        """Whether the clean text already has this finding on figures printed the same."""
        words = [figure.text for figure in finding.figures]
        return any(
            one.code == finding.code and [figure.text for figure in one.figures] == words
            for one in self.checked.findings
        )
