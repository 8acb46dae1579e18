"""Text → tokens, in one pass.

One pattern finds where something may begin; what it is, is decided there by the matchers of periods, bases, quantities.
"""

from __future__ import annotations

import re
from decimal import Decimal

from luyke.lexicon.cues import CUES, cue_at
from luyke.lexicon.numerals import match_words
from luyke.lexicon.trie import pattern_of
from luyke.lexicon.units import is_count
from luyke.reading.bases import compared_at, plan_at
from luyke.reading.digits import number_token
from luyke.reading.fold import Folded
from luyke.reading.periods import PRICE_BASE, When, is_duration, when_at
from luyke.reading.quantities import Measure, measure_at
from luyke.reading.tokens import NUMBER, Number, Token

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
    rf"(?<!\w)({pattern_of(_FIRST)})(?![^\W\d_])|({NUMBER})|([,;:()\[\]\n•…]|\.(?![0-9])|(?<=[ %\d])-(?=[ \d]))"
)
_DAYS = re.compile(
    r"(?:tính )?từ (?:ngày )?([0-3]?\d)/([01]?\d)(?:/((?:19|20)\d\d))? ?(?:-|đến"
    r"|tới)(?: hết)?(?: ngày)? ?([0-3]?\d)/([01]?\d)(?:/((?:19|20)\d\d))?"
)
_ABBREVIATION = re.compile(r"(?:^|[\s(.])(?:tp|tx|tt|ths|ts|gs|pgs|bs|đ/c|đc|st|ql|kcn|khcn|\w)$")


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
                if when is not None and when.form == "y" and PRICE_BASE.search(low, max(0, start - 24), start):
                    skip = when.end
                    continue
                if when is not None and not is_duration(low, start, when):
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
        token = number_token(low, text, folded, start, match.group(), tokens)
        skip = token.end
        if token.role:
            put(token)
    return tokens


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


def _days(low: str, start: int) -> Token | None:
    """A stretch from day to day, as the months it stands for: the reporting month 15/4-15/5 is May."""
    match = _DAYS.match(low, start)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[5]) <= 12):
        return None
    first_day, first_month, first_year = int(match[1]), int(match[2]), int(match[3] or 0)
    month, year = int(match[5]), int(match[6] or 0)
    if first_day >= 15:  # the reporting month 15/4-15/5 is May
        first_month, first_year = (
            (1, first_year + 1 if first_year else 0) if first_month == 12 else (first_month + 1, first_year)
        )
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
