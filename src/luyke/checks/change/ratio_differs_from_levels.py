"""CHG102."""

from __future__ import annotations

from luyke.checks.change.growth import multiple
from luyke.checks.reach import HUNDRED, Reach
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.model import Figure, GrowthFromBase, Interval, Kind, Severity


class RatioDiffersFromLevels(Equation[GrowthFromBase]):
    """
    ## What it does
    Tính lại “bằng … % so với cùng kỳ” từ giá trị kỳ này và giá trị kỳ gốc cùng nêu trong văn bản.

    ## Why it is bad
    Hai giá trị và tỷ lệ không thể cùng đúng; hay gặp nhất là viết “bằng 17,2 %” khi muốn nói “tăng 17,2 %”.

    ## What it lets pass
    Chênh lệch do làm tròn của cả ba số, kỳ gốc bằng không hoặc âm, và hai giá trị khác đơn vị.

    ## Example
    Thu ngân sách đạt 309 tỷ đồng, bằng 98,3 % so với cùng kỳ (342 tỷ đồng).
    """

    code = "CHG102"
    name = "ratio-differs-from-levels"
    title = "Tỷ lệ so với kỳ gốc không khớp hai giá trị"
    severity = Severity.ERROR
    message = "{label}: tỷ lệ so với kỳ gốc ghi {stated} không khớp với hai giá trị đã nêu."
    relation = GrowthFromBase

    def stated(self, tie: GrowthFromBase) -> Figure:
        """The ratio."""
        return tie.growth

    def working(self, tie: GrowthFromBase) -> str:
        """Value over base."""
        scale = scale_of(tie.value)
        return f"{digits(tie.value)} / {digits(tie.base, scale)}"

    def computed(self, tie: GrowthFromBase, reach: Reach) -> Interval | None:
        """The ratio in per cent; None for growth and multiples."""
        if tie.growth.unit != "%" or tie.growth.kind is not Kind.RATIO:
            return None
        times = multiple(tie.value, tie.base, reach)
        return None if times is None else times.scaled(HUNDRED)
