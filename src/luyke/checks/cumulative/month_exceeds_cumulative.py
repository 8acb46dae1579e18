"""CUM101."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, at_least, at_most, span
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label, shown
from luyke.model import Interval, MonthAndCumulative, Severity


class MonthExceedsCumulative(TwoSided[MonthAndCumulative]):
    """
    ## What it does
    So số của một tháng với số lũy kế đến hết tháng đó.

    ## Why it is bad
    Lũy kế đã gồm tháng ấy nên không thể nhỏ hơn; thường là hai số bị đổi chỗ hoặc nhầm đơn vị.

    ## What it lets pass
    Hai số bằng nhau (tháng 1), phần vượt do làm tròn, dòng tiền có thể âm. Khi lũy kế kỳ trước cũng được nêu thì xét
    phép cộng đầy đủ (CUM102) thay cho phép so này.

    ## Example
    Thu ngân sách tháng 11 đạt 1.379 tỷ đồng, lũy kế 11 tháng đạt 105 tỷ đồng.
    """

    code = "CUM101"
    name = "month-exceeds-cumulative"
    title = "Số tháng lớn hơn số lũy kế"
    severity = Severity.ERROR
    message = "{label}: số trong tháng {month} lớn hơn lũy kế {cumulative}."
    relation = MonthAndCumulative
    confirms = False

    def sides(self, tie: MonthAndCumulative, reach: Reach) -> tuple[Interval, Interval] | None:
        """At least the month, and at most the cumulative."""
        if tie.previous is not None or not commensurable(tie.month, tie.cumulative):
            return None
        if tie.month.value < 0 or tie.cumulative.value < 0:
            return None
        return at_least(span(tie.month, reach)), at_most(span(tie.cumulative, reach))

    def calculation(self, tie: MonthAndCumulative) -> str:
        """Month beside cumulative."""
        return f"tháng {shown(tie.month)} > lũy kế {shown(tie.cumulative)}"

    def words(self, tie: MonthAndCumulative) -> dict[str, str]:
        """Both prints."""
        return {"label": label(tie.month), "month": shown(tie.month), "cumulative": shown(tie.cumulative)}
