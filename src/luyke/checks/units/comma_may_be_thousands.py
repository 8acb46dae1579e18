"""UNT102."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from luyke.checks.check import Check
from luyke.checks.shown import digits, label, scale_of
from luyke.model import Finding, Reading, Severity

_THREE_AFTER_COMMA = re.compile(r"\d{1,3},\d{3}")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_FEWEST = 2
_BILLION = Decimal(10**9)


class CommaMayBeThousands(Check):
    """
    ## What it does
    Tìm văn bản mà mọi số tiền tính bằng tỷ đều có đúng ba chữ số sau dấu phẩy (“15,615 tỷ”, “9,670 tỷ”) và không chỗ
    nào dùng dấu chấm ngăn hàng nghìn.

    ## Why it is bad
    Khi đó dấu phẩy rất có thể ngăn hàng nghìn theo lối Anh, và mọi số bị hiểu nhỏ đi một nghìn lần.

    ## What it lets pass
    Văn bản có dùng dấu chấm ngăn hàng nghìn (dấu phẩy khi đó là dấu thập phân), có số tỷ với một, hai chữ số lẻ, hoặc
    chỉ có một số như vậy. Số mà khi đọc đã thấy đáng ngờ thì nêu ở UNT103.

    ## Example
    Tổng sản phẩm ước đạt 15,615 tỷ đồng, công nghiệp 17,198 tỷ đồng, bán lẻ 9,670 tỷ đồng.
    """

    code = "UNT102"
    name = "comma-may-be-thousands"
    title = "Dấu phẩy có thể là dấu ngăn hàng nghìn"
    severity = Severity.DOUBT
    message = "{label}: dấu phẩy trong {numbers} có thể là dấu ngăn hàng nghìn, cần xem lại."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """One finding over all such figures, where the text gives no sign that its comma is a decimal one."""
        billions = [figure for figure in reading.figures if figure.unit == "VND" and scale_of(figure) == _BILLION]
        doubtful = [figure for figure in billions if _THREE_AFTER_COMMA.fullmatch(figure.text) and not figure.doubt]
        with_comma = [figure for figure in billions if "," in figure.text]
        if len(doubtful) < _FEWEST or len(with_comma) > len(doubtful):
            return
        if any(_GROUPED.fullmatch(figure.text) for figure in reading.figures):
            return
        yield self.finding(
            *doubtful,
            calculation="; ".join(f"{digits(figure)} tỷ hay {figure.text.replace(',', '.')} tỷ" for figure in doubtful),
            label=label(doubtful[0]),
            numbers=", ".join(f"“{figure.text}”" for figure in doubtful[:3]) + ("…" if len(doubtful) > 3 else ""),
        )
