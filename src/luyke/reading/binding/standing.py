"""What stands and is of no time: how long a river is, how large a province; unless its own words name a day."""

from __future__ import annotations

import re

from luyke.model import Kind
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention

_LENGTHS = frozenset({"km", "m", "km2", "ha", "m2"})
_SINCE_EVER = re.compile(
    r"(?<!\w)(?:chiều (?:dài|rộng|cao)|bờ biển|vùng biển|lãnh hải|lãnh thổ|đường biên giới|đường bờ|độ cao"
    r"|lưu vực|trải dài|diện tích (?:đất )?tự nhiên)(?!\w)"
)
_RIVERS = re.compile(r"(?:sông|suối|đèo|dãy|đảo|hồ|vịnh|đầm)(?!\w)")
# What is made or counted anew: of the year it was done in.
_MADE = re.compile(
    r"(?<!\w)(?:đạt|làm|xây|nâng cấp|mở (?:mới|rộng)|hoàn thành|thi công|sửa|đầu tư|tu bổ|nạo vét|kiên cố|bê tông"
    r"|gieo|trồng|thu|kế hoạch|dự án|công trình|tuyến|cao tốc|đường (?!biên|bờ)|tăng|giảm|điều chỉnh|quy hoạch)(?!\w)"
)


def take_no_time(state: State, mention: Mention) -> None:
    """Takes its period from a number that tells how something has always stood, where no words give it one."""
    if mention.unit not in _LENGTHS or mention.kind is not Kind.LEVEL or mention.timed:
        return
    total = state.total
    if total is not None and mention.after_parts and total.unit == mention.unit and total.timeless:
        mention.period, mention.timeless = "", True  # "663 km, trong đó sông Cà (76 km)"
        return
    words = state.low[state.opens : mention.start]
    stands = mention.unit == "km2" or _SINCE_EVER.search(words) is not None
    stands = stands or (mention.bracket and _RIVERS.match(mention.subject.lower()) is not None)
    if stands and _MADE.search(words) is None:
        mention.period, mention.timeless = "", True
