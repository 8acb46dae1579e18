"""Spans of years: what of them is of their last year, and what of one year is an average over the span."""

from __future__ import annotations

import re

from luyke.reading.bases import Compared
from luyke.reading.binding.state import State
from luyke.reading.members import GROWTH, SHARE
from luyke.reading.mentions import Mention

_SPAN = len("2016/2020")
_YEARLY = re.compile(r"(?<!\w)(?:hằng|hàng|mỗi) năm(?!\w)")
_MEAN = re.compile(r"(?<!\w)(?:bình quân|trung bình)(?! đầu người| thu nhập)(?!\w)")
_A_YEAR = re.compile(r" ?%? ?/ ?năm")
_YEAR_AWAY = len(" hằng năm")
# "15%/năm", "tăng 15% một năm": behind a number.
_A_YEAR_OF = re.compile(r"/ ?năm|(?:mỗi|một|hàng|hằng|1) năm")
_TO_NUMBER = r"(?: (?:tăng|giảm|đạt|là|ở mức|mức|khoảng|hơn|gần|trên))* $"
_EACH_YEAR = re.compile(
    rf"(?<!\w)mỗi năm(?: [^\W\d_]+){{0,6}}? (?:tăng|giảm|đạt){_TO_NUMBER}|(?<!\w)(?:hằng|hàng|mỗi) năm{_TO_NUMBER}"
)
_PACE = re.compile(r"(?<!\w)(?:(?:mức|tốc độ|nhịp độ) (?:gia )?tăng|tăng trưởng|bình quân|trung bình)(?!\w)")
_NEAR = 60  # characters before a number in which it is said to be a mean


def take_span(state: State, mention: Mention) -> None:
    """ "Nhiệm kỳ 2010-2015: thu năm 2014 đạt 9 tỷ đồng. Tăng trưởng bình quân hằng năm 13%": a mean is of the span."""
    span = state.span_told
    if not span or state.whens or len(mention.period) != len("2014") or not span[:4] <= mention.period <= span[5:]:
        return
    if _is_mean(state, mention):
        mention.period = span


def take_last_year(state: State, mention: Mention) -> None:
    """ "Giai đoạn 2016-2020, tỷ trọng dịch vụ chiếm 42%": how things stood is told of the last of the years."""
    if not is_of_years(mention.period) or state.target or mention.bracket or _is_mean(state, mention):
        return
    if mention.kind is SHARE and mention.structure:
        mention.period = mention.period[5:]


def since_before(mention: Mention, compared: Compared) -> None:
    """ "Trong 5 năm, quy mô tăng gấp 2 lần so với năm 2015": by the last of the years that follow it."""
    if is_of_years(mention.period) and 0 < compared.year < int(mention.period[:4]):
        mention.period = mention.period[5:]


def is_of_years(period: str) -> bool:
    """Whether a period is of some years, and not of a season or a school year."""
    return len(period) == _SPAN and int(period[5:]) - int(period[:4]) > 1


def is_yearly(state: State, mention: Mention) -> bool:
    """Whether a number is one of each year, by the words behind it: "15%/năm"; no "15%/năm trước", no interest."""
    low, end = state.low, mention.stop + _YEAR_AWAY
    if low.find("năm", mention.end, end) < 0:
        return False
    yearly = _A_YEAR_OF.search(low, mention.end, end)
    if yearly is None or low.startswith((" trước", " ngoái"), yearly.end()):
        return False
    return low.find("lãi suất", max(state.opens, mention.start - _NEAR), mention.start) < 0


def is_pace(state: State, mention: Mention) -> bool:
    """ "tăng bình quân 14%/năm": of each year over the one before it, compared with none that could be named."""
    if mention.kind is not GROWTH:
        return False
    if is_yearly(state, mention):
        return True
    near = max(state.opens, mention.start - _NEAR)
    if state.low.find("g năm ", near, mention.start) < 0 and state.low.find("mỗi năm ", near, mention.start) < 0:
        return False
    each = _EACH_YEAR.search(state.low, near, mention.start)
    return each is not None and (each.group().startswith("mỗi") or _PACE.search(mention.subject.lower()) is not None)


def _is_mean(state: State, mention: Mention) -> bool:
    start = max(state.opens, mention.start - _NEAR)
    if _YEARLY.search(state.low, start, mention.stop + _YEAR_AWAY) is not None:
        return True
    return mention.unit == "%" and (
        _A_YEAR.match(state.low, mention.end) is not None or _MEAN.search(state.low, start, mention.start) is not None
    )
