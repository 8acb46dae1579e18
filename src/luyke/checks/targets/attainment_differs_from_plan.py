"""TGT101."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import HUNDRED, Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.checks.targets.plan_share import in_terms_of, over_plan
from luyke.model import Figure, Interval, Severity, ShareOfPlan


class AttainmentDiffersFromPlan(Equation[ShareOfPlan]):
    """
    ## What it does
    Chia kết quả cho kế hoạch nêu trong cùng văn bản rồi so với tỷ lệ đã ghi: “đạt 97 %”, “vượt 9,3 %”, “còn thiếu 3 %”.

    ## Why it is bad
    Tỷ lệ hoàn thành là con số được đọc nhiều nhất của một báo cáo; nó sai thì xếp loại, khen thưởng sai theo.

    ## What it lets pass
    Chênh lệch do làm tròn của cả ba số; kế hoạch bằng không hoặc âm; kết quả và kế hoạch khác đơn vị. Kế hoạch đã điều
    chỉnh mà văn bản không nêu thì máy không biết.

    ## Example
    Trồng mới 412 ha rừng, đạt 98,1 % kế hoạch (405 ha).
    """

    code = "TGT101"
    name = "attainment-differs-from-plan"
    title = "Tỷ lệ hoàn thành không khớp kế hoạch"
    severity = Severity.ERROR
    message = "{label}: tỷ lệ so với kế hoạch ghi {stated} không khớp với kết quả và kế hoạch đã nêu."
    relation = ShareOfPlan

    def stated(self, tie: ShareOfPlan) -> Figure:
        """The share of plan."""
        return tie.percent

    def working(self, tie: ShareOfPlan) -> str:
        """Value over plan, less one where only the excess is told."""
        scale = scale_of(tie.value)
        return f"{digits(tie.value)} / {digits(tie.plan, scale)}" + (" − 1" if over_plan(tie.percent) else "")

    def computed(self, tie: ShareOfPlan, reach: Reach) -> Interval | None:
        """The share of plan in per cent, as it was said; None for other units or a plan that may be zero."""
        if tie.percent.unit != "%" or not commensurable(tie.value, tie.plan):
            return None
        ratio = span(tie.value, reach).over(span(tie.plan, reach))
        return None if ratio is None else in_terms_of(tie.percent, ratio.scaled(HUNDRED))
