"""REP402."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.across.copies import whole_copy
from luyke.checks.shown import shown
from luyke.model import Reading, Severity


class OnlyTheDateChanged(AcrossCheck):
    """
    ## What it does
    Tìm báo cáo mà hầu hết số liệu của kỳ sau giống hệt kỳ trước, chỉ thời gian là đổi.

    ## Why it is bad
    Báo cáo mới được làm từ báo cáo cũ mà quên thay số.

    ## What it lets pass
    Kế hoạch năm, số của năm trước và những số vốn cùng một kỳ; số ít hơn ba chữ số có nghĩa; dưới sáu số so được.

    ## Example
    Báo cáo tháng 10 và báo cáo tháng 11 cùng ghi bán lẻ 2.137,6 tỷ, lưu trú 315,2 tỷ, vận tải 1.204,9 tỷ, và cứ thế.
    """

    code = "REP402"
    name = "only-the-date-changed"
    title = "Báo cáo chỉ đổi thời gian, số giữ nguyên"
    severity = Severity.DOUBT
    message = "{count} số liệu của kỳ sau giống hệt kỳ trước; có thể báo cáo mới chỉ đổi thời gian."

    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """One finding for the whole report."""
        same = whole_copy(first, second)
        if same:
            before, after = zip(*same, strict=True)
            shown_few = "; ".join(dict.fromkeys(shown(figure) for figure in after[:4]))
            calculation = f"giống nhau: {shown_few}" + ("; …" if len(same) > 4 else "")
            yield self.finding(before, after, calculation=calculation, count=str(len(same)))
