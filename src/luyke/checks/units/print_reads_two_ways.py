"""UNT103."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.checks.shown import label
from luyke.model import Figure, Finding, Reading, Severity


class PrintReadsTwoWays(Check):
    """
    ## What it does
    Nêu những số mà cách in có thể đọc theo hai cách và văn bản không đủ căn cứ để chọn.

    ## Why it is bad
    Người đọc cũng sẽ phân vân, và máy có thể đã hiểu khác người viết.

    ## What it lets pass
    Số mà những số quanh nó cho biết phải đọc thế nào.

    ## Example
    Vốn đầu tư đạt 33,049 tỷ đồng.
    """

    code = "UNT103"
    name = "print-reads-two-ways"
    title = "Số in có thể đọc hai cách"
    severity = Severity.DOUBT
    message = "{label}: số in có thể đọc hai cách, {doubt}."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each doubt the reader had, over all the figures that share it."""
        by_doubt: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in reading.figures:
            if figure.doubt:
                by_doubt[figure.doubt].append(figure)
        for doubt, figures in by_doubt.items():
            said = doubt.strip().rstrip(".")
            yield self.finding(*figures, label=label(figures[0]), doubt=said[:1].lower() + said[1:])
