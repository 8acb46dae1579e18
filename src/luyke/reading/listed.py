"""Bare numbers dealt out over names: "Lào Cai (25), Sơn La (31)", "1- Lào Cai: 25 2- Sơn La: 31"."""

from __future__ import annotations

import re

# Vietnamese has no letters but of these blocks; those between them would be compiled again at every start.
_CAPITALS = "".join(sign for sign in map(chr, (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))) if sign.isupper())
_PLACE = r"(?:(?:TP|TX|[Tt]hành phố|[Tt]hị xã|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường)\.? ?)?"
_NAME = rf"{_PLACE}[{_CAPITALS}][^():;,.\d\n]{{1,30}}"
_COUNT = r"\d{1,3}(?:\.\d{3})*"
_ITEM = r"(?:\d{1,2} ?[-.)] ?|- ?)?"
_IN_BRACKETS = re.compile(rf"{_NAME} \($")
_NEXT_IN_BRACKETS = re.compile(rf"\)(?:[,;]| và|, và) (?:tại )?{_NAME} \({_COUNT}\)")
_LAST_IN_BRACKETS = re.compile(rf"\({_COUNT}\)(?:[,;]| và|, và) (?:tại )?{_NAME} \($")
_BEHIND_COLON = re.compile(rf"{_NAME}: $")
_NEXT_BEHIND_COLON = re.compile(rf"[,;]? {_ITEM}{_NAME}: {_COUNT}(?![\d,/%])")
_LAST_BEHIND_COLON = re.compile(rf": {_COUNT}[,;]? {_ITEM}{_NAME}: $")
_IN_ROW = re.compile(rf"(?:[,;:(]|(?<!\w)(?:gồm|là|như|tại|ở|và)) ?(?:tại )?({_NAME}) $")
_NEXT_IN_ROW = re.compile(rf"(?:[,;]| và|, và) (?:tại )?({_NAME}) ({_COUNT})(?![\d,./%-]*[\d%])")
_LAST_IN_ROW = re.compile(rf"({_NAME}) ({_COUNT})(?:[,;]| và|, và) (?:tại )?{_NAME} $")
_WHOLE = re.compile(_COUNT)
_FAR = 60  # characters in which the neighbour in the list stands


def is_listed(cased: str, start: int, end: int) -> bool:
    """Whether the bare number cased[start:end] and another beside it are each said of a name."""
    before = cased[start - 2 : start]
    if before[1:] == " " and before[:1].isalpha():
        return _in_row(cased, start, end)
    if before not in (" (", ": ") or _WHOLE.fullmatch(cased, start, end) is None:
        return False
    since = max(0, start - _FAR)
    if before == ": ":
        name, following, preceding = _BEHIND_COLON, _NEXT_BEHIND_COLON, _LAST_BEHIND_COLON
    elif cased.startswith(")", end):
        name, following, preceding = _IN_BRACKETS, _NEXT_IN_BRACKETS, _LAST_IN_BRACKETS
    else:
        return False
    if name.search(cased, since, start) is None:
        return False
    return following.match(cased, end) is not None or preceding.search(cased, since, start) is not None


def _in_row(cased: str, start: int, end: int) -> bool:
    """Whether the number stands in a row of names and numbers: "Lào Cai 412, Sơn La 800 và Lai Châu 96"."""
    since = max(0, start - _FAR)
    own = _IN_ROW.search(cased, since, start)
    if own is None or _WHOLE.fullmatch(cased, start, end) is None:
        return False
    other = _NEXT_IN_ROW.match(cased, end) or _LAST_IN_ROW.search(cased, since, start)
    # "Vĩnh Tân 1, Vĩnh Tân 4", "Nghi Sơn 1, Hải Dương 2": plants, not how many.
    return other is not None and other[1] != own[1] and max(end - start, len(other[2])) > 1
