"""SUM101."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import scale_of, total_of
from luyke.model import Figure, Interval, PartsOfTotal, Severity


class TotalDiffersFromParts(Equation[PartsOfTotal]):
    """
    ## What it does
    Cộng các phần được nêu đủ dưới một tổng (“gồm … và …”, “còn lại …”, các dòng con của một bảng) rồi so với tổng đã
    ghi.

    ## Why it is bad
    Có ít nhất một số sai, và người đọc không thể biết là số nào.

    ## What it lets pass
    Chênh lệch do làm tròn: mỗi số đại diện cho cả khoảng giá trị được in ra như vậy, nên tổng các phần cũng là một
    khoảng. Số đếm in đến đơn vị thì phải khớp đúng. Không xét danh sách sau “trong đó” (có thể chưa đủ, xem SUM102) và
    các phần không cùng đơn vị với tổng.

    ## Example
    Thu ngân sách đạt 1.253 tỷ đồng, gồm thu nội địa 1.012 tỷ đồng và thu xuất nhập khẩu 203 tỷ đồng.
    """

    code = "SUM101"
    name = "total-differs-from-parts"
    title = "Tổng không bằng các phần cộng lại"
    severity = Severity.ERROR
    message = "{label}: tổng ghi {stated}, nhưng các phần cộng lại không ra số đó."
    relation = PartsOfTotal

    def stated(self, tie: PartsOfTotal) -> Figure:
        """The total."""
        return tie.total

    def working(self, tie: PartsOfTotal) -> str:
        """The parts as a sum."""
        return total_of(tie.parts, scale_of(tie.total))

    def computed(self, tie: PartsOfTotal, reach: Reach) -> Interval | None:
        """What the parts can add up to; None for parts that need not be all, or are of other units."""
        if not tie.exhaustive or not tie.parts or not commensurable(tie.total, *tie.parts):
            return None
        return Interval.sum(span(part, reach) for part in tie.parts)
