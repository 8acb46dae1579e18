"""Which kind of figure a number is, by all that was said before and behind it."""

from __future__ import annotations

import re

from luyke.lexicon.units import MONEY, PERCENT
from luyke.reading.bases import Compared
from luyke.reading.binding.adjusting import take_addition
from luyke.reading.binding.alike import changes_too
from luyke.reading.binding.carried_out import is_achieved, is_carried_out, is_paid_out
from luyke.reading.binding.plans import is_off_plan, take_over_plan
from luyke.reading.binding.quotas import is_of_quota
from luyke.reading.binding.rates import goes_on_as_rate, is_rate, lists_growth, lists_rates, reaches_rate, tells_pace
from luyke.reading.binding.shares import gives_part, is_of_other_count, is_of_whole
from luyke.reading.binding.spans import is_yearly
from luyke.reading.binding.state import State
from luyke.reading.binding.wanted import is_assigned, is_demanded, is_passed, is_plan_moved
from luyke.reading.kinds import decide_kind
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
    TOTAL,
    YOY,
)
from luyke.reading.mentions import Mention, negate
from luyke.reading.said import Said
from luyke.reading.spelled import year_before
from luyke.reading.subjects import GROWTH_NOUN, PLAN_NOUN, RATE_NOUN
from luyke.reading.tokens import Number, Token

_AIMED = re.compile(
    r"(?<!\w)mục tiêu(?: về)?(?: tốc độ)? tăng trưởng(?: [^\W\d_]+){0,5}?(?: \([^()]*\))?"
    r"(?: (?:là|đạt|ở|mức|khoảng|trên|hơn|từ|được giao|đề ra))* $"
)
_CARRIED_OUT = ("giải ngân", "thực hiện", "ước thực hiện")
_OVER_TIME = frozenset({YOY, PREVIOUS_MONTH})
_CHANGES = frozenset({"up", "down", "exceed", "short"})
_OFF_PLAN = frozenset({GROWTH, OTHER, DIFFERENCE})
_PAID = frozenset({LEVEL, SHARE})
_COVERS = re.compile(r"(?:bao|che) phủ(?: [^\W\d_]+){0,2} $")  # "đạt tỷ lệ bao phủ 74,5% dân số"
_PLANNED = frozenset({LEVEL, GROWTH, SHARE})  # behind "theo kế hoạch, …"
_WHOLE = 100  # percent
_SET = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|dự toán)(?!\w)")
_AMONG = ("trong ", "trong mức ")
_NEAR = 200  # characters before a number in which something is said of it
_TIMES_OF = re.compile(r" (?:so với|cùng kỳ|(?:của )?(?:mức|bình quân|trung bình))(?!\w)")
_OF_OTHER = re.compile(r" (?:(?:của|trong|trên|so với) )?(?!và |so |cùng |trong đó|tổng số\b)[^\W\d_]{2,}")
_OF_PLAN = re.compile(r" (?:so (?:với )?)?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|nq)(?!\w)(?! (?:là )?\d)")
_BOUNDS = frozenset({">=", "<="})
_COMPARED = re.compile(r" (?:so (?:với )?)?(?:cùng kỳ|cùng kì|năm trước|năm ngoái)")
# Between a change and the same change said in percent, nothing but words that join them.
_JOINS = re.compile(r",? ?\(?(?:tương (?:đương|ứng)(?: với)?|hay|tức|bằng|là|=|hơn|gần|khoảng|mức|tăng|giảm| )*")
_NEEDS = ("nhu cầu", "tổng nhu cầu")  # what something would cost, planned by nobody yet
_SAID = frozenset({"reach", ""})
# What something has become, behind what it was; "từ 80% tổ chức hoàn thành nhiệm vụ trở lên" is a bound.
_BECAME = re.compile(r"(?:(?! trở )[^.;\n]|\.(?=\d)){0,80}?(?<!\w)(?:lên|xuống|còn|đến|tới|sang|nay)(?!\w)")
_GROWN_TO = re.compile(r" so (?:với )?(?:năm|cùng kỳ|tháng|quý)(?! \d)(?!\w)")  # "tăng lên 5% so với năm trước"
_SHORT = 24  # characters before a number in which its verb stands


