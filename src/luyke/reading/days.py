"""A stretch from day to day, as the months it stands for: từ 15/4 đến 15/5/2021; from hour to hour, as its last day.

And one from month to month: từ tháng 10 đến tháng 3/2022.
"""

from __future__ import annotations

import re

from luyke.reading.periods import When

_HOUR = r"\d{1,2}(?: giờ(?: \d\d)?(?: phút)?|[hg:](?:\d\d)?),? (?:ngày )?"
_YEAR = r"((?:19|20)\d\d)"
_DAY = rf"([0-3]?\d)/([01]?\d)(?:/{_YEAR})?"
_TO = r" ?(?:-|đến|tới)(?: hết)? ?"
_DAYS = re.compile(
    rf"(?:tính )?từ \(?(?P<hour>{_HOUR}|ngày )?(?:{_DAY}|(?P<day>[0-3]?\d)){_TO}(?:{_HOUR}|ngày )?{_DAY}"
)
_NAMED = rf"([0-3]?\d)(?:[./-]| tháng )([01]?\d)(?:(?:[./-]| năm ){_YEAR})?"
_NAMED_DAYS = re.compile(
    rf"(?:tính )?từ \(?(?P<hour>ngày )(?:{_NAMED}|(?P<day>[0-3]?\d)){_TO}(?:ngày )?{_NAMED}(?![.,]?\d)"
)
_MONTH_OF = r"(0?[1-9]|1[0-2])(?!\d)"
_SEPARATE = r"(?: ?[/.-] ?| năm )"
_MONTHS = re.compile(rf"từ tháng {_MONTH_OF}(?:{_SEPARATE}{_YEAR})?{_TO}(?:tháng )?{_MONTH_OF}{_SEPARATE}{_YEAR}(?!\d)")
_NEXT_MONTH_FROM = 15  # the reporting month 15/4-15/5 is May


def days_at(low: str, at: int) -> When | None:
    """The months that the days or months worded from `at` on stand for; None where no two are named."""
    match = _DAYS.match(low, at) or _NAMED_DAYS.match(low, at)
    if match is None:
        return _months_at(low, at)
    day, month, year = int(match[6]), int(match[7]), int(match[8] or 0)
    first_day, first_month, first_year = int(match["day"] or match[2]), int(match[3] or month), int(match[4] or 0)
    if not (1 <= first_month <= 12 and 1 <= month <= 12):
        return None
    if match["hour"] not in (None, "ngày "):
        return When("d", year, month, day, match.end())
    if first_month == month and first_year in (0, year):
        return When("m", year, month, 0, match.end())
    if first_day >= _NEXT_MONTH_FROM:
        first_month += 1
        if first_month > 12:
            first_month, first_year = 1, first_year + 1 if first_year else 0
    if first_month == month:
        return When("m", year, month, 0, match.end())
    if first_month == 1 or not year or not first_year:
        return When("c", year, month, 0, match.end())
    return When("r", year, month, first_year * 100 + first_month, match.end())


def _months_at(low: str, at: int) -> When | None:
    match = _MONTHS.match(low, at)
    if match is None:
        return None
    first, last, year = int(match[1]), int(match[3]), int(match[4])
    began = int(match[2] or year - (first > last))
    if first == 1 and began == year:
        return When("c", year, last, 0, match.end())
    return When("r", year, last, began * 100 + first, match.end())
