"""SUM103."""

from __future__ import annotations

from functools import reduce

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, span
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import digits, label, shown
from luyke.model import Interval, RatesOfParts, Severity


class WholeOutsideItsParts(TwoSided[RatesOfParts]):
    """
    ## What it does
    So tỷ lệ hoặc tốc độ tăng của toàn bộ với tỷ lệ của các phần hợp thành: trung bình có trọng số phải nằm giữa phần
    thấp nhất và phần cao nhất.

    ## Why it is bad
    Không trọng số nào cho ra một trung bình cao hơn mọi phần hay thấp hơn mọi phần.

    ## What it lets pass
    Mọi giá trị nằm giữa, kể cả khi không đúng với trọng số thật, và chênh lệch do làm tròn ở hai đầu. Chỉ xét khi các
    phần đã được nêu đủ.

    ## Example
    Giá trị sản xuất tăng 9,1 %, gồm công nghiệp tăng 8,2 %, nông nghiệp tăng 2,4 % và dịch vụ tăng 7,5 %.
    """

    code = "SUM103"
    name = "whole-outside-its-parts"
    title = "Tỷ lệ chung nằm ngoài các tỷ lệ thành phần"
    severity = Severity.ERROR
    message = "{label}: mức chung {whole} nằm ngoài các mức thành phần."
    relation = RatesOfParts
    confirms = False

    def sides(self, tie: RatesOfParts, reach: Reach) -> tuple[Interval, Interval] | None:
        """Everything between the parts, and the whole."""
        if not tie.parts or not commensurable(tie.whole, *tie.parts):
            return None
        return reduce(Interval.hull, (span(part, reach) for part in tie.parts)), span(tie.whole, reach)

    def calculation(self, tie: RatesOfParts) -> str:
        """The least and the greatest part beside the whole."""
        least = min(tie.parts, key=lambda part: part.value)
        greatest = max(tie.parts, key=lambda part: part.value)
        return f"các phần từ {digits(least)} đến {shown(greatest)}; chung ghi {digits(tie.whole)}"

    def words(self, tie: RatesOfParts) -> dict[str, str]:
        """The whole's name and print."""
        return {"label": label(tie.whole), "whole": shown(tie.whole)}
