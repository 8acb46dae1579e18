"""The meeting that a text tells of: what was done there is of its month, how many there are "đến nay" of its day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from luyke.lexicon.units import is_count
from luyke.reading.binding.state import State
from luyke.reading.members import FRACTION, LEVEL, SHARE
from luyke.reading.mentions import Mention
from luyke.reading.periods import When
from luyke.reading.tokens import Token

_MEETING = r"(?:kỳ họp|đại hội|hội nghị|phiên họp|buổi lễ|lễ trao|dịp này|dự họp)"
_DONE_THERE = re.compile(
    rf"(?<!\w){_MEETING}[^.;\n]{{0,90}}(?<!\w)(?:thông qua|bầu|miễn nhiệm|trao|biểu quyết|tuyên dương|khen)(?!\w)"
    r"|(?<!\w)nghe (?:có )?\d+ ý kiến(?!\w)"
)
_WERE_THERE = re.compile(
    r"(?: [^\W\d_]+){0,5} (?:đã )?(?:tham dự|về dự|dự)(?: (?:kỳ họp|đại hội|hội nghị|phiên họp|họp)|[.,;\n])"
)
_BY_NOW = re.compile(
    r"\s*(?:như vậy, )?(?:(?:tính|lũy kế|luỹ kế) )?(?:(?:đến|tới) (?:nay|thời điểm (?:này|hiện tại|hiện nay))"
    r"|hiện(?! (?:hành|đại|thực|trạng|tượng|vật|diện|hữu)(?!\w)))(?!\w)"
)
_TOLD_AT = re.compile(
    r"(?<!\w)(?:sáng|chiều|tối|ngày)(?: ngày)? (0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])(?:[/.-]\d{4})?"
    r"(?!\d)(?:(?!\d{1,2}[/.-]\d)[^.;\n]){0,120}?(?<!\w)"
    r"(?:họp|phiên|hội nghị|làm việc|đại hội|giao ban|sơ kết|tổng kết|kiểm tra|cho biết|khai mạc|hội thảo)(?!\w)"
)
_STANDING = (LEVEL, SHARE, FRACTION)
_ENDS = re.compile(r"\. |\n")
_NEAR = 160  # characters
_TOP = 500  # characters in which a note says when it was


def month_of_meeting(times: Iterable[Token], year: int) -> str:
    """The month of the day that stands at the top of a text; "" where none does."""
    for token in times:
        when = token.value
        if token.start > _TOP:
            break
        if isinstance(when, When) and when.form == "d" and (when.year or year):
            return f"{when.year or year}-{when.month:02}"
    return ""


def take_day_of_meeting(state: State, mention: Mention) -> None:
    """ "Chiều 25/12, tỉnh họp báo. … Đến nay, tỉnh có 1.000 dự án": as of the day on which it was told."""
    if not state.met or mention.timed or mention.kind not in _STANDING or mention.period[:4] != state.met[:4]:
        return
    if not is_count((state.first or mention).unit):
        return  # what runs is of the months until then, with its growth and its share of the plan
    told = _TOLD_AT.search(state.low, 0, _TOP) if _BY_NOW.match(state.low, state.opens) else None
    if told is not None:
        mention.period = f"@{state.met[:4]}-{int(told[2]):02}-{int(told[1]):02}"


def take_month_of_meeting(state: State, mention: Mention) -> None:
    """ "Kỳ họp đã thông qua 7 nghị quyết", "28 đại biểu đã tham dự kỳ họp", "dịp này, 25 người được trao huy hiệu"."""
    if not state.met or mention.kind is not LEVEL or mention.timed or not is_count(mention.unit):
        return
    low = state.low
    ends = _ENDS.search(low, mention.stop, mention.stop + _NEAR)
    since = max(state.opens, mention.start - _NEAR)
    told = _DONE_THERE.search(low, since, ends.start() if ends is not None else mention.stop + _NEAR)
    if told is not None or _WERE_THERE.match(low, mention.stop) is not None:
        mention.period = state.met
