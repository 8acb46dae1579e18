"""What was issued and is no longer so: each quoted number held against what the office knows now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from luyke.model import Period
from luyke.office.observations.models import Observation
from luyke.office.reports.figures import Held, report_figures
from luyke.office.reports.models import Issue, Quote, Report
from luyke.office.reports.printing import printed
from luyke.office.targets.models import Revision

_SHORT = 90


@dataclass(frozen=True)
class Change:
    """One number that was printed and would now be printed otherwise; `held` is what it is now, where that is known."""

    quote: Quote
    held: Held | None

    @property
    def now(self) -> str:
        """What it would be printed as."""
        return printed(self.held) if self.held else ""

    @property
    def where(self) -> str:
        """The sentence that it stood in, short enough to be found again."""
        return f"câu “{self.quote.sentence[:_SHORT]}{'…' if len(self.quote.sentence) > _SHORT else ''}”"


def changes_of(*, issue: Issue, as_of: datetime) -> list[Change]:
    """The numbers of an issued report that are no longer what the office holds, in their order.

    Nothing is asked of the figures unless something became known since. What was added since does not concern it.
    """
    report = issue.report
    if not moved(report=report, as_of=as_of):
        return []
    figures = report_figures(place=report.place, period=Period.parse(report.period), as_of=as_of)
    return [
        Change(quote, figures.held.get(quote.source)) for quote in issue.quotes.all() if _changed(quote, figures.held)
    ]


def outdated(*, issues: Iterable[Issue], as_of: datetime) -> list[tuple[Issue, list[Change]]]:
    """The issued reports with numbers that have changed, in the order given."""
    found = [(issue, changes_of(issue=issue, as_of=as_of)) for issue in issues]
    return [(issue, changes) for issue, changes in found if changes]


def moved(*, report: Report, as_of: datetime) -> bool:
    """Whether anything of the place became known between the report's figures and now."""
    later = {"known_at__gt": report.as_of, "known_at__lte": as_of}
    return (
        Observation.objects.filter(place=report.place, **later).exists()
        or Revision.objects.filter(target__place=report.place, **later).exists()
    )


def _changed(quote: Quote, held: Mapping[str, Held]) -> bool:
    """Whether what a number rested on has moved so far that it would be printed otherwise."""
    if quote.value is None:
        now = {key: held[key].value for key in quote.bases if key in held}
        return any(value != Decimal(quote.bases[key]) for key, value in now.items())
    one = held.get(quote.source)
    if one is None:
        return True
    return not ((quote.low is None or quote.low <= one.value) and (quote.high is None or one.value <= quote.high))
