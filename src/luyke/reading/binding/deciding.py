"""Which kind of figure a number is, by all that was said before and behind it."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.reading.binding.around import hear_around
from luyke.reading.binding.carried_out import is_achieved
from luyke.reading.binding.plans import take_over_plan
from luyke.reading.binding.quotas import is_of_quota
from luyke.reading.binding.rates import goes_on_as_rate, is_rate, lists_growth, lists_rates, reaches_rate, tells_pace
from luyke.reading.binding.shares import gives_part, is_of_whole
from luyke.reading.binding.spans import is_yearly
from luyke.reading.binding.state import State
from luyke.reading.binding.wanted import aims_go_on
from luyke.reading.kinds import decide_kind
from luyke.reading.members import (
    GROWTH,
    LEVEL,
    SHARE,
    TARGET,
    TOTAL,
    YOY,
)
from luyke.reading.mentions import Mention
from luyke.reading.said import Said
from luyke.reading.spelled import year_before
from luyke.reading.subjects import GROWTH_NOUN, PLAN_NOUN, RATE_NOUN
from luyke.reading.tokens import Number, Token

_CARRIED_OUT = ("giải ngân", "thực hiện", "ước thực hiện")
_CHANGES = frozenset({"up", "down", "exceed", "short"})
_COVERS = re.compile(r"(?:bao|che) phủ(?: [^\W\d_]+){0,2} $")  # "đạt tỷ lệ bao phủ 74,5% dân số"
_LOWER_THAN = re.compile(r"(?<!\w)(?:thấp|ít|chậm) hơn (?:so với )?(?:mức|tốc độ) tăng(?: trưởng)?(?!\w)(?! \d)")
_PACE_FROM = re.compile(
    r"(?<!\w)(?:(?:mức|tốc độ|nhịp độ) (?:gia )?tăng|lạm phát)(?!\w)(?:(?!t[ỷỉ] (?:lệ|trọng))[^.;,\n]){0,60} từ $"
)
_WISHES = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|(?:đề|đặt) ra)(?!\w)")
_PLAN_BEHIND = re.compile(r" ?\((?:kế hoạch|kh)(?: [^\W\d_]+){0,4} [\d<>]")  # "tăng 7,32% (kế hoạch 7-7,2%)": reached
_GIVEN = ("lương cơ sở ", "lương tối thiểu ", "lương tối thiểu vùng ", "lương cơ sở là ")  # what the law says
_SETTLED = re.compile(
    r"(?<!\w)(?:đã|chưa)(?: thực hiện)? (?:được )?(?:phân bổ|bố trí|giải ngân|thanh toán)(?: chi tiết| chỉ tiết)?[\s*]*"
    r"(?:(?:là|đạt)[\s*]*)?$"
)
_MONTH = re.compile(r"\d{4}-\d\d")
_ASSIGNED = re.compile(r"(?<!\w)(?:giao|phấn đấu|chỉ tiêu|dự toán|kế hoạch)(?!\w)")
_NOT_YET = re.compile(r" ?% vốn [^.,;()\n]{0,20}(?:đã|chưa) (?:phân bổ|giải ngân)")
_TIMES_OF = re.compile(r" (?:so với|cùng kỳ|(?:của )?(?:mức|bình quân|trung bình))(?!\w)")
_OF_PLAN = re.compile(r" (?:so (?:với )?)?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|nq)(?!\w)(?! (?:là )?\d)")
_BOUNDS = frozenset({">=", "<="})
_COMPARED = re.compile(r" (?:so (?:với )?)?(?:cùng kỳ|cùng kì|năm trước|năm ngoái)")
# Between a change and the same change said in percent, nothing but words that join them.
_JOINS = re.compile(r",? ?\(?(?:tương (?:đương|ứng)(?: với)?|hay|tức|bằng|là|=|hơn|gần|khoảng|mức|tăng|giảm| )*")
_NEEDS = ("nhu cầu", "tổng nhu cầu")  # what something would cost, planned by nobody yet
# What something has become, behind what it was; "từ 80% tổ chức hoàn thành nhiệm vụ trở lên" is a bound.
_BECAME = re.compile(r"(?:(?! trở )[^.;\n]|\.(?=\d)){0,80}?(?<!\w)(?:lên|xuống|còn|đến|tới|sang|nay)(?!\w)")
_GROWN_TO = re.compile(r" so (?:với )?(?:năm|cùng kỳ|tháng|quý)(?! \d)(?!\w)")  # "tăng lên 5% so với năm trước"
_LINE = 60  # characters before a number in which it is said what was done of a plan
_FAR = 200  # characters before a number in which aims are named
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
    told.target = state.target and not _tells_no_aim(state, mention)
    told.future, told.shares = state.future, mention.structure
    told.starts = state.from_end >= 0 and _is_start(state, token, mention)
    told.sign, told.rank, told.attained, told.period = number.sign, number.rank, state.attained, mention.period
    told.same_list = state.list_last is not None or (last is not None and last.sentence == state.sentence)
    told.head, told.last = state.head, last or state.list_last
    told.of_pace = False
    if percent:
        down = mention.verb == "down" or state.earlier == "down"
        told.of_pace = down and _LOWER_THAN.search(state.low, state.at, mention.start) is not None
        if told.starts and _PACE_FROM.search(state.low, state.opens, mention.start):
            told.subject = "mức tăng"  # "hạ mức tăng trưởng năm 2021 từ 5,4% xuống còn 5,2%"
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
            told.earlier = told.earlier or lists_growth(state) or _grown_before(state)
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
    if mention.verb == "to" and _comes_to_a_growth(state, mention, new_subject):
        mention.kind, state.course = GROWTH, None
    elif course is not None and course.unit == mention.unit and not GROWTH_NOUN.match(mention.subject):
        mention.kind, mention.basis = LEVEL, None  # "thị trường tăng nhanh nhất, từ 37% lên 61%"
    if told.starts and mention.kind == LEVEL:
        _begin_course(state, mention)
    elif told.starts and mention.kind == GROWTH:
        state.course = mention  # what it comes to is a growth, too
    hear_around(state, token, number, mention, new_subject)
    if mention.kind == TARGET and not mention.timed and _is_for_the_year(state, mention):
        mention.period = mention.period[:4]
    part = state.total is not None and state.total.kind == TARGET
    if plan and mention.kind == TARGET:
        take_over_plan(state, mention)
    elif mention.kind == TARGET and mention.period[:1] == "@" and not mention.timed and (part or not state.target):
        mention.period = mention.period[1:5]  # what was assigned is a year's, whatever day it is told of


def _is_for_the_year(state: State, mention: Mention) -> bool:
    """ "Tháng 12 thu …. HĐND giao cục phấn đấu thu 9 tỷ đồng": a plan is a year's, whatever month it is told in."""
    if _MONTH.fullmatch(mention.period) is None or aims_go_on(state):
        return False
    return _ASSIGNED.search(state.low, state.opens, mention.start) is not None


