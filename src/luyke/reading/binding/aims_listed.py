"""Lists of aims told one by one, "(1) Tỷ lệ … đạt khoảng 29,5%. (2) …", whose heading may stand elsewhere."""

from __future__ import annotations

import itertools
import re

# A line that opens an item, with what marks it: "(7)", "7.", "b)", "-".
_ITEM = re.compile(
    r"(?:^|(?<=\n))[*#\s]*(?:\((?P<n>\d{1,2})\)|(?P<p>\d{1,2})[.)](?!\d)|(?P<a>[a-zđ])\)|(?P<b>[-+•]))[^\n]*"
)
_FEW = 3  # items that make a list
_WANTED = re.compile(r"(?<!\w)(?:phấn đấu|tối thiểu|tối đa|trở lên|ít nhất|không quá|không thấp hơn)(?!\w)")
_ABOUT = re.compile(r"(?<!\w)(?:khoảng|dưới|trên) \d")
_COUNTED = re.compile(r"\d[\d.,]* ?(?:%|[^\W\d_])")
# "(7) Tỷ lệ lao động có bằng cấp …", "- Thu nhập bình quân …"; not what a law punishes or allows.
_INDICATOR = re.compile(
    r"(?<!\w)(?:t[ỷỉ] (?:lệ|trọng|suất)|tốc độ|gdp|grdp|tổng (?:sản phẩm|thu|vốn|kim|giá|sản lượng|mức)"
    r"|thu (?:nhập|ngân)|giá trị (?:sản|gia|tăng|xuất)|kim ngạch|năng suất|sản lượng|số (?:giường|bác sĩ|xã|hộ|lao)"
    r"|diện tích|độ che phủ|mức giảm)(?!\w)"
)
# What was done, when, or held against what: no aim says so.
_DONE = re.compile(
    r"(?<!\w)(?:so (?:với )?(?:cùng|năm|tháng|quý|kế hoạch|dự toán)|cùng kỳ|ước|đã|hiện (?:có|nay)|nay|tháng|quý|vượt"
    r"|kế hoạch|kh|dự toán|kết quả|hoàn thành|chiếm tỷ lệ|năm (?:trước|qua)|phạt|tù|bồi thường)(?!\w)"
)


def aims_listed(low: str) -> frozenset[int]:
    """Where the lines begin that are items of lists in which all is wanted, by the words of the list alone."""
    if not _WANTED.search(low) and len(_ABOUT.findall(low)) < _FEW:
        return frozenset()
    found: set[int] = set()
    for _, group in itertools.groupby(_marked(low), key=lambda item: item[1]):
        items = [item for item, _ in group]
        lines = [item.group() for item in items]
        counting = sum(_COUNTED.search(line) is not None for line in lines)
        named = sum(_INDICATOR.search(line) is not None for line in lines)
        if counting < _FEW or 2 * named < len(lines) or any(_DONE.search(line) for line in lines):
            continue
        wanted = sum(_WANTED.search(line) is not None for line in lines)
        about = sum(_ABOUT.search(line) is not None for line in lines)
        if wanted + about >= _FEW or (wanted and wanted + about > 1):
            found.update(item.start() for item in items)
    return frozenset(found)


def _marked(low: str) -> list[tuple[re.Match[str], int]]:
    """The items, each with the number of the list it stands in: lines one behind the other, of one kind of mark."""
    found: list[tuple[re.Match[str], int]] = []
    number = 0
    for item in _ITEM.finditer(low):
        if found:
            before = found[-1][0]
            number += before.lastgroup != item.lastgroup or low[before.end() : item.start()].strip() != ""
        found.append((item, number))
    return found
