"""Days, months and years of a text that can be wrong: as of when, compared with when, in the title, of publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from luyke.model import Basis, DateMention
from luyke.reading.bases import Compared
from luyke.reading.fold import Folded
from luyke.reading.periods import When
from luyke.reading.tokens import Scanned, Token

_START = attrgetter("start")
_STOPS = frozenset({".", "\n"})
_WHOLE_FORMS = frozenset("dmcy")
_TITLE_REACH = 600  # letters in which a report says what it is
_PUBLISHED = re.compile(r"(?:^|\n)[^\n,.;:]{2,40}, ngày $")
_STAMP = re.compile(r"(?:^|\n)(?:\d{1,2}[:h]\d\d[ ,-]*)?$")
_TO_COME = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch|chương trình)[^,;.\n]*$")
_WEEKDAY = re.compile(r"(?<!\w)(?:thứ (hai|ba|tư|năm|sáu|bảy|bẩy|2|3|4|5|6|7)|(chủ nhật))[ ,(]*(?:ngày )?\(?$")
# What a weekday may stand behind; behind any other word "thứ hai" is the second, unless its day is called one.
_BEFORE_WEEKDAY = re.compile(
    r"(?:^|[^\w ] ?|(?<!\w)(?:sáng|chiều|tối|trưa|đêm|vào|ngày|hôm|từ|đến|tới|trước|và|nay|qua|này|lúc|giờ) )$"
)
# Behind these it is the second all the same: "kỳ họp lần thứ hai, ngày 20/10/2021".
_COUNTED_FROM_FIRST = re.compile(r"(?<!\w)(?:lần|kỳ|kì|họp|phiên|khóa|khoá|nghị|hội|đợt|mũi|ca|người|vụ|số) $")
_FALLS_ON = re.compile(r"(?:rơi vào|nhằm|đúng|là)(?: vào)?(?: ngày)? $")
_WEEKDAYS = {"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7}
# A day that no month has is no date to the reader of periods; here it is one, and wrong.
_NO_DAY = re.compile(r"ngày (3[2-9]|[4-9]\d)[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)")


def dates_of(folded: Folded, scanned: Scanned) -> list[DateMention]:
    """The dates of a text, in reading order."""
    found = [_impossible(folded, match) for match in _NO_DAY.finditer(folded.low)]
    tokens, looked_at, stated = scanned.tokens, 0, False
    for token in scanned.times:
        start, end, value = token.start, token.end, token.value
        if isinstance(value, When):
            if value.year and value.form in _WHOLE_FORMS:
                found.append(_said(folded, start, end, value))
        elif isinstance(value, Compared) and value.year and value.basis == Basis.YOY and token.role == "basis":
            # Only where the sentence itself says which year it speaks of can the year compared with be wrong.
            here = bisect_left(tokens, start, looked_at, key=_START)
            stated = _is_year_stated(tokens, looked_at, here, stated)
            looked_at = here
            # "cao hơn mức tăng 7% của cùng kỳ năm 2020": whose that growth is.
            compared = stated and not folded.low.endswith("của ", 0, start)
            found.append(_mention(folded, start, end, value.year, role="base" if compared else ""))
    return sorted(found, key=_START)


def _is_year_stated(tokens: Sequence[Token], since: int, until: int, stated: bool) -> bool:
    """Whether the sentence has named its year before token number `until`; `stated`: whether before number `since`."""
    for index in range(until - 1, since - 1, -1):
        token = tokens[index]
        value = token.value
        if token.role in _STOPS:
            return False
        if isinstance(value, When) and value.year > 0 and value.form != "d":
            return True
    return stated


def _said(folded: Folded, start: int, end: int, when: When) -> DateMention:
    low = folded.low
    month = when.month if when.form in "dm" else 0
    role, weekday = "", 0
    if when.form == "d":
        role = "as_of" if "đến" in low[start:end] else ""
        before = low[max(0, start - 60) : start] + ("ngày " if low.startswith("ngày ", start) else "")
        if low[end : end + 1] in ("\n", "") and (_PUBLISHED.search(before) or _STAMP.search(before)):
            role = "published"
        elif start == 0 and low.startswith("ngày ") and low.startswith(". ", end):
            role = "published"  # "Ngày 20/11/2021. Tính đến …": what a text opens with, alone
        weekday = _weekday(low, start)
    elif when.form == "m" and _is_title(low, start, end):
        role = "title"
    return _mention(folded, start, end, when.year, month, when.day, weekday=weekday, role=role)


def _is_title(low: str, start: int, end: int) -> bool:
    """Whether a month stands in the heading of a report: a short line near its beginning, without a full stop."""
    if start > _TITLE_REACH:
        return False
    stop = low.find("\n", end)
    line = low[low.rfind("\n", 0, start) + 1 : stop if stop >= 0 else len(low)]
    if _TO_COME.search(low, max(0, start - 60), start):
        return False  # "công tác tháng 11, nhiệm vụ trọng tâm tháng 12 năm 2021"
    of_work = "công tác" in line or "tình hình" in line or "kết quả" in line
    about_work = line.startswith("báo cáo") or ("báo cáo" in low[:start] and of_work)
    return len(line) < 160 and not line.rstrip().endswith(".") and about_work


def _is_weekday(low: str, match: re.Match[str]) -> bool:
    since, start = max(0, match.start() - 12), match.start()
    if _BEFORE_WEEKDAY.search(low, since, start):
        return True
    called = match.group().endswith("ngày ") or low.startswith("ngày ", match.end())
    return called and _COUNTED_FROM_FIRST.search(low, since, start) is None


def _weekday(low: str, start: int) -> int:
    match = _WEEKDAY.search(low, max(0, start - 30), start)
    if match is None or not (match[2] or _is_weekday(low, match)):
        return 0  # "kỳ họp thứ hai (20/10/2021)", "lần thứ hai, ngày 20/10/2021": the second
    if _FALLS_ON.search(low, max(0, match.start() - 20), match.start()):
        return 0  # "30/4 rơi vào ngày thứ ba, ngày 1/5 …": of the day before
    return 8 if match[2] else _WEEKDAYS.get(match[1]) or int(match[1])


def _impossible(folded: Folded, match: re.Match[str]) -> DateMention:
    return _mention(folded, match.start(), match.end(), int(match[3]), int(match[2]), int(match[1]))


def _mention(
    folded: Folded, start: int, end: int, year: int, month: int = 0, day: int = 0, *, weekday: int = 0, role: str = ""
) -> DateMention:
    first, last = folded.span(start, end)
    return DateMention(first, last, folded.text[first:last], year, month, day, weekday, role)
