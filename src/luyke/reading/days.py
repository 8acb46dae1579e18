"""A stretch from day to day, as the months it stands for: từ 15/4 đến 15/5/2021; from hour to hour, as its last day."""

from __future__ import annotations

import re

from luyke.reading.periods import When

_HOUR = r"\d{1,2}(?: giờ(?: \d\d)?(?: phút)?|[hg:](?:\d\d)?),? (?:ngày )?"
_DAY = r"([0-3]?\d)/([01]?\d)(?:/((?:19|20)\d\d))?"
_DAYS = re.compile(rf"(?:tính )?từ (?P<hour>{_HOUR}|ngày )?{_DAY} ?(?:-|đến|tới)(?: hết)? ?(?:{_HOUR}|ngày )?{_DAY}")
_NEXT_MONTH_FROM = 15  # the reporting month 15/4-15/5 is May


def days_at(low: str, at: int) -> When | None:
    """The months that the days worded from `at` on stand for; None where no two days are named."""
    match = _DAYS.match(low, at)
    if match is None or not (1 <= int(match[3]) <= 12 and 1 <= int(match[6]) <= 12):
        return None
    first_day, first_month, first_year = int(match[2]), int(match[3]), int(match[4] or 0)
    month, year = int(match[6]), int(match[7] or 0)
    if match["hour"] not in (None, "ngày "):
        return When("d", year, month, int(match[5]), match.end())
    if first_day >= _NEXT_MONTH_FROM:
        first_month += 1
        if first_month > 12:
            first_month, first_year = 1, first_year + 1 if first_year else 0
    if first_month == month:
        return When("m", year, month, 0, match.end())
    if first_month == 1 or not year or not first_year:
        return When("c", year, month, 0, match.end())
    return When("r", year, month, first_year * 100 + first_month, match.end())
