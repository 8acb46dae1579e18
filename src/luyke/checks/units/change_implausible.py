"""UNT101."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from luyke.checks.check import Check
from luyke.checks.shown import label, shown
from luyke.model import Finding, Kind, Reading, Severity

_MOST = Decimal(1000)
_LEAST = Decimal(-100)


class ChangeImplausible(Check):
    """
    ## What it does
    Tìm tốc độ tăng trên 1.000 % và tốc độ giảm quá 100 %.

    ## Why it is bad
    Không gì giảm quá 100 % mà còn dương; tăng hơn mười lần thường là thiếu dấu phẩy hoặc nhầm đơn vị.

    ## What it lets pass
    Giảm đúng 100 % (không còn gì), tăng đến 1.000 %, và “gấp … lần”.

    ## Example
    Tổng sản phẩm tăng 15.000,92 % so với năm trước.
    """

    code = "UNT101"
    name = "change-implausible"
    title = "Tốc độ tăng, giảm khó tin"
    severity = Severity.DOUBT
    message = "{label}: mức tăng, giảm {growth} khó tin, cần xem lại dấu phẩy và đơn vị."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Growth beyond both limits, rounding allowed for."""
        for figure in reading.figures:
            if figure.kind is not Kind.GROWTH or figure.unit != "%":
                continue
            printed = figure.quantity.rounded
            rises = printed.low is not None and printed.low > _MOST
            falls = printed.high is not None and printed.high < _LEAST
            if rises or falls:
                yield self.finding(
                    figure,
                    calculation=f"{shown(figure)} {'> 1.000 %' if rises else '< -100 %'}",
                    label=label(figure),
                    growth=shown(figure),
                )
