"""Digits in a text: what they are, what stands behind them, and which of them measure nothing.

Dates, numbers of laws, of items, of things that are only named ("quốc lộ 5", "lần thứ 14") are taken out before
fractions are thought of: no false alarm ever came from arithmetic, all of them from such bindings.
"""

from __future__ import annotations

import re

from luyke.reading.fold import Folded
from luyke.reading.periods import PRICE_BASE, When, is_duration, when_at
from luyke.reading.quantities import Measure, measure_at
from luyke.reading.tokens import NUMBER, Number, Token

_SPACED = re.compile(r"(?:[ \u00a0]\d{3})+(?:,\d+)?(?![\d.])")
# "1 1,35%": a blank that came into a number, where a number is due and a lone digit would mean nothing.
_SPLIT = re.compile(r" (\d+,\d+)(?= ?%)")
_SPLIT_AFTER = re.compile(r"(?:và|là|đạt|chiếm|tăng|giảm|;|,) $")
_TORN = re.compile(r"\. (\d{3}(?:,\d+)?)(?=[ ,]?(?:tỷ|triệu|ha|tấn|đồng|người|hộ|\d))")
_DATE = re.compile(r"([0-3]?\d)[/.-]([01]?\d)[/.-]((?:19|20)\d\d)(?!\d)")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\d.,]|\s?(?:tỷ|triệu|%))")
_LAW = re.compile(r"\d+(?:/\d{4})?(?:/|-)[A-ZĐ]{2,}")
_OVER = re.compile(rf"(?: ?/ ?| trên tổng số )({NUMBER})(?!\d)")
_THIRD = re.compile(rf" ?- ?{NUMBER}%? ?- ?{NUMBER}")
_UPTO = re.compile(rf" ?(?:-|đến|tới|÷) ?({NUMBER})")
_TIME = re.compile(r" ?(?:năm|tháng|ngày|giờ|phút|giây|tuổi|tuần|thế kỷ|h\d*|g\d+)(?!\w)")
_FOLLOWED_BY_PART = re.compile(rf" ({NUMBER})")
_ORDINAL_STRONG = frozenset(
    [
        "thứ",
        "lần thứ",
        "hạng",
        "điều",
        "khoản",
        "chương",
        "lớp",
        "quốc lộ",
        "tỉnh lộ",
        "đường tỉnh",
        "ql",
        "số nhà",
        "ngõ",
        "ngách",
        "hẻm",
        "phụ lục",
        "bảng",
        "biểu",
        "hình",
        "trang",
        "nghị quyết số",
        "quyết định số",
        "kế hoạch số",
        "báo cáo số",
        "hướng dẫn số",
        "phần thứ",
        "kỳ họp thứ",
        "phiên họp thứ",
        "đt",
        "điện thoại",
        "fax",
        "hotline",
        "mã số",
        "tài khoản số",
        "biển số",
        "khoá",
        "khóa",
        "lý trình",
        "lí trình",
        "mục",
        "cấp",
        "cấp độ",
        "mức độ",
        "vòng",
    ]
)
_GLUED = frozenset({"up", "down", "reach", "equal", "share", "hedge", "to", "exceed"})
_LONGEST = 24  # digits and marks; what is longer is no number that anyone printed
_COUNTING = frozenset({"reach", "hedge", "ordinal", "equal", "estimate"})
_SOLID = frozenset({"%", "VND", "USD", "t", "ha", "kWh", "EUR"})


def number_token(low: str, text: str, folded: Folded, start: int, digits: str, tokens: list[Token]) -> Token:
    """The token of the number at `start`; role "" when it measures nothing."""
    end = start + len(digits)
    before = low[start - 1] if start else "\n"
    nothing = Token("", start, end, "")
    if len(digits) > _LONGEST:
        return nothing
    glued = bool(tokens) and tokens[-1].end == start and tokens[-1].role in _GLUED  # "tăng13,82%"
    if (
        (before.isalpha() and not glued)
        or before == "_"
        or (before in "-/." and start > 1 and low[start - 2].isalpha())
    ):
        return nothing  # A51, Covid-19, QL.5
    if end < len(low) and (low[end].isalpha() or low[end] in "-/"):
        law = _LAW.match(text, folded.origin(start))
        if law is not None:
            return Token("", start, start + len(law.group()), "")
    date = _DATE.match(low, start)
    if date is not None and 1 <= int(date[2]) <= 12:
        when = When("d", int(date[3]), int(date[2]), int(date[1]), date.end())
        return Token("when", start, date.end(), when)
    month_year = _MONTH_YEAR.match(low, start)
    if month_year is not None:
        when = When("m", int(month_year[2]), int(month_year[1]), 0, month_year.end())
        return Token("when", start, month_year.end(), when)
    if len(digits) <= 2 or (len(digits) == 4 and digits[:2] in ("19", "20")):
        if len(digits) == 4 and PRICE_BASE.search(low, max(0, start - 24), start):
            return nothing
        stretch = when_at(low, start)
        if stretch is not None and (stretch.form != "y" or measure_at(low, stretch.end) is None):
            if is_duration(low, start, stretch):
                return Token("", start, stretch.end, "")
            return Token("when", start, stretch.end, stretch)
    if _TIME.match(low, end) and not (("," in digits or "." in digits) and low.startswith(" tuổi", end)):
        return nothing
    if _opens_item(low, start, end, tokens):
        return nothing
    spaced = _SPACED.match(low, end) if len(digits) <= 3 else None
    if spaced is not None:
        digits, end = digits + spaced.group().replace(" ", "."), spaced.end()
    split = _SPLIT.match(low, end) if len(digits) == 1 and before == " " else None
    if split is not None and _SPLIT_AFTER.search(low, max(0, start - 8), start):
        digits, end = digits + split[1], split.end()
    torn = _TORN.match(low, end) if len(digits) <= 3 else None
    if torn is not None:
        digits, end = f"{digits}.{torn[1]}", torn.end()
    return _measured(low, start, end, digits, before, tokens)


