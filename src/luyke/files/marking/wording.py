"""The model's values in Vietnamese: severities, verdicts, kinds, bases, periods, coverage."""

from __future__ import annotations

import re

from luyke.files.marking.marked import Marked
from luyke.model import Basis, Coverage, Finding, Kind, Period, Severity, Verdict

SEVERITIES = {Severity.ERROR: "Mâu thuẫn", Severity.DOUBT: "Cần xem lại", Severity.NOTE: "Lưu ý"}
# Shapes that stay apart without colour.
MARKS = {Severity.ERROR: "✕", Severity.DOUBT: "?", Severity.NOTE: "◦"}
VERDICTS = {
    Verdict.HOLDS: "khớp",
    Verdict.CUT: "chỉ khớp nếu cắt số lẻ",
    Verdict.CONFLICT: "mâu thuẫn",
    Verdict.UNBOUND: "chưa kiểm",
}
KINDS = {
    Kind.LEVEL: "giá trị",
    Kind.TARGET: "kế hoạch",
    Kind.ATTAINMENT: "tỷ lệ thực hiện kế hoạch",
    Kind.GROWTH: "tốc độ tăng, giảm",
    Kind.DIFFERENCE: "mức chênh lệch",
    Kind.RATIO: "tỷ lệ so với kỳ gốc",
    Kind.SHARE: "tỷ trọng",
    Kind.FRACTION: "phân số",
    Kind.OTHER: "khác",
}
BASES = {
    Basis.YOY: "cùng kỳ năm trước",
    Basis.PREVIOUS_MONTH: "tháng trước",
    Basis.PREVIOUS_QUARTER: "quý trước",
    Basis.PREVIOUS_WEEK: "tuần trước",
    Basis.PLAN: "kế hoạch",
    Basis.TOTAL: "tổng số",
}
_COUNTED = ((Severity.ERROR, "mâu thuẫn"), (Severity.DOUBT, "chỗ cần xem lại"), (Severity.NOTE, "lưu ý"))
# Controls and direction marks steer terminals, browsers and a reader's eye; half surrogates cannot be written at all.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """A text without letters that no file may hold, and without those that steer what shows it."""
    return _UNWRITABLE.sub("", text)


def plain(text: str) -> str:
    """A text on one line, as it can be shown anywhere."""
    return re.sub(r"\s+", " ", writable(text)).strip()


def period(text: str) -> str:
    """A period of the contract in words: "2021-01/2021-11" → "11 tháng đầu năm 2021"; what is none, as it stands."""
    known = Period.parse(text)
    if known is None:
        return text
    first, last = known.first, known.last
    if known.as_of:
        return (
            f"tại ngày {last.day}/{last.month}/{last.year}" if text.count("-") == 2 else f"đến hết {period(text[1:])}"
        )
    if "Q" in text:
        return f"quý {('I', 'II', 'III', 'IV')[(first.month - 1) // 3]}/{first.year}"
    if known.single_month:
        return f"tháng {first.month}/{first.year}"
    if len(text) == 4:
        return f"năm {text}"
    if len(text) == 9:
        return f"giai đoạn {first.year}–{last.year}"
    if known.cumulative:
        return f"{known.months} tháng đầu năm {first.year}"
    return f"từ tháng {first.month}/{first.year} đến tháng {last.month}/{last.year}"


def coverage_sentence(coverage: Coverage) -> str:
    """How much was read and tested, and what was not."""
    parts = [f"Đã đọc {_grouped(coverage.figures)} số liệu"]
    if coverage.tested:
        verdicts = [f"{_grouped(coverage.held)} khớp"] if coverage.held else []
        if coverage.cut:
            verdicts.append(f"{coverage.cut} chỉ khớp nếu cắt số lẻ")
        if coverage.conflicting:
            verdicts.append(f"{coverage.conflicting} mâu thuẫn")
        parts.append(f"{_grouped(coverage.tested)} quan hệ: {', '.join(verdicts)}")
    else:
        parts.append("không có quan hệ nào kiểm được")
    if coverage.unbound:
        parts.append(f"{coverage.unbound} chưa kiểm")
    if coverage.unread:
        parts.append(f"{coverage.unread} chỗ có số chưa hiểu")
    return " · ".join(parts) + "."


def remedy(finding: Finding) -> str:
    """Which number is likely wrong and what it should read, as one sentence; "" where that cannot be told."""
    if finding.suspect is not None and finding.suggestion:
        return f"Nhiều khả năng sai ở “{plain(finding.suspect.text)}”; có thể đúng là {plain(finding.suggestion)}."
    if finding.suspect is not None:
        return f"Nhiều khả năng sai ở “{plain(finding.suspect.text)}”."
    if finding.suggestion:
        return f"Gợi ý: {plain(finding.suggestion)}."
    return ""


def verdict_sentence(marked: Marked) -> str:
    """What came out, as one sentence that can be read out."""
    counts = [f"{marked.count(severity)} {word}" for severity, word in _COUNTED if marked.count(severity)]
    waived = f" {marked.waived} phát hiện đã có giải trình, không nêu lại." if marked.waived else ""
    if counts:
        return f"Kết quả: {', '.join(counts)}.{waived}"
    if not marked.coverage.figures:
        return f"Văn bản không có số liệu nào đọc được.{waived}"
    return f"Không phát hiện mâu thuẫn.{waived}"


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")
