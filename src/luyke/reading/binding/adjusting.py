"""What is added to something, or taken from it: "tăng vốn đầu tư thêm 1,4 tỷ USD", "điều chỉnh giảm hơn 36 tỷ đồng"."""

from __future__ import annotations

import re

from luyke.reading.binding.state import State
from luyke.reading.members import DIFFERENCE
from luyke.reading.mentions import Mention, negate

# "để giảm tải tuyển thêm 50 giáo viên": more of something else.
_OTHER_VERBS = "cường|so|từ|lên|xuống|để|và|tuyển|trồng|xây|mở|nuôi|bố|hỗ|dành|nghèo"
_MORE_OF = re.compile(
    rf"(?<!\w)(tăng|giảm)(?: (?!(?:{_OTHER_VERBS})(?!\w))[^\W\d_]+){{1,4}}"
    r" thêm (?:hơn |gần |trên |khoảng )?$"
)
_ADJUSTED = re.compile(r"(?<!\w)điều chỉnh (?:tăng|giảm)(?: (?!so)[^\W\d_]+){0,4}(?: hơn| gần| trên| khoảng)? $")
_OF_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|quy hoạch|tổng mức đầu tư|vốn)(?!\w)")
_NEAR = 48  # characters before a number


def take_addition(state: State, mention: Mention) -> bool:
    """Makes a level behind "tăng … thêm" the difference that it is; False where none is told."""
    near = max(state.opens, mention.start - _NEAR)
    if state.low.find(" thêm ", near, mention.start) < 0:
        return False
    more = _MORE_OF.search(state.low, near, mention.start)
    if more is None:
        return False
    mention.kind, mention.verb = DIFFERENCE, "up" if more[1] == "tăng" else "down"
    if mention.verb == "down":
        negate(mention)
    return True


def is_adjusted(state: State, mention: Mention) -> bool:
    """Whether a difference is one from what was planned; of a price it is none."""
    if mention.kind != DIFFERENCE or _ADJUSTED.search(state.low, max(0, mention.start - _NEAR), mention.start) is None:
        return False
    return _OF_PLAN.search(state.low, state.opens, mention.start) is not None
