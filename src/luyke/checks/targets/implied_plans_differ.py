"""TGT201."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from luyke.checks.check import Check
from luyke.checks.reach import Reach, as_printed, cut, rounded
from luyke.checks.shown import between, digits, label, measure, scale_of
from luyke.checks.targets.implied_plan import ImpliedPlan, PlanKey, implied_plans, linked
from luyke.lexicon.numbers import format_decimal
from luyke.model import Figure, Finding, Interval, Reading, Severity


class ImpliedPlansDiffer(Check):
    """
    ## What it does
    Từ mỗi cặp kết quả và tỷ lệ hoàn thành tìm lại kế hoạch năm, rồi xem mọi chỗ nói về cùng một kế hoạch (và kế hoạch
    nêu thẳng, nếu có) có chung một giá trị nào không. Chỉ tiêu không có trong danh mục thì chỉ nêu là điều nên xem lại,
    vì hai chỗ có thể nói về hai chỉ tiêu gọi giống nhau.

    ## Why it is bad
    Cùng một kế hoạch mà mỗi chỗ ra một số: một kết quả, một tỷ lệ hoặc chính kế hoạch đã ghi sai.

    ## What it lets pass
    Chênh lệch do làm tròn; kế hoạch của cấp giao khác nhau, nơi khác nhau, năm khác nhau; số của một tháng (có thể so
    với kế hoạch tháng); kết quả kèm hai tỷ lệ không nói rõ ai giao.

    ## Example
    Thu ngân sách 6 tháng đạt 601,1 tỷ đồng, bằng 62,2 % kế hoạch; 11 tháng đạt 1.248 tỷ đồng, bằng 192 % kế hoạch.
    """

    code = "TGT201"
    name = "implied-plans-differ"
    title = "Kế hoạch suy ra ở các chỗ không khớp nhau"
    severity = Severity.ERROR
    message = "{label}: các kết quả và tỷ lệ hoàn thành đã nêu không thể cùng tính trên một kế hoạch."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """A finding for each plan that its mentions do not agree on."""
        by_key: defaultdict[PlanKey, list[ImpliedPlan]] = defaultdict(list)
        for plan in implied_plans(reading):
            by_key[plan.key].append(plan)
        for plans in by_key.values():
            if len(plans) < 2 or all(plan.attainment is None for plan in plans) or _agree(plans, rounded):
                continue
            severity = None if linked(plans[0].key) else Severity.DOUBT
            yield self.finding(
                *_distinct(figure for plan in plans for figure in plan.figures),
                calculation="; ".join(_written(plan) for plan in plans),
                severity=Severity.NOTE if _agree(plans, cut) else severity,
                label=label(plans[0].value),
            )


def _agree(plans: Iterable[ImpliedPlan], reach: Reach) -> bool:
    common: Interval | None = Interval(None, None)
    for plan in plans:
        interval = plan.interval(reach)
        if interval is not None and common is not None:
            common = common.meet(interval)
    return common is not None


def _distinct(figures: Iterable[Figure]) -> Iterator[Figure]:
    seen: set[tuple[int, int]] = set()
    for figure in figures:
        if (figure.start, figure.end) not in seen:
            seen.add((figure.start, figure.end))
            yield figure


def _written(plan: ImpliedPlan) -> str:
    scale = scale_of(plan.value)
    unit = measure(plan.value)
    if plan.attainment is None:
        return f"kế hoạch ghi {digits(plan.value)} {unit}"
    working = f"{digits(plan.value)} / {digits(plan.attainment)} %"
    middle, interval = plan.interval(as_printed), plan.interval(rounded)
    if middle is None or middle.low is None or interval is None:
        return f"{working}: không tính được"
    return f"{working} = {format_decimal(middle.low / scale, 1)} {unit} ({between(interval, scale, 1)})"
