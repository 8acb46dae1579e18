"""What a line of capital must not say. Regime of reports on disbursement: Thông tư 15/2021/TT-BTC, 37/2025/TT-BTC."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from luyke.office.registers.projects.said import JudgedMonth, SaidMonth
from luyke.office.registers.rules import Rule, Weight
from luyke.office.ui.numbers import print_number

_BILLION = 10**9


def _shown(amount: int) -> str:
    """In tỷ đồng, with all places that it has."""
    return print_number(Decimal(amount) / _BILLION)


def _example(month: int = 11, plan: int | None = 20 * _BILLION, before: dict[int, int] | None = None,
             **said: int | None) -> JudgedMonth:  # fmt: skip
    return JudgedMonth(SaidMonth(1, month, **said), "Dự án mẫu", plan, before or {10: 8 * _BILLION})


class DisbursedBeyondPlan(Rule[JudgedMonth]):
    """
    ## What it does
    So vốn đã giải ngân (số thực hiện) với vốn được giao của dòng vốn.

    ## Why it is bad
    Kho bạc không thanh toán quá kế hoạch vốn. Vượt là ghi nhầm nguồn, nhầm đơn vị, hoặc chưa nhập điều chỉnh.

    ## Source
    Luật Đầu tư công 39/2019/QH14; Thông tư 15/2021/TT-BTC.

    ## Example
    Giao 20 tỷ đồng, thực hiện đến hết tháng 20,5 tỷ đồng.
    """

    code = "PRJ101"
    name = "disbursed-beyond-plan"
    title = "giải ngân vượt vốn được giao"
    weight = Weight.HARD
    message = "{name}: thực hiện {actual} tỷ đồng, quá vốn được giao {plan} tỷ đồng."
    fires = (_example(actual=20_500_000_000), _example(actual=1, plan=0))
    silent = (_example(actual=20 * _BILLION), _example(estimate=21 * _BILLION))

    def find(self, said: JudgedMonth) -> Iterator[dict[str, object]]:
        """Actual against plan."""
        actual = said.said.actual
        if actual is not None and said.plan is not None and actual > said.plan:
            yield {"name": said.name, "actual": _shown(actual), "plan": _shown(said.plan)}


class LineWithoutPlan(Rule[JudgedMonth]):
    """
    ## What it does
    Hỏi dòng vốn có quyết định giao vốn hay chưa.

    ## Why it is bad
    Không có vốn giao thì tỷ lệ giải ngân không có mẫu số, và A/B của cả quận sai.

    ## Source
    Thông tư 15/2021/TT-BTC: báo cáo theo kế hoạch vốn được giao.

    ## Example
    Nhập số giải ngân tháng 11 cho dòng vốn chưa ghi quyết định nào.
    """

    code = "PRJ102"
    name = "line-without-plan"
    title = "dòng vốn chưa có quyết định giao"
    weight = Weight.HARD
    message = "{name}: chưa ghi quyết định giao vốn."
    fires = (_example(estimate=1, plan=None),)
    silent = (_example(estimate=1), _example(estimate=0, plan=0))

    def find(self, said: JudgedMonth) -> Iterator[dict[str, object]]:
        """Whether there is a plan."""
        if said.plan is None:
            yield {"name": said.name}


class YearToDateFalls(Rule[JudgedMonth]):
    """
    ## What it does
    So lũy kế của tháng với lũy kế của tháng gần nhất trước đó.

    ## Why it is bad
    Lũy kế chỉ tăng. Giảm là thu hồi tạm ứng, điều chỉnh số cũ (phải nói rõ) hoặc gõ số tháng thay số lũy kế.

    ## Source
    Thông tư 15/2021/TT-BTC, Thông tư 37/2025/TT-BTC: số lũy kế từ đầu năm.

    ## Example
    Lũy kế 10 tháng 8 tỷ đồng, lũy kế 11 tháng 1,2 tỷ đồng.
    """

    code = "PRJ201"
    name = "year-to-date-falls"
    title = "lũy kế giảm"
    weight = Weight.SOFT
    message = "{name}: lũy kế {month} tháng {value} tỷ đồng, ít hơn lũy kế {before_month} tháng {before} tỷ đồng."
    fires = (_example(estimate=1_200_000_000), _example(actual=7 * _BILLION, estimate=9 * _BILLION))
    silent = (_example(estimate=8 * _BILLION), _example(actual=9 * _BILLION), _example(month=1, estimate=1, before={}))

    def find(self, said: JudgedMonth) -> Iterator[dict[str, object]]:
        """This month's against the one before."""
        month, before = said.last
        value = said.said.actual if said.said.actual is not None else said.said.estimate
        if value is not None and value < before:
            yield {"name": said.name, "month": said.said.month, "value": _shown(value), "before_month": month,
                   "before": _shown(before)}  # fmt: skip


class EstimatedBeyondPlan(Rule[JudgedMonth]):
    """
    ## What it does
    So số ước giải ngân với vốn được giao của dòng vốn.

    ## Why it is bad
    Ước vượt vốn giao thì hoặc số ước sai, hoặc đang chờ quyết định bổ sung: phải nói rõ.

    ## Source
    Thông tư 15/2021/TT-BTC, Thông tư 37/2025/TT-BTC.

    ## Example
    Giao 20 tỷ đồng, ước đến hết tháng 21 tỷ đồng.
    """

    code = "PRJ202"
    name = "estimated-beyond-plan"
    title = "ước giải ngân vượt vốn được giao"
    weight = Weight.SOFT
    message = "{name}: ước {estimate} tỷ đồng, quá vốn được giao {plan} tỷ đồng."
    fires = (_example(estimate=21 * _BILLION),)
    silent = (_example(estimate=20 * _BILLION), _example(actual=20 * _BILLION))

    def find(self, said: JudgedMonth) -> Iterator[dict[str, object]]:
        """Estimate against plan."""
        estimate = said.said.estimate
        if estimate is not None and said.plan is not None and estimate > said.plan:
            yield {"name": said.name, "estimate": _shown(estimate), "plan": _shown(said.plan)}


class EstimateFarFromActual(Rule[JudgedMonth]):
    """
    ## What it does
    Khi có số thực hiện, so với số đã ước cho chính tháng đó: lệch quá một phần năm thì hỏi.

    ## Why it is bad
    Ước lệch xa thì báo cáo tháng trước đã nói sai; nói lý do để lần sau ước gần hơn.

    ## Source
    Cách làm của dự án này; không phải quy định.

    ## Example
    Ước lũy kế 11 tháng 9 tỷ đồng, thực hiện 6 tỷ đồng.
    """

    code = "PRJ203"
    name = "estimate-far-from-actual"
    title = "số ước lệch xa số thực hiện"
    weight = Weight.SOFT
    message = "{name}: đã ước {estimate} tỷ đồng mà thực hiện {actual} tỷ đồng."
    fires = (_example(estimate=12 * _BILLION, actual=9 * _BILLION),)
    silent = (_example(estimate=10 * _BILLION, actual=9 * _BILLION), _example(actual=9 * _BILLION))

    def find(self, said: JudgedMonth) -> Iterator[dict[str, object]]:
        """Estimate against actual of the same month."""
        one = said.said
        if one.estimate is not None and one.actual is not None and 5 * abs(one.estimate - one.actual) > one.estimate:
            yield {"name": said.name, "estimate": _shown(one.estimate), "actual": _shown(one.actual)}


RULES = (DisbursedBeyondPlan, LineWithoutPlan, YearToDateFalls, EstimatedBeyondPlan, EstimateFarFromActual)
