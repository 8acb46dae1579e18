"""A count and the list of names that follows it: "4 thị trường: A, B, C và D"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.units import is_count
from luyke.model import CountOfList
from luyke.reading.mentions import Mention

_LIST = re.compile(
    r"(?:(?! và | trong đó )[^\W\d_]|(?! và | trong đó ) )*(?:,? gồm:?| là:|:) ?([^.\n:()0-9…]{3,400})(?=[.\n])"
)
_MOST = 20
_LONGEST = 6  # words of a name between commas
# "hai bên má", "cấp - thoát nước": one name for more than one thing.
_NO_NAME = re.compile(
    r"(?<!\w)(?:đã|đang|được|trong đó|như|nhất là|đoạn|thuộc|là|và các|khác|hai|ba|bốn|các|những)(?!\w)|\w ?[-–] ?\w"
)
_AMONG = re.compile(r"(?<!\w)trong (?:tổng )?số $")  # "bốn trong số tám di tích: …" names the four


def counted_lists(levels: Sequence[Mention], low: str) -> Iterator[CountOfList]:
    """Counts whose list names its items one by one; firm only where the separators leave no doubt."""
    for mention in levels:
        if not mention.quantity.exact or not is_count(mention.unit):
            continue
        if not 2 < mention.quantity.value <= _MOST:
            continue
        match = _LIST.match(low, mention.stop)
        if match is None or _AMONG.search(low, max(0, mention.start - 20), mention.start):
            continue
        items, sure = _counted(match[1])
        if items > 1:
            # "phòng Tư pháp, phòng Văn hóa và Thông tin": the last "và" may stand inside a name.
            either = " và " in match[1] and mention.quantity.value == items - 1
            yield CountOfList(sure and not either, mention.figure, items, match.end())


def _counted(listed: str) -> tuple[int, bool]:
    """How many things are named, and whether the separators leave no doubt of it."""
    if ";" in listed:
        items = listed.split(";")
        short = max(len(item.split()) for item in items) <= 8
        return len(items), len(items) > 2 and short and "," not in listed and " và " not in listed
    *firsts, last = listed.split(",")
    names = [*firsts, *last.split(" và ")]
    closed = last.count(" và ") == 1 and listed.count(" và ") == 1
    plain = max(len(name.split()) for name in names) <= _LONGEST and _NO_NAME.search(listed) is None
    return len(firsts) + 1 + (1 if " và " in last else 0), bool(firsts) and closed and plain
