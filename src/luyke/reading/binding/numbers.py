"""A number, with all that the clause has said, becomes a mention."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT, is_count
from luyke.model import Basis, Kind, Quantity
from luyke.reading.binding.deciding import decide
from luyke.reading.binding.in_words import says_in_words
from luyke.reading.binding.meetings import take_day_of_meeting, take_month_of_meeting
from luyke.reading.binding.naming import give_subject, naming_words
from luyke.reading.binding.placing import place
from luyke.reading.binding.plans import is_plan_value, tie_to_share
from luyke.reading.binding.ranks import read_rank
from luyke.reading.binding.spans import take_last_year, take_span
from luyke.reading.binding.standing import take_no_time
from luyke.reading.binding.state import State
from luyke.reading.binding.stocks import take_last_day
from luyke.reading.binding.then_and_now import take_apart
from luyke.reading.binding.units import in_the_same_unit, unsaid_unit
from luyke.reading.binding.verbs import ACHIEVED, inherited_verb, near_verb, words_behind_verb
from luyke.reading.measuring import measured
from luyke.reading.mentions import Mention
from luyke.reading.tokens import Number, Token

_OWN_NAME = re.compile(r"(?<!\w)(?:t[ỷỉ] |tốc độ|mức|tổng|số|tăng|trong đó)")
_NEAR = 200  # characters before a number in which something is said of it
_HEDGED = frozenset({"", "từ", "là", "gấp"})  # between a hedge and its number
_AIMS = frozenset({"indicator", "mục tiêu"})
_SET_AS_AIMS = re.compile(r"(?:thông qua|đề ra|đặt ra|xác định|quyết nghị)(?: với| được)? $")
_SETS_AIMS = re.compile(r"(?<!\w)(?:đặt|đề)(?: ra)? (?:các |những )?(?:mục tiêu|chỉ tiêu)(?!\w)")
_LISTED = re.compile(r"(?: [^\W\d_]+){0,8},? ?(?:như|gồm|cụ thể|sau)?(?: sau)?:|(?: [^\W\d_]+){0,4},? như")
_REACHED = re.compile(r"đạt|hoàn thành|vượt|đã (?:thực hiện|có)")


def read_number(state: State, token: Token) -> None:
    """Measures a number, names it, decides its kind and puts it in its place."""
    number = token.value
    assert isinstance(number, Number)
    start = token.start
    if number.rank and not number.of:
        read_rank(state, token)
        return
    if state.brackets and not state.low[start].isdigit() and says_in_words(state, start):
        return
    number = in_the_same_unit(state, token, number)
    verb = near_verb(state, number, start)
    words = naming_words(state, _end_of_name(state, verb, start)) or words_behind_verb(state, verb, start)
    if words and _qualify_last(state, number, words):
        words = ""
    mention = _measured(state, token, number, words)
    if mention is None:
        if verb:
            state.unread.append((start, token.end))
        return
    if words == "góp":
        verb, words = "contribute", ""  # "góp 9,7% vào mức tăng chung"
    mention.verb = verb
    new_subject = state.named_here = give_subject(state, mention, words)
    mention.verb = verb or inherited_verb(state, mention, new_subject)
    mention.inherited, mention.attached = not new_subject, state.attached or " với " in words
    _take_over(state, mention)
    take_last_day(state, mention)
    take_span(state, mention)
    plan = is_plan_value(state, start, token.end)
    adjacent = plan and state.low[state.plan_end : start].strip() in ("", "là")
    if plan:
        tie_to_share(state, mention, adjacent)
    decide(state, token, number, mention, new_subject, plan, adjacent)
    take_last_year(state, mention)
    take_month_of_meeting(state, mention)
    take_day_of_meeting(state, mention)
    take_no_time(state, mention)
    place(state, mention, new_subject)
    state.bracket_first = False
    earlier = take_apart(state, mention, number) if mention.of is not None else None
    state.mentions.append(mention)
    if earlier is not None:
        state.mentions.append(earlier)
    if mention.unit in _AIMS:
        _announce_list(state, token, mention)
    _go_on(state, token, mention)


def _qualify_last(state: State, number: Number, words: str) -> bool:
    """ "31 thanh niên nhập ngũ đạt 100%": the words between a count and its share of a plan are still the count's."""
    last = state.open
    if last is None or number.measure is None or number.measure.unit not in PERCENT or state.verb != "reach":
        return False
    if not is_count(last.unit) or last.kind not in (Kind.LEVEL, Kind.TARGET) or state.at != last.stop:
        return False
    return ACHIEVED.match(state.low, state.group) is not None and not _OWN_NAME.search(words)


