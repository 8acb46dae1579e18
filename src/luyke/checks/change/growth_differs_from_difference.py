"""CHG202."""

from __future__ import annotations

from luyke.checks.change.growth import growth_in_percent
from luyke.checks.commensurable import commensurable
from luyke.checks.reach import HUNDRED, ONE, Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import digits, scale_of
from luyke.model import Figure, GrowthWithDifference, Interval, Kind, Severity


class GrowthDiffersFromDifference(Equation[GrowthWithDifference]):
    """
    ## What it does
    Từ giá trị và mức tăng, giảm tuyệt đối tìm lại kỳ gốc, tính tốc độ tăng, giảm rồi so với tốc độ đã ghi.

    ## Why it is bad
    Cùng một thay đổi được nói bằng hai cách mà hai cách không khớp nhau.

    ## What it lets pass
    Chênh lệch do làm tròn của cả ba số; kỳ gốc bằng không hoặc không rõ dương hay âm (kỳ gốc âm thì tính trên độ lớn
    của nó); những số không cùng đơn vị.

    ## Example
    Diện tích gieo trồng đạt 163.996 ha, giảm 1,5 % (-805 ha) so với vụ trước.
    """

    code = "CHG202"
    name = "growth-differs-from-difference"
    title = "Tốc độ tăng không khớp mức tăng tuyệt đối"
    severity = Severity.ERROR
    message = "{label}: tốc độ {stated} không khớp với mức chênh lệch đã nêu."
    relation = GrowthWithDifference

    def stated(self, tie: GrowthWithDifference) -> Figure:
        """The growth."""
        return tie.growth

    def working(self, tie: GrowthWithDifference) -> str:
        """Difference over base, the base as value less difference."""
        scale = scale_of(tie.value)
        change = digits(tie.difference, scale)
        less = f"− ({change})" if change.startswith("-") else f"− {change}"
        base = f"{digits(tie.value)} {less}"
        return f"{change} / |{base}|" if tie.value.value < tie.difference.value else f"{change} / ({base})"

    def computed(self, tie: GrowthWithDifference, reach: Reach) -> Interval | None:
        """Growth in per cent; None for other units or a base that may be zero or less."""
        if tie.growth.unit != "%" or tie.growth.kind is Kind.RATIO or not commensurable(tie.value, tie.difference):
            return None
        # Value and base move together: the part of the value that was added keeps each figure in one place only,
        # so that the interval is no wider than the figures make it.
        added = span(tie.difference, reach).over(span(tie.value, reach))
        if added is None:
            return None
        times = ONE.over(ONE - added)
        if times is not None:
            return growth_in_percent(times)
        # A change larger than what it led to: the base lies below zero, and growth is told of its size.
        size = ONE.over(added - ONE)
        return None if size is None else (size + ONE).scaled(HUNDRED)
