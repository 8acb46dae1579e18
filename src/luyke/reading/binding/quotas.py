"""Percentages of as many as were to be: "kết nạp 70/100 chỉ tiêu, đạt 70%"."""

from __future__ import annotations

import re

from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention

_PLAN_BETWEEN = re.compile(r" (?:so (?:với )?)?(?:diện tích )?(?:kế hoạch|kh|chỉ tiêu)(?!\w)")
_SOWN = ("ha", "ton")  # "gieo trồng 40/50 ha, đạt 80%"
_TARGETS_MET = re.compile(r"(?<!\w)(?:hoàn thành|đạt|vượt|có|thực hiện)(?: (?:và|vượt|đạt|được|mức))* $")
_SHORT = 24  # characters before a number in which its verb stands


def is_of_quota(state: State, mention: Mention) -> bool:
    """ "kết nạp 70/100 chỉ tiêu, đạt 70%": of as many as were to be; "hoàn thành 15/18 chỉ tiêu" counts the targets."""
    head = state.head
    if head is not None and head.of is not None and _PLAN_BETWEEN.match(state.low, head.stop, mention.start):
        return True  # "15 ha/22 ha kế hoạch, bằng 70%"
    if head is None or head.of is None or mention.verb not in ("reach", "equal"):
        return False
    if head.quantity.value > head.of.value:
        state.over = state.line_start  # "29/25 con, đạt 116%": no part of a whole, and nor are the others beside it
    planned = state.over == state.line_start or head.unit in _SOWN
    if planned or head.unit != "indicator" or mention.verb != "reach":
        return planned
    return _TARGETS_MET.search(state.low, max(0, head.start - _SHORT), head.start) is None
