"""Between two reports of one body: what they say differently, what was copied, what was revised without a word.

Pure like the checks of one report: two readings in, findings out.
"""

from __future__ import annotations

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.across.cumulative_falls import CumulativeFalls
from luyke.checks.across.implied_revision import ImpliedRevision
from luyke.checks.across.only_the_date_changed import OnlyTheDateChanged
from luyke.checks.across.paragraph_copied import ParagraphCopied
from luyke.checks.across.plans_differ_between_reports import PlansDifferBetweenReports
from luyke.checks.across.reports_contradict import ReportsContradict
from luyke.model import Reading

__all__ = [
    "ALL_ACROSS",
    "AcrossCheck",
    "AcrossFinding",
    "CumulativeFalls",
    "ImpliedRevision",
    "OnlyTheDateChanged",
    "ParagraphCopied",
    "PlansDifferBetweenReports",
    "ReportsContradict",
    "compare",
]

ALL_ACROSS: tuple[AcrossCheck, ...] = (
    CumulativeFalls(),
    ImpliedRevision(),
    OnlyTheDateChanged(),
    ParagraphCopied(),
    PlansDifferBetweenReports(),
    ReportsContradict(),
)


def compare(first: Reading, second: Reading) -> tuple[AcrossFinding, ...]:
    """All findings between two reports, the earlier given first, in the order of the second report."""
    found = [finding for check in ALL_ACROSS for finding in check.find(first, second)]
    return tuple(sorted(found, key=lambda each: (min((f.start for f in each.second), default=0), each.finding.code)))
