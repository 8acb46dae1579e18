"""What cannot be of the money: more paid than decided, an amount that the table does not give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.support.rules.examples import example
from luyke.office.registers.support.said import APPROVED, Judged
from luyke.office.registers.support.table import Expected, expected
from luyke.office.ui.numbers import print_number


def _differs(said: Judged, *, read: bool) -> Iterator[dict[str, object]]:
    """An approved amount that is not what the table says, where the rows it rests on were read or were not."""
    one = said.said
    if one.outcome != APPROVED:
        return
    table = expected(said.law, one)
    if table is None or table.read is not read:
        return
    if one.amount is None or not table.holds(one.amount):
        given = "chưa ghi số tiền" if one.amount is None else f"duyệt {print_number(Decimal(one.amount))} đồng"
        yield {**said.words, "given": given, "table": _told(table), "source": table.rows[0].source}


def _told(table: Expected) -> str:
    low, high = (print_number(bound) if bound is not None else None for bound in (table.low, table.high))
    if low == high:
        return f"{low} đồng"
    return " ".join(part for part in (f"từ {low}" if low else "", f"đến {high}" if high else "", "đồng") if part)


class PaidMoreThanDecided(Rule[Judged]):
    """
    ## What it does
    So số tiền đã chi với số tiền trong quyết định.

    ## Why it is bad
    Chi quá quyết định là chi sai.

    ## Source
    Mỗi khoản chi theo một quyết định (Quyết định 23/2021/QĐ-TTg).

    ## Example
    Quyết định 1.855.000 đồng, chi 3.710.000 đồng.
    """

    code = "SUP104"
    name = "paid-more-than-decided"
    title = "chi nhiều hơn quyết định"
    weight = Weight.HARD
    message = "{code}: chi {paid} đồng, quyết định {amount} đồng."
    fires = (example(paid=date(2021, 9, 20), paid_amount=4_000_000),)
    silent = (
        example(),
        example(paid=date(2021, 9, 20), paid_amount=3_710_000),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Money paid against money decided."""
        one = said.said
        if one.paid_amount is not None and one.amount is not None and one.paid_amount > one.amount:
            yield {
                **said.words,
                "paid": print_number(Decimal(one.paid_amount)),
                "amount": print_number(Decimal(one.amount)),
            }


class AmountDiffersFromTable(Rule[Judged]):
    """
    ## What it does
    Tính mức hỗ trợ từ bảng quy định (số ngày, số con, số người) rồi so với số tiền được duyệt.

    ## Why it is bad
    Mức đã định thì không ai được hưởng hơn hoặc kém.

    ## Source
    Mức của từng chính sách trong bảng quy định của sổ, theo quy định có hiệu lực khi sự việc xảy ra.

    ## Example
    Nghỉ không lương 20 ngày, duyệt 3.710.000 đồng; mức từ 15 ngày đến dưới 1 tháng là 1.855.000 đồng.
    """

    code = "SUP105"
    name = "amount-differs-from-table"
    title = "số tiền duyệt khác mức của chính sách"
    weight = Weight.HARD
    message = "{code}: {given}; mức theo quy định là {table} ({source})."
    fires = (example(policy="nq68.5", amount=1_200_000),)
    silent = (
        example(policy="nq68.5", amount=1_000_000),
        example(amount=5),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Against rows that were read."""
        yield from _differs(said, read=True)


class AmountDiffersFromUnreadTable(Rule[Judged]):
    """
    ## What it does
    Như SUP105, với mức mà nguyên văn quy định chưa ai đối chiếu.

    ## Why it is bad
    Hoặc số tiền sai, hoặc bảng quy định của sổ sai; phải có người xem.

    ## Source
    Mức của từng chính sách trong bảng quy định của sổ, theo quy định có hiệu lực khi sự việc xảy ra.

    ## Example
    Nghỉ không lương 40 ngày, duyệt 1.855.000 đồng; mức từ 1 tháng là 3.710.000 đồng, nhưng 1 tháng là bao nhiêu ngày
    thì chưa đối chiếu.
    """

    code = "SUP201"
    name = "amount-differs-from-unread-table"
    title = "số tiền duyệt khác mức chưa đối chiếu"
    weight = Weight.SOFT
    message = "{code}: {given}; mức đang ghi trong sổ là {table} ({source}, chưa đối chiếu nguyên văn)."
    fires = (
        example(amount=1_855_000),
        example(amount=None),
    )
    silent = (
        example(),
        example(event_last=date(2021, 8, 20), amount=1_855_000),
        example(outcome="refused", amount=None),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Against rows that were not read yet."""
        yield from _differs(said, read=False)
