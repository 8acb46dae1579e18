"""SRC101."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.checks.check import Check
from luyke.checks.judging import judge_all
from luyke.model import Figure, Finding, Reading, Severity, Source, Verdict


class OcrFigureUnconfirmed(Check):
    """
    ## What it does
    Liệt kê những số nhận dạng từ ảnh mà không phép tính nào trong văn bản xác nhận.

    ## Why it is bad
    Máy nhận dạng chữ hay đọc nhầm dấu phẩy và chữ số; một số như thế chưa thể tin.

    ## What it lets pass
    Số nằm trong một phép tính khớp (tổng và các phần, phân số và tỷ lệ, …), và số không đọc từ ảnh.

    ## Example
    Bản quét ghi thu ngân sách 1.379 tỷ đồng, không kèm số nào khác để đối chiếu.
    """

    code = "SRC101"
    name = "ocr-figure-unconfirmed"
    title = "Số nhận dạng từ ảnh chưa được xác nhận"
    severity = Severity.DOUBT
    message = "Có {count} số nhận dạng từ ảnh mà không phép tính nào xác nhận, cần xem lại trên bản gốc."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """One finding over all of them."""
        recognised = [figure for figure in reading.figures if figure.source is Source.OCR]
        if not recognised:
            return
        confirmed = {
            _span(figure)
            for one in judge_all(reading)
            if one.verdict is Verdict.HOLDS and one.check.confirms
            for figure in one.tie.figures
        }
        alone = [figure for figure in recognised if _span(figure) not in confirmed]
        if alone:
            yield self.finding(*alone, count=str(len(alone)))


def _span(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end
