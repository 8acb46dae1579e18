"""What is given beside another policy and never alone."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.support.rules.examples import example
from luyke.office.registers.support.said import APPROVED, REFUSED, Judged, Other
from luyke.office.registers.support.table import package_of, said_by_law


class ExtraWithoutItsPolicy(Rule[Judged]):
    """
    ## What it does
    Chính sách hưởng thêm (7: đang mang thai, nuôi con dưới 6 tuổi) đi cùng chính sách 4, 5 hoặc 6: tìm hồ sơ của cùng
    số giấy tờ theo các chính sách ấy, trừ hồ sơ không được duyệt.

    ## Why it is bad
    Người không hưởng chính sách chính thì không được hưởng thêm; chi là sai đối tượng.

    ## Source
    Đối tượng của chính sách 7 trong bảng quy định của sổ (Quyết định 23/2021/QĐ-TTg).

    ## Example
    Duyệt chính sách 7 cho người không có hồ sơ chính sách 4, 5 hay 6.
    """

    code = "SUP210"
    name = "extra-without-its-policy"
    title = "hưởng thêm mà không có hồ sơ chính sách chính"
    weight = Weight.SOFT
    message = (
        "{code}: hưởng thêm, nhưng người mang số này không có hồ sơ chính sách {wanted} nào được nhận, được duyệt."
    )
    fires = (
        example(policy="nq68.7"),
        example(policy="nq68.7", others=(Other("HS-2", "nq68.4", REFUSED),)),
    )
    silent = (
        example(policy="nq68.7", others=(Other("HS-2", "nq68.4", APPROVED),)),
        example(policy="nq68.7", others=(Other("HS-2", "nq68.5"),)),
        example(policy="nq68.7", outcome="", decided=None, amount=None),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Approved, with none of the policies that it goes with beside it."""
        one = said.said
        row = said_by_law(said.law, one.policy, "with", one.received)
        if row is None or one.outcome != APPROVED:
            return
        wanted = row.value.split()
        goes_with = {f"{package_of(one.policy)}.{number}" for number in wanted}
        if not any(other.policy in goes_with and other.outcome != REFUSED for other in said.others):
            yield {**said.words, "wanted": ", ".join(wanted)}
