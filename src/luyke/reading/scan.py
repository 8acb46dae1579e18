"""Text → tokens: numbers with what stands behind them, cue words, words of time, comparisons, stops.

One pattern finds where something may begin; what it is, is decided there by the matchers of periods, bases, quantities.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from luyke.lexicon.cues import CUES, cue_at
from luyke.lexicon.numerals import match_words
from luyke.lexicon.trie import pattern_of
from luyke.lexicon.units import is_count
from luyke.reading.bases import Compared, compared_at, plan_at
from luyke.reading.fold import Folded
from luyke.reading.periods import When, when_at
from luyke.reading.quantities import Measure, measure_at


class Number(NamedTuple):
    """A number in the text: its digits, what stands behind, the denominator or the upper end where it has one."""

    digits: str
    measure: Measure | None
    of: str = ""
    of_measure: Measure | None = None
    upto: str = ""
    sign: str = ""
    more: tuple[str, Measure] | None = None  # "1 tỷ 021 triệu": the smaller part
    rank: bool = False  # "đứng thứ 8/63"
    length: int = 0  # of the print, where it is no digits ("hai mươi mốt")


class Token(NamedTuple):
    """`role` is a cue's role, "number", "when", "basis", "plan", or the mark itself for stops."""

    role: str
    start: int
    end: int
    value: str | Number | When | Compared


_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_WHEN_FIRST = frozenset(
    [
        "tháng",
        "năm",
        "quý",
        "quí",
        "ngày",
        "luỹ",
        "lũy",
        "cộng",
        "tính",
        "ước",
        "đến",
        "tới",
        "hết",
        "cuối",
        "đầu",
        "cả",
        "giai",
        "thời",
        "nhiệm",
        "từ",
        "trong",
        "sáng",
        "chiều",
        "tối",
        "các",
        "một",
        "hai",
        "ba",
        "bốn",
        "sáu",
        "bảy",
        "bẩy",
        "tám",
        "chín",
        "mười",
    ]
)
_DIGIT_WORDS = frozenset(
    [
        "hai",
        "ba",
        "bốn",
        "năm",
        "sáu",
        "bảy",
        "bẩy",
        "tám",
        "chín",
        "mười",
        "một",
        "hăm",
        "nửa",
        "trăm",
        "nghìn",
        "ngàn",
        "triệu",
        "tỷ",
        "tỉ",
        "vạn",
        "chục",
    ]
)
_FIRST = sorted({*CUES, *_WHEN_FIRST, *_DIGIT_WORDS})
# Words first: most of what is found are words, and the order is the order in which `re` tries.
_TOKENS = re.compile(
    rf"(?<!\w)({pattern_of(_FIRST)})(?![^\W\d_])|({_NUMBER})|([,;:()\[\]\n•…]|\.(?![0-9])|(?<=[ %\d])-(?=[ \d]))"
)
_DIGITS = re.compile(_NUMBER)
_SPACED = re.compile(r"(?:[ \u00a0]\d{3})+(?:,\d+)?(?![\d.])")
# "1 1,35%": a blank that came into a number, where a number is due and a lone digit would mean nothing.
_SPLIT = re.compile(r" (\d+,\d+)(?= ?%)")
_SPLIT_AFTER = re.compile(r"(?:và|là|đạt|chiếm|tăng|giảm|;|,) $")
_TORN = re.compile(r"\. (\d{3}(?:,\d+)?)(?=[ ,]?(?:tỷ|triệu|ha|tấn|đồng|người|hộ|\d))")
_DATE = re.compile(r"([0-3]?\d)[/.-]([01]?\d)[/.-]((?:19|20)\d\d)(?!\d)")
_DAYS = re.compile(
    r"(?:tính )?từ (?:ngày )?([0-3]?\d)/([01]?\d)(?:/((?:19|20)\d\d))? ?(?:-|đến|tới)(?: hết)?(?: ngày)? ?([0-3]?\d)/([01]?\d)(?:/((?:19|20)\d\d))?"
)
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\d.,]|\s?(?:tỷ|triệu|%))")
_LAW = re.compile(r"\d+(?:/\d{4})?(?:/|-)[A-ZĐ]{2,}")
_OVER = re.compile(rf"(?: ?/ ?| trên tổng số )({_NUMBER})(?!\d)")
_PRICE_BASE = re.compile(r"giá(?: so sánh| cố định| gốc| năm| thực tế)*(?: năm)?,? ?\(?$")
_THIRD = re.compile(rf" ?- ?{_NUMBER}%? ?- ?{_NUMBER}")
_UPTO = re.compile(rf" ?(?:-|đến|tới|÷) ?({_NUMBER})")
_TIME = re.compile(r" ?(?:năm|tháng|ngày|giờ|phút|giây|tuổi|tuần|thế kỷ|h\d*|g\d+)(?!\w)")
_NO_STRETCH_AFTER = re.compile(r" (?:tuổi|tù|lương|liên|trở|kể|sau|trước|gần|nữa)")
_NO_STRETCH_BEFORE = re.compile(r"(?:vòng|dưới|trên|hạn|quá|cứ|mỗi|quân|trước|sau|tối thiểu|kéo dài|thêm) $")
_FOLLOWED_BY_PART = re.compile(rf" ({_NUMBER})")
_ABBREVIATION = re.compile(r"(?:^|[\s(.])(?:tp|tx|tt|ths|ts|gs|pgs|bs|đ/c|đc|st|ql|kcn|khcn|\w)$")
_HEADING_MARK = re.compile(r"(?:[0-9]+\.?)+[.)]?[ \t]+|[0-9]+[.)/-](?=[ \t]*[^\W\d])")
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
_SOLID = frozenset({"%", "VND", "USD", "t", "ha", "kWh", "EUR"})


