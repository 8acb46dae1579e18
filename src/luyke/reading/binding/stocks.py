"""What there is, told "tính đến hết tháng 4": as of that month's last day, not of the months until then."""

from __future__ import annotations

import re
from calendar import monthrange

from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention

# What stands and does not run: it is counted on a day.
_STANDS = re.compile(
    r"(?<!\w)(?:dư nợ|nợ xấu|nợ quá hạn|số dư|tổng đàn|đàn (?!ong)|số nợ|dân số|nguồn vốn(?! đầu tư| xây)|vốn huy động"
    r"|đạt chuẩn nông thôn|tham gia bảo hiểm|tham gia bh\w+|còn hiệu lực|đang hoạt động)(?!\w)"
)
# What runs, even beside what stands.
_RUNS = re.compile(
    r"(?<!\w)(?:doanh số|lượt|thu|chi|giải ngân|cấp|(?<!dư nợ )cho vay|việc làm|sản lượng|thành lập)(?!\w)"
)
# Not "đến hết tháng 4", which tells of the months until then: so writing says it.
_BY_NOW = re.compile(
    r"\s*(?:như vậy, )?(?:tính |lũy kế |luỹ kế )?(?:đến|tới) (?:nay(?!\w)|(?:cuối )?(?:tháng|quý) [ivx\d])"
)
# "Lũy kế đến nay, toàn tỉnh có 12.484 doanh nghiệp"
_ALL_THERE_ARE = re.compile(
    r"\s*(?:lũy kế|luỹ kế) (?:đến|tới) nay,?(?: (?:toàn|trên|địa|bàn|tỉnh|huyện|thành|phố|xã|đã))* có "
)
_SENTENCE = 160  # characters
_MONTHS = len("2011-01/2011-04")


def take_last_day(state: State, mention: Mention) -> None:
    """Gives a number that tells how many there are, and those said of it, the day that "đến hết tháng" ends with."""
    if len(state.until) == _MONTHS and mention.period == state.until:  # "đến quý 4": no month that ends, but the year
        if not state.stands:
            state.stands = _STANDS.search(mention.subject) is not None
        if state.stands and _RUNS.search(mention.subject) is None:
            mention.period = last_day(state.until)
    if _is_there_by_now(state, mention):
        mention.period = last_day(mention.period)


def _is_there_by_now(state: State, mention: Mention) -> bool:
    """ "Lũy kế đến nay, huyện có 356 hợp tác xã đang hoạt động", in a report of so many months."""
    if len(mention.period) != _MONTHS or not _BY_NOW.match(state.low, state.opens):
        return False
    if _ALL_THERE_ARE.match(state.low, state.opens):
        return True
    end = state.low.find(". ", mention.start, mention.start + _SENTENCE)
    since = max(state.opens, mention.start - _SENTENCE)
    return _STANDS.search(state.low, since, end if end >= 0 else mention.start + _SENTENCE) is not None


def last_day(period: str) -> str:
    """The last day of January to a month."""
    year, month = int(period[8:12]), int(period[13:15])
    return f"@{year}-{month:02}-{monthrange(year, month)[1]}"
