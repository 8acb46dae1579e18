"""CUM102."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, span
from luyke.checks.relation_check import Equation
from luyke.checks.shown import scale_of, total_of
from luyke.model import Figure, Interval, MonthAndCumulative, Severity


class CumulativeDiffersFromMonths(Equation[MonthAndCumulative]):
    """
    ## What it does
    Cộng lũy kế kỳ trước với số tháng này rồi so với lũy kế kỳ này, khi cả ba cùng nêu trong một văn bản.

    ## Why it is bad
    Trong cùng một văn bản ba số ấy phải cộng khớp; không khớp là chưa cập nhật một số, hoặc đã điều chỉnh kỳ trước mà
    không nói.

    ## What it lets pass
    Chênh lệch do làm tròn. Không so giữa các văn bản khác nhau, vì số ước tháng trước thường được điều chỉnh về sau.

    ## Example
    Lũy kế 10 tháng 1.274 tỷ đồng, tháng 11 đạt 105 tỷ đồng, lũy kế 11 tháng đạt 1.397 tỷ đồng.
    """

    code = "CUM102"
    name = "cumulative-differs-from-months"
    title = "Lũy kế không bằng kỳ trước cộng tháng này"
    severity = Severity.ERROR
    message = "{label}: lũy kế ghi {stated}, không bằng lũy kế kỳ trước cộng số trong tháng."
    relation = MonthAndCumulative

    def stated(self, tie: MonthAndCumulative) -> Figure:
        """The new cumulative."""
        return tie.cumulative

    def working(self, tie: MonthAndCumulative) -> str:
        """The cumulative before plus the month."""
        terms = (term for term in (tie.previous, tie.month) if term is not None)
        return total_of(terms, scale_of(tie.cumulative))

    def computed(self, tie: MonthAndCumulative, reach: Reach) -> Interval | None:
        """The cumulative before plus the month; None where the former is not stated."""
        if tie.previous is None or not commensurable(*tie.figures):
            return None
        return span(tie.previous, reach) + span(tie.month, reach)
