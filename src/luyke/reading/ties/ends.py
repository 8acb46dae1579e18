"""Where the list of parts ends, and whether it leaves something out."""

from __future__ import annotations

import itertools
import re

from luyke.lexicon.units import is_count
from luyke.model import Kind
from luyke.reading.mentions import Mention

_OPEN_END = re.compile(
    r"…|\.\.\.|v\.v|vân vân|cùng với|và (?:một số|nhiều|các) (?![^,;.]*còn lại)|chủ yếu|chẳng hạn|như:"
)
# An item of the list whose number was not read: "761 thị trấn, 505 hương và 290 phường".
_ITEM = re.compile(r"(?:[,;:(]|(?<!\w)(?:và|gồm|có|đó|gần|hơn|trên|khoảng)) ?(\d[\d.,/]*) [^\W\d_]")
_SENTENCE_END = re.compile(r"\n|\.(?!\d)")
_ENDS = re.compile(r"[;\n]|\.(?!\d)")
LED_TO = re.compile(
    r"(?<!\w)(?:để lại|khiến|làm (?:cho|chết|bị|hơn|gần|\d)|gây|dẫn đến|trở thành|do đó|hiện"
    r"|sau khi|chở|chia (?:làm|thành|ra))(?!\w)"
)
_ONE_MORE = re.compile(r", (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^,;]*;")
_HAVE = re.compile(r"(?<!\w)có (?:(?:hơn|gần|trên|khoảng) )?$")
_KIND = re.compile(r"( [^\W\d_]+(?: [^\W\d_]+)?)(?=[,;:(])")
_FULL_STOP = re.compile(r"\.\s(?!\s*(?:[-–+*•]|\w{1,2}[.)]))")
_GOES_ON = re.compile(r"[^()]*\)(?:,| và) (?!(?:tăng|giảm|đạt|bằng|chiếm)(?!\w))[^\W\d_]")
_APART = re.compile(r"trong đó|ngoài ra")
_NEAR = 80  # characters before a number that are looked back on
_TAIL = 160  # characters behind the last part that was read in which the list may go on


def to_the_end_of_the_list(total: Mention, levels: list[Mention], low: str) -> list[Mention]:
    """The parts up to where the list ends.

    It ends at a semicolon or a new line behind commas, at a comma behind "và", at another "trong đó", at "ngoài ra"; a
    list inside a list at its first comma.
    """
    parted = False if ";" in low[total.opens : total.start] else None
    inner = total.total is not None and not levels[0].gathered
    in_line = "\n" not in low[total.stop : levels[0].start]
    has = _HAVE.search(low, max(total.opens, total.start - _NEAR), total.start) is not None
    has = has and not _HAVE.search(low, max(total.stop, levels[0].start - _NEAR), levels[0].start)
    kind = _kind_of(total, low)
    kind = kind if kind and low.startswith(kind, levels[0].stop) else ""
    last_said = False
    for index, (start, part) in enumerate(gaps(levels[0], levels[1:]), 1):
        gap = low[start : part.start]
        semicolon = ";" in gap or "\n" in gap
        with_and = " và " in gap.rpartition(",")[2]
        if is_count(total.unit) and ";" in gap:
            # "…; bổ nhiệm lại 21 trường hợp", "…; Đội B có 284 người": of others
            parted = False if _ONE_MORE.search(low, start, part.start) else parted
            if (has and _HAVE.search(gap)) or (kind and not low.startswith(kind, part.stop)):
                return levels[:index]
        ends = (inner and "," in gap) or (in_line and "\n" in gap) or (semicolon and parted is False)
        ends = ends or (part.sentence != levels[index - 1].sentence and _FULL_STOP.search(gap) is not None)
        if ends or (last_said and not with_and) or _APART.search(gap) or LED_TO.search(gap):
            return levels[:index]
        parted = semicolon if parted is None else parted
        last_said = with_and and parted is False
    return levels


def _kind_of(total: Mention, low: str) -> str:
    """The words that say which of the things are counted: "con" in "28 công ty con"."""
    match = _KIND.match(low, total.stop)
    return match[1] if match is not None and is_count(total.unit) else ""


def gaps(total: Mention, levels: list[Mention]) -> list[tuple[int, Mention]]:
    """Each part with where the one before it, or the total, ends."""
    return [(last.stop, part) for last, part in itertools.pairwise([total, *levels])]


def leaves_open(total: Mention, levels: list[Mention], members: list[Mention], low: str) -> bool:
    """Whether the words around the list say, or let think, that something in it is not among the parts."""
    end = min(len(low), levels[-1].stop + _TAIL)
    stop = _ENDS.search(low, levels[-1].stop, end)
    end = stop.start() if stop else end
    dots = end + 3  # "…, đất chưa sử dụng 85 ha,...": where the dots end the sentence
    if _OPEN_END.search(low, total.stop, dots) is not None or has_unread(total, members, low, end):
        return True
    if total.quantity.approx in (">=", "~") and " và " not in low[levels[-1].start - _NEAR : levels[-1].start]:
        return True  # "ít nhất 97 tỷ đồng, bao gồm 7 tỷ đồng của A; 36 tỷ đồng của B"
    if levels[-1].bracket and _GOES_ON.match(low, levels[-1].stop, end):
        return True  # "nhãn (5.000 ha), vải (1.300 ha) và cam, bưởi"
    listed = low[levels[0].stop : levels[-1].start]
    if ";" in listed:
        further = _SENTENCE_END.search(low, levels[-1].stop, levels[-1].stop + 2 * _TAIL)
        end = further.start() if further is not None else end
    if any(m.bracket and m.unit == total.unit and _is_item_in_brackets(m, levels, low, end) for m in members):
        return True  # "2 tỷ đồng của A; đào kênh (1 tỷ đồng)"
    if ":" in listed and ";" not in listed:
        return True  # "gồm 5 huyện: A, B, thị xã C và 134 xã": the names may be items too
    measures = {"%", "‰", total.unit, *(level.unit for level in levels)}
    if any(_is_item_of_another(m, measures) for m in members if total.stop < m.start < end):
        return True
    # "A có 31 người, B với 23 người": an item that stands otherwise
    return any(m.attached and m.unit == total.unit for m in members if levels[0].start < m.start < end)


def _is_item_in_brackets(mention: Mention, levels: list[Mention], low: str, end: int) -> bool:
    if not levels[0].stop < mention.start < end or levels[0].bracket:
        return False
    before = max((level.stop for level in levels if level.stop <= mention.start), default=levels[0].stop)
    return ";" in low[before : mention.start]


def _is_item_of_another(mention: Mention, measures: set[str]) -> bool:
    """ "gồm 1.160 tỷ đồng và 650 lượng vàng": an item that cannot be added."""
    item = mention.kind == Kind.LEVEL and mention.head is None and mention.of is None and mention.upto is None
    return item and mention.unit not in measures and not (mention.bracket or mention.attached)


def has_unread(total: Mention, members: list[Mention], low: str, end: int) -> bool:
    """Whether a number stands in the list, up to `end`, that was not read."""
    read = [(m.start, m.stop) for m in members]
    items = _ITEM.finditer(low, total.stop, end)
    return any(not any(start <= item.start(1) < last for start, last in read) for item in items)
