"""SUM301."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, at_least, at_most, span
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label, shown
from luyke.model import Funnel, Interval, Severity


class LaterCountExceedsEarlier(TwoSided[Funnel]):
    """
    ## What it does
    So hai số mà số sau không thể lớn hơn số trước: mũi 2 với mũi 1, số đã chi trả với số đã duyệt, số đã giải quyết với
    số tiếp nhận.

    ## Why it is bad
    Không ai tiêm mũi 2 khi chưa tiêm mũi 1; một trong hai số sai, hoặc hai số nói về hai kỳ khác nhau.

    ## What it lets pass
    Hai số bằng nhau, số sau nhỏ hơn, và phần vượt do làm tròn.

    ## Example
    Đã tiêm 77.969 người mũi 1 và 116.799 người mũi 2.
    """

    code = "SUM301"
    name = "later-count-exceeds-earlier"
    title = "Bước sau nhiều hơn bước trước"
    severity = Severity.ERROR
    message = "{label}: {within} nhiều hơn {whole}, trong khi bước sau không thể nhiều hơn bước trước."
    relation = Funnel
    confirms = False

    def sides(self, tie: Funnel, reach: Reach) -> tuple[Interval, Interval] | None:
        """At least the later count, and at most the earlier one."""
        if not commensurable(tie.whole, tie.within):
            return None
        return at_least(span(tie.within, reach)), at_most(span(tie.whole, reach))

    def calculation(self, tie: Funnel) -> str:
        """Later beside earlier."""
        return f"{shown(tie.within)} > {shown(tie.whole)}"

    def words(self, tie: Funnel) -> dict[str, str]:
        """Both prints."""
        return {"label": label(tie.within), "within": shown(tie.within), "whole": shown(tie.whole)}
