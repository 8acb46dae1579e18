"""CUM201."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from luyke.checks.check import Check
from luyke.checks.commensurable import commensurable
from luyke.checks.reach import rounded, span
from luyke.checks.shown import label, shown
from luyke.checks.targets.plan_share import share_said
from luyke.model import Figure, Finding, Kind, MonthAndCumulative, Period, Reading, Severity, ShareOfPlan, Statement

_QUARTER_OF_YEAR = Decimal(25)
_HALF_A_YEAR = 6


class MonthLooksCumulative(Check):
    """
    ## What it does
    Tìm số ghi là của một tháng mà đạt quá 25 % kế hoạch năm, hoặc quá nửa lũy kế từ sáu tháng trở lên, và hỏi đó có
    phải số lũy kế hay không.

    ## Why it is bad
    Mười hai tháng như vậy thì vượt ba lần kế hoạch; thường là số lũy kế bị gọi nhầm là số tháng.

    ## What it lets pass
    Tháng 1 (cũng là lũy kế), số so với kế hoạch của chính tháng ấy, tỷ lệ được nói cho một kỳ khác, và số ghi rõ là lũy
    kế.

    ## Example
    Thu ngân sách tháng 4 đạt 918,8 tỷ đồng, bằng 50 % kế hoạch năm.
    """

    code = "CUM201"
    name = "month-looks-cumulative"
    title = "Số tháng có vẻ là số lũy kế"
    severity = Severity.DOUBT
    message = "{label}: {value} ghi cho một tháng mà đã bằng {most}, có phải là số lũy kế không?"

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Months above a quarter of the plan or half of the year to date, each once."""
        seen: set[tuple[int, int]] = set()
        for value, percent in _against_plan(reading):
            if (
                (value.start, value.end) in seen
                or not _is_later_month(value)
                or percent.period not in ("", value.period)
            ):
                continue
            share = share_said(percent, percent.quantity.rounded)
            if share.low is not None and share.low > _QUARTER_OF_YEAR:
                seen.add((value.start, value.end))
                yield self.finding(
                    value,
                    percent,
                    calculation=f"{shown(percent)} kế hoạch năm > 25 %",
                    label=label(value),
                    value=shown(value),
                    most=f"{shown(percent)} kế hoạch năm",
                )
        for tie in reading.relations_of(MonthAndCumulative):
            if tie.firm and (tie.month.start, tie.month.end) not in seen and _is_most_of(tie):
                yield self.finding(
                    tie.month,
                    tie.cumulative,
                    calculation=f"tháng {shown(tie.month)} > một nửa lũy kế {shown(tie.cumulative)}",
                    label=label(tie.month),
                    value=shown(tie.month),
                    most=f"quá nửa lũy kế {shown(tie.cumulative)}",
                )


def _against_plan(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    for tie in reading.relations:
        if not tie.firm:
            continue
        if isinstance(tie, Statement):
            for detail in tie.details:
                if detail.kind is Kind.ATTAINMENT and detail.unit == "%":
                    yield tie.head, detail
        elif isinstance(tie, ShareOfPlan) and tie.percent.unit == "%":
            plan = Period.parse(tie.plan.period)
            if plan is None or plan.months == 12:
                yield tie.value, tie.percent


def _is_most_of(tie: MonthAndCumulative) -> bool:
    """Whether the month, surely, is more than half of half a year or more, and still no more than all of it."""
    period = Period.parse(tie.month.period)
    if period is None or period.first.month < _HALF_A_YEAR or not commensurable(tie.month, tie.cumulative):
        return False
    month, cumulative = span(tie.month, rounded), span(tie.cumulative, rounded)
    if month.low is None or cumulative.high is None:
        return False
    return cumulative.high < 2 * month.low and month.low <= cumulative.high


def _is_later_month(figure: Figure) -> bool:
    period = Period.parse(figure.period)
    return figure.kind is Kind.LEVEL and period is not None and period.single_month and period.first.month > 1
