"""A plan's own value: "kế hoạch là 125.000 tỷ đồng", "đạt 97% kế hoạch (1.915 USD/người)"."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.reading.binding.spans import is_of_years
from luyke.reading.binding.state import Bracket, State
from luyke.reading.mentions import Mention

# What may stand between the words of a plan and its value.
_BETWEEN = frozenset(
    (
        "",
        "là",
        "đề ra là",
        "đạt",
        "đề ra",
        "tăng",
        "giao",
        "pháp lệnh",
        "là đón",
        "là thu",
        "là thu hút",
        "là tạo",
        "là trồng",
        "là xuất khẩu",
        "là phục vụ",
    )
)
_HEDGED = re.compile(r"(?:^| )(?:trên|khoảng|từ|hơn|gần|ít nhất|tối thiểu)$")
_STOPS = frozenset(",(")
_EXPLAINED = 60  # characters between a plan and the bracket that says what it is
_HANDED = re.compile(r"(?<!\w)giao (?:các )?$")  # "giao chỉ tiêu thu ngân sách 386 tỷ đồng"
_NAMED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,6}")
_OF_ANOTHER = re.compile(r" ?so(?!\w)")
_SET_BY = re.compile(
    r"(?:[^\W\d_]+ ){0,10}(?:thông qua|giao|đề ra|đặt ra|quyết nghị|quyết định|phê duyệt)(?: là| ở mức)?(?: dưới)?"
)
_AIM = re.compile(r"(?:[^\W\d_]+ ){1,6}(?:năm nay |cả năm )?là(?: dưới)?")  # "mục tiêu lạm phát năm nay là 4%"
_PURSUED = re.compile(r"(?:thực hiện|hoàn thành|đạt|theo|với|vượt|tới|đến|so)(?: (?:được|với|các|những))? $")
_GROWS = re.compile(
    r"(?:là |đề ra )?(?:tốc độ )?(?:tăng|giảm)(?: trưởng)?(?: kinh tế| gdp| grdp| tín dụng)?"
    r"(?: từ| khoảng| trên| thêm| là| đạt)?"
)


def is_plan_value(state: State, start: int, end: int) -> bool:
    """Whether the number from `start` to `end`, unit and all, is the value of the plan named before it."""
    held = state.brackets[-1] if state.brackets else None
    if held is not None and _is_first_behind_plan(state, held, start):
        return held.open is None or held.open.unit not in PERCENT  # "vượt kế hoạch (1.915 USD/người)"
    if held is not None and state.plan is None and _explains_plan(state, held):
        return True
    if state.plan is None or state.plan_end > start:
        return False
    if is_off_plan(state, state.low[start:end]):
        return False
    between = state.low[state.plan_end : start].strip(" :")
    if held is not None and not held.plan:
        return not (state.planned is state.last and between.startswith("và "))  # "(đạt 99% kế hoạch và bằng 110% …"
    if state.planned is not None and state.planned is state.last:
        if between in ("tăng", "giảm"):
            return False  # "bằng 55% kế hoạch tăng 2%": the plan has had its share
        if _OF_ANOTHER.match(state.low, end):
            return False  # "đạt 140% nghị quyết xã 150% so với kế hoạch huyện": a share of another plan
    if _HANDED.search(state.low, max(0, state.plan.start - 12), state.plan.start) and _NAMED.fullmatch(between):
        return True
    if _SET_BY.fullmatch(between) or (state.low.startswith("mục tiêu", state.plan.start) and _is_aim(state, between)):
        return True
    return _HEDGED.sub("", between) in _BETWEEN or _GROWS.fullmatch(between) is not None


def _is_aim(state: State, between: str) -> bool:
    """Whether the words of a plan go on to its value, and are not those of what was done about it."""
    assert state.plan is not None
    before = state.plan.start
    return _AIM.fullmatch(between) is not None and not _PURSUED.search(state.low, max(0, before - 20), before)


def is_off_plan(state: State, printed: str = "") -> bool:
    """ "vượt chỉ tiêu 2,9%", "cao hơn kế hoạch 2%": how far off the plan it is, not the plan; no range is."""
    if "-" in printed:
        return False  # "tăng 9,7%, vượt kế hoạch 8,5-9,5%"
    if state.plan is None or state.low[state.verb_end : state.plan.start].strip():
        return False
    compared = state.verb in ("up", "down") and state.low.endswith(" hơn", 0, state.verb_end)
    return compared or state.verb == "exceed"


def _is_first_behind_plan(state: State, held: Bracket, start: int) -> bool:
    """Whether the bracket opened right behind the words of a plan and nothing stands before its number."""
    if held.plan is None or not state.bracket_first or state.at != held.start + 1:
        return False
    between = state.low[state.at : start].strip(" ~")
    hedged = state.hedge != "" and between == state.low[state.hedge_start : state.hedge_end]
    return not state.low[held.plan_end : held.start].strip() and (not between or hedged)


def _explains_plan(state: State, held: Bracket) -> bool:
    """ "so với mục tiêu Quốc hội đã quyết định (giá tăng dưới 4%)": a bracket behind a plan with nothing reached."""
    if held.plan is None or held.open is not None or not state.bracket_first:
        return False
    if held.verb and state.low[held.group : held.verb_end] != "được":
        return False
    between = state.low[held.plan_end : held.start]
    return between.strip() != "" and not _STOPS & set(between) and len(between) < _EXPLAINED


def tie_to_share(state: State, mention: Mention, adjacent: bool) -> None:
    """A plan's value behind a share of that plan."""
    last = state.last
    if last is None or last is not state.planned:
        return
    if mention.unit not in PERCENT:
        mention.plan_of = last
    elif adjacent:
        # "đạt 24,4% so với kế hoạch 28,2%": the plan's own value stands behind, the first is no share of it.
        last.kind, last.basis, last.issuer = state.last_kind, None, ""
        state.pending.append(last)


def take_over_plan(state: State, mention: Mention) -> None:
    """A plan's value has its issuer and its year."""
    plan = state.plan or (state.brackets[-1].plan if state.brackets else None)
    if plan is None:
        return
    mention.issuer = plan.issuer
    held = state.brackets[-1].open if state.brackets else None
    if plan.year:
        mention.period = str(plan.year)
    elif held is not None and state.last is not None and held.stop < state.last.stop < plan.start:
        mention.period = held.period.lstrip("@")[:4]  # "tăng 15,6% (năm 2018 tăng 9,7%, KH tăng 15,5%)"
    elif not mention.timed and mention.period and not is_of_years(mention.period):
        mention.period = mention.period.lstrip("@")[:4]
