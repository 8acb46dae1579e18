"""Words of time behind a number: whether they are the period of what has been said, and of nothing that follows."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.model import Basis, Kind
from luyke.reading.binding.comparisons import name_base
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention
from luyke.reading.spelled import year_before
from luyke.reading.tokens import Token

UNTIL_NOW = re.compile(r",? (?:và |thì )?(?:(?:đến|tới) nay|nay)(?!\w)")  # "15 xã năm 2010, đến nay …"

_EQUALLED = re.compile(r" (?:so với )?(?:(?:mức|con số|kết quả|số)(?: của)? )?")
_OF_PEOPLE = re.compile(r" (?:của )?(?:tổng )?(?:số )?dân(?: số)?(?: trung bình)? ")
_PARTS = frozenset({Kind.LEVEL, Kind.SHARE})
_REACHES = re.compile(r",? (?:đã |chỉ |ước |sẽ )?(?:giảm|tăng|còn|đạt|lên|xuống|là|có|chiếm)(?!\w)")


def told_of_said(state: State, last: Mention, token: Token, spelled: str, before: str) -> bool:
    """Whether the words are the period of what has been said, and of nothing that follows."""
    if state.brackets:
        if not (last.bracket and before.endswith((" vào ", " trong ", " của ")) and close(state, last, token)):
            return False
        last.period, last.timed = spelled, True  # "(cao hơn mức tăng 2,6% trong 6 tháng đầu năm 2021)"
        state.names_from(token.end)
        return True
    if last.earlier and state.base_of is not None and close(state, last, token):
        name_base(state, last, spelled)  # "tăng 5% so với mức 30 tỷ đồng của năm 2016"
        state.names_from(token.end)
        return True
    if last.unit in PERCENT and last.kind in _PARTS and _OF_PEOPLE.fullmatch(state.low, last.stop, token.start):
        state.names_from(token.end)
        return True  # "đạt 81% dân số năm 2016": of the people whom the whole counts
    if last.unit == "times" and _EQUALLED.fullmatch(state.low, last.stop, token.start):
        if spelled and spelled == year_before(last.period.lstrip("@"))[:4]:
            last.basis = Basis.YOY
        state.names_from(token.end)
        return True  # "gấp 4 lần năm 2011", "gấp đôi con số năm 2014": what it is compared with
    if _is_of_last(state, last, token, before):
        last.period, last.timed = spelled, True
        if last is state.course:
            state.began = spelled  # "từ 82% năm 2000 giảm còn 77%"
        state.names_from(token.end)
        return True
    if state.said and before.endswith((" vào ", " trong ")) and close(state, last, token):
        last.period, last.timed = spelled, True
        state.names_from(token.end)
        return True
    if not state.said and spelled:
        of_year = _only_names_year(state, last, token, spelled)
        closes = (
            of_year and state.low.startswith("trong ", token.start) and state.low[token.end : token.end + 1] in ".\n"
        )
        if of_year and not closes:
            return True  # "… nghĩa vụ quân sự năm 2017" in a text of nine months of that year
        for mention in reversed(state.mentions):
            if mention.sentence != state.sentence or mention.timed:
                break
            mention.period, mention.timed = spelled, True
        if closes or before.endswith((" vào ", " của ")):
            state.names_from(token.end)
            return True
    return False


def _only_names_year(state: State, last: Mention, token: Token, spelled: str) -> bool:
    """Whether a year behind other words is the year that the period in hand is a part of."""
    if len(spelled) != len("2011") or not state.period.lstrip("@").startswith(f"{spelled}-"):
        return False
    return state.low[last.stop : token.start].strip() not in ("", "trong", "của", "vào")


def _is_of_last(state: State, last: Mention, token: Token, before: str) -> bool:
    """ "mức tăng 7,46% của quý I/2017", "7,27% năm 2018 và 7,59% năm 2019": the period of that number alone."""
    if before.endswith(" của "):
        return close(state, last, token)
    if state.low.startswith("đến", token.start) and _REACHES.match(state.low, token.end):
        return False  # "Năm 2005 chiếm 58%, đến năm 2010 giảm còn 48%"
    starts = state.low.endswith(("từ ", "từ mức "), 0, last.start)
    once = starts or UNTIL_NOW.match(state.low, token.end) is not None
    return (state.said or once) and not state.low[last.stop : token.start].strip()


def close(state: State, last: Mention, token: Token) -> bool:
    """Whether hardly anything stands between the number and the words of time."""
    between = state.low[last.stop : token.start].split()
    return len(between) <= 4 and "thì" not in between and "nhưng" not in between


def is_closed(state: State, token: Token) -> bool:
    """ "giảm 8% sản lượng than và dầu trong 6 tháng.": whether words of time close the sentence of the last number."""
    last, low = state.last, state.low
    if low[token.end : token.end + 1] not in ".\n" or last is None or state.brackets or state.verb or state.target:
        return False
    if not (low.startswith("trong ", token.start) or low.endswith((" trong ", " vào "), 0, token.start)):
        return False
    return "," not in low[last.stop : token.start]
