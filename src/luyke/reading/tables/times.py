"""Times in headers and captions: tháng 11/2021, T11, 11T, cùng kỳ 2020, lũy kế đến 15/11."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from luyke.model import Period
from luyke.reading.periods import When, when_at
from luyke.reading.spelled import spell

# Where a time may begin; other words are not tried.
_OPENING = re.compile(
    r"(?<![\w.,/])(?:tháng|quý|quí|năm|cả năm|đến|tới|hết|tính đến|lũy kế|luỹ kế|cộng dồn|từ đầu năm|cuối|đầu"
    r"|giai đoạn|ngày|\d{1,2} tháng|\d{1,2}/\d|(?:19|20)\d\d|sáu tháng|chín tháng|ba tháng)(?!\d)"
)
_MONTH_SHORT = re.compile(r"(?<!\w)t\.? ?(1[0-2]|0?[1-9])(?!\d)(?=[/. -]|$|\))")
_MONTHS_SHORT = re.compile(r"(?<!\w)(1[0-2]|[1-9]) ?t(?=[/. )-]|$)")
_NAME_AND_YEAR = re.compile(r"(?<=[a-zà-ỹđ])(?=(?:19|20)\d\d(?!\d))")
_YEAR_ALONE = re.compile(
    r"(?:năm |sơ bộ |ước |năm học )?(?P<year>(?:19|20)\d\d)(?: ?\((?:sơ bộ|ước)\))?", re.IGNORECASE
)
_FORMS = frozenset("dmchqys")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a table is about by default: year and month (0 unknown), and the period of what it reports."""

    year: int = 0
    month: int = 0
    period: str = ""


def unabbreviated(low: str) -> str:
    """A header with its short months spelt out: "t11/2021" → "tháng 11/2021", "11t" → "11 tháng"."""
    low = _MONTH_SHORT.sub(r"tháng \1", low)
    low = _MONTHS_SHORT.sub(r"\1 tháng", low)
    return _NAME_AND_YEAR.sub(" ", low)


@lru_cache(maxsize=4096)
def times_in(low: str) -> tuple[tuple[int, When], ...]:
    """The times of a header in lower case with where they begin, from left to right; `When.end` is where they stop."""
    found: list[tuple[int, When]] = []
    at = 0
    while (match := _OPENING.search(low, at)) is not None:
        when = when_at(low, match.start())
        if when is None or when.form not in _FORMS:
            at = match.start() + 1
            continue
        found.append((match.start(), when))
        at = max(when.end, match.start() + 1)
    return tuple(found)


@lru_cache(maxsize=4096)
def year_in(text: str) -> int:
    """The year that a label is and nothing else ("2018", "Năm 2018"); 0 for other texts."""
    match = _YEAR_ALONE.fullmatch(text.strip())
    return int(match["year"]) if match is not None else 0


def settle(times: Iterable[When], year: int, month: int, *, cumulative: bool = False) -> str:
    """One period from the times of a header and its parents: the finest, in the year that any of them names."""
    times = list(times)
    named = next((time.year for time in reversed(times) if time.year), year)
    for time in reversed(times):
        if time.form in "mchqd":
            if time.form == "m" and cumulative:
                time = time._replace(form="c")
            # A day beyond its month is no period; the header says nothing then.
            return _valid(spell(time, named, month))
    if cumulative and (not times or times[-1].form == "y"):
        return _valid(spell(When("c", named, month, 0, 0), named, month)) if named and month else ""
    if times:
        return _valid(spell(times[-1], named, month))
    return ""


def _valid(period: str) -> str:
    return period if Period.parse(period) is not None else ""


def year_before(period: str) -> str:
    """The same stretch a year before; "" for ""."""
    return re.sub(r"\d{4}", lambda match: f"{max(1, int(match.group()) - 1):04}", period)


def in_year(period: str, year: int) -> str:
    """The same stretch of another year; "" for "", for stretches over several years and for no year."""
    own = Period.parse(period)
    if own is None or own.first.year != own.last.year or not year:
        return ""
    return re.sub(r"\d{4}", f"{year:04}", period)


def month_before(period: str) -> str:
    """The month before a month; "" for other stretches and for none."""
    parsed = Period.parse(period)
    if parsed is None or not parsed.single_month:
        return ""
    year, month = parsed.first.year, parsed.first.month
    return f"{year}-{month - 1:02}" if month > 1 else f"{year - 1}-12"


def _year_in(times: list[When]) -> int:
    """The year a caption speaks of; a day counts last: it is that of the document it names."""
    years = [when for when in times if when.year and when.form != "s"]
    return next((when.year for when in years if when.form != "d"), years[0].year if years else 0)


def moment_of(captions: Iterable[str], period: str) -> Moment:
    """What a table is about, from the lines above it, nearest first, and from the period of its document."""
    year = month = 0
    own = ""
    for caption in captions:
        times = [when for _, when in times_in(caption)]
        fine = [when for when in times if when.form in "mcd"]
        year = year or _year_in(times)
        if fine and not month:
            month = max(when.month for when in fine)
            own = fine[-1].form if len(fine) == 1 else "mc"
    given = Period.parse(period)
    if given is not None:
        year = year or given.year
        if not month and year == given.year and (given.single_month or given.cumulative or given.as_of):
            month = given.last.month
    if not own:
        return Moment(year, month, period if given is not None and given.year == year else str(year or ""))
    if own == "c":
        return Moment(year, month, settle([When("c", year, month, 0, 0)], year, month) if year else "")
    if own == "m" and year:
        return Moment(year, month, f"{year}-{month:02}")
    return Moment(year, month, period if given is not None and given.year == year else "")