def decide(
    state: State, token: Token, number: Number, mention: Mention, new_subject: bool, plan: bool, adjacent: bool
) -> None:
    """The kind, by what was said."""
    last = state.last
    percent = mention.unit in PERCENT
    told = state.told
    told.verb, told.earlier, told.negative = mention.verb, state.earlier, state.verb_value == "-"
    told.subject = f"{state.list_head} {state.subject}" if state.list_head and new_subject else state.subject
    if not new_subject and state.group >= 0 and state.low.startswith(_CARRIED_OUT, state.group) and _names_plan(told):
        told.subject = ""  # "dự toán giao 50 tỷ đồng, giải ngân đạt 42 tỷ đồng": no plan any more
    told.new_subject, told.plan, told.adjacent = new_subject, plan, adjacent
    told.target, told.future, told.shares = state.target, state.future, mention.structure
    told.starts = state.from_end >= 0 and _is_start(state, token, mention)
    told.sign, told.rank, told.attained, told.period = number.sign, number.rank, state.attained, mention.period
    told.same_list = state.list_last is not None or (last is not None and last.sentence == state.sentence)
    told.head, told.last = state.head, last or state.list_last
    if percent:
        if mention.verb == "reach" and tells_pace(state, token.start):
            told.subject = "tốc độ tăng"
        told.unbroken = (
            mention.verb == "equal"
            and last is not None
            and _JOINS.fullmatch(state.low, last.stop, mention.start) is not None
        )
        if last is not None and last.unit == "pp" and new_subject and not mention.bracket:
            told.last = _before_points(state) or last
        told.rate = (
            (mention.verb == "reach" and reaches_rate(state, token.start))
            or (mention.verb in ("up", "down") and last is not None and is_rate(state, last))
            or (mention.bracket and not mention.verb and lists_rates(state))
            or (mention.verb == "reach" and goes_on_as_rate(state))
        )
        if mention.bracket and not mention.verb and not told.rate:
            told.earlier = told.earlier or lists_growth(state)
        if mention.verb not in _CHANGES:
            _tell_of_state(state, mention, told)
    elif mention.unit == "times":
        told.of_whole = _TIMES_OF.match(state.low, mention.stop) is not None
    decide_kind(mention, told)
    grown = mention.verb == "to" and percent and mention.kind == LEVEL and not RATE_NOUN.match(mention.subject)
    if grown and _GROWN_TO.match(state.low, mention.stop):
        mention.kind = GROWTH if state.low.startswith("tăng", state.group) else LEVEL
    if mention.kind == TARGET and not percent and mention.subject.startswith(_NEEDS):
        mention.kind = LEVEL
    course = state.course if mention.verb == "to" and mention.kind == GROWTH else None
    if course is not None and course.unit == mention.unit and not GROWTH_NOUN.match(mention.subject):
        mention.kind, mention.basis = LEVEL, None  # "thị trường tăng nhanh nhất, từ 37% lên 61%"
    if told.starts and mention.kind == LEVEL:
        _begin_course(state, mention)
    _hear_around(state, token, number, mention, new_subject)
    part = state.total is not None and state.total.kind == TARGET
    if plan and mention.kind == TARGET:
        take_over_plan(state, mention)
    elif mention.kind == TARGET and mention.period[:1] == "@" and not mention.timed and (part or not state.target):
        mention.period = mention.period[1:5]  # what was assigned is a year's, whatever day it is told of


def _begin_course(state: State, mention: Mention) -> None:
    """ "từ 14% lên 24%": what something has come from."""
    state.course = mention
    mention.period = state.began or mention.period
    if _comes_from_last_year(state, mention):
        mention.period = year_before(mention.period)
    if mention.structure and mention.unit in PERCENT:
        mention.kind, mention.basis = SHARE, TOTAL  # "tỷ trọng dịch vụ tăng từ 14% lên 24%"


def _comes_from_last_year(state: State, mention: Mention) -> bool:
    """ "tăng 97% (từ 8,9 lên 17,5 triệu tấn)": what a growth in front of the bracket began from."""
    grown = state.brackets[-1].open if mention.bracket else None
    return grown is not None and grown.kind == GROWTH and grown.basis in (None, YOY) and not state.prices


def _tell_of_state(state: State, mention: Mention, told: Said) -> None:
    """What only a percentage is asked that tells how things are, not how they have changed."""
    told.achieved = is_achieved(state)
    told.yearly = is_yearly(state, mention)
    told.quota = is_of_quota(state, mention)
    covers = _COVERS.search(state.low, max(state.opens, mention.start - _SHORT), mention.start) is not None
    told.of_whole = not covers and is_of_whole(state, mention)
    if mention.verb in ("contribute", "reach", "") and gives_part(state, mention):
        told.verb = mention.verb = "share"
    told.before_plan = mention.verb in ("reach", "equal") and _OF_PLAN.match(state.low, mention.stop) is not None
    fraction = state.head is not None and state.head.of is not None
    ahead = state.prefix  # "so với cùng kỳ bằng 98%"
    told.compared = fraction and (
        (ahead is not None and ahead.basis == YOY and ahead.start >= (state.head.stop if state.head else 0))
        or _COMPARED.match(state.low, mention.stop) is not None
    )


def _names_plan(told: Said) -> bool:
    return PLAN_NOUN.match(told.subject) is not None


def _hear_around(state: State, token: Token, number: Number, mention: Mention, new_subject: bool) -> None:
    """What only the words around the number can tell of it: its sign, the plan or the base that it is held against."""
    percent = mention.unit in PERCENT
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
    if mention.verb == "exceed" and mention.kind == DIFFERENCE and is_passed(state, mention):
        mention.kind, mention.basis = LEVEL, None
    if mention.kind == LEVEL:
        _hear_around_level(state, mention, percent)
    if percent:
        _hear_around_percentage(state, token, mention)
    if mention.kind == TARGET and mention.period[4:8] == "-01/":
        mention.period = mention.period[:4]  # "9 tháng tăng 6%, khó đạt kế hoạch là 8%": a plan is a year's
    if state.by_plan is not None and mention.kind in _PLANNED and not (percent and mention.bracket and not new_subject):
        mention.kind, mention.basis, mention.issuer = TARGET, NO_BASIS, state.by_plan.issuer


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


def _before_points(state: State) -> Mention | None:
    """ "công nghiệp chiếm 45%, tăng 1 điểm %; dịch vụ 40%": what the list is of, before its change in points."""
    before = state.mentions[-2] if len(state.mentions) > 1 else None
    return before if before is not None and before.sentence == state.sentence and before.unit in PERCENT else None


def _is_start(state: State, token: Token, mention: Mention) -> bool:
    """Whether "từ" stands right before a number that is neither the lower end of a range nor a bound."""
    if mention.upto is not None or mention.quantity.approx in _BOUNDS:
        return False
    if state.low[state.from_end : token.start].strip():
        return False
    # "tăng từ 100.000 đồng so với hôm qua": at least so much.
    if state.verb in ("up", "down"):
        return mention.unit in PERCENT or not state.low.startswith(" so với ", token.end)
    return _BECAME.match(state.low, token.end) is not None
