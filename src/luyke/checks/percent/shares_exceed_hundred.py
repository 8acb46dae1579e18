"""PCT202."""

from __future__ import annotations

from luyke.checks.percent.shares import are_shares, sum_of, together
from luyke.checks.reach import FULL, Reach, at_least, at_most
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label
from luyke.model import Interval, Severity, SharesOfWhole


class SharesExceedHundred(TwoSided[SharesOfWhole]):
    """
    ## What it does
    Cộng các tỷ trọng được nêu (không nhất thiết đủ) của một tổng thể và xem có vượt 100 % hay không.

    ## Why it is bad
    Các phần rời nhau của một tổng thể không thể chiếm hơn 100 %.

    ## What it lets pass
    Cộng lại dưới 100 % (còn phần không nêu), và phần vượt do làm tròn.

    ## Example
    Dịch vụ chiếm 62,5 % và công nghiệp chiếm 47,5 % trong tổng giá trị sản xuất.
    """

    code = "PCT202"
    name = "shares-exceed-hundred"
    title = "Các tỷ trọng cộng lại vượt 100 %"
    severity = Severity.ERROR
    message = "{label}: các tỷ trọng cộng lại vượt 100 %."
    relation = SharesOfWhole
    confirms = False

    def sides(self, tie: SharesOfWhole, reach: Reach) -> tuple[Interval, Interval] | None:
        """At least the shares together, and at most 100."""
        if tie.exhaustive or not are_shares(tie) or any(share.value < 0 for share in tie.shares):
            return None
        return at_least(together(tie, reach)), at_most(FULL)

    def calculation(self, tie: SharesOfWhole) -> str:
        """The sum written out."""
        return f"{sum_of(tie)} > 100"

    def words(self, tie: SharesOfWhole) -> dict[str, str]:
        """The first share's name."""
        return {"label": label(tie.shares[0])}
