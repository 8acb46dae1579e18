"""TGT401."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.reach import cut, rounded
from luyke.checks.shown import between, digits, label, measure, scale_of, shown
from luyke.checks.targets.implied_plan import ImpliedPlan, implied_plans
from luyke.model import Reading, Severity


class PlansDifferBetweenReports(AcrossCheck):
    """
    ## What it does
    Từ kết quả và tỷ lệ hoàn thành ở mỗi báo cáo tìm lại kế hoạch năm, rồi xem hai báo cáo có tính trên cùng một kế
    hoạch hay không.

    ## Why it is bad
    Kế hoạch đã đổi mà không nói, hoặc một kết quả, một tỷ lệ đã ghi sai.

    ## What it lets pass
    Chênh lệch do làm tròn hay cắt số lẻ; kế hoạch của cấp giao khác nhau, nơi khác nhau, năm khác nhau; số một tháng.

    ## Example
    Báo cáo trước: 6 tháng đạt 601,1 tỷ đồng, bằng 62,2 % kế hoạch. Báo cáo sau: 11 tháng đạt 1.248 tỷ đồng, bằng 119 %.
    """

    code = "TGT401"
    name = "plans-differ-between-reports"
    title = "Hai báo cáo tính trên hai kế hoạch khác nhau"
    severity = Severity.DOUBT
    message = "{label}: hai báo cáo không thể cùng tính tỷ lệ trên một kế hoạch."

    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """One finding for each plan on which the two do not agree. Two stated plans are REP401's."""
        earlier = {plan.key: plan for plan in implied_plans(first)}
        told = set()
        for after in implied_plans(second):
            before = earlier.get(after.key)
            if before is None or after.key in told or (before.attainment is None and after.attainment is None):
                continue
            one, other = before.interval(cut), after.interval(cut)
            if one is not None and other is not None and not one.overlaps(other):
                told.add(after.key)
                yield self.finding(
                    before.figures,
                    after.figures,
                    calculation=f"kế hoạch theo báo cáo trước {_written(before)}; theo báo cáo sau {_written(after)}",
                    label=label(after.value),
                )


def _written(plan: ImpliedPlan) -> str:
    scale = scale_of(plan.value)
    if plan.attainment is None:
        return shown(plan.value)
    interval = plan.interval(rounded)
    said = (
        "không tính được"
        if interval is None
        else f"{between(interval, scale, 1)} {measure(plan.value, scale)}".rstrip()
    )
    return f"{said} ({digits(plan.value)} là {digits(plan.attainment)} %)"