def scan(folded: Folded) -> list[Token]:
    """The tokens of a text, in order, never overlapping."""
    low, text = folded.low, folded.text
    tokens: list[Token] = []
    put = tokens.append
    skip = 0
    for match in _TOKENS.finditer(low):
        start = match.start()
        if start < skip:
            continue
        group = match.lastindex
        if group == 3:
            mark = match.group()
            if mark == "." and _ABBREVIATION.search(low, max(0, start - 6), start):
                continue
            put(Token(mark, start, start + 1, mark))
            skip = start + 1
            continue
        if group == 1:
            word = match.group()
            if word in ("từ", "tính"):
                days = _days(low, start)
                if days is not None:
                    put(days)
                    skip = days.end
                    continue
            if word in _WHEN_FIRST:
                when = when_at(low, start)
                if when is not None and when.form == "y" and _PRICE_BASE.search(low, max(0, start - 24), start):
                    skip = when.end
                    continue
                if when is not None and not _is_duration(low, start, when):
                    put(Token("when", start, when.end, when))
                    skip = when.end
                    continue
            if word in _DIGIT_WORDS:
                worded = _worded(low, start)
                if worded is not None:
                    put(worded)
                    skip = worded.end
                    continue
            cue = cue_at(low, start, match.end())
            if cue is not None:
                token = _cue_token(low, start, start + len(cue.phrase), cue.role, cue.value)
                if token is not None:
                    put(token)
                    skip = token.end
            continue
        token = _number_token(low, text, folded, start, match.group(), tokens)
        skip = token.end
        if token.role:
            put(token)
    return tokens


def _days(low: str, start: int) -> Token | None:
    """A stretch from day to day, as the months it stands for: the reporting month 15/4-15/5 is May."""
    match = _DAYS.match(low, start)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[5]) <= 12):
        return None
    first_day, first_month, first_year = int(match[1]), int(match[2]), int(match[3] or 0)
    month, year = int(match[5]), int(match[6] or 0)
    if first_day >= 15:  # the reporting month 15/4-15/5 is May
        first_month, first_year = (1, first_year + 1 if first_year else 0) if first_month == 12 else (first_month + 1, first_year)
    if first_month == month:
        when = When("m", year, month, 0, match.end())
    elif first_month == 1 or not year or not first_year:
        when = When("c", year, month, 0, match.end())
    else:
        when = When("r", year, month, first_year * 100 + first_month, match.end())
    return Token("when", start, match.end(), when)


def _worded(low: str, start: int) -> Token | None:
    """A number in words: several words, or one before a noun that is counted; "một" alone is an article."""
    found = match_words(low, start, allow_single=True)
    if found is None:
        return None
    end, value = found
    measure = measure_at(low, end)
    several = " " in low[start:end]
    if not several and (measure is None or not is_count(measure.unit) or value < 2):
        return None
    if measure is None:
        if value < 1_000_000_000:
            return None
        measure = Measure("VND", Decimal(1), Decimal(1), end)
    if several:
        measure = measure._replace(scale=max(measure.scale, Decimal(1000)))
    digits = format(value, "f").replace(".", ",")
    return Token("number", start, measure.end, Number(digits, measure, length=end - start))


