"""PER103."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.model import Basis, DateMention, Figure, Finding, Period, Reading, Severity

_SAME_PERIOD = ("cùng kỳ", "cùng kì", "cùng thời điểm")
_ENDS = re.compile(r"[.!?]\s|\n")
_SENTENCE = 300  # characters
_LOOK_BACK = 30  # characters before the year in which "cùng kỳ" stands


class SamePeriodNotYearBefore(Check):
    """
    ## What it does
    So năm ghi sau “cùng kỳ” với năm của số liệu: cùng kỳ là kỳ ấy của năm liền trước.

    ## Why it is bad
    “So với cùng kỳ năm 2025” trong báo cáo năm 2025 là so với chính mình; thường là văn bản cũ đổi năm không hết.

    ## What it lets pass
    “So với năm 2015”, “so với đầu nhiệm kỳ” (không nói cùng kỳ), số liệu không rõ năm, và cùng kỳ đúng với năm mà phần
    lớn số liệu của văn bản, hoặc chính câu ấy, nói tới. Cùng kỳ cách hai năm trở lên
    thì chỉ nêu là điều nên xem lại.

    ## Example
    Thu ngân sách quý I năm 2025 tăng 12,4 % so với cùng kỳ năm 2025.
    """

    code = "PER103"
    name = "same-period-not-year-before"
    title = "Năm của cùng kỳ không phải năm liền trước"
    severity = Severity.ERROR
    message = "“{date}”: số liệu của năm {year} thì cùng kỳ là năm {before}."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each same-period year that is not the year before that of the figure it follows."""
        compared = [figure for figure in reading.figures if figure.basis is Basis.YOY]
        reported = _reported_year(reading)
        starts = [figure.start for figure in compared]
        if starts != sorted(starts):
            compared.sort(key=lambda figure: figure.start)
            starts.sort()
        for mention in reading.dates:
            # The reader calls a year a base only where the sentence itself says which year it speaks of.
            if mention.role != "base" or not mention.year or not _says_same_period(reading.text, mention):
                continue
            at = bisect_right(starts, mention.start)
            figure = compared[at - 1] if at else None
            if figure is not None and _ENDS.search(reading.text, figure.end, mention.start):
                continue  # the figure before stands in another sentence
            if mention.year == reported - 1:
                continue  # right for the year that the text reports on
            if figure is not None and _names(mention.year + 1, reading.text, figure.start):
                continue  # right for a year that the sentence named
            year = None if figure is None else _year_of(figure)
            if figure is not None and year is not None and mention.year != year - 1:
                yield self.finding(
                    figure,
                    calculation=f"{year} − 1 = {year - 1}; ghi {mention.year}",
                    dates=(mention,),
                    severity=None if mention.year >= year else Severity.DOUBT,
                    date=" ".join(mention.text.split()),
                    year=str(year),
                    before=str(year - 1),
                )


def _says_same_period(text: str, mention: DateMention) -> bool:
    words = text[max(0, mention.start - _LOOK_BACK) : mention.end]
    folded = " ".join(unicodedata.normalize("NFC", words).casefold().split())
    return any(said in folded for said in _SAME_PERIOD)


def _names(year: int, text: str, before: int) -> bool:
    """Whether the sentence says a year before that place."""
    said = text[max(0, before - _SENTENCE) : before]
    stops = [stop.end() for stop in _ENDS.finditer(said)]
    return str(year) in said[stops[-1] if stops else 0 :]


def _reported_year(reading: Reading) -> int:
    """The year that most figures are of; 0 where none is of a year."""
    years = Counter(year for figure in reading.figures if (year := _year_of(figure)) is not None)
    return years.most_common(1)[0][0] if years else 0


def _year_of(figure: Figure) -> int | None:
    period = Period.parse(figure.period)
    return None if period is None or period.first.year != period.last.year else period.year
