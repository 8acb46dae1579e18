"""REP103."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from luyke.checks.across.matching import significant
from luyke.checks.check import Check
from luyke.checks.shown import shown, subject_of
from luyke.checks.subjects import clearly_different
from luyke.model import Figure, Finding, MonthAndCumulative, PartsOfTotal, Reading, Severity

_DIGITS = 3
_REPRESENTATIVES = 8  # of one pair of figures; more different subjects for it are no slip

_Key = tuple[Decimal, Decimal, str, str, str]


class TwoIndicatorsSameMonths(Check):
    """
    ## What it does
    Tìm hai chỉ tiêu khác nhau có cùng số trong tháng và cùng số lũy kế, ở cùng nơi, cùng kỳ.

    ## Why it is bad
    Hai chỉ tiêu trùng cả hai số hầu như luôn do chép dòng trên xuống dòng dưới mà quên sửa.

    ## What it lets pass
    Số ít hơn ba chữ số có nghĩa (dễ trùng tình cờ); tháng 1, khi lũy kế vốn là số tháng; một tổng và phần của nó; một
    chỉ tiêu gọi bằng hai tên mà tên này nằm trong tên kia.

    ## Example
    Bán lẻ hàng hóa tháng 11 đạt 213,6 tỷ đồng, lũy kế 11 tháng đạt 2.137,6 tỷ đồng; dịch vụ ăn uống tháng 11 đạt 213,6
    tỷ đồng, lũy kế 11 tháng đạt 2.137,6 tỷ đồng.
    """

    code = "REP103"
    name = "two-indicators-same-months"
    title = "Hai chỉ tiêu trùng cả số tháng lẫn lũy kế"
    severity = Severity.DOUBT
    message = "“{one}” và “{other}” cùng ghi tháng {month} và lũy kế {cumulative}, có thể đã chép nhầm."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each later pair of month and cumulative that repeats an earlier one for another indicator."""
        related = {
            frozenset((_span(tie.total), _span(part)))
            for tie in reading.relations_of(PartsOfTotal)
            for part in tie.parts
        }
        by_key: defaultdict[_Key, list[MonthAndCumulative]] = defaultdict(list)
        for tie in reading.relations_of(MonthAndCumulative):
            if not tie.firm or not _tells(tie):
                continue
            alike = by_key[_key(tie)]
            for earlier in islice(alike, _REPRESENTATIVES):
                apart = frozenset((_span(earlier.cumulative), _span(tie.cumulative))) not in related
                if apart and clearly_different(earlier.cumulative, tie.cumulative):
                    yield self.finding(
                        earlier.month,
                        earlier.cumulative,
                        tie.month,
                        tie.cumulative,
                        calculation=f"{shown(earlier.month)} = {shown(tie.month)}; "
                        f"{shown(earlier.cumulative)} = {shown(tie.cumulative)}",
                        one=subject_of(earlier.cumulative),
                        other=subject_of(tie.cumulative),
                        month=shown(tie.month),
                        cumulative=shown(tie.cumulative),
                    )
                    break
            alike.append(tie)


def _span(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end


def _key(tie: MonthAndCumulative) -> _Key:
    cumulative = tie.cumulative
    return tie.month.value, cumulative.value, cumulative.unit, cumulative.place, cumulative.period


def _tells(tie: MonthAndCumulative) -> bool:
    """Whether both numbers are long enough to be alike by no chance, and are two."""
    enough = significant(tie.month) >= _DIGITS and significant(tie.cumulative) >= _DIGITS
    return enough and tie.month.value != tie.cumulative.value
