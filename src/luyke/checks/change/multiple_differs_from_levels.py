"""CHG103."""

from __future__ import annotations

from luyke.checks.change.growth import is_multiple, multiple
from luyke.checks.reach import ONE, Reach, cut, rounded, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.model import Figure, GrowthFromBase, Interval, Kind, Severity, Verdict


class MultipleDiffersFromLevels(Equation[GrowthFromBase]):
    """
    ## What it does
    Tính lại “gấp … lần” từ giá trị kỳ này và giá trị kỳ gốc cùng nêu trong văn bản.

    ## Why it is bad
    Hai giá trị và số lần không thể cùng đúng.

    ## What it lets pass
    Chênh lệch do làm tròn, và hai cách hiểu của “tăng 3 lần”: gấp 3 hay thêm 3 lần thành gấp 4 đều được chấp nhận.
    “Gấp 3 lần” thì chỉ có một cách hiểu.

    ## Example
    Tổng sản phẩm đạt 12.810 tỷ đồng, gấp 1,7 lần năm 2005 (5.250 tỷ đồng).
    """

    code = "CHG103"
    name = "multiple-differs-from-levels"
    title = "Số lần không khớp hai giá trị"
    severity = Severity.ERROR
    message = "{label}: ghi {stated} không khớp với hai giá trị đã nêu."
    relation = GrowthFromBase

    def stated(self, tie: GrowthFromBase) -> Figure:
        """The multiple."""
        return tie.growth

    def working(self, tie: GrowthFromBase) -> str:
        """Value over base."""
        scale = scale_of(tie.value)
        return f"{digits(tie.value)} / {digits(tie.base, scale)}"

    def computed(self, tie: GrowthFromBase, reach: Reach) -> Interval | None:
        """How many times the base; None for percentages."""
        return multiple(tie.value, tie.base, reach) if is_multiple(tie) else None

    def weigh(self, tie: GrowthFromBase) -> Verdict | None:
        """As for every equation, but "tăng k lần" may mean k times or k times more."""
        verdict = super().weigh(tie)
        if verdict in (None, Verdict.HOLDS) or _has_one_meaning(tie):
            return verdict
        if self._more(tie, rounded):
            return Verdict.HOLDS
        return Verdict.CUT if verdict is Verdict.CUT or self._more(tie, cut) else Verdict.CONFLICT

    def holds(self, tie: GrowthFromBase) -> bool:
        """Whether one of the readings holds within rounding."""
        return super().holds(tie) or (not _has_one_meaning(tie) and self._more(tie, rounded))

    def may_hold(self, tie: GrowthFromBase) -> bool:
        """Whether one of the readings may hold."""
        return super().may_hold(tie) or (not _has_one_meaning(tie) and self._more(tie, rounded))

    def _more(self, tie: GrowthFromBase, reach: Reach) -> bool:
        times = self.computed(tie, reach)
        return times is not None and times.overlaps(span(tie.growth, reach) + ONE)


def _has_one_meaning(tie: GrowthFromBase) -> bool:
    return tie.plainly or tie.growth.kind is Kind.RATIO
