"""PER107."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.checks.shown import label, shown
from luyke.model import DateMention, Figure, Finding, Kind, Period, Reading, Severity

_RESULTS = (Kind.LEVEL, Kind.FRACTION)
_AHEAD = 1  # months after that of the report in which its latest day may lie: it is written then
_BEHIND, _LONG_AGO = 2, 14  # months before it: a day so far back is asked for, one further back is history


class AsOfOutsideReport(Check):
    """
    ## What it does
    Tìm số liệu “tính đến ngày …” mà ngày ấy ở sau tháng kế tiếp tháng của báo cáo, hoặc đã cũ từ hai tháng trở lên.

    ## Why it is bad
    Báo cáo tháng 11 không thể có số liệu đến tháng 2 năm sau; một ngày đã cũ thường là còn sót lại của báo cáo trước.

    ## What it lets pass
    Văn bản không ghi tháng báo cáo ở tiêu đề, ngày trong tháng liền sau hay liền trước, ngày cuối năm trước, mốc xa hơn
    mười bốn tháng (tổng điều tra dân số), kế hoạch và ước thực hiện.

    ## Example
    Báo cáo tháng 11/2021. Đến ngày 28/02/2022, giải ngân vốn đầu tư công đạt 71,9 tỷ đồng.
    """

    code = "PER107"
    name = "as-of-outside-report"
    title = "Ngày của số liệu nằm ngoài kỳ báo cáo"
    severity = Severity.DOUBT
    message = "{label}: {value} ghi là tính đến {day}, báo cáo lại là của tháng {months}."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each result as of a day that lies outside, once."""
        titles = [mention for mention in reading.dates if mention.role == "title" and mention.month and mention.year]
        if not titles:
            return
        months = sorted({12 * mention.year + mention.month for mention in titles})
        for figure in reading.figures:
            day = _as_of(figure)
            if day is None or not _lies_outside(day, months):
                continue
            told = ", ".join(f"{(month - 1) % 12 + 1}/{(month - 1) // 12}" for month in months)
            written = f"{day.last.day}/{day.last.month}/{day.last.year}"
            said = [mention for mention in reading.dates if _is_of(mention, day)]
            yield self.finding(
                figure,
                calculation=f"tiêu đề: {told}; tính đến: {written}",
                dates=(*titles, *said),
                label=label(figure),
                value=shown(figure),
                day=written,
                months=told,
            )


def _as_of(figure: Figure) -> Period | None:
    if figure.estimate or figure.kind not in _RESULTS or figure.period.count("-") != 2:
        return None
    period = Period.parse(figure.period)
    return period if period is not None and period.as_of else None


def _is_of(mention: DateMention, day: Period) -> bool:
    return (mention.year, mention.month, mention.day) == (day.last.year, day.last.month, day.last.day)


def _lies_outside(day: Period, months: list[int]) -> bool:
    month = 12 * day.last.year + day.last.month
    if month > months[-1] + _AHEAD:
        return True
    return day.last.month != 12 and _BEHIND <= months[0] - month <= _LONG_AGO
