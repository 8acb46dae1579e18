"""Digits that measure nothing: dates, numbers of laws, of items, of things that are only named (quốc lộ 5, lần thứ 14).

They are taken out before anything else is thought of: no false alarm ever came from arithmetic, all of them from such
bindings.
"""

from __future__ import annotations

import re

from luyke.lexicon.units import is_count
from luyke.reading.fold import Folded
from luyke.reading.no_periods import OF_DOCUMENT, PRICE_BASE, is_duration
from luyke.reading.periods import When, when_at
from luyke.reading.quantities import Measure, measure_at
from luyke.reading.tokens import GLUED, Token

_LONGEST_ITEM = 8
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?![\d.])")
_NEXT_YEAR = re.compile(r"/(?:19|20)?(\d\d)(?![\d/])")
_LAW = re.compile(r"\d+(?:/\d{4})?(?:/|-)[A-ZĐ]{2,}")
_DATE = re.compile(r"([0-3]?\d)[/.-]([01]?\d)[/.-]((?:19|20)\d\d)(?!\d)")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?!\d|[.,]\d|\s?(?:tỷ|triệu|%))")
_TIME = re.compile(r" ?(?:năm|tháng|ngày(?! công)|giờ|phút|giây|tuổi|tuần|thế kỷ|h\d*|g\d+)(?!\w)")
# What one of these words, longer than two letters, begins with.
_TIME_BEGINS = frozenset({"năm", "thá", "ngà", "giờ", "phú", "giâ", "tuổ", "tuầ", "thế"})
# "giường bệnh trên 1 vạn dân": what is counted per so many heads.
_PER_HEADS = re.compile(r"(?: vạn| nghìn| ngàn)? (?:người )?dân(?!\w)")
_PER_BEFORE = ("trên ", "bình quân ", "cứ ")
_HEADS = frozenset({"1", "100", "1.000", "10.000", "100.000", "1000", "10000"})
# "giá trị sản phẩm trên 1ha đất": what it is worth on each.
_EACH = ("bình quân ", "trung bình ", "tính trên ")  # "lợi nhuận bình quân 1 hợp tác xã"
_PER_HECTARE = re.compile(r"(?:giá trị|sản phẩm|thu nhập|doanh thu|lợi nhuận|lãi|thu)(?: [^\W\d_]+){0,3} trên $")
_HECTARE = re.compile(r" ?(?:ha|héc ta|hecta|m2|m²|đơn vị diện tích)(?!\w)")
_YEARS_PAST = (" năm qua", " năm vừa qua")
_SEASONS = re.compile(r" vụ(?: (?:lúa|màu|chính|rau))?(?=[ ,.;:)\n]|$)")
_SEASONS_OF = ("lúa ", "lúa nước ", "ruộng ", "đất ", "màu ", "ruộng nước ", "canh tác ")  # "lúa nước 2 vụ 40 ha"
_WHOLLY_OWNED = re.compile(r" ?% vốn (?:nhà nước|nước ngoài|trong nước|ngoại|tư nhân|đầu tư nước)")
_NAMED_BY = (" con số", " chữ số", " chọi ")  # "tăng trưởng 2 con số", "1 chọi 2,7"
_NAMING_BEGINS = frozenset("vsc")  # what these words, "vụ" and "sao" begin with
# "giải ngân 100% vốn nhà nước" is a figure.
_OWNED = re.compile(
    r"(?:doanh nghiệp|công ty|tập đoàn|ngân hàng|tnhh|đơn vị|nhà máy|dự án|khu vực)"
    r"(?: (?:một|1) thành viên| mtv| nhà nước| cổ phần| có| sở hữu| nắm giữ)* $"
)
# "các quận 3, 8, 12 tổ chức", "phường 2, 6 và 9 tham gia": the last of a list of names.
_NAMED_THINGS = r"(?:quận|phường|khu phố|tổ|thôn|ấp|lô|khối|lớp|khóa|đợt|điều|khoản|mục|nhóm|vùng|tuyến|quốc lộ)"
_NAMES_LISTED = re.compile(rf"(?<!\w)(?:các {_NAMED_THINGS} \d+(?:, ?\d+)*|{_NAMED_THINGS} \d+(?:, ?\d+)+)(?:,| và) $")
_LISTING = (", ", " và ")
_IN_A_CHAIN = re.compile(r"[\d.]+ (?:hộ|tổ|người|khách|xã|thôn|dự án|cơ sở|đơn vị)(?!\w)")
_CLOCK = re.compile(r"\d{1,2}(?::[0-5]\d){1,2}(?!\d)")  # "9:25:00 SA"
_IN_ADDRESS = re.compile(r"[?&]\w+=$")  # "…/a.jpg?rt=20221001"
_STARS = re.compile(r" sao(?!\w)")  # "sản phẩm đạt 4 sao"
_APART = frozenset(" (\n;:,")  # before a number that stands apart
_CENTURIES = ("19", "20")
_BEHIND_ITEMS = frozenset(".)/-")
_NUMBERED = ("quận ", "phường ", "khóm ", "ấp ", "thôn ", "khu phố ", "tổ dân phố ")
_ACTS = re.compile(r" (?:kiến nghị|quyết định|phản ánh|báo cáo|kế hoạch|yêu cầu|tổ chức(?! đảng))(?!\w)")
_NAMING = frozenset({"ordinal", "span"})  # "quốc lộ 5", "giai đoạn 2"
_SOLID = frozenset({"%", "VND", "USD", "t", "ha", "kWh", "EUR"})


