"""The log that an issued report carries: who made it, of which figures, what was checked, what was answered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import luyke
from luyke.checks import Report as Checked
from luyke.office.audit.models import Entry
from luyke.office.reports.figures import Figures
from luyke.office.reports.models import Issue, Report, Trace
from luyke.office.reports.passages import Passage

_STEPS = {
    "reports.report.started": "produced",
    "reports.report.submitted": "submitted",
    "reports.report.approved": "approved",
}


def log_of(report: Report, figures: Figures, said: Sequence[Passage], found: Checked) -> dict[str, Any]:
    """The log as plain JSON.

    people       who began it, sent it for approval and approved it, and when
    figures      the moment as of which they are taken, how many, and their hash
    checks       how much the engine read and tested, and what it left: doubts and notes
    answers      findings that were answered, with reason and name
    statements   numbers that people put in themselves, with their evidence
    differences  what the report before quoted and is otherwise now
    """
    steps = Entry.objects.filter(subject="reports.report", subject_id=str(report.pk), act__in=_STEPS).order_by("id")
    held = sorted((key, one.digits) for key, one in figures.held.items())
    coverage = found.coverage
    return {
        "software": luyke.__version__,
        "people": {_STEPS[one.act]: [one.done_by_name, one.done_at.isoformat()] for one in steps},
        "figures": {
            "as_of": figures.as_of.isoformat(),
            "count": len(held),
            "sha256": hashlib.sha256(json.dumps(held).encode()).hexdigest(),
        },
        "checks": {
            "figures": coverage.figures, "relations": coverage.relations, "tested": coverage.tested,
            "held": coverage.held, "left": [[one.code, one.message] for one in found.findings],
        },
        "answers": [[one.finding.code, one.waiver.reason, one.waiver.by] for one in found.waived],
        "statements": [
            [one.printed, one.statement or (one.document.name if one.document else ""), one.by_name]
            for one in Trace.objects.filter(block__report=report, source="").select_related("document")
        ],
        "differences": _differences(report, figures),
    }  # fmt: skip


def _differences(report: Report, figures: Figures) -> list[list[str]]:
    """Values that the report before quoted and that are otherwise known now: [what, printed then, now]."""
    before = (
        Issue.objects.filter(report__template=report.template, report__period__lt=report.period, report__corrects=None)
        .order_by("-report__period")
        .first()
    )
    if before is None:
        return []
    found = []
    for quote in before.quotes.all():
        held = figures.held.get(quote.source)
        if held is not None and held.value != quote.value:
            found.append([held.name, quote.printed, held.digits])
    return found