def _cue_token(low: str, start: int, end: int, role: str, value: str) -> Token | None:
    if role == "compare" or (
        role in ("up", "down") and low.startswith(("cao hơn", "thấp hơn", "nhiều hơn", "ít hơn"), start)
    ):
        compared = compared_at(low, start)
        if compared is not None and compared.end > start and (role == "compare" or compared.basis):
            if role != "compare":
                return Token(role, start, end, value)
            return Token("basis", start, compared.end, compared)
        return None if role == "compare" else Token(role, start, end, value)
    if role == "plan" or (role == "target" and value == "plan" and low[start : start + 14] != "mục tiêu cụ thể"):
        plan = plan_at(low, start)
        if plan is not None:
            return Token("plan", start, plan.end, plan)
    return Token(role, start, end, value)


def _is_duration(low: str, start: int, when: When) -> bool:
    # "trong vòng 6 tháng", "6 tháng tuổi", "bình quân 1 tháng": a length of time, not a period.
    if when.form != "c" or when.year or "đầu" in low[start : when.end] or not low[start].isalnum():
        return False
    if _NO_STRETCH_AFTER.match(low, when.end) or _NO_STRETCH_BEFORE.search(low, max(0, start - 14), start):
        return True
    return when.month == 1


def _number_token(low: str, text: str, folded: Folded, start: int, digits: str, tokens: list[Token]) -> Token:
    """The token of the number at `start`; role "" when it measures nothing."""
    end = start + len(digits)
    before = low[start - 1] if start else "\n"
    nothing = Token("", start, end, "")
    glued = bool(tokens) and tokens[-1].end == start and tokens[-1].role in _GLUED  # "tăng13,82%"
    if (before.isalpha() and not glued) or before == "_" or (before in "-/." and start > 1 and low[start - 2].isalpha()):
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
        if len(digits) == 4 and _PRICE_BASE.search(low, max(0, start - 24), start):
            return nothing
        stretch = when_at(low, start)
        if stretch is not None and (stretch.form != "y" or measure_at(low, stretch.end) is None):
            if _is_duration(low, start, stretch):
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
    elif measure.end > end and low[end] not in " \n%‰" and measure.unit.partition("/")[0] not in _SOLID and low[end] not in "mkgh$l/đt":
        return Token("", start, end, "")
    if _names(low, start, measure, tokens):
        return Token("", start, end, "")
    stop = more[1].end if more is not None else measure.end if measure is not None else end
    return Token("number", start, stop, Number(digits, measure, upto=upto, sign=sign, more=more))


def _may_be_range(low: str, start: int, measure: Measure, tokens: list[Token]) -> bool:
    """Whether "a% - b%" is a range and not two shares of a list: after từ, or tight, or right behind a verb."""
    if low[max(0, start - 3) : start] == "từ ":
        return True
    last = tokens[-1] if tokens else None
    if last is None or last.role == "-" or _THIRD.match(low, measure.end):
        return False
    return low[measure.end : measure.end + 1] == "-" or (last.role in _GLUED and start - last.end <= 1)


def _names(low: str, start: int, measure: Measure | None, tokens: list[Token]) -> bool:
    # "lần thứ 14", "quốc lộ 5", "số 23": the number names its thing.
    last = tokens[-1] if tokens else None
    if last is None or last.role != "ordinal" or low[last.end : start].strip(" :.") != "":
        return False
    if measure is not None and (measure.unit in _SOLID or measure.scale > 1):
        return False
    phrase = low[last.start : last.end]
    return bool(phrase in _ORDINAL_STRONG or measure is None)


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
    if behind is None and measure is None and len(digits) <= 2 and len(below) <= 2:
        # 30/4, 2/9: a day, unless something says that it counts.
        if (
            last is None
            or last.role not in ("reach", "hedge", "ordinal", "equal", "estimate")
            or low[last.end : start].strip()
        ):
            return Token("", start, end, "")
    stop = behind.end if behind is not None else end
    return Token("number", start, stop, Number(digits, measure, of=below, of_measure=behind, rank=rank))
