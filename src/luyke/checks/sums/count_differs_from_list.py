"""SUM303."""

from __future__ import annotations

from decimal import Decimal

from luyke.checks.reach import Reach, span
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label, shown
from luyke.model import CountOfList, Interval, Severity


class CountDiffersFromList(TwoSided[CountOfList]):
    """
    ## What it does
    Đếm những thứ được kể tên sau một con số (“5 dự án, gồm: …”) rồi so với con số ấy.

    ## Why it is bad
    Danh sách thiếu hoặc thừa một mục, hoặc con số không được sửa khi danh sách thay đổi.

    ## What it lets pass
    Danh sách bỏ lửng (“…”, “v.v.”, “trong đó có”), số phỏng chừng như “hơn 10 dự án”, và danh sách mà máy không chắc
    từng mục bắt đầu, kết thúc ở đâu.

    ## Example
    Có 4 dự án chậm tiến độ, gồm: tuyến đường A, trường mầm non B và trạm y tế C.
    """

    code = "SUM303"
    name = "count-differs-from-list"
    title = "Số đếm không khớp danh sách kể ra"
    severity = Severity.ERROR
    message = "{label}: ghi {count}, nhưng kể tên {named}."
    relation = CountOfList
    confirms = False

    def sides(self, tie: CountOfList, reach: Reach) -> tuple[Interval, Interval] | None:
        """How many were named, and the count."""
        return Interval.point(Decimal(tie.named)), span(tie.count, reach)

    def calculation(self, tie: CountOfList) -> str:
        """Named beside counted."""
        return f"kể tên {tie.named}; ghi {shown(tie.count)}"

    def words(self, tie: CountOfList) -> dict[str, str]:
        """The count's print and how many were named."""
        return {"label": label(tie.count), "count": shown(tie.count), "named": str(tie.named)}
