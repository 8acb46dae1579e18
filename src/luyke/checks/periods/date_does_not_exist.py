"""PER101."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.model import DateMention, Finding, Reading, Severity


class DateDoesNotExist(Check):
    """
    ## What it does
    Tìm ngày không có trên lịch.

    ## Why it is bad
    Không có ngày 31/11; số liệu “tính đến” một ngày như thế không biết là của ngày nào.

    ## What it lets pass
    29/2 khi không ghi năm, và mọi ngày có thật.

    ## Example
    Tính đến ngày 31/11/2021, toàn quận đã tiêm 194.768 mũi.
    """

    code = "PER101"
    name = "date-does-not-exist"
    title = "Ngày không có trên lịch"
    severity = Severity.ERROR
    message = "Không có ngày “{date}” trên lịch."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each date whose month or day is beyond the calendar."""
        for mention in reading.dates:
            if not exists(mention):
                yield self.finding(calculation=_limit(mention), dates=(mention,), date=mention.text)


def exists(mention: DateMention) -> bool:
    """Whether what was printed of a date can be on a calendar; a year left out may be a leap year."""
    if not 0 <= mention.month <= 12 or mention.day < 0:
        return False
    # The year 0, one that is not told, is a leap year.
    longest = monthrange(mention.year, mention.month)[1] if mention.month else 31
    return mention.day <= longest


def _limit(mention: DateMention) -> str:
    if not 1 <= mention.month <= 12:
        return "một năm có 12 tháng" if mention.month else "một tháng có nhiều nhất 31 ngày"
    year = f"/{mention.year}" if mention.year and mention.month == 2 else ""
    return f"tháng {mention.month}{year} có {monthrange(mention.year, mention.month)[1]} ngày"
