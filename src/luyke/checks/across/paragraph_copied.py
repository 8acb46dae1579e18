"""REP403."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from luyke.checks.across.check import AcrossCheck, AcrossFinding
from luyke.checks.across.copies import tells, whole_copy
from luyke.checks.shown import shown
from luyke.model import Figure, Reading, Severity

_FEWEST = 3


class ParagraphCopied(AcrossCheck):
    """
    ## What it does
    Tìm đoạn văn hoặc dòng bảng mà mọi con số đều giống một đoạn của báo cáo trước, trong khi kỳ đã khác.

    ## Why it is bad
    Đoạn được chép từ báo cáo cũ mà quên thay số.

    ## What it lets pass
    Đoạn có ít hơn ba số đủ dài (ba chữ số có nghĩa); số cùng một kỳ; khi cả báo cáo đã bị nêu ở REP402.

    ## Example
    Hai báo cáo cùng có đoạn: bán lẻ 2.137,6 tỷ đồng, lưu trú 315,2 tỷ đồng, vận tải 1.204,9 tỷ đồng.
    """

    code = "REP403"
    name = "paragraph-copied"
    title = "Đoạn văn giữ nguyên số của kỳ trước"
    severity = Severity.DOUBT
    message = "Một đoạn của báo cáo sau có {count} số giống hệt một đoạn của báo cáo trước, dù kỳ đã khác."

    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """A finding for each paragraph of the second report that repeats one of the first."""
        if whole_copy(first, second):
            return
        earlier: dict[tuple[object, ...], list[Figure]] = {}
        for figures in _paragraphs(first):
            earlier.setdefault(_print(figures), figures)
        for after in _paragraphs(second):
            before = earlier.get(_print(after))
            if before is not None and all(
                one.period and other.period and one.period != other.period
                for one, other in zip(before, after, strict=True)
                if tells(other)
            ):
                told = "; ".join(shown(figure) for figure in after if tells(figure))
                yield self.finding(
                    tuple(before), tuple(after), calculation=f"giống nhau: {told}", count=str(len(after))
                )


def _paragraphs(reading: Reading) -> Iterator[list[Figure]]:
    """The figures of each line that holds enough telling ones."""
    ends = list(accumulate(len(line) for line in reading.text.splitlines(keepends=True)))
    lines: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        lines[bisect_right(ends, figure.start)].append(figure)
    for figures in lines.values():
        if sum(map(tells, figures)) >= _FEWEST:
            yield figures


def _print(figures: list[Figure]) -> tuple[object, ...]:
    return tuple((figure.value, figure.unit, figure.kind) for figure in figures)
