"""Plans as they are heard: what the share before is of, what the number behind may be, or the opening of wishes."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.reading.bases import Compared
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import TOLD
from luyke.reading.members import ATTAINMENT, DIFFERENCE, LEVEL, OTHER, PLAN, RATIO, SHARE, TARGET
from luyke.reading.mentions import negate
from luyke.reading.tokens import Token

_CARRIED_OUT = re.compile(r"(?<!\w)(?:đã|thực hiện|giải ngân|hoàn thành|kết quả|ước|vượt)(?!\w)")
_ASSIGNING = re.compile(r"(?<!\w)giao [^,.;:()\n\d]{2,60} $")
_ASSIGNED_TO = re.compile(r"[^,.;:()\n]{0,40} giao [^,.;:()\n\d]{2,40} (?:là|gồm)(?!\w)")
# "Chỉ tiêu tăng trưởng của Hà Nội năm 2012 là từ 10-10,5%; xuất khẩu tăng 15%; …"
_ARE = re.compile(r"[^.;:\n\d]{0,80} năm (?:19|20)\d\d (?:là|tăng|đạt)(?!\w)")
_OPENED = re.compile(r"(?: ?[-–] ?(?:19|20)\d\d(?=:))?[,:]")  # "Kế hoạch năm 2023, …", "Mục tiêu 2021-2025: …"
_TO_REACH = re.compile(r"(?:để|nhằm|tới|đến|hướng đến|hướng tới)(?: đạt| thực hiện)? $")
_SET = re.compile(r"[^.;:\n]{0,60} (?:đặt|đề) ra(?: [^.;:,\n]{0,30})? là ")
# "tổng nguồn lực dành cho mục tiêu giảm nghèo": what money is for.
_SPENT_FOR = re.compile(r"(?<!\w)(?:dành|chi|đầu tư|nguồn lực|kinh phí|vốn) cho (?:các |những )?$")
_FAR = 80  # characters behind the words of a plan in which a result would be told


def _opens_wishes(state: State, token: Token) -> bool:
    """ "Kế hoạch năm 2023, thu ngân sách 650 tỷ đồng": a plan that opens its sentence, with no result behind it."""
    low = state.low
    if low[state.opens : token.start].strip(" -+*•").removeprefix("các"):
        return False
    if low.startswith("chỉ tiêu", token.start) and _ARE.match(low, token.end):
        end = low.find(". ", token.end)
        return TOLD.search(low, token.end, end if end >= 0 else len(low)) is None
    if not _OPENED.match(low, token.end):
        return False
    return _CARRIED_OUT.search(low, token.end, token.end + _FAR) is None


def _are_assigned(state: State, token: Token) -> bool:
    """ "giao Bộ A chỉ tiêu …", "những chỉ tiêu giao cho Bộ A là …": what follows is wanted, no result among it."""
    low = state.low
    if not low.startswith("chỉ tiêu", token.start) or state.brackets:
        return False
    if low.endswith("giao ", 0, token.start) and low.startswith(":", token.end):
        return True  # "tỉnh cũng giao chỉ tiêu: thu thuế 90 tỷ đồng, …"
    if _ASSIGNING.search(low, max(state.opens, token.start - _FAR), token.start) is None and (
        _ASSIGNED_TO.match(low, token.end) is None
    ):
        return False
    end = low.find("\n", token.end)
    return TOLD.search(low, token.end, end if end >= 0 else len(low)) is None


def _is_aimed_at(low: str, token: Token) -> bool:
    """ "nhằm mục tiêu bình quân 70 km/h", "mục tiêu Bộ A đặt ra là duy trì … ở mức 4%"."""
    if _TO_REACH.search(low, max(0, token.start - 16), token.start) is not None:
        return True
    return _SET.match(low, token.end) is not None


def hear_plan(state: State, token: Token) -> None:
    """A plan: what the share before it is of, and perhaps the number behind it."""
    plan = token.value
    if not isinstance(plan, Compared):
        return  # "KH1": the words of a plan without one
    mention = state.open
    goal = mention is None and state.low.startswith("mục tiêu", token.start)
    if goal and _SPENT_FOR.search(state.low, state.opens, token.start):
        return
    if mention is not None and state.low.startswith("/", token.start - 1):
        state.new_clause(token.end)  # "tăng 8%/KH tăng 5%": the plan's own value stands behind it
        state.words, mention = token.end, None
    state.plan, state.plan_end = plan, token.end
    according = token.start - len("theo ")
    if (
        mention is None
        and state.low.startswith("theo ", according)
        and not (state.brackets or state.low[state.at : according].strip(" -+*•,"))
    ):
        state.by_plan = plan
        state.names_from(token.end)
    elif mention is None and state.bracket_first and state.brackets and not state.low[state.at : token.start].strip():
        state.names_from(token.end)  # "(kế hoạch thành phố giao 965 lượt khách)": the plan's words name nothing
    if mention is None and (_opens_wishes(state, token) or _are_assigned(state, token)):
        state.target = True
        state.names_from(token.end)
    told = state.period.lstrip("@")
    if mention is None and state.low.startswith("mục tiêu", token.start) and _is_aimed_at(state.low, token):
        state.target = True
        state.names_from(token.end)
    if plan.year and mention is None and not state.brackets and not state.said and not told.startswith(f"{plan.year}-"):
        state.period = str(plan.year)  # "các chỉ tiêu đạt được năm 2018:"
        state.said = state.timed = True
    if mention is not None and mention.verb == "share" and mention.unit in PERCENT:
        return  # "chiếm 53% dự toán thu": of the whole of a plan, not a plan reached
    if mention is not None and mention.kind == TARGET and state.held_plan is not None:
        return  # "kế hoạch 28% kế hoạch ban đầu": its own value, named twice
    if mention is not None and (mention.unit in PERCENT or mention.kind in (DIFFERENCE, OTHER)):
        state.planned, state.last_kind = mention, mention.kind
        wished = mention.kind == TARGET and mention.unit in PERCENT and mention.verb in ("reach", "equal")
        if mention.kind == LEVEL and state.low.endswith("chậm ", 0, mention.start):
            mention.kind = OTHER  # "đạt 38%, chậm 4% so với kế hoạch": by points
            negate(mention)
        elif wished or mention.kind in (LEVEL, ATTAINMENT, RATIO, SHARE):
            mention.kind = ATTAINMENT
        mention.basis, mention.issuer = PLAN, plan.issuer
        state.attained = state.attained or (mention.kind == ATTAINMENT and mention.head is None)
        if mention in state.pending:
            state.pending.remove(mention)
        state.names_from(token.end)
