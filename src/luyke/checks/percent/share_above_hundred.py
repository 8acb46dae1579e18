"""PCT204."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.checks.shown import label, shown
from luyke.model import Finding, Kind, Reading, Severity

# "nợ bằng 135% GDP", "quỹ dự phòng bằng 133% nợ xấu": these can be more than what they are held against.
_MAY_EXCEED = re.compile(
    r"\s*%?\s*(?:so với|(?:của |trên |tổng |cơ cấu )*"
    r"(?:GDP|GRDP|sản phẩm|vốn|(?:dư )?nợ|công suất|lợi nhuận|biểu giá))(?!\w)",
    re.IGNORECASE,
)


class ShareAboveHundred(Check):
    """
    ## What it does
    Tìm tỷ trọng (“chiếm … %”) lớn hơn 100 % hoặc nhỏ hơn 0 %.

    ## Why it is bad
    Một phần không thể chiếm nhiều hơn toàn bộ; thường là thiếu dấu phẩy.

    ## What it lets pass
    Đúng 100 %, và các tỷ lệ không phải tỷ trọng: so với kế hoạch, so với cùng kỳ, so với GDP, vốn điều lệ, nợ xấu, công
    suất, lợi nhuận cả năm.

    ## Example
    Nông nghiệp chiếm 361 % tổng giá trị sản xuất.
    """

    code = "PCT204"
    name = "share-above-hundred"
    title = "Tỷ trọng ngoài khoảng 0 đến 100 %"
    severity = Severity.DOUBT
    message = "{label}: tỷ trọng {share} nằm ngoài khoảng từ 0 đến 100 %."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Shares wholly outside 0…100."""
        for figure in reading.figures:
            if figure.kind is not Kind.SHARE or figure.unit != "%":
                continue
            printed = figure.quantity.rounded
            if _MAY_EXCEED.match(reading.text, figure.end):
                continue
            above = printed.low is not None and printed.low > 100
            below = printed.high is not None and printed.high < 0
            if above or below:
                yield self.finding(
                    figure,
                    calculation=f"{shown(figure)} {'> 100' if above else '< 0'} %",
                    label=label(figure),
                    share=shown(figure),
                )
