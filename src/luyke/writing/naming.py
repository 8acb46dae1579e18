"""Whether digits name or date something, and so measure nothing: a law, a day, an item, a house, a group."""

from __future__ import annotations

import re

from luyke.lexicon.trie import pattern_of
from luyke.lexicon.units import UNITS

_WHICH = (
    r"điều|khoản|mục|mũi|đợt|tổ|khu|loại|hạng|nhóm|phường|quận|tuyến|quốc lộ|tỉnh lộ|đường|đề án|chỉ thị|nghị quyết"
)
_WHICH_BEFORE = re.compile(rf"(?<!\w)(?:{_WHICH})\s+$", re.I)  # and a whole number behind it
_WHEN_BEFORE = re.compile(r"(?<!\w)(ngày|tháng|năm|quý|tuần|kỳ|nhiệm kỳ|giai đoạn|khóa|thứ)\s+$", re.I)
# How far a whole number behind these words still is a date; of the others it is the number of a term or a turn.
_LAST = {"ngày": 31, "tháng": 12, "quý": 4, "tuần": 53}
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[/.\-](?:0?[1-9]|1[0-2])")
# "số" goes before amounts too: it names only behind what has a number of its own, or before a street or its own date.
_NUMBERED = (
    r"văn|công văn|văn bản|công điện|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|thông báo|báo cáo|"
    r"kết luận|tờ trình|hướng dẫn|luật|pháp lệnh|quy định|quy chế|giấy mời|giấy phép|hợp đồng|biên bản|hóa đơn|"
    r"chương trình|đề án|mẫu|biểu|phụ lục|bảng|hình|mã|ký hiệu|nhà|dân phố|tổ|khu|khối|cụm|đội|trạm|chốt|tuyến|lô|"
    r"thửa|tờ|gói thầu|dự án|cầu|cống|bến|bến xe|chợ|hẻm|ngõ|ngách|phòng|tầng|điểm|vị trí|trường|tiểu học|mầm non|"
    r"bệnh viện|bầu cử|bỏ phiếu|điểm tiêm|tiêm chủng|cấp cứu|chi bộ|điện thoại|tài khoản"
)
_NUMBER_OF = re.compile(rf"(?<!\w)(?:{_NUMBERED})\s+số:?\s+$", re.I)
_NUMBER_BEFORE = re.compile(r"(?<!\w)(?<!con )(?<!tổng )số\s+$", re.I)
_NAMED_BEHIND = re.compile(r"[A-Z]?,?\s+(?:(?:đường|phố|ngõ|ngách|hẻm|đại lộ)(?!\w)|ngày\s+\d{1,2}/\d)", re.I)
_COUNTED_BEHIND = re.compile(rf"\s+(?:{pattern_of(UNITS)})(?!\w)", re.I)
_MONTHS_BEHIND = re.compile(r"\s?tháng(?!\w)", re.I)
_UNIT_BEHIND = re.compile(r"\s?(?:%|‰|(?:nghìn|ngàn|triệu|t[ỷỉ](?!\s+lệ)|đồng|phần trăm|điểm)(?!\w))", re.I)
_LAW = re.compile(r"[\d/]*[/\-][A-ZĐ]{2,}[\w\-/]*")
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DATE = re.compile(rf"(?:(?:0?[1-9]|[12]\d|3[01])[/.\-])?{_MONTH}[/.\-]{_YEAR}|{_YEAR}(?:\s?[–\-]\s?{_YEAR})?")
_MONTH_AND_YEAR = re.compile(rf"{_MONTH}/{_YEAR}")
_DAY_BEFORE = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|hôm|hết|đến|vào)\s+$", re.I)
# A year that stands without its word is none behind these: "con số 1900", "còn lại 2020".
_AMOUNT_BEFORE = re.compile(
    r"(?<!\w)(?:số|mức|đạt|còn|lại|gồm|được|thêm|tăng|giảm|cộng|đủ|hơn|gần|trên|dưới|khoảng|chừng|có)\s+$", re.I
)
_TIME_BEFORE = re.compile(
    rf"(?<!\w)(?:ngày|tháng|năm|quý|kỳ|từ|đến|hết|cuối|đầu|giữa|trước|sau|vào|trong|{_YEAR}\s*(?:,|và|hoặc|-|–))\s*$",
    re.I,
)


def names(text: str, match: re.Match[str]) -> bool:
    """Whether digits name or date something: "Nghị quyết 68/NQ-CP", "quý 3", "2021", "A51", "1." before an item."""
    start, end = match.span()
    if _UNIT_BEHIND.match(text, end) and not _DATE.fullmatch(match.group()):
        return False
    if start and (text[start - 1].isalpha() or (text[start - 1] == "-" and text[start - 2 : start - 1].isalpha())):
        return not (text[start - 1].isalpha() and _counts(text, match))
    before = max(0, start - 24)
    if _LAW.match(text, start) or _MONTHS_BEHIND.match(text, end):
        return True
    if match.group().isdecimal() and _WHICH_BEFORE.search(text, before, start):
        return not _counts(text, match)
    if match.group().isdecimal() and _number_of(text, before, match):
        return True
    if when := _WHEN_BEFORE.search(text, before, start):
        return _dates(when[1].lower(), match.group())
    if _DAY.fullmatch(match.group()) and _DAY_BEFORE.search(text, before, start):
        return not _COUNTED_BEHIND.match(text, end)
    if _DATE.fullmatch(match.group()):
        return not (match.group().isdecimal() and _AMOUNT_BEFORE.search(text, before, start))
    opens = start == 0 or text[:start].rsplit("\n", 1)[-1].strip(" -+(") == ""
    return opens and text[end : end + 1] in (".", ")") and len(match.group()) <= 2


def is_amount(text: str, match: re.Match[str]) -> bool:
    """Whether what could be a date measures: so many of so many, "12/2021 hồ sơ"; so many, "đạt 2020"."""
    start, end = match.span()
    if match.group().isdecimal() and _AMOUNT_BEFORE.search(text, max(0, start - 24), start):
        return not names(text, match)
    if not _MONTH_AND_YEAR.fullmatch(match.group()) or not _COUNTED_BEHIND.match(text, end):
        return False
    return not _TIME_BEFORE.search(text, max(0, start - 24), start)


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether what is counted stands behind: "A500 hộ", "mục 15 hồ sơ". Below ten a name is likelier: "mũi 1 người"."""
    return match.group().isdecimal() and int(match.group()) >= 10 and bool(_COUNTED_BEHIND.match(text, match.end()))


def _number_of(text: str, before: int, match: re.Match[str]) -> bool:
    """Whether "số" before digits begins a name: "tổ dân phố số 5", "số 12 đường …", "số 9 ngày 3/4"; not "con số 5"."""
    if _NUMBER_OF.search(text, before, match.start()):
        return True
    return bool(_NUMBER_BEFORE.search(text, before, match.start()) and _NAMED_BEHIND.match(text, match.end()))


def _dates(word: str, printed: str) -> bool:
    """Whether digits behind a word of time are a date or the number of a term: "tháng 11", not "tháng 13"."""
    if _DATE.fullmatch(printed) or (word != "năm" and _DAY.fullmatch(printed)):
        return True
    return printed.isdecimal() and word != "năm" and 0 < int(printed) <= _LAST.get(word, 99)
