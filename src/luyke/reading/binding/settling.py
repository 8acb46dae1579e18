"""What is left open at the end of a clause or sentence: bases that nobody named."""

from __future__ import annotations

import itertools
import re

from luyke.model import Basis
from luyke.reading.bases import Compared
from luyke.reading.binding.adjusting import is_adjusted
from luyke.reading.binding.prices import changes_a_price, is_over_month, tells_of_prices
from luyke.reading.binding.spans import is_of_years, is_pace
from luyke.reading.binding.state import State
from luyke.reading.members import (
    ATTAINMENT,
    DIFFERENCE,
    GROWTH,
    NO_BASIS,
    OTHER,
    PLAN,
    PREVIOUS_MONTH,
    PREVIOUS_QUARTER,
    RATIO,
    TARGET,
    YOY,
)
from luyke.reading.mentions import Mention
from luyke.reading.spelled import last_month

_CHANGED = frozenset({GROWTH, DIFFERENCE})
_SINCE_THEN = ("từ khi ", "kể từ khi ", " từ khi ", " kể từ khi ")
_SCHOOL_YEAR = re.compile(r"năm học ((?:19|20)\d\d)")
_AND_UP = re.compile(r",? (?:và )?(?:cũng )?(?:tăng|giảm) (?:hơn |gần |trên |khoảng )?")
_WHOLE = 100  # %
_FEW = 6  # numbers looked back on
_MONTH = re.compile(r"\d{4}-\d\d")
_OF_A_DAY = re.compile(r"\d[/-]\d")


def basis_of(state: State, compared: Compared) -> Basis:
    """The basis that a comparison names, in a text about this year and month."""
    basis, year = compared.basis, compared.year
    december = basis == NO_BASIS and compared.month == 12 and "cuối" not in state.low[compared.start : compared.end]
    if december and state.month == 12 and year and year == state.year - 1:
        return YOY
    if december and state.month == 1 and year in (0, state.year - 1):
        return PREVIOUS_MONTH if len(state.period) == len("2011-01") else basis  # of January
    if basis == YOY and year and year == state.year and _OF_A_DAY.search(state.low, compared.start, compared.end):
        return NO_BASIS  # of the same year
    if basis == YOY and year and len(state.period) == len("2011/2015") and state.period.startswith(str(year)):
        return NO_BASIS  # "giai đoạn 2015-2020 … so với năm 2015"
    if basis == YOY and len(state.period) == len("2011/2012"):
        school = _SCHOOL_YEAR.search(state.low, compared.start, compared.end)
        if school is not None and int(school[1]) != int(state.period[:4]) - 1:
            return NO_BASIS  # "năm học 2019-2020 … so với năm học 2016-2017"
    same_period = "cùng" in state.low[compared.start : compared.end]
    if basis == YOY and year and state.year and year < state.year - 1 and not same_period:
        return NO_BASIS
    if basis == PREVIOUS_QUARTER and compared.month and state.period[4:6] == "-Q":
        return _of_quarter(state, compared)
    if basis == PREVIOUS_QUARTER and year and len(state.period) == len("2011-01/2011-03"):
        return YOY if year == int(state.period[:4]) - 1 and state.period.endswith("-03") else NO_BASIS
    if basis == PREVIOUS_MONTH and compared.month:
        if year and year == state.year - 1 and compared.month != 12:
            return YOY
        if state.month and (compared.month - state.month) % 12 != 11:
            return NO_BASIS
    return basis


def _of_quarter(state: State, compared: Compared) -> Basis:
    """What a named quarter is to the one that the text speaks of."""
    quarter, year = int(state.period[6:7]), int(state.period[:4])
    if quarter == compared.month:
        return YOY if compared.year == state.year - 1 else NO_BASIS
    if compared.year and compared.year != year - (quarter == 1):
        return NO_BASIS
    return PREVIOUS_QUARTER if (quarter - compared.month) % 4 == 1 else NO_BASIS


def close_pattern(state: State) -> None:
    """At the end of a clause: bases left open are those of the clause before, one by one."""
    if state.pending:
        waiting = [mention for mention in state.pending if mention.basis is None]
        if waiting and len(state.pattern) > 1 and len(waiting) == len(state.pattern):
            for mention, basis in zip(waiting, state.pattern, strict=True):
                mention.basis = basis
            state.pending = []
    if state.pattern_now:
        state.pattern, state.pattern_now = state.pattern_now, []