def _end_of_name(state: State, verb: str, start: int) -> int:
    """Where the words that may name the number end: before its verbs, unless they do not govern it."""
    if (state.verb and not verb) or state.group < state.at:
        return start
    if state.low.startswith("có ", state.group) and len(state.low[state.verb_end : start].split()) > 1:
        return start  # "kinh tế có vốn đầu tư nước ngoài 10.750 ngàn USD": part of the name
    return min(state.group, start)


def _measured(state: State, token: Token, number: Number, words: str) -> Mention | None:
    unit = None
    if number.measure is None or not number.measure.unit:
        unit = unsaid_unit(state, token, number, words)
    mention = measured(token, number, state.low, state.comma_decimal, unit)
    if mention is not None and state.hedge and state.low[state.hedge_end : token.start].strip() in _HEDGED:
        q = mention.quantity
        mention.quantity = Quantity(q.value, q.step, q.grain, state.hedge)
    return mention


def _take_over(state: State, mention: Mention) -> None:
    mention.opens, mention.sentence, mention.clause = state.opens, state.sentence, state.clause
    mention.period, mention.timed = state.period, state.timed
    if state.dealt_again and not state.dealt:
        as_many = rf"[\d.,]+ ?%(?:(?:, | và )[\d.,]+ ?%){{{len(state.dealt_again) - 1}}}(?!,? (?:và )?\d)"
        if mention.verb in ("up", "down") and re.compile(as_many).match(state.low, mention.start):
            state.dealt = state.dealt_again  # "…, tăng 4,2%, 8,7% và 6,3%"
        state.dealt_again = []
    if state.dealt and not state.brackets:
        mention.period, mention.timed = state.dealt.pop(), True
    elif mention.verb not in ("up", "down") and state.low.find("trước đây", state.at, mention.start) >= 0:
        mention.period, mention.timed = "", True  # "đạt 52%, trước đây chỉ khoảng 30%"
    elif state.projected and not state.whens and state.low.find(" hiện", state.at, mention.start) >= 0:
        mention.period = state.projected  # "cuối năm 2017 là 4,3%, hiện còn 3,3%"
    mention.estimate, mention.bracket = state.estimate, bool(state.brackets)
    mention.same, mention.after_parts = state.same or state.each, state.after_parts
    mention.structure, mention.gathered = state.structure or state.shares, state.gathered


def _announce_list(state: State, token: Token, mention: Mention) -> None:
    """ "Có 13 chỉ tiêu chủ yếu sau:" opens a list of what is wanted."""
    if _SET_AS_AIMS.search(state.low, max(state.opens, mention.start - _NEAR), mention.start):
        state.aims = True
    if state.low.endswith(("đề ra ", "đặt ra "), 0, mention.start):
        state.target = True  # "Năm 2017, thị xã đề ra 13 chỉ tiêu; trong đó thu nhập đạt 63 triệu đồng"
    if not _LISTED.match(state.low, token.end):
        return
    if not _REACHED.search(state.low, max(state.opens, mention.start - 30), mention.start):
        state.target = True


def _go_on(state: State, token: Token, mention: Mention) -> None:
    """The clause goes on behind its number, the verb spent."""
    if mention.kind is Kind.TARGET and 0 < state.base_year < int(mention.period.lstrip("@")[:4] or 0):
        sets = not state.brackets and _SETS_AIMS.search(state.low, state.opens, mention.start) is not None
        state.line_target = state.line_target or sets  # "Năm 2023, tỉnh đặt mục tiêu tăng 7%. Thu nhập đạt 75 triệu"
    state.last = mention
    if state.first is None:
        state.first = mention
    clause, timed, estimate = state.clause, state.timed, state.estimate and state.each
    state.held_plan = state.plan
    state.new_clause(token.end)
    state.clause, state.timed, state.estimate = clause, timed, estimate
    if state.prefix is not None and state.prefix.basis == Basis.PLAN:
        state.prefix = None
    state.open = mention
    if not (state.brackets and state.named_here):
        state.passing = False
    state.words = token.end
