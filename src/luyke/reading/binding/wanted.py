"""What is wanted or assigned, though no verb of wishing governs it; and plans that were moved or passed."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.model import Kind
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention

_NEAR = 200  # characters before a number in which something is said of it
_ASSIGNED = re.compile(r"(?:(?<!bàn )(?<!chuyển )giao|phê duyệt|quyết nghị)(?: đầu năm)?(?: là| với)? $")
_ASSIGNED_ENDS = frozenset({"ao ", "ệt ", "hị ", "ăm ", "là ", "ới "})  # of all that it matches
_DEMAND = re.compile(r"(?<!\w)(?:tối thiểu|trở lên|tối đa)(?!\w)")
# "mức thuế tối thiểu là 5%, tối đa là 35%": from so much to so much it is.
_LEAST_AND_MOST = re.compile(
    r"(?:tối thiểu|khởi điểm|thấp nhất)(?!\w)[^.;\n]{1,40}tối đa|tối đa[^.;\n]{1,60}tối thiểu(?!\w)"
)
_CONDITION = re.compile(r" trở (?:lên|xuống),? (?:sẽ|thì|được|mới|phải)(?!\w)")  # "27 điểm trở lên sẽ được thưởng"
_FAR_BOUND = 60  # characters behind a number in which the other bound stands
_TOLD = re.compile(r"(?<!\w)(?:đã|có|(?<!thực )hiện|nay|ước|kết quả|ghi nhận|trong số)(?!\w)")
_HELD_AGAINST = re.compile(r"(?<!\w)(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|giao|nghị quyết|pháp lệnh)(?!\w)")
_MOVED = re.compile(
    r"(?<!\w)(?:giảm|tăng|nâng|hạ|điều chỉnh)(?: [\w,.]+%?){0,3}"
    r" (?:chỉ tiêu|kế hoạch|mục tiêu|hạn mức|dự toán)[^.;()]{0,60} từ "
)
_SPENT = re.compile(
    r"(?<!\w)(?:đã|ước|(?<!vốn )(?<!nguồn )(?<!phí )(?<!dõi )(?<!để )thực hiện|giải ngân|kết quả|quyết toán|lũy kế)"
    r"(?!\w)"
)
_QUOTA = re.compile(r"(?:chỉ tiêu|hạn mức|kế hoạch)(?: [^\W\d_]+){0,5} (?:giao|phê duyệt)(?: là| dưới| khoảng)* $")
_LONG = 60  # characters before a number in which its plan is named
_SHORT = 24  # characters before a number in which its verb stands


def aims_go_on(state: State) -> bool:
    """Whether more than this sentence tells of what is wanted."""
    return state.section_target or state.list_target or state.line_target or state.aims


def is_plan_moved(state: State, mention: Mention) -> bool:
    """ "giảm chỉ tiêu lợi nhuận từ 1.800 tỷ xuống còn 1.200 tỷ đồng": what a plan was and what it has become."""
    return _MOVED.search(state.low, max(state.opens, mention.start - _NEAR), mention.start) is not None


def is_passed(state: State, mention: Mention) -> bool:
    """ "lợi nhuận vượt 1.700 tỷ đồng": more than that, where no plan is told of and nothing that it is more than."""
    if state.head is not None and state.head.unit == mention.unit:
        return False
    if state.low.startswith(" so ", mention.stop):
        return False
    return _HELD_AGAINST.search(state.low, state.opens, mention.stop + _FAR_BOUND) is None


def is_demanded(state: State, mention: Mention) -> bool:
    """ "vốn tối thiểu là 75 tỷ đồng", "đạt 85% trở lên": a bound that nothing says was kept is what is demanded."""
    low = state.low
    if _TOLD.search(low, max(state.opens, mention.start - _NEAR), mention.start) is not None:
        return False
    if _CONDITION.match(low, mention.stop) is not None:
        return False
    if not mention.verb and mention.unit not in PERCENT and low.startswith(" trở ", mention.stop):
        return False  # "bậc 6 (401 kWh trở lên)": a class of what there is
    if mention.unit in PERCENT and _LEAST_AND_MOST.search(low, state.opens, mention.stop + _FAR_BOUND) is not None:
        return False
    return _DEMAND.search(low, max(state.opens, mention.start - _SHORT), mention.stop + _SHORT) is not None


def _says_is(state: State) -> bool:
    """Whether the verb only says what something is: "gồm: vốn trong nước là 3 tỷ đồng"."""
    return state.low.startswith("là", state.group) and state.verb_end - state.group == len("là")


def _is_quota(state: State, mention: Mention) -> bool:
    """ "chỉ tiêu hội đồng giao là dưới 3%"."""
    return _QUOTA.search(state.low, max(state.opens, mention.start - _LONG), mention.start) is not None


def is_assigned(state: State, mention: Mention) -> bool:
    """Whether a level is what was assigned, or a part of something planned."""
    if mention.unit in PERCENT:
        return _is_quota(state, mention)
    if state.total is not None and state.total.kind == Kind.TARGET and (not mention.verb or _says_is(state)):
        return True
    if state.total is not None and state.total is state.last and state.total.kind == Kind.TARGET:
        return state.low.startswith("có ", state.group)  # "là đón 9 triệu khách, trong đó có 2 triệu khách quốc tế"
    low, start = state.low, mention.start
    named = state.colon >= state.verb_end  # "nguồn thực hiện cải cách tiền lương: 3 tỷ đồng": the verb is in the name
    if state.budget and mention.unit == "VND" and (not mention.verb or named or _says_is(state)):
        return _SPENT.search(low, max(state.opens, start - _NEAR), start) is None
    if low.endswith("phân bổ ", 0, start):
        return state.last is not None and state.last.kind == Kind.TARGET  # "kế hoạch vốn là 9 tỷ đồng; phân bổ 2 tỷ"
    return (
        low[start - 3 : start] in _ASSIGNED_ENDS
        and low[state.at : start].strip() != "giao"  # "giao 31 thanh niên nhập ngũ": handed over
        and _ASSIGNED.search(low, max(state.opens, start - 24), start) is not None
    )
