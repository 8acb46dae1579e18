"""Numbers that share the verb and the comparison of the one before them."""

from __future__ import annotations

import re

from luyke.reading.binding.state import State
from luyke.reading.members import DIFFERENCE
from luyke.reading.mentions import Mention

_NEXT_NAME = re.compile(r"\)(?:[,;]| và|, và) [^(),;.\d]{2,40} \(")
_COMPARED_BOTH = re.compile(r"(?: [^\W\d_]+){0,4} so (?:với )?(?:cùng|năm|tháng|quý|tuần)(?!\w)")


def changes_too(state: State, mention: Mention) -> bool:
    """ "tăng 230 tổ chức và 124 đảng viên so với cùng kỳ": the verb and the comparison are those of both."""
    last = state.last
    if last is None or last.kind != DIFFERENCE or last.verb not in ("up", "down"):
        return False
    between = state.low[last.stop : mention.start]
    if mention.bracket and last.bracket and last.unit == mention.unit and _NEXT_NAME.fullmatch(between):
        return True  # "Lâm Đồng (tăng 43 trường hợp), Cà Mau (29 trường hợp)"
    if between.strip() != "và":
        return False
    return _COMPARED_BOTH.match(state.low, mention.stop) is not None