def _tells_no_aim(state: State, mention: Mention) -> bool:
    """Whether a number among aims is none: what the law says, what has been done, what its plan stands behind."""
    given = state.low.endswith(_GIVEN, 0, mention.start)
    return given or _is_settled(state, mention) or _is_reached(state, mention)


def _is_reached(state: State, mention: Mention) -> bool:
    """ "Các chỉ tiêu đạt được: GRDP tăng 7,32% (kế hoạch 7%)": its plan stands behind it."""
    if _PLAN_BEHIND.match(state.low, mention.stop) is None:
        return False
    return _WISHES.search(state.low, max(state.line_start, mention.start - _FAR), mention.start) is None


def _is_settled(state: State, mention: Mention) -> bool:
    """ "Kế hoạch phân bổ: vốn đã phân bổ là 90 tỷ đồng": under a heading of plans, what has been done of them."""
    if not (state.section_target or state.list_target):
        return False
    if _NOT_YET.match(state.low, mention.end):
        return True
    return _SETTLED.search(state.low, max(state.opens, mention.start - _LINE), mention.start) is not None


def _grown_before(state: State) -> str:
    """ "nhập khẩu cũng giảm (khoảng từ 6,5% đến 7%)": the verb that the first number of the bracket belongs to."""
    held = state.brackets[-1]
    if held.open is not None or not state.bracket_first or held.verb not in ("up", "down"):
        return ""
    return held.verb if not state.low[held.verb_end : held.start].strip() else ""


def _comes_to_a_growth(state: State, mention: Mention, new_subject: bool) -> bool:
    """ "hạ mức tăng trưởng năm 2021 từ 5,4% xuống còn 5,2%": what a growth has come to is one."""
    course = state.course
    if course is None or new_subject or course.kind != GROWTH or course.unit != mention.unit:
        return False
    return course is state.mentions[-1]


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
