"""All checks over one reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from luyke.checks.judging import Judged, coverage_of, judge_all
from luyke.checks.localising.localise import localise
from luyke.checks.registry import READING_CHECKS
from luyke.checks.waivers import Waived, Waiver, apply_waivers
from luyke.model import Coverage, Finding, Reading, Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """What checking one reading gave.

    findings        in reading order
    coverage        how much was read and tested
    waived          findings that were answered, with their answers
    unused_waivers  answers that fit no finding any more
    judged          every relation with its verdict; its calculation is worked out when asked
    """

    findings: tuple[Finding, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    waived: tuple[Waived, ...] = ()
    unused_waivers: tuple[Waiver, ...] = ()
    judged: tuple[Judged, ...] = ()


def check(reading: Reading, *, waivers: Sequence[Waiver] = ()) -> Report:
    """Every check over a reading. Pure: no clock, no files; the same reading gives the same report."""
    judged = judge_all(reading)
    found = _over_relations(judged)
    for one in READING_CHECKS:
        found.extend(one.find(reading))
    kept, waived, unused = apply_waivers(sorted(found, key=_place), waivers)
    return Report(kept, coverage_of(reading, judged), waived, unused, judged)


def _over_relations(judged: Sequence[Judged]) -> list[Finding]:
    suspicions = localise(judged)
    found = []
    for index, one in enumerate(judged):
        if one.verdict is Verdict.CONFLICT or one.verdict is Verdict.CUT:
            finding = one.check.finding_of(one.tie, one.verdict)
            if index in suspicions:
                suspect, suggestion = suspicions[index]
                finding = replace(finding, suspect=suspect, suggestion=suggestion)
            found.append(finding)
    return found


def _place(finding: Finding) -> tuple[int, str, str, tuple[int, ...]]:
    return finding.start, finding.code, finding.message, tuple(figure.start for figure in finding.figures)
