"""PER102."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.checks.check import Check
from luyke.checks.periods.date_does_not_exist import exists
from luyke.model import Finding, Reading, Severity

_WEEKDAYS = {2: "thứ hai", 3: "thứ ba", 4: "thứ tư", 5: "thứ năm", 6: "thứ sáu", 7: "thứ bảy", 8: "chủ nhật"}


class WeekdayDiffersFromDate(Check):
    """
    ## What it does
    Tra lịch xem ngày đã ghi có đúng là thứ đã ghi hay không.

    ## Why it is bad
    Người đọc không biết phải theo thứ hay theo ngày; thường là thư mời, lịch họp chép từ năm trước.

    ## What it lets pass
    “Thứ hai” là số thứ tự, và ngày không ghi đủ ngày, tháng, năm.

    ## Example
    Hội nghị tổ chức thứ ba, ngày 29/11/2021.
    """

    code = "PER102"
    name = "weekday-differs-from-date"
    title = "Thứ không khớp ngày"
    severity = Severity.ERROR
    message = "“{date}”: ngày này là {right}, không phải {printed}."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each full date whose weekday is another."""
        for mention in reading.dates:
            printed = _WEEKDAYS.get(mention.weekday)
            if printed is None or not (mention.day and mention.month and 1 <= mention.year <= 9999):
                continue
            if not exists(mention):
                continue
            day = date(mention.year, mention.month, mention.day)
            if day.isoweekday() + 1 != mention.weekday:
                right = _WEEKDAYS[day.isoweekday() + 1]
                yield self.finding(
                    calculation=f"{day.day}/{day.month}/{day.year} là {right}; ghi {printed}",
                    dates=(mention,),
                    date=mention.text,
                    right=right,
                    printed=printed,
                )
