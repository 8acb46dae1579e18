"""Where a number stands among the others: the level it is said of, the total it is part of, its wait for a basis."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT, is_count
from luyke.reading.binding.brackets import nothing_before_bracket
from luyke.reading.binding.comparisons import COMPARED_KINDS
from luyke.reading.binding.settling import basis_of
from luyke.reading.binding.state import Bracket, State
from luyke.reading.members import (
    ATTAINMENT,
    DIFFERENCE,
    FRACTION,
    GROWTH,
    LEVEL,
    NO_BASIS,
    OTHER,
    PLAN,
    PREVIOUS_MONTH,
    TARGET,
    YOY,
)
from luyke.reading.mentions import Mention
from luyke.reading.spelled import in_year, month_before, year_before

_PACE_OF = re.compile(r"(?:mức|tốc độ) (?:tăng|giảm)(?: trưởng)?(?: của)? $|%\) và $")
_AVERAGE = re.compile(r"(?:bình quân|trung bình)(?: (?:mỗi|một|hằng|hàng|1))?(?: [^\W\d_]+)?")
_FROM = re.compile(r",? (?:(?:tăng|giảm) )?từ (?:mức )?")
_COUNTED = re.compile(r" ?([^\W\d_]+ (?!so |và |với |trong |thì |là |đạt )[^\W\d_]+)")
_FEW_WORDS = 30  # characters
_FEW = 12  # numbers looked back on
_LEVELS = frozenset({LEVEL, TARGET, FRACTION})


def place(state: State, mention: Mention, new_subject: bool) -> None:
    """Gives a number its head, its total and its basis, as far as they are known."""
    _find_head(state, mention, new_subject)
    if state.course is not None and mention.verb == "to" and mention.kind == LEVEL:
        _end_course(state, state.course, mention)
    mention.total, mention.whole = state.total, state.whole
    kind = mention.kind
    if kind == ATTAINMENT:
        if mention.verb == "reach":
            mention.basis = PLAN
        if mention.basis is None:
            state.pending.append(mention)
    elif mention.basis is None and (
        kind in COMPARED_KINDS or (kind == OTHER and mention.verb in ("up", "down", "times"))
    ):
        _find_basis(state, mention)
    if mention.bracket and mention.unit == "%" and _is_growth_before(state, mention):
        held = state.brackets[-1].open
        mention.kind, mention.basis = GROWTH, YOY
        mention.period = in_year(mention.period, held.basis_year if held is not None else 0)
    elif state.prefix is not None or mention.bracket:
        _tell_of_base(state, mention)


def _is_growth_before(state: State, mention: Mention) -> bool:
    """ "tăng 6,7%, cao hơn mức cùng kỳ (6,3%)", "gấp 2 lần mức tăng cùng kỳ (2%)": the growth of the year before."""
    held = state.brackets[-1].open if state.brackets else None
    if held is None or held.basis != YOY or mention.timed or mention.verb or mention.kind == TARGET:
        return False
    if held.kind != GROWTH and held.unit != "times":
        return False
    alone = state.low.startswith(")", mention.stop) and state.low.endswith("(", 0, mention.start)
    return alone and _compared_just_before(state, held)


def _tell_of_base(state: State, mention: Mention) -> None:
    """ "vượt xa cùng kỳ (35 triệu USD)", "mức tăng của cùng kỳ năm 2020 (8%)": the value of the year compared with."""
    inside = mention.bracket and state.bracket_first and state.prefix is None
    compared = state.brackets[-1].prefix if inside else state.prefix
    if compared is None or compared.basis != YOY or mention.earlier:
        return
    between = state.low[compared.end : mention.start].strip(" (")
    if between == "là" and compared.year and mention.kind == LEVEL:
        mention.period = in_year(mention.period, compared.year)  # "tăng so với năm 2015 là 11,6%"
    if mention.timed or between not in ("", "là"):
        return
    grew = _PACE_OF.search(state.low, max(0, compared.start - 30), compared.start) is not None
    grew = grew or (inside and mention.kind == GROWTH and mention.inherited)  # "cao hơn mức cùng kỳ (6,3%)"
    if mention.kind == (GROWTH if grew else LEVEL) and (grew or inside):
        mention.period = in_year(mention.period, compared.year)


def _find_head(state: State, mention: Mention, new_subject: bool) -> None:
    percent = mention.unit in PERCENT
    if percent or mention.kind not in _LEVELS:
        if new_subject and not mention.bracket:
            state.head = mention if percent and mention.kind == LEVEL else None
        else:
            mention.head = _what_changed(state, mention)
            if mention.bracket and percent and mention.kind == LEVEL and state.head is not None:
                _say_beside(state, mention, state.head)
    elif state.parts_in_bracket():
        state.head = mention
    elif new_subject and not mention.bracket and _is_average(mention, state.head):
        # "250 đảng viên, bình quân mỗi năm 50, đạt 125% chỉ tiêu": what follows is of the 250.
        mention.head, mention.beside = state.head, True
        state.subject = state.head.subject if state.head is not None else ""
    elif state.head is not None and (mention.bracket or (not new_subject and mention.kind == TARGET)):
        mention.head = state.head
        if mention.bracket and mention.kind == LEVEL:
            _say_beside(state, mention, state.head)
            if mention.beside and mention.unit == state.head.unit:
                state.head = mention  # "cán mốc 500 tỷ USD (đạt 517,26 tỷ USD, tăng 7,6%)": of the inner one
    elif state.head is not None and state.low.startswith("/", mention.start - 1):
        mention.head, mention.beside = state.head, True
    elif not mention.bracket and not _is_base(state, mention):
        state.head = mention


def _is_average(mention: Mention, head: Mention | None) -> bool:
    """Whether a level only says what the one before is on average."""
    if head is None or head.unit != mention.unit or mention.kind != LEVEL:
        return False
    return _AVERAGE.fullmatch(mention.subject) is not None


def _end_course(state: State, start: Mention, mention: Mention) -> None:
    """ "gấp 3 lần, từ 412 lên 1.236": the first is what the second has come from, and the change before is of it."""
    state.course = None
    if start.unit != mention.unit or start.bracket != mention.bracket or mention.of is not None:
        return
    start.head, start.earlier, start.course = mention, True, True
    state.head = mention
    before = state.mentions[-2] if len(state.mentions) > 1 else None
    if before is None or before.head is not None or start is not state.mentions[-1]:
        return
    if _FROM.fullmatch(state.low, before.stop, start.start) is None:
        return
    if before.kind in (GROWTH, DIFFERENCE) or before.unit == "times":
        before.head = mention


def _what_changed(state: State, mention: Mention) -> Mention | None:
    """The level that a change is of.

    Behind "…, làm chết 5 người, bị thương 9 người; so với cùng kỳ giảm 6 vụ, giảm 3 người chết" it is the one level of
    its unit; where there are two, nobody can tell.
    """
    held = state.brackets[-1].open if mention.bracket and state.brackets else None
    if held is not None and held.kind == DIFFERENCE:
        return held.head
    if mention.kind == DIFFERENCE and is_count(mention.unit):
        levels = [
            said
            for said in state.mentions[-_FEW:]
            if said.sentence == state.sentence and said.kind == LEVEL and not said.bracket
        ]
        if len(levels) > 1:
            alike = [level for level in levels if level.unit == mention.unit]
            noun = _counted(state, mention) if len(alike) > 1 else ""
            alike = [level for level in alike if not noun or _counted(state, level) == noun] or alike
            if len(alike) == 1 or state.prefix is not None:
                return alike[0] if len(alike) == 1 else None
    return state.head


def _counted(state: State, mention: Mention) -> str:
    """The words behind a count that say who they are: "12 người chết, 7 người bị thương"."""
    words = _COUNTED.match(state.low, mention.end)
    return words[1] if words is not None else ""


def _is_base(state: State, mention: Mention) -> bool:
    """Whether a level stands right behind "so với", so that it is what the change before is of."""
    change = state.base_of
    if change is None or change.head is None or change.head.unit != mention.unit:
        return False
    if state.low[state.base_at : mention.start].strip():
        return False
    mention.head, mention.earlier, mention.basis_named = change.head, True, NO_BASIS
    state.head = change.head
    return True


def _find_basis(state: State, mention: Mention) -> None:
    last = state.last
    if mention.bracket and state.bracket_first and _is_behind_plan(state, state.brackets[-1]):
        mention.basis = PLAN
    elif state.prefix is not None:
        mention.basis, mention.basis_year = basis_of(state, state.prefix), state.prefix.year
    elif mention.bracket and last is not None and last.kind in COMPARED_KINDS and last.basis is not None:
        mention.basis = last.basis
    elif mention.bracket and state.bracket_first and (outer := state.brackets[-1].prefix) is not None:
        mention.basis, mention.basis_year = basis_of(state, outer), outer.year  # "giảm so với tháng trước (giảm 2%)"
    else:
        state.pending.append(mention)


def _is_behind_plan(state: State, held: Bracket) -> bool:
    """ "vượt kế hoạch quận giao (tăng 8%)": by so much it was exceeded."""
    return held.open is None and held.verb == "exceed" and held.plan is not None and state.prefix is None


def _say_beside(state: State, mention: Mention, head: Mention) -> None:
    """A level in brackets behind another: what it was a year before, or the same in another measure."""
    held = state.brackets[-1].open if state.brackets else None
    prefix = state.prefix
    if held is not None and held.basis == PLAN and held.unit in PERCENT and _stands_for_plan(state):
        mention.kind, mention.plan_of, mention.issuer = TARGET, held, held.issuer
        mention.period = mention.period.lstrip("@")[:4]  # a plan is a year's, whatever it is held against
    elif mention.timed and mention.period and mention.period == year_before(head.period):
        mention.earlier, mention.basis_named = True, YOY
    elif held is not None and mention.verb in ("", "reach") and _compared_just_before(state, held):
        # "giảm 14,66% so với cùng kỳ năm trước (293.477 tỷ đồng)": the value compared with.
        mention.earlier, mention.basis_named = True, held.basis or NO_BASIS
        mention.period = _period_of_base(held, mention.period)
    elif prefix is not None and prefix.basis not in (NO_BASIS, PLAN):
        mention.earlier, mention.basis_named = True, prefix.basis
    else:
        mention.beside = True


def _stands_for_plan(state: State) -> bool:
    """ "đạt 99% chỉ tiêu giao bổ sung của Tổng cục (5.900 tỷ đồng)": few words more of the plan, then its value."""
    if nothing_before_bracket(state):
        return True
    held = state.brackets[-1]
    words = state.low[held.at : held.start]
    return state.bracket_first and not state.named_here and "," not in words and len(words) < _FEW_WORDS


def _period_of_base(change: Mention, period: str) -> str:
    """When the value that a change is from was: a year, a month earlier, in the year named, or not known."""
    if change.basis == YOY:
        return year_before(period)
    if change.basis == PREVIOUS_MONTH:
        return month_before(period)
    return str(change.basis_year) if change.basis_year else ""


def _compared_just_before(state: State, held: Mention) -> bool:
    compared = held.basis in (YOY, PREVIOUS_MONTH) or held.unit in ("times", "pp")
    return compared and state.brackets[-1].at > held.stop and nothing_before_bracket(state)
