"""CUM402."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.across.matching import Thing, from_january
from luyke.checks.reach import cut, span
from luyke.checks.shown import label, shown
from luyke.model import Figure, Period, Reading, Severity


class CumulativeFalls(AcrossCheck):
    """
    ## What it does
    So lũy kế từ đầu năm ở hai báo cáo của cùng một năm.

    ## Why it is bad
    Lũy kế kỳ sau đã gồm cả kỳ trước nên không thể nhỏ hơn; nhỏ hơn là ghi nhầm số hoặc nhầm đơn vị.

    ## What it lets pass
    Chênh lệch do làm tròn; số âm; tỷ lệ, chỉ số và số bình quân, vốn không cộng dồn.

    ## Example
    Lũy kế 10 tháng là 1.274 tỷ đồng; lũy kế 11 tháng lại là 1.179 tỷ đồng.
    """

    code = "CUM402"
    name = "cumulative-falls"
    title = "Lũy kế kỳ sau nhỏ hơn kỳ trước"
    severity = Severity.DOUBT
    message = "{label}: lũy kế ở báo cáo sau ({after}) nhỏ hơn ở báo cáo trước ({before})."

    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """A finding for each cumulative that is less than an earlier one of the same year."""
        later: defaultdict[tuple[Thing, int], list[tuple[Period, Figure]]] = defaultdict(list)
        for thing, period, after in from_january(second):
            if after.value >= 0:
                later[thing, period.year].append((period, after))
        for thing, period, before in from_january(first):
            for longer, after in later.get((thing, period.year), ()):
                if longer.months <= period.months or after.value >= before.value:
                    continue
                least, most = span(before, cut).low, span(after, cut).high
                if least is not None and most is not None and most < least:
                    yield self.finding(
                        (before,),
                        (after,),
                        calculation=f"{shown(after)} < {shown(before)}",
                        label=label(after),
                        before=shown(before),
                        after=shown(after),
                    )
