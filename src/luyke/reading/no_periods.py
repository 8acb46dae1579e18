"""Words of time, and four digits like a year, that name no period: a length, a price base, a document's number."""

from __future__ import annotations

import re

from luyke.reading.periods import When

# "Quyết định 1977", "Luật Đất đai 2013": four digits that number a document or tell a law from the one before it.
OF_DOCUMENT = re.compile(
    r"(?<!\w)(?:(?:(?:quyết|nghị) định|nghị quyết|thông tư|thông báo|công văn|chỉ thị|tờ trình|công điện)(?: số)?"
    r"|(?:luật|hiến pháp|pháp lệnh)(?: [^\W\d_]+){0,5}) $"
)
# "theo giá so sánh 2010": the year of the prices, not of the figure.
PRICE_BASE = re.compile(r"giá(?: so sánh| cố định| gốc| năm| thực tế)*(?: năm)?,? ?\(?$")
_NO_STRETCH_AFTER = re.compile(r" (?:tuổi|(?:đến|tới) (?:dưới )?\d+ tháng tuổi|tù|lương|liên|trở|kể|sau|trước|gần|nữa)")
_NO_STRETCH_BEFORE = re.compile(r"(?:vòng|dưới|trên|hạn|quá|cứ|mỗi|trước|sau|tối thiểu|kéo dài|thêm) $")


def is_duration(low: str, start: int, when: When) -> bool:
    """Whether words of time are a length, not a period ("6 tháng tuổi", "bình quân 1 tháng")."""
    if when.form != "c" or when.year or "đầu" in low[start : when.end] or not low[start].isalnum():
        return False
    if low.endswith("sau ", 0, start) and low.startswith(",", when.end):
        return False  # "Sau 3 tháng, thu đạt …"
    length = _NO_STRETCH_AFTER.match(low, when.end) or _NO_STRETCH_BEFORE.search(low, max(0, start - 14), start)
    return length is not None or when.month == 1
