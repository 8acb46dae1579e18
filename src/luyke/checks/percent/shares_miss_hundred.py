"""PCT201."""

from __future__ import annotations

from luyke.checks.percent.shares import are_shares, sum_of, together
from luyke.checks.reach import FULL, Reach
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label
from luyke.model import Interval, Severity, SharesOfWhole


class SharesMissHundred(TwoSided[SharesOfWhole]):
    """
    ## What it does
    Cộng các tỷ trọng đã nêu đủ của một tổng thể và xem có ra 100 % hay không.

    ## Why it is bad
    Cơ cấu không đủ hoặc thừa 100 % thì có ít nhất một tỷ trọng sai, hoặc thiếu một khu vực.

    ## What it lets pass
    Chênh lệch do làm tròn: ba số làm tròn đến 0,1 có thể cộng lại từ 99,9 đến 100,1. Cơ cấu nêu chưa đủ thì không xét ở
    đây (xem PCT202).

    ## Example
    Cơ cấu kinh tế: nông nghiệp 12,4 %, công nghiệp 48,1 %, dịch vụ 37,5 %.
    """

    code = "PCT201"
    name = "shares-miss-hundred"
    title = "Cơ cấu cộng lại không bằng 100 %"
    severity = Severity.ERROR
    message = "{label}: các tỷ trọng cộng lại không bằng 100 %."
    relation = SharesOfWhole

    def sides(self, tie: SharesOfWhole, reach: Reach) -> tuple[Interval, Interval] | None:
        """The shares together, and 100."""
        return (together(tie, reach), FULL) if tie.exhaustive and are_shares(tie) else None

    def calculation(self, tie: SharesOfWhole) -> str:
        """The sum written out."""
        return f"{sum_of(tie)}; phải là 100"

    def words(self, tie: SharesOfWhole) -> dict[str, str]:
        """The first share's name."""
        return {"label": label(tie.shares[0])}
