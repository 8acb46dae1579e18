"""What only the words around a number can tell of it: its sign, the plan or the base that it is held against."""

from __future__ import annotations

import re

from luyke.lexicon.units import MONEY, PERCENT
from luyke.reading.bases import Compared
from luyke.reading.binding.adjusting import take_addition
from luyke.reading.binding.alike import changes_too
from luyke.reading.binding.carried_out import is_carried_out, is_paid_out
from luyke.reading.binding.plans import is_off_plan
from luyke.reading.binding.shares import is_of_other_count
from luyke.reading.binding.state import State
from luyke.reading.binding.wanted import is_assigned, is_demanded, is_passed, is_plan_moved
from luyke.reading.members import (
    ATTAINMENT,
    DIFFERENCE,
    GROWTH,
    LEVEL,
    NO_BASIS,
    OTHER,
    PLAN,
    PREVIOUS_MONTH,
    RATIO,
    SHARE,
    TARGET,
    YOY,
)
from luyke.reading.mentions import Mention, negate
from luyke.reading.tokens import Number, Token

_AIMED = re.compile(
    r"(?<!\w)mục tiêu(?: về)?(?: tốc độ)? tăng trưởng(?: [^\W\d_]+){0,5}?(?: \([^()]*\))?"
    r"(?: (?:là|đạt|ở|mức|khoảng|trên|hơn|từ|được giao|đề ra))* $"
)
_OVER_TIME = frozenset({YOY, PREVIOUS_MONTH})
_OFF = frozenset({"exceed", "short"})
_OFF_PLAN = frozenset({GROWTH, OTHER, DIFFERENCE})
_PAID = frozenset({LEVEL, SHARE})
_PLANNED = frozenset({LEVEL, GROWTH, SHARE})  # behind "theo kế hoạch, …"
_HELD_AGAINST = frozenset({LEVEL, DIFFERENCE, GROWTH})
_THAN_SO_MUCH = re.compile(r"(?<!\w)(?:hơn|hẳn|với|xa|bằng)(?: nhiều| hẳn| xa)? con số $")
_SHORT = 24  # characters
_WHOLE = 100  # percent
_SET = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|dự toán)(?!\w)")
_AMONG = ("trong ", "trong mức ")
_NEAR = 200  # characters before a number in which something is said of it
_OF_OTHER = re.compile(r" (?:(?:của|trong|trên|so với) )?(?!và |so |cùng |trong đó|tổng số\b)[^\W\d_]{2,}")
_BOUNDS = frozenset({">=", "<="})
_SAID = frozenset({"reach", ""})


def hear_around(state: State, token: Token, number: Number, mention: Mention, new_subject: bool) -> None:
    """What only the words around the number can tell of it: its sign, the plan or the base that it is held against."""
    percent = mention.unit in PERCENT
    if (
        state.low.endswith(" con số ", 0, mention.start)
        and mention.kind in _HELD_AGAINST
        and _is_held_against(state, mention)
    ):
        _take_as_said(state, mention)
    below = state.below >= state.at or (number.sign == "-" and _is_signed(state, token, mention))
    if below and mention.quantity.value > 0:
        negate(mention)
    if state.plan is not None and mention.verb in ("up", "down") and mention.kind in _OFF_PLAN and is_off_plan(state):
        mention.basis, mention.issuer = PLAN, state.plan.issuer
    if percent and state.prefix is not None:
        _hear_prefix(state, mention, state.prefix)
    if new_subject and mention.kind == ATTAINMENT:
        state.attained = True
    if mention.verb == "contribute" and mention.kind == LEVEL and mention.unit in MONEY and _moves(state, mention):
        mention.kind = DIFFERENCE  # "làm tăng chi phí 3.000 tỷ đồng"
        if state.verb_value == "-":
            negate(mention)
    if mention.verb in _OFF and mention.kind == DIFFERENCE and is_passed(state, mention):
        mention.kind, mention.basis = LEVEL, None
        if mention.verb == "short":
            negate(mention)  # "còn thiếu 14 phòng học": so many are missing
    if mention.kind == LEVEL:
        _hear_around_level(state, mention, percent)
    if percent:
        _hear_around_percentage(state, token, mention)
    if mention.kind == TARGET and mention.period[4:8] == "-01/":
        mention.period = mention.period[:4]  # "9 tháng tăng 6%, khó đạt kế hoạch là 8%": a plan is a year's
    if state.by_plan is not None and mention.kind in _PLANNED and not (percent and mention.bracket and not new_subject):
        mention.kind, mention.basis, mention.issuer = TARGET, NO_BASIS, state.by_plan.issuer


def _is_held_against(state: State, mention: Mention) -> bool:
    return _THAN_SO_MUCH.search(state.low, max(0, mention.start - _SHORT), mention.start) is not None


