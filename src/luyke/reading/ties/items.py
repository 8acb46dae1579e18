"""What can be a total, which numbers behind it are its parts, and which name a thing, a code, something else."""

from __future__ import annotations

import re

from luyke.lexicon.units import is_count
from luyke.model import Kind
from luyke.reading.mentions import Mention

_LARGER = re.compile(r"(?<!\w)(?:toàn (?:tỉnh|quốc|huyện|thành phố)|cả nước|nhu cầu)(?!\w)")
# "40 tỷ đồng lấy từ nguồn 920 tỷ đồng", "169 m³ trên tổng công suất 231 m³": what a part was taken from.
_TAKEN_FROM = re.compile(
    r"(?<!\w)(?:từ (?:nguồn|tổng)|(?:trên|trong) tổng) (?:[^,;.()]*[ (])?$|đại diện (?:cho )?(?:gần |hơn )?$"
)
_OPENER = re.compile(
    r"(?:[,;:(\-–+]|(?<!\w)(?:và|gồm|có|đó|là|gần|hơn|trên|khoảng|cùng)|\n) ?$"
)  # before a number that names its own kind
_OPENED = re.compile(r"(?<!\w)(?:gồm|trong (?:số )?đó)(?:(?: có)?[:,]| có)? ")
_NO_NUMBER = re.compile(r"(?:,[^,.;:()\n]*)*(?:,| và) [^,.;:()\d\n]+[,.\n]")
_CODE = re.compile(r"\d{5,}$")
_WITH = re.compile(r"(?<!\w)với (?:(?:hơn|gần|trên|khoảng) )?$")
_OTHERS = re.compile(r" [^\W\d_]* ?khác(?!\w)")
# One dose, one case, one person vaccinated: counted under three names in one sentence.
SAME_COUNT = frozenset({"dose", "case", "person", "mũi", "lượt người", "đối tượng"})
_GENERIC_COUNT = frozenset({"work", "project", "unit", "cơ sở", "hạng mục", "địa phương", "đơn vị", "phương tiện"})
_INSIDE = frozenset({"household", "căn", "căn hộ", "phòng", "lô", "giường", "chỗ", "tòa", "toà", "tầng", "biên chế"})
_AVERAGED = re.compile(r"bình quân|năng suất|giá (?!trị)|mật độ|độ cao|tuổi thọ")
_NEAR = 80  # characters before a number that are looked back on


def is_part(mention: Mention, total: Mention, low: str) -> bool:
    """Whether a number of the list is a part: a level of the unit, said of nothing else, no label, no wider whole."""
    return (
        mention.kind == Kind.LEVEL
        and _is_of_unit(mention, total, low)
        and not _is_label(mention, total, low)
        and _TAKEN_FROM.search(low, max(total.stop, mention.start - _NEAR), mention.start) is None
        and not (mention.subject.startswith("chi ") and "thu" in total.subject.split())
        and mention.head is None
        and mention.of is None
        and mention.upto is None
        and mention.unit not in ("%", "‰")
        and "/" not in mention.unit
        and not (mention.beside or mention.attached)
        and _WITH.search(low, mention.start - 16, mention.start) is None
        and mention.verb not in ("to", "equal")
        and not mention.subject.startswith(("tổng ", "xuất siêu", "nhập siêu"))
        and _LARGER.search(mention.subject) is None
        and (mention.period == total.period or not mention.timed)
        and not _AVERAGED.match(mention.subject)
        and (mention.whole or _OTHERS.match(low, mention.stop) is None)
    )


def _is_of_unit(mention: Mention, total: Mention, low: str) -> bool:
    if mention.unit == total.unit or (mention.unit in SAME_COUNT and total.unit in SAME_COUNT):
        return True
    # "34 công trình, gồm 09 trường học, 03 trung tâm …": kinds of works, each under its own noun.
    return (
        mention.whole
        and total.unit in _GENERIC_COUNT
        and is_count(mention.unit)
        and mention.unit not in SAME_COUNT
        and mention.unit not in _INSIDE
        and not mention.verb
        and " là " not in low[total.stop : mention.start]
        and _OPENER.search(low, max(total.stop, mention.start - _NEAR), mention.start) is not None
    )


def _is_label(mention: Mention, total: Mention, low: str) -> bool:
    """ "4 khu gồm khu 1 (12 ha), khu 2 (15 ha)": a number behind the very noun that is counted is a name."""
    if not is_count(total.unit) or low[mention.end : mention.stop].strip():
        return False
    noun = low[total.end : total.stop].strip()
    named = noun != "" and low.endswith(f"{noun} ", 0, mention.start)
    return named or _CODE.match(low, mention.start, mention.end) is not None


def are_names(total: Mention, levels: list[Mention], low: str) -> bool:
    """ "9 giống gồm: Hoa Sen 85, Nàng Tiên 9, Bắc Hương và Nếp Cái": numbers of which only some items have one."""
    unsaid = is_count(total.unit) and not any(low[m.end : m.stop].strip() for m in levels)
    return unsaid and _NO_NUMBER.match(low, levels[-1].stop) is not None


def opens_with_names(total: Mention, first: Mention, low: str) -> bool:
    """ "4 cửa khẩu gồm A, B, C, 13 lối mở", "170 km gồm sông A, sông B; đường bộ 464 km": the list has no numbers."""
    opener = _OPENED.search(low, total.stop, min(first.start, total.stop + _NEAR))
    if opener is None:
        return False
    named = low[opener.end() : first.start]
    return ";" in named or (is_count(total.unit) and ", " in named)


def can_be_total(total: Mention) -> bool:
    """Whether parts can add up to it: a level of things or money, no average, no height, no single thing."""
    if total.kind != Kind.LEVEL or total.of is not None or total.upto is not None:
        return False
    if is_count(total.unit) and total.quantity.value <= 1:
        return False
    height = total.unit == "m" and ("cao" in total.subject or "sâu" in total.subject)
    return _AVERAGED.search(total.subject) is None and not height
