"""Percentages that are rates, or the pace of a growth, though their own clause does not say so."""

from __future__ import annotations

import re

from luyke.reading.binding.state import State
from luyke.reading.members import LEVEL, SHARE
from luyke.reading.mentions import Mention

_RATE = re.compile(r"(?:t[ỷỉ] lệ|độ (?:bao|che) phủ)(?!\w)")
_RATES_LISTED = re.compile(r"t[ỷỉ] lệ [^.;()\n\d]{2,80}?(?:(?:,? gồm|,? như|,? là)(?!\w)|: )")
_GROWTH_LISTED = re.compile(
    r"(?<!\w)(tăng|giảm)(?: (?:cao|mạnh|nhiều|nhanh|sâu|lớn|nhất|đáng kể)){0,2}(?: so (?:với )?[^,;:.()\n]{2,40}?)?"
    r"(?:(?: gồm| là| như)(?!\w)|: )[^.;\n]*$"
)
_NAMED = r"(?!t[ỷỉ] lệ|rất|khá|nhanh|vượt|cao)[^\W\d_]+"
_LISTED_NOUNS = re.compile(
    rf"tốc độ tăng(?: {_NAMED})*(?:, {_NAMED}(?: {_NAMED}){{0,2}})+"
    r"(?: \d\d? tháng đầu năm(?: \d{4})?| năm \d{4})? ?"
)
_NEAR = 200  # characters before a number in which something is said of it


def reaches_rate(state: State, start: int) -> bool:
    """ "có tỷ lệ cao nhất, đạt 79%", "(đạt tỷ lệ 72%)": behind the last number a rate was named."""
    since = state.last.stop if state.last is not None else state.opens
    return _RATE.search(state.low, max(since, start - _NEAR), start) is not None


def goes_on_as_rate(state: State) -> bool:
    """ "5 trường, đạt tỷ lệ 20%; 6 trường, đạt 30%": the same of the next."""
    before = state.mentions[-2] if len(state.mentions) > 1 else None
    if before is None or before.sentence != state.sentence or before.verb != "reach" or before.unit != "%":
        return False
    return before.kind == LEVEL and before.head is not None


def tells_pace(state: State, start: int) -> bool:
    """ "tốc độ tăng giá trị nông, lâm, thủy sản đạt 3%": the list before the verb has its noun in front."""
    since = max(state.last.stop if state.last is not None else state.opens, start - _NEAR)
    at = state.low.rfind("tốc độ tăng", since, start)
    return at >= 0 and _LISTED_NOUNS.fullmatch(state.low, at, max(at, state.group)) is not None


def lists_rates(state: State) -> bool:
    """ "Các xã có tỷ lệ tiêm thấp gồm: Hòa An (4,5%), …": what stands in the brackets is that rate."""
    if state.brackets[-1].open is not None:
        return False  # "trộm cắp 53 vụ (29%)": of all
    if state.first is None and _RATE.search(state.low, state.opens, state.brackets[-1].start) is not None:
        return True  # "tỉnh có tỷ lệ thấp nhất nước (89%)"
    return _RATES_LISTED.search(state.low, state.opens, state.brackets[-1].start) is not None


def lists_growth(state: State) -> str:
    """ "Các tỉnh có số mắc tăng cao so với cùng kỳ là Cà Mau (18,7%), …": the verb that what stands in brackets has."""
    if state.brackets[-1].open is not None or not state.bracket_first:
        return ""
    end = state.brackets[-1].start
    grown = _GROWTH_LISTED.search(state.low, max(state.opens, end - _NEAR), end)
    return "" if grown is None else "up" if grown[1] == "tăng" else "down"


def is_rate(state: State, last: Mention) -> bool:
    """ "chiếm tỷ lệ 21,9%, giảm 2,6%": of the number before it was said that it is one."""
    return last.kind == SHARE and state.low.endswith(("tỷ lệ ", "tỉ lệ "), 0, last.start)
