"""Vietnamese number words: "hai mươi mốt nghìn không trăm linh bốn", "hai triệu rưỡi", "mười hai phẩy năm".

The grammar, from the inside out:

    group    "ba trăm hai mươi mốt" · "ba trăm linh một" · "ba trăm rưỡi" · "ba trăm hai" (320) · "hăm lăm" · "mười tư"
    section  groups with triệu, vạn, nghìn in falling order; "triệu rưỡi"; "một nghìn hai" (1 200)
    number   a section, its tỷ ("một nghìn hai trăm tỷ"), a section; or a decimal "phẩy" with a scale after it

Three words are read with care. "năm" is five only where it multiplies or ends a decimal: "hai mươi năm" is twenty years.
"một" and "không" never shorten ("hai triệu một người" is two million for one person). A phrase that could be read
in two ways ("một trăm năm nghìn") gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_WORDS = (
    frozenset(_DIGITS) | frozenset(_LAST) | frozenset(_BARE) | _LINKS | _HALF
    | {"mười", "mươi", "hăm", "băm", "phẩy", "âm", "nửa"}
)  # fmt: skip
# "hai mươi tư vấn viên": there tư begins a word of its own.
_TU_WORDS = (
    "bản|cách|chất|dinh|doanh|duy|gia|hữu|liệu|lệnh|lợi|nhân|pháp|sản|tế|thông|thế|thục|thương|trang|tưởng|vấn|vong"
)

_START = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|hăm|băm|không|âm|nửa"
_FOLLOW = "|".join(sorted((re.escape(word) for word in _WORDS if word != "tư"), key=len, reverse=True))
_RUN = rf"(?:\s+(?:(?:{_FOLLOW})(?!\w)|tư(?!\w)(?!\s+(?:{_TU_WORDS})(?!\w))))"

NUMBER_WORDS = re.compile(
    rf"(?:{_START})(?<!\w\w)(?<!\w\w\w)(?<!\w\w\w\w)"
)
