"""SUM201."""

from __future__ import annotations

from luyke.checks.reach import Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import shown
from luyke.model import AreaYieldOutput, Figure, Interval, Severity


class ProductDiffersFromFactors(Equation[AreaYieldOutput]):
    """
    ## What it does
    Nhân diện tích với năng suất rồi so với sản lượng; cũng vậy với đơn giá và khối lượng, mức bình quân đầu người và số
    người.

    ## Why it is bad
    Ba số trong một câu không thể cùng đúng.

    ## What it lets pass
    Chênh lệch do làm tròn của cả hai thừa số. Không xét khi một thừa số có thể âm.

    ## Example
    Lúa vụ mùa gieo cấy 2.400 ha, năng suất 5,85 tấn/ha, sản lượng 15.040 tấn.
    """

    code = "SUM201"
    name = "product-differs-from-factors"
    title = "Sản lượng không bằng diện tích nhân năng suất"
    severity = Severity.ERROR
    message = "{label}: ghi {stated}, nhưng hai thừa số nhân với nhau không ra số đó."
    relation = AreaYieldOutput

    def stated(self, tie: AreaYieldOutput) -> Figure:
        """The product."""
        return tie.product

    def working(self, tie: AreaYieldOutput) -> str:
        """Factor times rate, each in its own unit."""
        return f"{shown(tie.factor)} × {shown(tie.rate)}"

    def computed(self, tie: AreaYieldOutput, reach: Reach) -> Interval | None:
        """The product of both factors."""
        factor, rate = span(tie.factor, reach), span(tie.rate, reach)
        if factor.low is None or rate.low is None or factor.low < 0 or rate.low < 0:
            return None
        return factor.times(rate)
