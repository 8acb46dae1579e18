"""Percentages of a plan that nobody names: what was carried out, and what was paid out."""

from __future__ import annotations

import re

from luyke.reading.binding.state import State
from luyke.reading.binding.verbs import ACHIEVED
from luyke.reading.members import ATTAINMENT
from luyke.reading.mentions import Mention
from luyke.reading.subjects import RATE_NOUN

_NEAR = 80  # characters
# "đã giải ngân vốn đầu tư công đạt 68%"; "tỷ lệ giải ngân" is a rate
_PAID_OUT = re.compile(
    r"(?<!lệ )(?<!độ )giải ngân(?: (?:các|nguồn|vốn|kế hoạch|đầu tư|xây dựng|cơ bản|công|ngân sách|nhà nước))+"
    r"(?: (?:ước|mới|chỉ|đã))* đạt $"
)


def is_achieved(state: State) -> bool:
    """Whether the verb says that something was carried out; a bracket behind a verb has it from outside."""
    held = state.brackets[-1] if state.brackets and not state.verb else state
    return held.verb == "reach" and ACHIEVED.search(state.low, held.group, held.verb_end) is not None


def is_carried_out(state: State, mention: Mention) -> bool:
    """ "mới hoàn thành 29% doanh thu": of what was planned, though no plan is named."""
    if mention.verb != "reach" or state.target or RATE_NOUN.match(mention.subject):
        return False
    low, last = state.low, state.last
    if not state.verb and last is not None and last.kind == ATTAINMENT and " và " in low[last.stop : mention.start]:
        return True
    if low.startswith("hoàn thành", state.group):
        return low.endswith("hoàn thành ", 0, mention.start)
    return low.startswith("giải ngân", state.group)


def is_paid_out(state: State, mention: Mention) -> bool:
    """ "giải ngân đạt 56% tổng vốn", "đạt 72% giải ngân vốn": what was paid out is a share of a plan."""
    low = state.low
    if low.find("giải ngân", state.opens, mention.stop + len(" giải ngân")) < 0 or mention.verb not in ("reach", ""):
        return False
    if state.target:
        return False
    last = state.last
    if state.each and mention.inherited and last is not None and last.kind == ATTAINMENT:
        return True  # "… lần lượt là 81,5%; 65,8%"
    if state.first is None and low.find("kết quả giải ngân", state.opens, mention.start) >= 0:
        return True  # "kết quả giải ngân của y tế đạt cao nhất với 72%"
    if _PAID_OUT.search(low, max(state.opens, mention.start - _NEAR), mention.start) is not None:
        return True
    verb = low.startswith("giải ngân", state.group) and not low.endswith("lệ ", 0, state.group)
    return verb or low.startswith(" giải ngân", mention.stop)
