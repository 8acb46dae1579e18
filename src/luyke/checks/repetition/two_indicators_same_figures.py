"""REP101."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from luyke.checks.check import Check
from luyke.checks.shown import shown, subject_of
from luyke.checks.subjects import clearly_different
from luyke.model import Basis, Figure, Finding, Kind, PartsOfTotal, Reading, Severity, Statement

_VALUE_DIGITS = 3
_GROWTH_DIGITS = 2
_REPRESENTATIVES = 8  # of one pair of figures; a text with more different subjects for it is no report

_Key = tuple[Decimal, str, str, str, str, Decimal, str, Basis]
_Span = tuple[int, int]


class TwoIndicatorsSameFigures(Check):
    """
    ## What it does
    Tìm hai chỉ tiêu khác nhau có cùng giá trị và cùng tốc độ tăng, ở cùng nơi, cùng kỳ.

    ## Why it is bad
    Hai chỉ tiêu trùng cả hai số hầu như luôn do chép dòng trên xuống dòng dưới mà quên sửa.

    ## What it lets pass
    Giá trị ít hơn ba chữ số có nghĩa và tốc độ tăng ít hơn hai (dễ trùng tình cờ); một tổng và phần duy nhất của nó;
    một chỉ tiêu gọi bằng hai tên mà tên này nằm trong tên kia; câu nói rõ “cùng”, “đều”, “tương ứng”.

    ## Example
    Bán lẻ hàng hóa đạt 2.137,6 tỷ đồng, tăng 20,7 %; dịch vụ lưu trú, ăn uống đạt 2.137,6 tỷ đồng, tăng 20,7 %.
    """

    code = "REP101"
    name = "two-indicators-same-figures"
    title = "Hai chỉ tiêu trùng cả giá trị lẫn tốc độ tăng"
    severity = Severity.DOUBT
    message = "“{one}” và “{other}” cùng ghi {value} và {growth}, có thể đã chép nhầm."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each later statement that repeats an earlier one's figures for another indicator."""
        by_key: defaultdict[_Key, list[tuple[Figure, Figure]]] = defaultdict(list)
        related = {
            frozenset((_span(tie.total), _span(part)))
            for tie in reading.relations_of(PartsOfTotal)
            for part in tie.parts
        }
        for tie in reading.relations_of(Statement):
            growth = next((detail for detail in tie.details if _tells(detail)), None)
            if not tie.firm or growth is None or not _is_telling(tie.head):
                continue
            alike = by_key[_key(tie.head, growth)]
            for head, earlier in islice(alike, _REPRESENTATIVES):
                pair = frozenset((_span(head), _span(tie.head)))
                if clearly_different(head, tie.head) and pair not in related:
                    yield self.finding(
                        head,
                        earlier,
                        tie.head,
                        growth,
                        calculation=f"{shown(head)} = {shown(tie.head)}; {shown(earlier)} = {shown(growth)}",
                        one=subject_of(head),
                        other=subject_of(tie.head),
                        value=shown(tie.head),
                        growth=shown(growth),
                    )
                    break
            alike.append((tie.head, growth))


def _span(figure: Figure) -> _Span:
    return figure.start, figure.end


def _key(head: Figure, growth: Figure) -> _Key:
    return head.value, head.unit, head.place, head.period, head.issuer, growth.value, growth.unit, growth.basis


def _is_telling(head: Figure) -> bool:
    return head.kind is Kind.LEVEL and _significant(head) >= _VALUE_DIGITS


def _tells(detail: Figure) -> bool:
    return detail.kind in (Kind.GROWTH, Kind.RATIO) and _significant(detail) >= _GROWTH_DIGITS


def _significant(figure: Figure) -> int:
    """How many digits of the print tell something: padding zeros do not."""
    if figure.quantity.grain <= 0:
        return 0
    return figure.value.adjusted() - figure.quantity.grain.adjusted() + 1
