"""Digits in a text → the token of a number, with what stands behind it: unit, denominator, upper end, smaller part."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luyke.lexicon.units import is_count
from luyke.reading.exclusions import excluded, is_only_named, names_time
from luyke.reading.fold import Folded
from luyke.reading.listed import is_listed
from luyke.reading.numbers import measurable
from luyke.reading.quantities import Measure, behind_number_of, measure_at
from luyke.reading.tokens import GLUED, NUMBER, Number, Token

_SPACED = re.compile(r"(?:[ \u00a0]\d{3})+(?:,\d+)?(?![\d.])")
# "1 1,35%": a blank that came into a number, where a number is due and a lone digit would mean nothing.
_SPLIT = re.compile(r" (\d+,\d+)(?= ?%)")
_SPLIT_AFTER = re.compile(r"(?:và|là|đạt|chiếm|tăng|giảm|;|,) $")
_TORN = re.compile(r"\. (\d{3}(?:,\d+)?)(?=[ ,]?(?:tỷ|triệu|ha|tấn|đồng|người|hộ|\d))")
# "hơn 37, 38 tỷ đồng": a blank behind the comma, where one number is said.
_TORN_PLACES = re.compile(r", (\d{1,2})(?= {1,2}(?:nghìn |ngàn )?(?:tỷ|tỉ|triệu) |%)")
_SAID_OF_ONE = re.compile(r"(?<!\w)(?:là|đạt|hơn|gần|trên|khoảng|tăng|giảm|bằng|chiếm|thực hiện) {1,2}$")
_SAID_OF_MORE = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|các)(?!\w)[^;.\n]*$")
_OVER = re.compile(rf"(?: ?/ ?| trên tổng số | trong (?:tổng )?số )({NUMBER})(?!\d)")
# Numbers up to the last one, behind which the unit stands.
_CHAIN = re.compile(rf"(?:[,;] {NUMBER}){{0,8}}(?:[,;]? và|[,;]) {NUMBER}(?![\d.,]*[/-]\d)")
_NEXT = re.compile(rf"(?:,? và|,) {NUMBER}")
_SEVERAL = frozenset({", ", "; ", " v"})
_REACHED = re.compile(rf" (?:lên|xuống|còn)(?: còn| đến| tới| mức)? {NUMBER}")
_BEGUN = re.compile(rf"(?:tăng|giảm|đạt|là|chiếm|bằng|còn|có|mức) [0-9]+[.,][0-9]+, (?:{NUMBER}, )*$")
_NEAR = 12  # characters
_DEALT = 60  # characters behind "lần lượt" in which the first number stands
_THIRD = re.compile(rf" ?- ?{NUMBER}%? ?- ?{NUMBER}")
_UPTO = re.compile(rf" ?(?:-|đến|tới|÷) ?(?:dưới |gần |hơn |trên )?({NUMBER})")
_SMALLER = re.compile(rf" ({NUMBER})")
# "quy hoạch 1/500": the scale of a map.
_MAP_SCALES = frozenset(("500", "1000", "1.000", "2000", "2.000", "5000", "5.000", "10.000", "25.000", "50.000"))
_COUNTING = frozenset({"reach", "hedge", "ordinal", "equal", "estimate"})
_GLUED_UNITS = frozenset({"%", "VND", "USD", "t", "ha", "kWh", "EUR"})  # may touch their number: "5ha"
_RANKED = re.compile(r"(?<!\w)(?:đứng|xếp|hạng|vị trí|rộng|lớn|nhiều|cao|đông|ít|thấp|nhanh|giàu)(?: ở)? $")
_WEEKDAY = re.compile(r"(?: và|,) (?:chủ nhật|thứ)|,? h[ằà]ng tuần")
_LONG = 3  # digits and marks: so many with a counted noun glued on are no mark of a footnote
_GIVEN = ("tiêm ", "tiêm đủ ", "tiêm ít nhất ", "hoàn thành ")
_HELD_AGAINST = re.compile(r" (?:so (?:với )?)?(?:cùng kỳ|kế hoạch|dự toán|chỉ tiêu)(?!\w)")
_PERCENT = Measure("%", Decimal(1), Decimal(1), 0)
_GLUED_LETTERS = frozenset(" \n%‰mkgh$l/đt")
_FOOTNOTES = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_GO_ON = frozenset("/-÷tđ")  # a denominator or an upper end begins so ("/", "trên tổng số", "đến")
_ON_DAY = re.compile(r"(?<!\w)(?:hôm(?: nay| qua)?|trưa|đêm|rạng sáng)(?: ngày)? $")


def number_token(folded: Folded, start: int, digits: str, last: Token | None) -> Token:
    """The token of the number at `start`, behind the token `last`; role "" when it measures nothing."""
    other = excluded(folded, start, digits, last)
    if other is not None:
        return other
    low = folded.low
    end = start + len(digits)
    behind = low[end : end + 1]
    if behind in _FOOTNOTES or ((len(digits) <= 3 or behind == ",") and _may_be_torn(low, end, behind)):
        digits, end = _whole_print(low, start, digits)
    if not measurable(digits):
        return Token("", start, end, "")
    measure = measure_at(low, end) or behind_number_of(low, end)
    if "," in digits and (measure is None or measure.unit == "kế hoạch") and _lost_sign(low, start, end):
        measure = _PERCENT
    stop = end + measure.length if measure is not None else end
    bare = measure is not None and (not measure.unit or low.endswith(("tỷ", "tỉ"), end, stop))
    upto, lower = "", None
    sign = low[stop : stop + 1]
    if (low[stop + 1 : stop + 2] if sign == " " else sign) in _GO_ON:
        over = _OVER.match(low, stop)
        if over is not None:
            return _fraction(folded, start, digits, measure, over, last)
        until = _UPTO.match(low, stop)
        if until is not None and _may_be_range(low, start, measure, bare, stop, last):
            if names_time(low, until.end()) or not measurable(until[1]):
                return Token("", start, until.end(), "")
            far = measure_at(low, until.end())
            if far is not None and (measure is None or far.unit == measure.unit or bare):
                lower, upto, measure, end = measure, until[1], far, until.end()
                stop = end + far.length
    if measure is None and not upto and last is not None:
        if last.role != "ordinal" and is_listed(folded.cased, start, end):
            return Token("number", start, end, Number(digits, None, listed=True))
        shared = _unit_reached(low, start, end) or _unit_ahead(low, start, digits, end, last)
        if shared is not None:
            return Token("number", start, end, Number(digits, shared, sign=_sign(low, start)))
    elif bare and measure is not None and low.startswith((" và ", ", "), stop):
        measure = _same_scale_ahead(low, stop, measure)
    if last is not None and last.role == "ordinal" and _is_rank(low, start, digits, last, measure):
        return Token("number", start, end, Number(digits, None, rank=True))
    if _is_a_mark(low, start, end, measure) or is_only_named(folded, start, end, measure, last):
        return Token("", start, end, "")
    more = None
    if measure is not None and low[stop + 1 : stop + 2].isdigit():
        thousands = _thousands(low, start, digits, measure, stop)
        if thousands is not None:
            return thousands
        smaller = _smaller_part(low, digits, measure, stop)
        if smaller is not None:
            more, stop = smaller
    return Token("number", start, stop, Number(digits, measure, "", None, upto, _sign(low, start), more, lower=lower))


def _is_rank(low: str, start: int, digits: str, last: Token, measure: Measure | None) -> bool:
    """Whether digits tell a place in a ranking: "đứng thứ 17", "xếp hạng 5", "nước đông dân thứ 3"."""
    if not digits.isdigit() or len(digits) > _LONG or low[last.end : start] != " ":
        return False
    word = low[last.start : last.end]
    if word == "hạng":
        counted = measure is not None and is_count(measure.unit)  # "đã xếp hạng 95 di tích"
        return low.endswith("xếp ", 0, last.start) and not counted
    if word == "thứ":
        weekday = _WEEKDAY.match(low, start + len(digits)) is not None
        return not weekday and _RANKED.search(low, max(0, last.start - _NEAR), last.start) is not None
    return word in ("xếp thứ", "đứng thứ")


def _lost_sign(low: str, start: int, end: int) -> bool:
    """ "bằng 99,4 cùng kỳ năm trước", "đạt 98,31 kế hoạch": a percentage whose sign was forgotten."""
    return low.endswith(("bằng ", "đạt "), 0, start) and _HELD_AGAINST.match(low, end) is not None


def _are_two(measure: Measure, behind: Measure) -> bool:
    """ "547 triệu đồng/17 hộ", "9,3 triệu con/49,8 ha": two levels, side by side."""
    return measure.unit != behind.unit and (is_count(behind.unit) or (is_count(measure.unit) and behind.unit == "ha"))


def _unit_reached(low: str, start: int, end: int) -> Measure | None:
    """ "từ 412 lên 1.648 doanh nghiệp": the unit said behind what it has become."""
    if low[max(0, start - 3) : start] != "từ ":
        return None
    reached = _REACHED.match(low, end)
    measure = measure_at(low, reached.end()) if reached is not None else None
    return measure if measure is not None and measure.unit and measure.scale == 1 else None


def _unit_ahead(low: str, start: int, digits: str, end: int, last: Token) -> Measure | None:
    """The unit said once behind the last of several numbers: "lần lượt đạt 81,5, 90 và 120 tỷ đồng"."""
    if low[end : end + 2] not in _SEVERAL:
        return None
    chain = _CHAIN.match(low, end)
    if chain is None:
        return None
    printed = "," in digits or "." in digits  # "các điểm 1, 2 và 3 xã" are named, not counted
    adjacent = start - last.end <= 1 and (last.role == "each" or (last.role in GLUED and printed))
    dealt = adjacent or low.find("lần lượt", max(0, start - _DEALT), start) >= 0
    if not dealt and _BEGUN.search(low, max(0, start - _DEALT), start) is None:
        return None
    measure = measure_at(low, chain.end())
    return measure if measure is not None and measure.unit else None


def _same_scale_ahead(low: str, stop: int, measure: Measure) -> Measure:
    """ "198,1 triệu và 83,8 triệu USD": the unit behind the last holds for all in its scale."""
    following = _NEXT.match(low, stop)
    far = measure_at(low, following.end()) if following is not None else None
    if far is None or not far.unit or far.scale != measure.scale:
        return measure
    return replace(far, length=measure.length)


def _may_be_torn(low: str, end: int, behind: str) -> bool:
    """Whether more digits may belong to those that end at `end`, behind a blank that came between."""
    if behind == " ":
        return low[end + 1 : end + 2].isdigit()
    return behind in (".", ",") and low.startswith(" ", end + 1)


def _whole_print(low: str, start: int, digits: str) -> tuple[str, int]:
    """The digits with those behind a blank that belongs to them ("12 345", "1. 357", "1 1,35%"), and where they end.

    The marks of footnotes behind them ("5²") are stepped over.
    """
    digits, end = _with_torn_off(low, start, digits, start + len(digits))
    while low[end : end + 1] in _FOOTNOTES and low[end - 1].isdigit():
        end += 1
    return digits, end


def _with_torn_off(low: str, start: int, digits: str, end: int) -> tuple[str, int]:
    if "," in digits or (len(digits) > 3 and "." not in digits):
        return digits, end
    places = _TORN_PLACES.match(low, end)
    if (
        places is not None
        and _SAID_OF_ONE.search(low, max(0, start - _NEAR), start)
        and not _SAID_OF_MORE.search(low, max(0, start - _DEALT), start)
    ):
        return f"{digits},{places[1]}", places.end()
    if len(digits) > 3:
        return digits, end
    spaced = _SPACED.match(low, end)
    if spaced is not None:
        return digits + spaced.group().replace(" ", "."), spaced.end()
    torn = _TORN.match(low, end)
    if torn is not None:
        return f"{digits}.{torn[1]}", torn.end()
    if len(digits) == 1 and low[start - 1 : start] == " " and _SPLIT_AFTER.search(low, max(0, start - 8), start):
        split = _SPLIT.match(low, end)
        if split is not None:
            return digits + split[1], split.end()
    return digits, end


def _sign(low: str, start: int) -> str:
    """The sign before the number, where it stands free: "(-805 ha)"."""
    before = low[start - 1 : start]
    return before if before in ("+", "-") and start > 1 and low[start - 2] in " (:\n" else ""


def _is_a_mark(low: str, start: int, end: int, measure: Measure | None) -> bool:
    """Whether digits with nothing or something strange glued on are no number: "(1)", "[5]", "3G", "19người"."""
    behind = low[end : end + 1]
    if measure is not None and measure.unit == "dose" and end - start == 1 and low.endswith(_GIVEN, 0, start):
        return True  # "tỷ lệ trẻ tiêm đủ 2 mũi": how much each was given, no count
    if measure is None:
        before = low[start - 1] if start else "\n"
        return behind.isalpha() or (before in "([" and behind in (")", "]"))
    if behind in _GLUED_LETTERS or measure.unit.partition("/")[0] in _GLUED_UNITS:
        return False
    if " " in low[end : end + measure.length]:
        return False  # "02dự án": a noun of two words is no mark
    return end - start < _LONG  # "970con", "1.250người"


def _thousands(low: str, start: int, digits: str, measure: Measure, stop: int) -> Token | None:
    """ "107 nghìn 700 tỷ đồng": thousands and what is left of them, in one scale."""
    if measure.unit or measure.scale != 1000 or not digits.isdigit():
        return None
    rest = _SMALLER.match(low, stop)
    if rest is None or not rest[1].isdigit() or len(rest[1]) > 3:
        return None
    whole = measure_at(low, rest.end())
    if whole is None or whole.scale < 1_000_000:
        return None
    printed = str(int(digits) * 1000 + int(rest[1]))
    return Token("number", start, rest.end() + whole.length, Number(printed, whole, length=rest.end() - start))


def _smaller_part(low: str, digits: str, measure: Measure, stop: int) -> tuple[tuple[str, Measure], int] | None:
    """ "1 tỷ 021 triệu": what stands behind the larger part, which ends at `stop`, and where it ends."""
    if measure.scale < 1000 or measure.scale != measure.factor:
        return None
    smaller = _SMALLER.match(low, stop)
    if smaller is None:
        return None
    part = measure_at(low, smaller.end())
    if part is None or not part.unit or not 1 < part.scale < measure.scale or not measurable(digits + smaller[1]):
        return None
    return (smaller[1], part), smaller.end() + part.length


def _may_be_range(low: str, start: int, measure: Measure | None, bare: bool, stop: int, last: Token | None) -> bool:
    """Whether "a% - b%" is a range and not two shares of a list: after từ, or tight, or right behind a verb."""
    if measure is None:
        return True
    if low[max(0, start - 3) : start] == "từ " or (bare and low.startswith(" -", stop)):
        return True  # "67 triệu - 68 triệu đồng"
    if last is None or last.role == "-" or _THIRD.match(low, stop):
        return False
    return low.startswith("-", stop) or (last.role in GLUED and start - last.end <= 1)


def _fraction(
    folded: Folded, start: int, digits: str, measure: Measure | None, over: re.Match[str], last: Token | None
) -> Token:
    """ "71,849/141,973 tỷ đồng", "12/13"; a day ("30/4") unless something says that it counts, no "24/24"."""
    low = folded.low
    end, below = over.end(), over[1]
    nothing = Token("", start, end, "")
    counted = last is not None and last.role in _COUNTING and not low[last.end : start].strip()
    counted = counted or low.endswith(" đó có ", 0, start)  # "trong đó có 24/42 là trẻ em"
    if low[end : end + 1] == "/" or not measurable(below) or (digits == "1" and below in _MAP_SCALES and not counted):
        return nothing
    behind = measure_at(low, end)
    if behind is None and digits == "24" and below in ("24", "7"):
        return nothing  # "trực 24/24 giờ"; "24/24 xã" counts
    rank = low.endswith(("xếp ", "bậc, lên ", "bậc lên ", "thứ\n"), 0, start)
    if last is not None and last.role == "ordinal" and not low[last.end : start].strip(" :."):
        rank = low[last.start : last.end].endswith(("hạng", "thứ", "vị trí"))
        if not rank and is_only_named(folded, start, end, behind, last):
            return nothing
    short = measure is None and len(digits) <= 2 and len(below) <= 2 and not counted
    # "hôm 29/4 chiếc xe", "giá vàng hôm nay 24/6 \n Hợp đồng": a day
    if short and (behind is None or low[end] == "\n" or _ON_DAY.search(low, max(0, start - 9), start)):
        return nothing
    if measure is not None and behind is not None and _are_two(measure, behind):
        # "547 triệu đồng/17 hộ": two levels, side by side.
        return Token("number", start, start + len(digits) + measure.length, Number(digits, measure))
    stop = end + behind.length if behind is not None else end
    return Token("number", start, stop, Number(digits, measure, of=below, of_measure=behind, rank=rank))
