"""SUM302."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.checks.shown import label, shown
from luyke.model import Basis, Figure, Finding, FractionAsPercent, Kind, Reading, Severity

# Of these there is one fixed set, and "13/12" can be no result above the plan.
_SETS = frozenset({"indicator", "unit"})


class FractionAboveOne(Check):
    """
    ## What it does
    Tìm phân số đếm có tử lớn hơn mẫu.

    ## Why it is bad
    “14/13 chỉ tiêu” không thể xảy ra: số đạt không thể nhiều hơn số có.

    ## What it lets pass
    Phân số so với kế hoạch (thực hiện 105/100 có thể vượt), phân số đã kèm tỷ lệ trên 100 %, và tiền (đã chi trên vốn
    giao). Với thứ khác chỉ tiêu và đơn vị thì chỉ nêu là điều nên xem lại.

    ## Example
    Toàn quận có 14/13 chỉ tiêu đạt và vượt kế hoạch.
    """

    code = "SUM302"
    name = "fraction-above-one"
    title = "Tử số lớn hơn mẫu số"
    severity = Severity.ERROR
    message = "{label}: {fraction} có tử số lớn hơn mẫu số."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Fractions of exact counts above one that no percentage above 100 confirms."""
        above = [figure for figure in reading.figures if _exceeds(figure)]
        if not above:
            return
        meant = {
            (tie.fraction.start, tie.fraction.end)
            for tie in reading.relations_of(FractionAsPercent)
            if tie.percent.value > 100
        }
        for figure in above:
            if (figure.start, figure.end) not in meant:
                yield self.finding(
                    figure,
                    calculation=f"{shown(figure)}: tử số lớn hơn mẫu số",
                    severity=None if figure.unit in _SETS else Severity.DOUBT,
                    label=label(figure),
                    fraction=shown(figure),
                )


def _exceeds(figure: Figure) -> bool:
    whole = figure.of
    return (
        whole is not None
        and figure.kind is Kind.FRACTION
        and figure.basis is not Basis.PLAN
        and figure.quantity.exact
        and whole.exact
        and figure.value > whole.value
    )