def _opens_item(low: str, start: int, end: int, tokens: list[Token]) -> bool:
    # "1. Tăng trưởng", "3.2. Thu ngân sách", "1) …": the number of an item, not of a thing.
    if end < len(low) and low[end] in ".)/-" and (end + 1 >= len(low) or not low[end + 1].isdigit()):
        last = tokens[-1] if tokens else None
        if last is None or (last.role in "\n.;:•-" and not low[last.end : start].strip(" *+-")):
            return end - start <= 8 and measure_at(low, end) is None
    return False


def _measured(low: str, start: int, end: int, digits: str, before: str, tokens: list[Token]) -> Token:
    while end < len(low) and low[end] in "⁰¹²³⁴⁵⁶⁷⁸⁹" and low[end - 1].isdigit():
        end += 1  # a footnote's mark glued on
    sign = before if before in "+-" and start > 1 and low[start - 2] in " (:\n" else ""
    measure = measure_at(low, end)
    over = _OVER.match(low, measure.end if measure is not None else end)
    if over is not None:
        return _fraction(low, start, digits, measure, over, tokens)
    upto = ""
    if measure is None or (measure.unit and _may_be_range(low, start, measure, tokens)):
        until = _UPTO.match(low, measure.end if measure is not None else end)
        if until is not None:
            behind = measure_at(low, until.end())
            if _TIME.match(low, until.end()):
                return Token("", start, until.end(), "")
            if behind is not None and (measure is None or behind.unit == measure.unit):
                upto, measure, end = until[1], behind, until.end()
    more = None
    if measure is not None and measure.scale >= 1000 and measure.scale == measure.factor:
        smaller = _FOLLOWED_BY_PART.match(low, measure.end)
        if smaller is not None:
            part = measure_at(low, smaller.end())
            if part is not None and 1 <= part.scale < measure.scale and part.unit and part.scale > 1:
                more = (smaller[1], part)
    if measure is None:
        tight = end < len(low) and low[end].isalpha()
        if tight or (before in "([" and end < len(low) and low[end] in ")]"):
            return Token("", start, end, "")
    elif (
        measure.end > end
        and low[end] not in " \n%‰"
        and measure.unit.partition("/")[0] not in _SOLID
        and low[end] not in "mkgh$l/đt"
    ):
        return Token("", start, end, "")
    if _names(low, start, measure, tokens):
        return Token("", start, end, "")
    stop = more[1].end if more is not None else measure.end if measure is not None else end
    return Token("number", start, stop, Number(digits, measure, upto=upto, sign=sign, more=more))


def _names(low: str, start: int, measure: Measure | None, tokens: list[Token]) -> bool:
    # "lần thứ 14", "quốc lộ 5", "số 23": the number names its thing.
    last = tokens[-1] if tokens else None
    if last is None or last.role != "ordinal" or low[last.end : start].strip(" :.") != "":
        return False
    if measure is not None and (measure.unit in _SOLID or measure.scale > 1):
        return False
    phrase = low[last.start : last.end]
    return bool(phrase in _ORDINAL_STRONG or measure is None)


def _may_be_range(low: str, start: int, measure: Measure, tokens: list[Token]) -> bool:
    """Whether "a% - b%" is a range and not two shares of a list: after từ, or tight, or right behind a verb."""
    if low[max(0, start - 3) : start] == "từ ":
        return True
    last = tokens[-1] if tokens else None
    if last is None or last.role == "-" or _THIRD.match(low, measure.end):
        return False
    return low[measure.end : measure.end + 1] == "-" or (last.role in _GLUED and start - last.end <= 1)


def _fraction(
    low: str, start: int, digits: str, measure: Measure | None, over: re.Match[str], tokens: list[Token]
) -> Token:
    end = over.end()
    behind = measure_at(low, end)
    below = over[1]
    if measure is None and digits.lstrip("0") == "24" and below in ("24", "7"):
        return Token("", start, end, "")
    if low[end : end + 1] == "/":
        return Token("", start, end, "")
    rank = False
    last = tokens[-1] if tokens else None
    if last is not None and last.role == "ordinal" and not low[last.end : start].strip(" :."):
        rank = low[last.start : last.end].endswith(("hạng", "thứ", "vị trí"))
        if not rank and _names(low, start, behind, tokens):
            return Token("", start, end, "")
    short = behind is None and measure is None and len(digits) <= 2 and len(below) <= 2
    if short and not (last is not None and last.role in _COUNTING and not low[last.end : start].strip()):
        return Token("", start, end, "")  # 30/4, 2/9: a day, unless something says that it counts
    stop = behind.end if behind is not None else end
    return Token("number", start, stop, Number(digits, measure, of=below, of_measure=behind, rank=rank))
