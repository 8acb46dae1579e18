"""What words of time leave to the text: the year that they do not name, the term, the month, until when."""

from __future__ import annotations

import re

from luyke.reading.binding.state import State
from luyke.reading.periods import When
from luyke.reading.spelled import spell
from luyke.reading.tokens import Token

_HELD_AGAINST = re.compile(r"(?:[^.;\n]|\.(?=\d))*?(?:cùng kỳ(?: năm)?|cuối năm) ((?:19|20)\d\d)(?!\d)")
_SENTENCE = 200  # characters
_PART_OF = re.compile(r"(?:q(?:uý|uí|úy|úi)|tháng) \w+ (?:của )?$")  # "quý III năm 2022"


def filled_in(state: State, token: Token, when: When) -> When | None:
    """The period with what its words leave to the text ("5 năm qua", "trong tháng"); None where that tells nothing."""
    if when.form == "u":
        ahead = state.span_ahead
        begun = state.base_year if state.low.startswith(("nhiệm kỳ", "trong nhiệm kỳ"), token.start) else 0
        spans = [span for span in state.spans if not begun or span.year < begun]
        span = next((span for span in spans if span.month - span.year in (when.month, when.month - 1)), None)
        if span is None and ahead is not None and begun:
            # "Nhiệm kỳ qua, …" where the term that begins is named alone
            return ahead._replace(year=2 * ahead.year - ahead.month, month=ahead.year, end=when.end)
        return span._replace(end=when.end) if span is not None else None
    if when.form == "f":
        ahead = state.span_ahead
        return ahead._replace(end=when.end) if ahead is not None else None
    if when.form == "m" and state.low.endswith("kết thúc ", 0, token.start):
        return when._replace(form="c")  # "Kết thúc tháng 8, giải ngân đạt …"
    if when.form == "i":
        new = state.month and state.period != spell(When("m", 0, state.month, 0, 0), state.year)
        return when._replace(form="m", month=state.month) if new else None
    return None if when.form == "n" and not (when.year or state.year) else when


def year_unsaid(state: State, token: Token, when: When) -> int:
    """The year of words that name none: "6 tháng đầu năm" behind a sentence on years before is of the text's own."""
    if when.form == "d" and not when.year:
        held = _HELD_AGAINST.match(state.low, token.end, token.end + _SENTENCE)
        if held is not None and int(held[1]) + 1 in (state.year - 1, state.year):
            return int(held[1]) + 1  # "đến 18/12, tiền gửi tăng 5% so với cùng kỳ năm 2019"
    if not when.year and state.low.endswith("năm nay", token.start, token.end) and _was_named(state, token):
        return max(state.year + 1, state.base_year)  # "Năm 2018 có 10 vụ, nhưng 6 tháng năm nay đã có 12 vụ"
    if when.form == "y" and state.year < state.base_year and state.low.endswith("năm nay", token.start, token.end):
        return state.base_year
    if when.year or when.form != "c" or not 0 < state.year < state.base_year or state.said:
        return state.year
    return state.base_year


def _was_named(state: State, token: Token) -> bool:
    """Whether the year in hand was named, and given a figure, before the words in this sentence."""
    last = state.last
    if last is None or not state.year or not last.period.startswith(str(state.year)):
        return False
    at = state.low.find(f"năm {state.year}", state.opens, last.start)
    return at >= 0 and not _PART_OF.search(state.low, max(state.opens, at - 12), at)


def month_now(state: State) -> int:
    """Until which month "từ đầu năm đến nay" reaches: the newest of its year that was told of."""
    year, month = state.newest
    return month if year == state.year else state.month
