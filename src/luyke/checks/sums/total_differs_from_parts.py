"""SUM101."""

from __future__ import annotations

from dataclasses import replace

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, cut, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import scale_of, total_of
from luyke.lexicon.units import is_count
from luyke.model import Figure, Finding, Interval, PartsOfTotal, Severity, Verdict


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
    các phần không cùng đơn vị với tổng. Thứ đếm được mà các phần cộng lại thiếu hơn một phần ba thì chỉ là điều cần xem
    lại: “27 xe, gồm 11 xe tải và 3 xe khách” có thể chưa kể hết.

    ## Example
    Thu ngân sách đạt 1.253 tỷ đồng, gồm thu nội địa 1.012 tỷ đồng và thu xuất nhập khẩu 203 tỷ đồng.
    """

    code = "SUM101"
    name = "total-differs-from-parts"
    title = "Tổng không bằng các phần cộng lại"
    severity = Severity.ERROR
    message = "{label}: tổng ghi {stated}, nhưng các phần cộng lại không ra số đó."
    relation = PartsOfTotal

    def finding_of(self, tie: PartsOfTotal, verdict: Verdict) -> Finding:
        """A doubt where a list of counted things falls so far short that it may not name all of them."""
        finding = super().finding_of(tie, verdict)
        parts = self.computed(tie, cut)
        total = span(tie.total, cut)
        if verdict is not Verdict.CONFLICT or not is_count(tie.total.unit) or parts is None:
            return finding
        if parts.high is None or total.low is None or parts.high * 3 >= total.low * 2:
            return finding
        return replace(finding, severity=Severity.DOUBT)

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