def excluded(folded: Folded, start: int, digits: str, last: Token | None) -> Token | None:
    """The token of digits that measure nothing: "when" for a period, otherwise of no role. None if they may measure."""
    low = folded.low
    size = len(digits)
    end = start + size
    if low[start - 1 : start] not in _APART and _in_a_name(low, start, last) and not _is_glued_amount(low, start, end):
        return Token("", start, end, "")
    behind = low[end : end + 1]
    if behind in "/-" or behind.isalpha():
        law = _LAW.match(folded.text, folded.origin(start))
        if law is not None:
            return Token("", start, start + len(law.group()), "")
    if behind == "/" and size == 4 and _names_season(low, end, digits):
        return Token("", start, end + 1, "")
    if size <= 2 or (size == 4 and digits.startswith(_CENTURIES)) or behind in "/-" or digits.count(".") > 1:
        time = _time(low, start, end, digits, behind)
        if time is not None:
            return time
    if size == 2 and low.endswith("covid ", 0, start):
        return Token("", start, end, "")
    if size == 2 and low[start - 1 : start] == ":" and low[start - 2 : start - 1].isdigit():
        return Token("", start, end, "")  # "10:04"
    if low.startswith(" lượt xem", end) and low[start - 1 : start] in "\n:":
        return Token("", start, end, "")  # of the page, not of its text
    if names_time(low, end) and not (("," in digits or "." in digits) and low.startswith(" tuổi", end)):
        return Token("", start, end, "")
    if digits in _HEADS:
        whole = _counts_the_whole(low, start, end, digits)
        if whole is not None:
            return whole
    if low[start - 2 : start] == "i " and low.endswith(" chọi ", 0, start):
        return Token("", start, end, "")  # "tỉ lệ chọi là 1 chọi 2,7"
    if size <= 2 and behind == " " and low.endswith(_NUMBERED, 0, start) and _ACTS.match(low, end):
        return Token("", start, end, "")  # "quận 1 kiến nghị": who does it
    if size <= 2 and behind in " :":
        return _short(low, start, end)
    if behind in _BEHIND_ITEMS and _opens_item(low, start, end, last):
        return Token("", start, end, "")
    return None


def _counts_the_whole(low: str, start: int, end: int, digits: str) -> Token | None:
    """A round number of what something is held against: "trên 1 vạn dân", "bình quân 1 hợp tác xã", "100% vốn"."""
    if low.endswith(_PER_BEFORE, 0, start) and _PER_HEADS.match(low, end):
        return Token("", start, end, "")
    if digits == "100" and _WHOLLY_OWNED.match(low, end) and _OWNED.search(low, max(0, start - 40), start):
        return Token("", start, end + 1, "")  # "doanh nghiệp 100% vốn nhà nước"
    if digits != "1":
        return None
    if low.startswith(" phần ", end):
        return Token("", start, end, "")  # "đóng góp 1 phần đáng kể"
    each = low.startswith(" ", end) and low.endswith(_EACH, 0, start)
    if (each and _is_a_thing(low, end)) or (
        _HECTARE.match(low, end) and _PER_HECTARE.search(low, max(0, start - 40), start)
    ):
        return Token("", start, end, "")
    return None


def _is_a_thing(low: str, end: int) -> bool:
    """Whether what is counted at `end` has no scale and is no measure: "1 xã", not "1 triệu đồng", "1 tấn/ha"."""
    measure = measure_at(low, end)
    return measure is None or (measure.scale == 1 and is_count(measure.unit))


def _short(low: str, start: int, end: int) -> Token | None:
    """One or two digits that tell the hour, or only name."""
    if low.startswith(":", end):
        clock = _CLOCK.match(low, start)
        return None if clock is None else Token("", start, clock.end(), "")
    named = low[end + 1 : end + 2] in _NAMING_BEGINS and _only_names(low, start, end)
    return Token("", start, end, "") if named or _ends_names(low, start) else None


def _only_names(low: str, start: int, end: int) -> bool:
    """Whether the word behind a short number tells that it measures nothing: "lúa 2 vụ", "đạt 4 sao", "2 con số"."""
    if low.startswith(_NAMED_BY, end) or _STARS.match(low, end):
        return True
    return end - start == 1 and low.endswith(_SEASONS_OF, 0, start) and _SEASONS.match(low, end) is not None


