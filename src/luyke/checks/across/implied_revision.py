"""CUM401."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.across.matching import by_thing_and_period, from_january
from luyke.checks.reach import cut, span
from luyke.checks.shown import digits, label, measure, scale_of
from luyke.lexicon.numbers import format_decimal
from luyke.model import Reading, Severity

_SHARE = Decimal("0.05")


class ImpliedRevision(AcrossCheck):
    """
    ## What it does
    Lấy lũy kế ở báo cáo trước cộng số trong tháng ở báo cáo sau rồi so với lũy kế ở báo cáo sau. Phần chênh chính là
    mức mà các tháng trước đã được điều chỉnh ngầm.

    ## Why it is bad
    Điều chỉnh lớn mà không nói làm người đọc không dựng lại được chuỗi số liệu; cũng có thể một số bị ghi sai.

    ## What it lets pass
    Phần chênh không quá 5 % của lũy kế, vì số tháng thường là số ước, về sau điều chỉnh; chênh lệch do làm tròn.

    ## Example
    Báo cáo trước: lũy kế 10 tháng 1.274 tỷ đồng. Báo cáo sau: tháng 11 đạt 105 tỷ đồng, lũy kế 11 tháng 1.579 tỷ đồng.
    """

    code = "CUM401"
    name = "implied-revision"
    title = "Lũy kế ngầm điều chỉnh các tháng trước"
    severity = Severity.DOUBT
    message = (
        "{label}: lũy kế kỳ trước cộng số trong tháng chênh {gap} so với lũy kế kỳ này; cần nói rõ nếu đã điều chỉnh."
    )

    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """A finding for each cumulative that the month and the cumulative before do not give."""
        earlier = {(thing, period.year, period.months): figure for thing, period, figure in from_january(first)}
        later = by_thing_and_period(second)
        for thing, period, cumulative in from_january(second):
            previous = earlier.get((thing, period.year, period.months - 1))
            month = later.get((thing, f"{period.year}-{period.months:02}"))
            if previous is None or month is None or cumulative.value <= 0:
                continue
            gap = cumulative.value - previous.value - month.value
            if abs(gap) <= _SHARE * cumulative.value:
                continue
            together = span(previous, cut) + span(month, cut)
            if together.overlaps(span(cumulative, cut)):
                continue
            scale = scale_of(cumulative)
            unit = measure(cumulative, scale)
            sum_ = format_decimal((previous.value + month.value) / scale)
            share = format_decimal(100 * abs(gap) / cumulative.value, 1)
            yield self.finding(
                (previous,),
                (month, cumulative),
                calculation=f"{digits(previous, scale)} + {digits(month, scale)} = {sum_} {unit}; "
                f"báo cáo sau ghi {digits(cumulative, scale)}, chênh {format_decimal(abs(gap) / scale)} ({share} %)",
                label=label(cumulative),
                gap=f"{format_decimal(abs(gap) / scale)} {unit}",
            )
