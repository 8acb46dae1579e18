"""Lists of aims told one by one, "(1) Tỷ lệ … đạt khoảng 29,5%. (2) …", whose heading may stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# What an item opens with: "(7)", "7.", "b)", "-".
_MARK = re.compile(r"[*#\s]*(?:(?P<n>\(\d{1,2}\))|(?P<p>\d{1,2}[.)](?!\d))|(?P<a>[a-zđ]\))|(?P<b>[-+•]))")
_HEADING = 300  # characters above a list in which its heading stands
_FEW = 3  # items that make a list
_WORDS = ("phấn đấu", "tối thiểu", "tối đa", "trở lên", "ít nhất", "không quá", "không thấp hơn")
_WANTED = re.compile(rf"(?<!tuổi )(?<!tiêu chí )(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)")
_ABOUT = re.compile(r"(?<!\w)(?:khoảng|dưới|trên) \d+(?:[.,]\d+)?(?! ?(?:tuổi|tiêu chí))(?!\d)")
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
    r"|kế hoạch|kh|còn \d|là \d|dự toán|kết quả|hoàn thành|chiếm tỷ lệ|năm (?:trước|qua)|phạt|tù|bồi thường)(?!\w)"
)


_RESULTS = re.compile(r"(?<!\w)(?:kết quả|tình hình|thực trạng|đặc điểm|điều tra|đánh giá|hiện trạng|thành tựu)(?!\w)")


def aims_listed(low: str) -> frozenset[int]:
    """Where the lines begin that are items of lists in which all is wanted, by the words of the list alone."""
    if not _may_list(low):
        return frozenset()
    found: set[int] = set()
    for starts, lines in _lists(low):
        if len(lines) >= _FEW and _tells_aims(lines) and not _headed_by_results(low, starts[0]):
            found.update(starts)
    return frozenset(found)


def _may_list(low: str) -> bool:
    """Whether it is worth while to look: most texts have no list, or none of these words."""
    if low.count("\n") < _FEW - 1:
        return False
    return any(word in low for word in _WORDS)


def _lists(low: str) -> Iterator[tuple[list[int], list[str]]]:
    """Lines one behind the other, of one kind of mark: where they begin, and what stands in them."""
    kind: str | None = None
    starts: list[int] = []
    lines: list[str] = []
    start = 0
    for line in low.split("\n"):
        if line and not line.isspace():
            mark = _MARK.match(line)
            here = mark.lastgroup if mark is not None else None
            if here != kind and lines:
                yield starts, lines
                starts, lines = [], []
            kind = here
            if here is not None:
                starts.append(start)
                lines.append(line)
        start += len(line) + 1
    yield starts, lines


def _tells_aims(lines: Sequence[str]) -> bool:
    counting = sum(_COUNTED.search(line) is not None for line in lines)
    named = sum(_INDICATOR.search(line) is not None for line in lines)
    if counting < _FEW or 2 * named < len(lines) or any(_DONE.search(line) for line in lines):
        return False
    wanted = sum(_WANTED.search(line) is not None for line in lines)
    about = sum(_ABOUT.search(line) is not None for line in lines)
    return wanted > 0 and wanted + about > 1


def _headed_by_results(low: str, start: int) -> bool:
    """Whether the line above a list tells of what has been, or of how things are."""
    above = low[max(0, start - _HEADING) : start].rstrip()
    return _RESULTS.search(above, above.rfind("\n") + 1) is not None
