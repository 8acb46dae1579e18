"""Shares: whether what stands behind a percentage is the whole that it is a part of."""

from __future__ import annotations

import re

from luyke.lexicon.units import is_count
from luyke.model import Kind
from luyke.reading.binding.naming import part_behind
from luyke.reading.binding.state import State
from luyke.reading.measuring import counted_in
from luyke.reading.mentions import Mention

_WHOLE = re.compile(
    r" (?:(?:của|trong|trên|so với) )?(?:tổng (?!kết)|thị phần|vốn điều lệ|gdp|grdp|dân số|lực lượng lao động"
    r"|toàn (?:tỉnh|bộ|thành)"
    r"|lượng (?!so)|các (?:ca|hộ|xã|trường|doanh|dự|vụ|trường hợp) "
    r"|số (?:hộ|xã|dân|lao|trường|học|người|cơ|doanh|dự|vụ|dòng|ca|phiếu|mẫu|bệnh|tàu|giáo|vốn|cuộc|đơn|hồ|tổ|thôn|chi"
    r"|đảng|cán|hội|đoàn|khách|thuê|công|văn))"
)
# "bằng 2,2% sản lượng điện": of another amount, not of its own a year before.
_AMOUNT_BEHIND = re.compile(
    r" (?:của )?(?:tổng )?(?:kim ngạch|sản lượng|doanh thu|giá trị)"
    r"(?![^,.;()\n]{0,40}(?:cùng|năm|vụ|(?<!trong )tháng|(?<!trong )quý|kế hoạch))"
)
# … and what is given of it: "đóng góp 54% sản lượng lúa", "cung cấp 90% lượng gạo".
_AMOUNT = re.compile(
    r" (?:tổng )?(?:kim ngạch|sản lượng|lượng (?!so)|doanh thu|giá trị|gdp|grdp|thu ngân sách|số thu|nhu cầu)(?!\w)"
)
_GIVES = re.compile(
    r"(?<!\w)(?:cung cấp|cung ứng|đáp ứng|tiêu thụ|nắm giữ|đảm bảo|bảo đảm)"
    r"(?: được| khoảng| hơn| gần| tới| đến| trên)* $"
)
_SPENT_ON = re.compile(r" (?:để )?(?:chi|dành|phân bổ|đầu tư) (?:cho|vào) ")  # "82% chi cho con người"
# "có 38% là hợp tác xã", "23% do lấn làn", "40% cho rằng ổn định": who they are, why, what they say.
_WHO = (" là ", " do ", " cho rằng ", " cho biết ", " đánh giá ", " nhận định ", " dự báo ", " dự kiến ")
_SAYS = (" trả lời ", " phản đối", " ủng hộ", " đồng ý", " không biết", " chọn ", " cho rằng ", " hài lòng")
_OF_COUNT = re.compile(r" (?:(?:của|trong|trên|so với) )?tổng số ([^\W\d_]{2})")
_SHORT = 24  # characters before a number in which its verb stands
_OF_THESE = re.compile(r"(?<!\w)trong (?:tổng )?số (?:hơn |gần |trên |khoảng )?$")


def is_of_whole(state: State, mention: Mention) -> bool:
    """Whether what stands behind a percentage is the whole that it is a part of."""
    head = state.head
    if head is not None and not mention.bracket and is_count(head.unit) and head.sentence == state.sentence:
        # "trong số 57 hộ còn lại, 41,2% đã có nước sạch": of them
        among = _OF_THESE.search(state.low, max(state.opens, head.start - 20), head.start)
        if among is not None and state.plan is None:
            return True
    if _WHOLE.match(state.low, mention.stop):
        return True
    amount = mention.verb in ("equal", "") and _AMOUNT_BEHIND.match(state.low, mention.stop) is not None
    if mention.verb == "equal" or (amount and not state.brackets):
        return amount
    if _SPENT_ON.match(state.low, mention.stop):
        return True
    if mention.subject.startswith("số ") and state.low.startswith("là", state.group) and counted_in(mention.subject):
        return True  # "số thí sinh đạt điểm trên trung bình là 74%"
    listed = not state.verb and (state.after_parts or (state.last is not None and state.last.kind == Kind.SHARE))
    if state.low.startswith(_WHO, mention.stop) and (listed or state.low.startswith("có", state.group)):
        return True  # "có 38% là hợp tác xã, 24% là doanh nghiệp"
    said = mention.verb == "" or (mention.verb == "reach" and state.low.startswith("có", state.group))
    if said and state.low.startswith(_SAYS, mention.stop) and not state.brackets:
        return True  # "14% chọn tất cả, 6% không biết"
    return said and not state.brackets and part_behind(state, mention) != ""


def gives_part(state: State, mention: Mention) -> bool:
    """ "đóng góp 54% sản lượng lúa, cung cấp 90% lượng gạo xuất khẩu": part of what stands behind it."""
    low = state.low
    if _AMOUNT.match(low, mention.stop) is None:
        return False
    if mention.verb == "contribute":
        return low.startswith("đóng góp", state.group) or state.group < 0
    return _GIVES.search(low, max(state.opens, mention.start - _SHORT), mention.start) is not None


def is_of_other_count(state: State, mention: Mention) -> bool:
    """ "53 dân tộc thiểu số, chiếm 14% tổng số dân": of another count than the one that the share is said of."""
    whole, head = _OF_COUNT.match(state.low, mention.stop), state.head
    if whole is None or head is None or not is_count(head.unit):
        return False
    noun = state.low[head.end : head.stop].strip()
    return noun != "" and not state.low.startswith(noun, whole.start(1))
