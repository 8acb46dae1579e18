"""CHG101."""

from __future__ import annotations

from luyke.checks.change.growth import growth_in_percent, multiple
from luyke.checks.reach import Reach, cut, rounded, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.model import Figure, GrowthFromBase, Interval, Kind, Severity, Verdict


class GrowthDiffersFromLevels(Equation[GrowthFromBase]):
    """
    ## What it does
    Tính lại tốc độ tăng, giảm từ giá trị kỳ này và giá trị kỳ gốc cùng nêu trong văn bản.

    ## Why it is bad
    Hai giá trị và tốc độ tăng không thể cùng đúng; thường là tỷ lệ của kỳ trước còn sót lại, hoặc nhầm kỳ gốc, hoặc
    tăng viết thành giảm.

    ## What it lets pass
    Chênh lệch do làm tròn của cả ba số, kỳ gốc bằng không hoặc âm (không có tốc độ tăng), và hai giá trị khác đơn vị.
    Với hai tỷ lệ, “giảm 1,8 % từ 6,9 % xuống 5,1 %” được hiểu cả là giảm 1,8 điểm phần trăm.

    ## Example
    Giá trị sản xuất công nghiệp đạt 1.899 tỷ đồng, tăng 41,9 % so với 1.374 tỷ đồng của năm trước.
    """

    code = "CHG101"
    name = "growth-differs-from-levels"
    title = "Tốc độ tăng không khớp hai giá trị"
    severity = Severity.ERROR
    message = "{label}: tốc độ tăng, giảm ghi {stated} không khớp với hai giá trị đã nêu."
    relation = GrowthFromBase

    def stated(self, tie: GrowthFromBase) -> Figure:
        """The growth."""
        return tie.growth

    def working(self, tie: GrowthFromBase) -> str:
        """Value over base, less one."""
        scale = scale_of(tie.value)
        return f"{digits(tie.value)} / {digits(tie.base, scale)} − 1"

    def computed(self, tie: GrowthFromBase, reach: Reach) -> Interval | None:
        """Growth in per cent; None for ratios and multiples."""
        if tie.growth.unit != "%" or tie.growth.kind is Kind.RATIO:
            return None
        times = multiple(tie.value, tie.base, reach)
        return None if times is None else growth_in_percent(times)

    def weigh(self, tie: GrowthFromBase) -> Verdict | None:
        """As for every equation, but the growth of a rate may be told in points."""
        verdict = super().weigh(tie)
        if verdict in (None, Verdict.HOLDS) or tie.value.unit != "%":
            return verdict
        if self._in_points(tie, rounded):
            return Verdict.HOLDS
        return Verdict.CUT if verdict is Verdict.CUT or self._in_points(tie, cut) else Verdict.CONFLICT

    def holds(self, tie: GrowthFromBase) -> bool:
        """Whether one of the readings holds within rounding."""
        return super().holds(tie) or self._in_points(tie, rounded)

    def may_hold(self, tie: GrowthFromBase) -> bool:
        """Whether one of the readings may hold."""
        return super().may_hold(tie) or self._in_points(tie, rounded)

    def _in_points(self, tie: GrowthFromBase, reach: Reach) -> bool:
        if tie.value.unit != "%" or tie.growth.kind is Kind.RATIO or tie.growth.unit != "%":
            return False
        return (span(tie.value, reach) - span(tie.base, reach)).overlaps(span(tie.growth, reach))