def _ends_names(low: str, start: int) -> bool:
    """Whether the number at `start` is the last of a list of names: "các quận 3, 8, 12"."""
    return low.endswith(_LISTING, 0, start) and _NAMES_LISTED.search(low, max(0, start - 40), start) is not None


def _in_a_name(low: str, start: int, last: Token | None) -> bool:
    """A51, Covid-19, QL.5; not "tăng13,82%"."""
    before = low[start - 1 : start]
    if before.isalpha():
        return last is None or last.end != start or last.role not in GLUED
    if before == "/" and last is not None and last.role == "number":
        between = low[last.end : start - 1]
        if not between or (between.count(" ") == 1 and _IN_A_CHAIN.match(low, start) is not None):
            return False  # "547 triệu đồng/17 hộ", "9.400 triệu đồng/820 hộ vay/31 tổ"
    if before == "=" and _IN_ADDRESS.search(low, max(0, start - 24), start) is not None:
        return True
    return before == "_" or (before != "" and before in "-/." and start > 1 and low[start - 2].isalpha())


def _is_glued_amount(low: str, start: int, end: int) -> bool:
    """ "Gò Quao1.324 ha": a blank was lost, for no name is so long a number with a measure behind it."""
    if _GROUPED.match(low, start) is None or not low[start - 2 : start].isalpha():
        return False
    measure = measure_at(low, end)
    return measure is not None and not is_count(measure.unit)


def _names_season(low: str, end: int, digits: str) -> bool:
    """ "niên vụ 2013/14": a year and the next."""
    following = _NEXT_YEAR.match(low, end)
    return following is not None and digits.isdigit() and (int(digits) + 1) % 100 == int(following[1])


def _time(low: str, start: int, end: int, digits: str, behind: str) -> Token | None:
    """A date, a month of a year, a year, "6 tháng đầu năm"; a mere length of time has no role."""
    size = len(digits)
    if behind in "/-" or digits.count(".") > 1:
        date = _DATE.match(low, start)
        if date is not None and 1 <= int(date[2]) <= 12:
            return Token("when", start, date.end(), When("d", int(date[3]), int(date[2]), int(date[1]), date.end()))
        month = _MONTH_YEAR.match(low, start)
        if month is not None:
            return Token("when", start, month.end(), When("m", int(month[2]), int(month[1]), 0, month.end()))
    if size == 4 and digits.startswith(_CENTURIES):
        before = max(0, start - 24)
        if PRICE_BASE.search(low, before, start) or OF_DOCUMENT.search(low, before, start):
            return Token("", start, end, "")
    elif size > 2 or (
        (low[end + 1 : end + 2] if behind == " " else behind) not in "/.-tq" and not low.startswith(_YEARS_PAST, end)
    ):
        return None
    if low.startswith(" tháng ", end) and low.endswith("kỳ ", 0, start):
        return Token("", start, end, "")  # "kỳ 1 tháng 5/2016": half of that month, not its first day
    stretch = when_at(low, start)
    if stretch is None or (stretch.form == "y" and measure_at(low, stretch.end) is not None):
        return None
    if is_duration(low, start, stretch):
        return Token("", start, stretch.end, "")
    return Token("when", start, stretch.end, stretch)


def names_time(low: str, end: int) -> bool:
    """Whether a word of time stands at `end`: "5 năm", "8 giờ", "30 phút", "2g30"."""
    at = end + 1 if low.startswith(" ", end) else end
    return (low[at : at + 3] in _TIME_BEGINS or low[at : at + 1] in "hg") and _TIME.match(low, end) is not None


def _opens_item(low: str, start: int, end: int, last: Token | None) -> bool:
    """ "1. Tăng trưởng", "3.2. Thu ngân sách", "1) …": the number of an item, not of a thing."""
    if low[end + 1 : end + 2].isdigit() or end - start > _LONGEST_ITEM:
        return False
    first = last is None or (last.role in "\n.;:•-" and not low[last.end : start].strip(" *+-"))
    return first and measure_at(low, end) is None


def is_only_named(folded: Folded, start: int, end: int, measure: Measure | None, last: Token | None) -> bool:
    """ "lần thứ 14", "quốc lộ 5", "số 23", "tuyến số 1 Bến Thành": the number names its thing."""
    low = folded.low
    if last is None or last.role not in _NAMING or low[last.end : start].strip(" :.") != "":
        return False
    if measure is None:
        return last.value == "strong" or not _GROUPED.match(low, start)  # "số học sinh của phường 2.624 tăng …"
    if last.value != "strong" and measure.scale == 1 and folded.cased[end : end + 2].strip().isupper():
        return is_count(measure.unit)
    if last.value != "strong" or measure.unit in _SOLID or (measure.scale > 1 and measure.unit):
        return False
    return not _GROUPED.match(low, start)  # "huy động ra lớp 4.215 học sinh"
