"""What cannot be of days that are paid one by one: how many there are at most depends on why they are paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.support.rules.examples import example
from luyke.office.registers.support.said import APPROVED, Judged
from luyke.office.registers.support.table import days_most


class CauseLeftOut(Rule[Judged]):
    """
    ## What it does
    Chính sách trả theo ngày mà số ngày nhiều nhất tùy người được hưởng điều trị (F0) hay cách ly (F1): hồ sơ được
    duyệt, dài hơn mức thấp nhất, thì phải ghi là trường hợp nào.

    ## Why it is bad
    Không ghi thì không biết được hưởng 21 hay 45 ngày, và số tiền không kiểm được.

    ## Source
    Số ngày nhiều nhất của chính sách 8 trong bảng quy định của sổ (Quyết định 23/2021/QĐ-TTg).

    ## Example
    Duyệt tiền ăn 30 ngày, không ghi điều trị hay cách ly.
    """

    code = "SUP209"
    name = "cause-left-out"
    title = "không ghi điều trị hay cách ly"
    weight = Weight.SOFT
    message = "{code}: {days} ngày, không ghi điều trị hay cách ly; mỗi trường hợp được nhiều nhất {most} ngày."
    fires = (example(policy="nq68.8", event_last=date(2021, 8, 30)),)
    silent = (
        example(policy="nq68.8", event_last=date(2021, 8, 30), cause="treated"),
        example(policy="nq68.8", event_last=date(2021, 8, 21)),
        example(policy="nq68.8", event_last=date(2021, 8, 30), outcome="", decided=None, amount=None),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Days beyond the lowest bound, approved without a cause."""
        one, most = said.said, days_most(said.law, said.said)
        if one.outcome != APPROVED or one.days is None or one.cause in most or len(most) < 2:
            return
        bounds = sorted(row.number for row in most.values())
        if one.days > bounds[0]:
            yield {**said.words, "days": one.days, "most": " hoặc ".join(f"{bound}" for bound in bounds)}
