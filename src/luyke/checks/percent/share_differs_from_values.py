"""PCT102."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import HUNDRED, Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.model import Figure, Interval, Severity, ShareOfTotal


class ShareDiffersFromValues(Equation[ShareOfTotal]):
    """
    ## What it does
    Tính lại tỷ trọng của một phần từ giá trị của phần và của tổng cùng nêu trong văn bản.

    ## Why it is bad
    Ba số không thể cùng đúng; thường là tỷ trọng được chép từ kỳ trước, hoặc tính trên một giá khác (so sánh, hiện
    hành) mà không nói.

    ## What it lets pass
    Chênh lệch do làm tròn của cả ba số; phần và tổng không cùng đơn vị.

    ## Example
    Tổng giá trị sản xuất đạt 19.868,3 tỷ đồng, trong đó công nghiệp 13.865,4 tỷ đồng, chiếm 69,56 %.
    """

    code = "PCT102"
    name = "share-differs-from-values"
    title = "Tỷ trọng không khớp giá trị"
    severity = Severity.ERROR
    message = "{label}: tỷ trọng ghi {stated} không khớp với giá trị của phần và của tổng."
    relation = ShareOfTotal

    def stated(self, tie: ShareOfTotal) -> Figure:
        """The share."""
        return tie.share

    def working(self, tie: ShareOfTotal) -> str:
        """Part over total."""
        scale = scale_of(tie.total)
        return f"{digits(tie.part, scale)} / {digits(tie.total)}"

    def computed(self, tie: ShareOfTotal, reach: Reach) -> Interval | None:
        """The share in per cent; None for other units or a total that may be zero."""
        if tie.share.unit != "%" or not commensurable(tie.part, tie.total):
            return None
        ratio = span(tie.part, reach).over(span(tie.total, reach))
        return None if ratio is None else ratio.scaled(HUNDRED)
