"""Vietnamese number words: "hai mươi mốt nghìn không trăm linh bốn", "hai triệu rưỡi", "mười hai phẩy năm".

The grammar, from the inside out:

    group    "ba trăm hai mươi mốt" · "ba trăm linh một" · "ba trăm rưỡi" · "ba trăm hai" (320) · "hăm lăm" · "mười tư"
    section  groups with triệu, vạn, nghìn in falling order; "triệu rưỡi"; "một nghìn hai" (1.200)
    number   a section, its tỷ ("một nghìn hai trăm tỷ"), a section; or a decimal "phẩy" with a scale after it

Three words are read with care. "năm" is five only where it multiplies or ends a decimal: "hai mươi năm" is twenty
years. "một" and "không" never shorten ("hai triệu một người" is two million for one person). A phrase that could be
read in two ways ("một trăm năm nghìn") gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
# Last digits as they sound after mười and mươi; "năm" is missing because there it means years.
_LAST = {word: digit for word, digit in _DIGITS.items() if word not in ("không", "năm")} | {
    "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5,
}  # fmt: skip
_GLUED = {"mốt": 1, "lăm": 5, "nhăm": 5}  # "ba lăm" is 35 without its mươi
# Digits that stand for the next lower place: "ba trăm hai", "hai triệu tư".
_SHORT = {word: digit for word, digit in _LAST.items() if word not in ("một", "lăm", "nhăm")}
_SCALES = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6}
_BILLION = frozenset({"tỷ", "tỉ"})
_BARE = {"chục": 1, "trăm": 2, "tỷ": 9, "tỉ": 9} | _SCALES
_LINKS = frozenset({"linh", "lẻ"})
_HALF = frozenset({"rưỡi", "rưởi"})
_TEENS = {"hăm": 20, "băm": 30}
_WORDS = frozenset({"mười", "mươi", "phẩy", *_DIGITS, *_LAST, *_BARE, *_LINKS, *_HALF, *_TEENS})

# Number words that begin a word of their own: "hai mươi tư vấn viên", "một tỷ lệ nhỏ", "năm vạn lịch".
_OTHER_WORDS = {
    "tư": "bản|cách|chất|dinh|doanh|duy|gia|hữu|liệu|lệnh|lợi|nhân|pháp|sản|tế|thông|thế|thục|thương|trang|tưởng|vấn",
    "tỷ": "giá|lệ|phần|phú|số|suất|trọng",
    "tỉ": "giá|lệ|mỉ|phần|phú|số|suất|trọng",
    "triệu": "chứng|hồi|phong|quân|sơn|tập|vân",
    "vạn": "hoa|lịch|lý|ninh|phúc|thắng|tường|vật|xuân",
}
_PLAIN = "|".join(sorted(_WORDS - _OTHER_WORDS.keys(), key=len, reverse=True))
_GUARDED = "|".join(rf"{word}(?!\w)(?!\s+(?:{others})(?!\w))" for word, others in _OTHER_WORDS.items())
_RUN = rf"(?:\s+(?:(?:{_PLAIN})(?!\w)|{_GUARDED}))"
_DIGIT = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
_OPEN = rf"{_DIGIT}|hăm|băm|không|âm|nửa"
_ROUND = r"(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục)\s+rư[ỡở]i(?!\w)"

#: A run of two or more number words in lowercase NFC prose; `match_words` says what, if anything, it is worth.
NUMBER_WORDS = re.compile(rf"(?<!\w)(?:(?:{_OPEN}){_RUN}+|{_ROUND})")
_WITH_SINGLES = re.compile(rf"(?<!\w)(?:(?:{_OPEN}){_RUN}+|(?:{_DIGIT})(?!\w)|{_ROUND})")
# "gần nửa tháng", "nửa đầu năm" are stretches of time.
_SHARES = re.compile(
    rf"(?<!\w)(?:(?:một\s+nửa|phân\s+nửa|(?<=hơn )nửa|(?<=gần )nửa|(?<=quá )nửa)(?!\w)"
    r"(?!\s+(?:đầu|cuối|sau|năm|tháng|ngày|giờ|thế|thời|nhiệm|trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))"
    rf"|(?P<over>(?:{_OPEN}){_RUN}*)\s+phần\s+(?P<under>tư|(?:{_OPEN}){_RUN}*)(?!\w)(?!\s+\d))"
)
_TOKEN = re.compile(r"\S+")
_BEFORE = re.compile(r"(?:(\w+)\s+)?(\w+)\s*$")

# After these words a number up to so much is a name or a date and measures nothing: "tháng mười hai".
_NAMES = {
    "tháng": 12, "ngày": 31, "mùng": 31, "mồng": 31, "thứ": 10**6, "kỷ": 30, "lớp": 12, "khóa": 99, "khoá": 99,
    "hạng": 99, "điều": 999, "khoản": 30, "chương": 99, "quý": 4, "đệ": 99,
}  # fmt: skip
_EACH = frozenset({"mỗi", "một", "hàng", "hằng", "từng", "trong"})  # "mỗi tháng mười hai chuyến" does measure
# A number right after these is the rest of one that was not understood: "ba bốn trăm", "2 triệu ba trăm nghìn".
_TORN = frozenset(
    {
        "một",
        "hai",
        "ba",
        "bốn",
        "sáu",
        "bảy",
        "bẩy",
        "tám",
        "chín",
        "phẩy",
        "phần",
        "vài",
        "dăm",
        "mấy",
        *_BARE,
        *_TEENS,
    }
)
_VAGUE = frozenset({"hàng", "hằng"})

_NO_LIMIT = 99


def parse_words(text: str) -> Decimal | None:
    """The number that the whole of `text` (NFC, lowercase) writes in words; None when it is none, or not one alone.

    Lone words count ("năm" is 5), and so do prices without their first word ("trăm hai" is 120).
    """
    tokens = text.split()
    if not tokens:
        return None
    if tokens[0] in _BARE and len(tokens) > 1 and (len(tokens) == 2 or tokens[0] == "trăm"):
        tokens.insert(0, "một")
    found = _number(tokens)
    return found[1] if found is not None and found[0] == len(tokens) else None


def match_words(lower_text: str, pos: int, *, allow_single: bool = False) -> tuple[int, Decimal] | None:
    """The number in words that begins exactly at `pos` of lowercase NFC prose, as (end, value).

    None for what only looks like one: dates and ordinals ("tháng mười hai", "thứ hai mươi"), vague counts ("hàng
    trăm nghìn"), runs with two readings. Lone words (một … chín, mười) only with `allow_single`.
    """
    match = (_WITH_SINGLES if allow_single else NUMBER_WORDS).match(lower_text, pos)
    return None if match is None else _settled(lower_text, match, allow_single)


def find_number_words(lower_text: str, *, allow_single: bool = False) -> Iterator[tuple[int, int, Decimal]]:
    """Every number in words of lowercase NFC prose in reading order, as (start, end, value), as `match_words` reads."""
    pattern = _WITH_SINGLES if allow_single else NUMBER_WORDS
    match = pattern.search(lower_text)
    while match is not None:
        found = _settled(lower_text, match, allow_single)
        if found is not None:
            yield match.start(), *found
            pos = found[0]
        else:
            # "mỗi năm hai nghìn tấn": the run began one word too early.
            head = _TOKEN.match(lower_text, match.start())
            pos = head.end() if head is not None else match.end()
        match = pattern.search(lower_text, pos)


def find_share_words(lower_text: str) -> Iterator[tuple[int, int, int, int]]:
    """Fractions in words, as (start, end, numerator, denominator): "một phần ba", "ba phần tư", "phân nửa", "hơn nửa".

    A denominator of trăm, nghìn or vạn is a percentage or a rate and is left alone, and so is "một phần" by itself.
    """
    for match in _SHARES.finditer(lower_text):
        if match["over"] is None:
            yield match.start(), match.end(), 1, 2
            continue
        over, under = parse_words(match["over"]), _DENOMINATOR.get(match["under"]) or parse_words(match["under"])
        if over is not None and under is not None and 0 < over < under and under == int(under) and over == int(over):
            yield match.start(), match.end(), int(over), int(under)


_DENOMINATOR = {"tư": Decimal(4)}


def _settled(text: str, match: re.Match[str], allow_single: bool) -> tuple[int, Decimal] | None:
    """What a run is worth, once what stands before and after it has been looked at."""
    spots = [(spot.start(), spot.end()) for spot in _TOKEN.finditer(text, match.start(), match.end())]
    tokens = [text[start:end] for start, end in spots]
    bare = tokens[0] in _BARE
    found = _number(["một", *tokens] if bare else tokens)
    if found is None:
        return None
    used, value = found[0] - bare, found[1]
    if used < 2 and not (allow_single and value > 0):
        return None
    rest = tokens[used:]
    if rest and not (rest[0] in ("không", "lẻ", "tư", "ba") or (rest[0] in ("năm", "một") and len(rest) == 1)):
        return None
    return None if _belongs_to_what_precedes(text, match.start(), value, bare) else (spots[used - 1][1], value)


def _belongs_to_what_precedes(text: str, start: int, value: Decimal, bare: bool) -> bool:
    before = _BEFORE.search(text[max(0, start - 24) : start])
    if before is None or not text[start - 1].isspace():
        return False
    earlier, word = before[1], before[2]
    if word in _TORN or (bare and (word in _VAGUE or word[-1].isdigit())):
        return True
    if word == "năm":  # "năm hai nghìn không trăm hai mươi mốt" is a year
        return 1000 <= value < 3000 and earlier not in _EACH
    return value <= _NAMES.get(word, -1) and earlier not in _EACH


def _number(tokens: Sequence[str]) -> tuple[int, Decimal] | None:
    """The longest number at the head of `tokens`, as (tokens used, value)."""
    at = 1 if tokens[0] == "âm" else 0
    found = _half_of_scale(tokens, at) or _unsigned(tokens, at)
    if found is None:
        return None
    return found if at == 0 else (found[0], -found[1])


def _half_of_scale(tokens: Sequence[str], at: int) -> tuple[int, Decimal] | None:
    if _word(tokens, at) != "nửa" or _word(tokens, at + 1) not in _BARE:
        return None
    return at + 2, Decimal(10 ** _BARE[tokens[at + 1]]) / 2


def _unsigned(tokens: Sequence[str], at: int) -> tuple[int, Decimal] | None:
    first = _section(tokens, at)
    if first is None:
        return None
    at, value, closed = first
    if _word(tokens, at) in _BILLION:
        if closed and tokens[at - 1] not in _HALF:
            return None  # "một nghìn hai tỷ": 1.200 or 1.002
        value, at = value * 10**9, at + 1
        if _word(tokens, at) in _HALF:
            return at + 1, Decimal(value + 5 * 10**8)
        short = _SHORT.get(_word(tokens, at))
        rest = _section(tokens, at + 1 if _word(tokens, at) in _LINKS else at)
        if short is not None and (rest is None or (rest[0] == at + 1 and rest[1] < 10)):
            return at + 1, Decimal(value + short * 10**8)
        if rest is not None and (rest[0] > at + 1 or rest[1] >= 10):
            at, value = rest[0], value + rest[1]
    if _word(tokens, at) == "phẩy" and not closed:
        return _decimal(tokens, at + 1, value)
    return at, Decimal(value)


def _decimal(tokens: Sequence[str], at: int, whole: int) -> tuple[int, Decimal] | None:
    digits = ""
    while (group := _group(tokens, at)) is not None:
        at, digits = group[0], digits + str(group[1])
    if not digits:
        return None
    value = Decimal(f"{whole}.{digits}")
    for scales in (_SCALES, dict.fromkeys(_BILLION, 9)):
        exponent = scales.get(_word(tokens, at))
        if exponent is not None:
            value, at = value.scaleb(exponent), at + 1
    return at, value


def _section(tokens: Sequence[str], at: int) -> tuple[int, int, bool] | None:
    """A number below 10^9 at `at`: (next, value, closed), closed when nothing smaller can follow it."""
    value, limit, begin = 0, _NO_LIMIT, at
    while True:
        linked = limit < _NO_LIMIT and _word(tokens, at) in _LINKS
        group = _group(tokens, at + linked)
        short = _SHORT.get(_word(tokens, at))
        after = "" if group is None else _word(tokens, group[0])
        if group is not None and _SCALES.get(after, limit) < limit:
            limit = _SCALES[after]
            value, at = value + group[1] * 10**limit, group[0] + 1
            if _word(tokens, at) in _HALF:
                return at + 1, value + 5 * 10 ** (limit - 1), True
        elif limit == _NO_LIMIT:
            return None if group is None else (group[0], group[1], False)
        elif short is not None and (group is None or group[0] == at + 1):
            return at + 1, value + short * 10 ** (limit - 1), True
        elif group is not None and (linked or group[0] > at + 1 or group[1] == 10):
            return group[0], value + group[1], False
        else:
            return None if at == begin else (at, value, False)


def _group(tokens: Sequence[str], at: int) -> tuple[int, int] | None:
    """A number below 1000 at `at`, as (next, value)."""
    word = _word(tokens, at)
    if word not in _DIGITS or _word(tokens, at + 1) != "trăm":
        return (at + 1, 0) if word == "không" else _below_hundred(tokens, at)
    hundreds, at = _DIGITS[word] * 100, at + 2
    word = _word(tokens, at)
    if word in _HALF and hundreds:
        return at + 1, hundreds + 50
    if word in _LINKS:
        last = _DIGITS.get(_word(tokens, at + 1)) or _LAST.get(_word(tokens, at + 1))
        return (at + 2, hundreds + last) if last else (at, hundreds)
    tens = _below_hundred(tokens, at)
    if tens is not None and tens[1] >= 10:
        return tens[0], hundreds + tens[1]
    if word in _SHORT and _word(tokens, at + 1) != "trăm":
        return at + 1, hundreds + _SHORT[word] * 10
    return at, hundreds


def _below_hundred(tokens: Sequence[str], at: int) -> tuple[int, int] | None:
    word, after = _word(tokens, at), _word(tokens, at + 1)
    if word == "mười":
        return (at + 2, 10 + _LAST[after]) if after in _LAST and after != "mốt" else (at + 1, 10)
    if word in _TEENS:
        return (at + 2, _TEENS[word] + _LAST[after]) if after in _LAST else None
    digit = _DIGITS.get(word, 0)
    if not digit:
        return None
    if after == "mươi" and digit > 1:
        last = _LAST.get(_word(tokens, at + 2))
        return (at + 2, digit * 10) if last is None else (at + 3, digit * 10 + last)
    if after == "chục":
        return at + 2, digit * 10
    if after in _GLUED and digit > 1:
        return at + 2, digit * 10 + _GLUED[after]
    return at + 1, digit


def _word(tokens: Sequence[str], at: int) -> str:
    return tokens[at] if at < len(tokens) else ""
