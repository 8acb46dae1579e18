"""CHG201."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.model import DifferenceFromBase, Figure, Interval, Severity


class DifferenceDiffersFromLevels(Equation[DifferenceFromBase]):
    """
    ## What it does
    Trừ giá trị kỳ gốc khỏi giá trị kỳ này rồi so với mức tăng, giảm tuyệt đối đã ghi; với hai tỷ lệ thì so bằng điểm
    phần trăm.

    ## Why it is bad
    Ba số không thể cùng đúng.

    ## What it lets pass
    Chênh lệch do làm tròn của cả ba số, và những số không cùng đơn vị.

    ## Example
    Tỷ lệ hộ nghèo còn 2,15 %, giảm 1,05 điểm phần trăm so với đầu năm (3,45 %).
    """

    code = "CHG201"
    name = "difference-differs-from-levels"
    title = "Mức chênh lệch không khớp hai giá trị"
    severity = Severity.ERROR
    message = "{label}: mức chênh lệch ghi {stated} không khớp với hai giá trị đã nêu."
    relation = DifferenceFromBase

    def stated(self, tie: DifferenceFromBase) -> Figure:
        """The difference."""
        return tie.difference

    def working(self, tie: DifferenceFromBase) -> str:
        """Value less base, in the difference's scale."""
        scale = scale_of(tie.difference)
        return f"{digits(tie.value, scale)} − {digits(tie.base, scale)}"

    def computed(self, tie: DifferenceFromBase, reach: Reach) -> Interval | None:
        """Value less base; points of two percentages; None for mixed units."""
        figures = (tie.value, tie.base) if tie.difference.unit == "pp" else tie.figures
        if not commensurable(*figures) or (tie.difference.unit == "pp" and tie.value.unit not in ("%", "")):
            return None
        return span(tie.value, reach) - span(tie.base, reach)