def settle(state: State) -> None:
    """At the end of a sentence: what still waits takes the sentence's bases, the last, or last year's."""
    if not state.pending:
        return
    waiting = [mention for mention in state.pending if mention.basis is None]
    state.pending = []
    pattern = state.pattern if len(state.pattern) > 1 else state.pattern_now
    if not pattern and _are_two_growths(state, waiting):
        pattern = [PREVIOUS_MONTH, YOY]  # "tăng 0,5% và tăng 15,5%" of a month: over the month before, over the year
    if len(pattern) > 1 and len(waiting) % len(pattern) == 0:
        for index, mention in enumerate(waiting):
            mention.basis = pattern[index % len(pattern)]
    named = bool(state.pattern or state.pattern_now)
    for mention in waiting:
        if mention.basis is None:
            mention.basis = _default_basis(state, mention, named)


def _are_two_growths(state: State, waiting: list[Mention]) -> bool:
    """Whether all that waits is two growths of one thing in one month: both cannot be over the year before."""
    if len(waiting) != 2:
        return False
    one, other = waiting
    if not one.kind == other.kind == GROWTH or _MONTH.fullmatch(one.period) is None:
        return False
    same = one.head is other.head and one.subject == other.subject and one.period == other.period
    return same and _AND_UP.fullmatch(state.low, one.stop, other.start) is not None


def _goes_on_of_plan(state: State, mention: Mention) -> bool:
    """ "bằng 79% kế hoạch và tăng 65%; … bằng 78% và tăng 29%": the second of a plan too, for it grows besides."""
    told = state.mentions
    at = next(index for index in range(len(told) - 1, -1, -1) if told[index] is mention)
    behind = told[at + 1] if at + 1 < len(told) else None
    if behind is None or behind.kind != GROWTH or behind.head is not mention.head or mention.head is None:
        return False
    if mention.quantity.value - behind.quantity.value == _WHOLE:
        return False  # "bằng 108%, tăng 8%": the same twice
    here = [one for one in told[max(0, at - _FEW) : at] if one.sentence == mention.sentence]
    before = [one for one in here if one.kind in (ATTAINMENT, RATIO)]
    return before != [] and before[-1].kind == ATTAINMENT and before[-1].verb == mention.verb


def _is_of_plan_before(state: State, mention: Mention) -> bool:
    """ "dự toán giao 50 tỷ đồng, giải ngân 42 tỷ đồng, bằng 84%": of the plan that stands right before the result."""
    head = mention.head
    for before, after in itertools.pairwise(reversed(state.mentions)):
        if before is head:
            return after.kind == TARGET and after.unit == before.unit and after.sentence == before.sentence
        if before.sentence != state.sentence:
            break
    return False


def _is_since_january(state: State, mention: Mention) -> bool:
    """ "Từ đầu năm, CPI đã tăng 6%": over the December before."""
    if mention.kind != GROWTH or not tells_of_prices(mention.subject):
        return False
    return state.low.find("từ đầu năm", state.opens, mention.start) >= 0


def _default_basis(state: State, mention: Mention, named: bool) -> Basis:
    """`named`: the sentence has named a basis for others."""
    if mention.kind == ATTAINMENT:
        return PLAN
    if mention.kind == RATIO and (_is_of_plan_before(state, mention) or _goes_on_of_plan(state, mention)):
        mention.kind = ATTAINMENT
        return PLAN
    if state.low.startswith(_SINCE_THEN, state.opens):
        return NO_BASIS  # "Từ khi có luật, giá đã tăng 20%"
    if state.since_december and mention.kind in _CHANGED:
        return NO_BASIS
    if mention.kind == OTHER and mention.unit == "times":
        before = [one for one in state.mentions if one.sentence == mention.sentence and one.unit == "times"]
        return before[0].basis or NO_BASIS  # "gấp 3 lần cùng kỳ, trong đó … gấp gần 5 lần"
    if "bình quân" in mention.subject and "tháng" in mention.subject:
        return NO_BASIS
    if mention.kind in _CHANGED and is_of_years(mention.period):
        return NO_BASIS  # "Giai đoạn 2016-2020, đã sắp xếp giảm 127 trường"
    if is_pace(state, mention):
        return NO_BASIS
    if changes_a_price(mention) or (not named and _is_since_january(state, mention)):
        return NO_BASIS
    if is_adjusted(state, mention):
        return PLAN
    if not named and is_over_month(state, mention):
        return PREVIOUS_MONTH
    basis = YOY if state.last_basis is None else state.last_basis
    if basis == PREVIOUS_MONTH:
        level = mention.head or mention
        if (level.timed or level is not mention) and len(level.period) == len("2011-01/2011-10"):
            state.last_basis = YOY
            return YOY  # no ten months are compared with a month
        mention.period = last_month(mention.period)
    return basis
