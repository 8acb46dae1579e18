"""PCT203."""

from __future__ import annotations

from decimal import Decimal

from luyke.checks.percent.shares import are_changes, sum_of, together
from luyke.checks.reach import Reach
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label
from luyke.model import Interval, Severity, SharesOfWhole

_NOTHING = Interval.point(Decimal(0))


class ShareChangesDoNotCancel(TwoSided[SharesOfWhole]):
    """
    ## What it does
    Cộng mức tăng, giảm điểm phần trăm của mọi tỷ trọng trong một cơ cấu: phần này tăng bao nhiêu thì phần khác phải
    giảm bấy nhiêu.

    ## Why it is bad
    Cơ cấu trước và sau đều là 100 %, nên các thay đổi phải bù trừ nhau hết.

    ## What it lets pass
    Chênh lệch do làm tròn; cơ cấu nêu chưa đủ các phần.

    ## Example
    Tỷ trọng công nghiệp tăng 1,6 điểm phần trăm, dịch vụ tăng 0,5 điểm, nông nghiệp giảm 1,1 điểm.
    """

    code = "PCT203"
    name = "share-changes-do-not-cancel"
    title = "Thay đổi tỷ trọng không bù trừ nhau"
    severity = Severity.ERROR
    message = "{label}: mức tăng, giảm của các tỷ trọng cộng lại không bằng 0."
    relation = SharesOfWhole

    def sides(self, tie: SharesOfWhole, reach: Reach) -> tuple[Interval, Interval] | None:
        """The changes together, and nothing."""
        return (together(tie, reach), _NOTHING) if tie.exhaustive and are_changes(tie) else None

    def calculation(self, tie: SharesOfWhole) -> str:
        """The sum written out."""
        return f"{sum_of(tie)}; phải là 0"

    def words(self, tie: SharesOfWhole) -> dict[str, str]:
        """The first share's name."""
        return {"label": label(tie.shares[0])}
