"""PCT101."""

from __future__ import annotations

from luyke.checks.reach import HUNDRED, Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import number, scale_of
from luyke.checks.targets.plan_share import in_terms_of
from luyke.model import Figure, FractionAsPercent, Interval, Severity


class PercentDiffersFromFraction(Equation[FractionAsPercent]):
    """
    ## What it does
    Chia tử cho mẫu của một phân số rồi so với tỷ lệ phần trăm ghi kèm (“71,849/141,973 tỷ đồng, bằng 50,6 %”).

    ## Why it is bad
    Một trong ba số sai; hay gặp nhất là tỷ lệ của kỳ trước còn sót lại khi tử số đã được cập nhật.

    ## What it lets pass
    Chênh lệch do làm tròn. Số đếm in đến đơn vị là số đúng, nên 34/202 thì phải là 16,8 %. Tỷ lệ không được nối rõ với
    phân số (đạt, bằng, chiếm, tỷ lệ, dấu ngoặc) thì không xét.

    ## Example
    Giải ngân vốn đầu tư công đạt 71,849/141,973 tỷ đồng, bằng 56,0 %.
    """

    code = "PCT101"
    name = "percent-differs-from-fraction"
    title = "Tỷ lệ không khớp phân số"
    severity = Severity.ERROR
    message = "{label}: tỷ lệ ghi {stated} không khớp với phân số kèm theo."
    relation = FractionAsPercent

    def stated(self, tie: FractionAsPercent) -> Figure:
        """The percentage."""
        return tie.percent

    def working(self, tie: FractionAsPercent) -> str:
        """Numerator over denominator."""
        scale = scale_of(tie.fraction)
        whole = tie.fraction.of or tie.fraction.quantity
        return f"{number(tie.fraction.quantity, scale)} / {number(whole, scale)}"

    def computed(self, tie: FractionAsPercent, reach: Reach) -> Interval | None:
        """The fraction in per cent; None for a figure without denominator or one that may be zero."""
        if tie.fraction.of is None or tie.percent.unit != "%":
            return None
        ratio = span(tie.fraction, reach).over(reach(tie.fraction.of))
        return None if ratio is None else in_terms_of(tie.percent, ratio.scaled(HUNDRED))
