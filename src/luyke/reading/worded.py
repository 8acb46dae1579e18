"""Numbers in words as tokens: hai mươi mốt nghìn đồng, ba dự án; "một" alone is an article."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luyke.lexicon.numerals import match_words
from luyke.lexicon.units import is_count
from luyke.reading.numbers import measurable
from luyke.reading.quantities import Measure, measure_at
from luyke.reading.tokens import Number

#: Words that a number can begin with.
NUMERALS = frozenset(
    {"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "hăm", "nửa", "chục", "trăm",
     "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "đôi"}
)  # fmt: skip
# "cây hàng năm vụ hè thu": a year, not five.
_BEFORE_YEAR = re.compile(r"(?:^|\s)(?:hàng|hằng|trong|vào|sang|cả|đầu|cuối|là|mỗi|từng|nhiều|những|các|vài|mấy) $")
_OF_PARTS = re.compile(r" phần (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn)(?!\w)")
# "trong đó có một trường hợp tử vong", "5 người chết và một người mất tích": counted, where "một" else is an article.
_VICTIM = re.compile(
    r"một (?:người|trường hợp|ca|em|cháu|học sinh|bệnh nhân)(?: khác)?(?: đã| bị)? "
    r"(?:chết|tử vong|mất tích|thương|thiệt mạng|nhiễm|mắc)(?!\w)"
)
_AMONG = ("có ", "và ", ", ", "làm ", "khiến ")
_ONE, _THOUSAND, _BILLION = Decimal(1), Decimal(1000), Decimal(10**9)


def means_year(low: str, start: int) -> bool:
    """Whether "năm" at `start` is a year and not five."""
    return (
        _BEFORE_YEAR.search(low, max(0, start - 7), start) is not None
        or low.startswith("năm lớp ", start)  # "điểm trung bình năm lớp 12"
        or low[start - 2 : start - 1].isdigit()  # "huy hiệu 30 năm tuổi Đảng"
    )


def worded_at(low: str, start: int, word: str) -> tuple[Number, int] | None:
    """The number worded from `start` on, where `word` stands, and where its unit ends.

    Several words, or one before a noun that is counted.
    """
    if word == "năm" and means_year(low, start):
        return None
    if word != "đôi" and low.startswith((" con số", " chữ số"), start + len(word)):
        return None
    if _OF_PARTS.match(low, start + len(word)) or low.endswith(" phần ", 0, start):
        return None  # "hai phần ba số hộ"
    times = low.endswith("gấp ", 0, start)
    if word == "đôi":
        end = start + len(word)
        return (Number("2", Measure("times", _ONE, _ONE, 0), length=len(word)), end) if times else None
    victim = word == "một" and low.endswith(_AMONG, 0, start) and _VICTIM.match(low, start) is not None
    found = match_words(low, start, allow_single=victim or word != "một")
    if found is None:
        return None
    end, value = found
    if low.startswith(" dân", end) and low.endswith("trên ", 0, start):
        return None  # "giường bệnh trên một vạn dân"
    measure = measure_at(low, end) if low[end : end + 1] != "\n" else None
    several = " " in low[start:end]
    if not several and not (measure is not None and (value >= 2 or victim) and (is_count(measure.unit) or times)):
        return None
    if measure is None:
        if value < _BILLION:
            return None
        measure = Measure("VND", _ONE, _ONE, 0)
    if several:
        measure = replace(measure, scale=max(measure.scale, _THOUSAND))  # "hai nghìn đồng" is as round as 2 nghìn đồng
    digits = format(value, "f").replace(".", ",")
    if not measurable(digits):
        return None
    return Number(digits, measure, length=end - start), end + measure.length
