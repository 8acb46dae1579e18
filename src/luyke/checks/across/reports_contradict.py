"""REP401."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.across.matching import by_thing_and_period
from luyke.checks.reach import cut, span
from luyke.checks.shown import label, shown
from luyke.model import Reading, Severity


class ReportsContradict(AcrossCheck):
    """
    ## What it does
    So từng số liệu mà cả hai báo cáo cùng nêu: cùng chỉ tiêu, nơi, kỳ, loại, gốc so sánh và cùng là số ước hoặc cùng là
    số thực hiện. Hai báo cáo của cùng một kỳ thì đây là mâu thuẫn; khác kỳ thì là câu hỏi.

    ## Why it is bad
    Người đọc cả hai báo cáo không biết tin số nào; số đã điều chỉnh thì phải nói là đã điều chỉnh.

    ## What it lets pass
    Chênh lệch do làm tròn hay cắt số lẻ; số ước ở báo cáo trước và số thực hiện ở báo cáo sau; số không rõ kỳ; số mà
    ngay trong một báo cáo đã nêu hai giá trị (xem REP102).

    ## Example
    Báo cáo tháng 10 ghi thu ngân sách năm 2020 là 1.112 tỷ đồng; báo cáo tháng 11 ghi 1.121 tỷ đồng.
    """

    code = "REP401"
    name = "reports-contradict"
    title = "Hai báo cáo ghi khác nhau về cùng một số liệu"
    severity = Severity.DOUBT
    message = "{label}: báo cáo trước ghi {before}, báo cáo sau ghi {after} cho cùng một số liệu."

    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """A finding for each figure of the second report that the first one states otherwise."""
        earlier = by_thing_and_period(first)
        same_period = bool(first.period) and first.period == second.period
        for key, after in by_thing_and_period(second).items():
            before = earlier.get(key)
            if before is None or before.estimate is not after.estimate or span(before, cut).overlaps(span(after, cut)):
                continue
            yield self.finding(
                (before,),
                (after,),
                calculation=f"{shown(before)} ≠ {shown(after)}",
                severity=Severity.ERROR if same_period else None,
                label=label(after),
                before=shown(before),
                after=shown(after),
            )
