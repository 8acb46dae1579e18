"""PCT201."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from luyke.checks.percent.shares import are_shares, sum_of, together
from luyke.checks.reach import FULL, HUNDRED, Reach, rounded
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label
from luyke.model import Finding, Interval, Severity, SharesOfWhole, Verdict


class SharesMissHundred(TwoSided[SharesOfWhole]):
    """
    ## What it does
    Cộng các tỷ trọng đã nêu đủ của một tổng thể và xem có ra 100 % hay không.

    ## Why it is bad
    Cơ cấu không đủ hoặc thừa 100 % thì có ít nhất một tỷ trọng sai, hoặc thiếu một khu vực.

    ## What it lets pass
    Chênh lệch do làm tròn: ba số làm tròn đến 0,1 có thể cộng lại từ 99,9 đến 100,1. Cơ cấu nêu chưa đủ thì không xét ở
    đây (xem PCT202). Ba khu vực cộng lại thiếu nhiều mà không nói đến thuế sản phẩm thì chỉ là điều cần xem lại.

    ## Example
    Cơ cấu kinh tế: nông nghiệp 12,4 %, công nghiệp 48,1 %, dịch vụ 37,5 %.
    """

    code = "PCT201"
    name = "shares-miss-hundred"
    title = "Cơ cấu cộng lại không bằng 100 %"
    severity = Severity.ERROR
    message = "{label}: các tỷ trọng cộng lại không bằng 100 %."
    taxes_message: ClassVar[str] = (
        "{label}: ba khu vực cộng lại không đủ 100 %, phần thiếu có phải là thuế sản phẩm không?"
    )
    relation = SharesOfWhole

    def finding_of(self, tie: SharesOfWhole, verdict: Verdict) -> Finding:
        """A doubt where the taxes on products may be what is missing."""
        finding = super().finding_of(tie, verdict)
        most = together(tie, rounded).high
        if verdict is not Verdict.CONFLICT or not tie.taxes_unsaid or most is None or most > HUNDRED:
            return finding
        message = self.taxes_message.format(**self.words(tie))
        return replace(finding, severity=Severity.DOUBT, message=message)

    def sides(self, tie: SharesOfWhole, reach: Reach) -> tuple[Interval, Interval] | None:
        """The shares together, and 100."""
        return (together(tie, reach), FULL) if tie.exhaustive and are_shares(tie) else None

    def calculation(self, tie: SharesOfWhole) -> str:
        """The sum written out."""
        return f"{sum_of(tie)}; phải là 100"

    def words(self, tie: SharesOfWhole) -> dict[str, str]:
        """The first share's name."""
        return {"label": label(tie.shares[0])}
