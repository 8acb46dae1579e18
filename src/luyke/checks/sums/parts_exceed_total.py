"""SUM102."""

from __future__ import annotations

from dataclasses import replace

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, at_least, at_most, cut, span
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import digits, label, measure, scale_of, shown, total_of
from luyke.lexicon.numbers import format_decimal
from luyke.lexicon.units import is_count
from luyke.model import Finding, Interval, PartsOfTotal, Severity, Verdict


class PartsExceedTotal(TwoSided[PartsOfTotal]):
    """
    ## What it does
    Cộng các phần nêu sau “trong đó” và xem chúng có vượt tổng hay không.

    ## Why it is bad
    Các phần của một tổng không thể cộng lại lớn hơn chính tổng ấy.

    ## What it lets pass
    Các phần cộng lại nhỏ hơn tổng (còn phần không nêu), phần vượt do làm tròn, các phần có thể âm, và các phần không
    cùng đơn vị với tổng. Những thứ đếm được mà từng loại đều nằm trong tổng thì chỉ là điều cần xem lại: một hộ có thể
    thuộc cả hai loại.

    ## Example
    Toàn xã có 2.150 hộ, trong đó 1.830 hộ làm nông nghiệp và 420 hộ kinh doanh dịch vụ.
    """

    code = "SUM102"
    name = "parts-exceed-total"
    title = "Các phần cộng lại lớn hơn tổng"
    severity = Severity.ERROR
    message = "{label}: các phần nêu sau “trong đó” cộng lại lớn hơn tổng {total}."
    relation = PartsOfTotal
    confirms = False

    def sides(self, tie: PartsOfTotal, reach: Reach) -> tuple[Interval, Interval] | None:
        """At least the parts together, and at most the total."""
        if tie.exhaustive or not tie.parts or not commensurable(tie.total, *tie.parts):
            return None
        # Where a part may be negative the others may well exceed the total.
        if any((low := span(part, cut).low) is not None and low < 0 for part in tie.parts):
            return None
        together = Interval.sum(at_least(span(part, reach)) for part in tie.parts)
        return together, at_most(span(tie.total, reach))

    def finding_of(self, tie: PartsOfTotal, verdict: Verdict) -> Finding:
        """A doubt for kinds of counted things, each within the total: one thing may be of two kinds."""
        finding = super().finding_of(tie, verdict)
        if verdict is not Verdict.CONFLICT or not is_count(tie.total.unit):
            return finding
        within = all(at_least(span(part, cut)).overlaps(at_most(span(tie.total, cut))) for part in tie.parts)
        return replace(finding, severity=Severity.DOUBT) if within else finding

    def calculation(self, tie: PartsOfTotal) -> str:
        """The parts' sum beside the total."""
        scale = scale_of(tie.total)
        together = sum(part.value for part in tie.parts) / scale
        parts = "" if len(tie.parts) == 1 else f" = {format_decimal(together)}"
        return f"{total_of(tie.parts, scale)}{parts} > {digits(tie.total)} {measure(tie.total)}".rstrip()

    def words(self, tie: PartsOfTotal) -> dict[str, str]:
        """The total's name and print."""
        return {"label": label(tie.total), "total": shown(tie.total)}