def _take_as_said(state: State, mention: Mention) -> None:
    """ "cao hơn hẳn con số 7,27 tỷ USD của cùng kỳ": what is compared with; a growth, where that is what was told."""
    before = state.mentions[-1] if state.mentions else None
    grows = before is not None and before.kind == GROWTH and before.unit == mention.unit
    mention.kind, mention.basis = GROWTH if grows else LEVEL, None
    mention.verb = ""


def _moves(state: State, mention: Mention) -> bool:
    """Not "làm tăng vốn điều lệ, với giá trị 3 tỷ đồng", of which only the name stands behind "với"."""
    if state.group < 0 or state.low.find(" với ", state.verb_end, mention.start) >= 0:
        return False
    return state.low.endswith(("tăng", "giảm"), state.group, state.verb_end)


def _hear_prefix(state: State, mention: Mention, prefix: Compared) -> None:
    """A percentage behind its comparison: "so với kế hoạch đạt 42%", "so với cùng kỳ bằng 98%"."""
    if prefix.basis == PLAN and mention.verb in ("reach", "equal"):
        mention.kind, mention.basis, mention.issuer = ATTAINMENT, PLAN, prefix.issuer
    elif mention.kind == LEVEL and mention.verb == "equal" and prefix.basis in _OVER_TIME:
        mention.kind = RATIO
    elif mention.kind == ATTAINMENT and mention.basis is None and "," not in state.low[prefix.end : mention.start]:
        mention.kind = RATIO  # "so với trước khi có dịch đạt 170%"


def _hear_around_level(state: State, mention: Mention, percent: bool) -> None:
    """Whether a level is an estimate, or one that was assigned or demanded."""
    if state.guessed:
        mention.estimate = True
    if not percent and mention.verb == "" and changes_too(state, mention):
        last = state.last
        assert last is not None
        mention.kind, mention.verb = DIFFERENCE, last.verb
        if last.quantity.value < 0:
            negate(mention)
        return
    if not percent and take_addition(state, mention):
        return
    if mention.verb in ("reach", "", "down", "to"):
        assigned = (percent or mention.verb in _SAID) and is_assigned(state, mention)
        if assigned or ((state.told.starts or mention.verb == "to") and is_plan_moved(state, mention)):
            mention.kind = TARGET
            if state.total is not None and state.total.kind == TARGET:
                mention.period = state.total.period
    if mention.kind == LEVEL and mention.quantity.approx in _BOUNDS and is_demanded(state, mention):
        mention.kind = TARGET


def _hear_around_percentage(state: State, token: Token, mention: Mention) -> None:
    """Whether a share is of another whole, a rate that of a plan carried out or paid out, a growth assigned."""
    beyond = mention.kind == SHARE and mention.quantity.value > _WHOLE and mention.verb != "share"
    if beyond and _tells_of_plan(state, mention):
        mention.kind, mention.basis = ATTAINMENT, PLAN  # "hoàn thành chỉ tiêu là An (100,1%)": no part of a whole
    if _is_taken_apart(state, mention):
        mention.kind, mention.basis = GROWTH, YOY
    if mention.kind == SHARE:
        mention.of_other = _OF_OTHER.match(state.low, token.end) is not None or is_of_other_count(state, mention)
    if mention.unit == "%" and (
        (mention.kind == LEVEL and is_carried_out(state, mention))
        or (mention.kind in _PAID and is_paid_out(state, mention))
    ):
        mention.kind, mention.basis = ATTAINMENT, PLAN
    if mention.kind == GROWTH and state.group >= 0 and state.low.endswith("được giao ", 0, state.group):
        mention.kind, mention.basis = TARGET, NO_BASIS  # "dự toán được giao tăng 19,9%"
    if mention.kind == GROWTH and _is_aimed_at(state, mention):
        mention.kind, mention.basis = TARGET, YOY


def _tells_of_plan(state: State, mention: Mention) -> bool:
    return _SET.search(state.low, max(state.opens, mention.start - _NEAR), mention.start) is not None


def _is_taken_apart(state: State, mention: Mention) -> bool:
    """ "trong 8,01% tăng trưởng, nông nghiệp đóng góp …": the growth that parts are told of."""
    return state.low.startswith(" tăng trưởng", mention.stop) and state.low.endswith(_AMONG, 0, mention.start)


def _is_aimed_at(state: State, mention: Mention) -> bool:
    """ "vượt mục tiêu tăng trưởng (GRDP) 7%": of a plan, not of what has been."""
    start = max(state.opens, mention.start - _NEAR)
    return state.low.find("mục tiêu", start, mention.start) >= 0 and (
        _AIMED.search(state.low, start, mention.start) is not None
    )


def _is_signed(state: State, token: Token, mention: Mention) -> bool:
    """Whether the sign before a number is no dash: "đạt -1,2%", "lần lượt đạt -1,2%, 3% và -0,4%"."""
    behind_verb = mention.verb != "" and token.start - state.verb_end <= len(" -")
    return not mention.bracket and (state.each or behind_verb)
