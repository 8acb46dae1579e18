"""PER106."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.checks.shown import label
from luyke.model import Basis, Figure, Finding, Period, Reading, Severity

_OF_ONE_YEAR = (Basis.PLAN, Basis.YOY)


class YearToDateCrossesYears(Check):
    """
    ## What it does
    Tìm kỳ “từ đầu năm đến nay” bắt đầu ở năm trước và kết thúc giữa năm sau, mà số liệu lại so với kế hoạch năm hoặc
    cùng kỳ.

    ## Why it is bad
    “Từ đầu năm 2012 đến ngày 30/01/2013” dài mười ba tháng; so với dự toán một năm thì một trong hai năm đã ghi sai.

    ## What it lets pass
    Kỳ nhiều năm trọn vẹn (2016 - 2020), và số liệu không so với kế hoạch hay cùng kỳ.

    ## Example
    Từ đầu năm 2012 đến ngày 30/01/2013, thu ngân sách đạt 309 tỷ đồng, bằng 6,2 % dự toán năm.
    """

    code = "PER106"
    name = "year-to-date-crosses-years"
    title = "Kỳ “từ đầu năm” kéo sang năm khác"
    severity = Severity.DOUBT
    message = (
        "{label}: kỳ số liệu bắt đầu đầu năm {first} mà kết thúc tháng {month}/{last}, có phải ghi nhầm năm không?"
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each such period, over the figures of one year that it holds."""
        by_period: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in reading.figures:
            if figure.basis in _OF_ONE_YEAR and figure.period:
                by_period[figure.period].append(figure)
        for text, figures in by_period.items():
            period = Period.parse(text)
            if period is None or period.as_of or period.last.month == 12:
                continue
            if period.first.month == 1 and period.last.year == period.first.year + 1:
                yield self.finding(
                    *figures,
                    calculation=f"từ tháng 1/{period.first.year} đến tháng {period.last.month}/{period.last.year} là"
                    f" {period.months} tháng",
                    label=label(figures[0]),
                    first=str(period.first.year),
                    month=str(period.last.month),
                    last=str(period.last.year),
                )
