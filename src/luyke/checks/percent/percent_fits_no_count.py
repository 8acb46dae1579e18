"""PCT103."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from luyke.checks.reach import HUNDRED, Reach, cut, rounded, span
from luyke.checks.relation_check import RelationCheck
from luyke.checks.shown import digits, label, shown
from luyke.lexicon.numbers import format_decimal
from luyke.model import PercentOfCount, Severity, Verdict


class PercentFitsNoCount(RelationCheck[PercentOfCount]):
    """
    ## What it does
    Xem có số nguyên nào trên tổng số đã biết cho ra đúng tỷ lệ đã ghi hay không (phép thử GRIM).

    ## Why it is bad
    Trong 13 chỉ tiêu không có số chỉ tiêu nào bằng 90 %: 11 là 84,6 %, 12 là 92,3 %. Tỷ lệ sai, hoặc được tính trên một
    tổng số khác.

    ## What it lets pass
    Mọi tỷ lệ mà làm tròn có thể cho ra; tổng số phỏng chừng; tổng số lớn, vì khi đó tỷ lệ nào cũng có số nguyên khớp.

    ## Example
    Trong 13 chỉ tiêu có 90,0 % đạt và vượt kế hoạch.
    """

    code = "PCT103"
    name = "percent-fits-no-count"
    title = "Không số nguyên nào cho ra tỷ lệ"
    severity = Severity.ERROR
    message = "{label}: không có số nguyên nào trong {count} ứng với {percent}."
    relation = PercentOfCount
    confirms = False

    def weigh(self, tie: PercentOfCount) -> Verdict | None:
        """Whether some whole number of the count gives the percentage."""
        count = tie.count.quantity
        if not count.exact or count.approx or count.value <= 0 or tie.percent.unit != "%":
            return None
        if _some_whole(tie, rounded):
            return Verdict.HOLDS
        return Verdict.CUT if _some_whole(tie, cut) else Verdict.CONFLICT

    def calculation(self, tie: PercentOfCount) -> str:
        """The two whole numbers on either side, with their percentages."""
        count = tie.count.value
        below = (count * tie.percent.value / HUNDRED).to_integral_value(ROUND_FLOOR)
        sides = (f"{format_decimal(k)}/{digits(tie.count)} = {_percent(k, count)} %" for k in (below, below + 1))
        return f"{', '.join(sides)}; ghi {digits(tie.percent)}"

    def words(self, tie: PercentOfCount) -> dict[str, str]:
        """The count and the percentage as printed."""
        return {"label": label(tie.percent), "count": shown(tie.count), "percent": shown(tie.percent)}


def _some_whole(tie: PercentOfCount, reach: Reach) -> bool:
    wanted = span(tie.percent, reach).scaled(tie.count.value)
    if wanted.low is None or wanted.high is None:
        return True
    first = (wanted.low / HUNDRED).to_integral_value(ROUND_CEILING)
    return first * HUNDRED <= wanted.high


def _percent(part: Decimal, count: Decimal) -> str:
    return format_decimal(part * HUNDRED / count, 1)
