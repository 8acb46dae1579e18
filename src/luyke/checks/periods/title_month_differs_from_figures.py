"""PER105."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.model import Figure, Finding, Kind, Period, Reading, Severity

_FEWEST = 3
_RESULTS = (Kind.LEVEL, Kind.FRACTION)

_Month = tuple[int, int]


class TitleMonthDiffersFromFigures(Check):
    """
    ## What it does
    So tháng ghi ở tiêu đề với tháng cuối của các số liệu trong văn bản.

    ## Why it is bad
    Tiêu đề tháng 11 mà mọi số là của tháng 10: báo cáo cũ mới đổi tiêu đề, hoặc số chưa được cập nhật.

    ## What it lets pass
    Tiêu đề nêu hai tháng (“kết quả tháng 10, nhiệm vụ tháng 11”) nếu một tháng khớp; văn bản có ít hơn ba số rõ kỳ; chỉ
    cần một số kết thúc ở tháng của tiêu đề là đủ.

    ## Example
    Báo cáo tháng 11 năm 2021: lũy kế 10 tháng thu 1.274 tỷ đồng, chi 980 tỷ đồng, giải ngân 65 tỷ đồng.
    """

    code = "PER105"
    name = "title-month-differs-from-figures"
    title = "Tháng ở tiêu đề khác tháng của số liệu"
    severity = Severity.DOUBT
    message = "Tiêu đề ghi “{title}” nhưng số liệu đều kết thúc ở tháng {months}."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """One finding where no result ends in a month of the title."""
        titles = [mention for mention in reading.dates if mention.role == "title" and mention.month and mention.year]
        months = {(mention.year, mention.month) for mention in titles}
        ends = [(end, figure) for figure in reading.figures if (end := _end(figure)) is not None]
        if any(end in months for end, _ in ends):
            return
        # A text that also looks back names many years; only one that ends throughout in the title's year is a slip.
        years = {year for year, _ in months}
        near = [(end, figure) for end, figure in ends if end[0] in years]
        if len(near) < _FEWEST or any(figure.estimate and end > max(months) for end, figure in near):
            return
        told = sorted({end for end, _ in near})
        yield self.finding(
            *(figure for _, figure in near),
            calculation=f"tiêu đề: {_listed(sorted(months))}; số liệu: {_listed(told)}",
            dates=tuple(titles),
            title=" ".join(titles[0].text.split()),
            months=_listed(told),
        )


def _end(figure: Figure) -> _Month | None:
    """The month in which a result's period ends; None for plans, changes and whole years."""
    period = Period.parse(figure.period)
    if period is None or figure.kind not in _RESULTS or period.months >= 12:
        return None
    return period.last.year, period.last.month


def _listed(months: list[_Month]) -> str:
    return ", ".join(f"{month}/{year}" for year, month in months)
