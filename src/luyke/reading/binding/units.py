"""Numbers with no unit behind them: the unit of the one before, of what is counted, or none."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luyke.lexicon.units import MEASURED, PERCENT, is_count
from luyke.reading.binding.state import State
from luyke.reading.measuring import counted_in
from luyke.reading.mentions import Mention
from luyke.reading.quantities import Measure
from luyke.reading.tokens import Number, Token

_PRICES = (
    "thu nhập",
    "lương",
    "giá",
    "tiền",
    "mức lương",
    "mức thưởng",
    "thưởng",
    "mức thu nhập",
    "mức giá",
    "chi phí",
    "doanh thu",
    "lợi nhuận",
    "mức lợi nhuận",
    "kinh phí",
    "tổng kinh phí",
    "học phí",
    "lãi",
    "nợ",
    "số nợ",
    "vốn",
    "tổng vốn",
)
_FINED = re.compile(r"(?<!\w)(?:phạt(?: tiền| hành chính)?|giá)(?: (?:là|trên|hơn|gần|dưới|khoảng|từ))* $")
_PAID = 30  # characters
_INDEX = re.compile(r"(?<!\w)(?:pmi|pci|papi|par index|sipas|hdi|gini|icor)(?!\w)")
_EXTREMES = ("cao nhất", "thấp nhất", "mức bình quân", "mức trung bình")
_PLACES = frozenset(
    {"tỉnh", "thành phố", "tỉnh, thành phố", "tỉnh, thành", "tỉnh/tp", "huyện", "quận", "thị xã", "xã", "phường",
     "thị trấn", "xã, phường", "xã, phường, thị trấn", "xã, thị trấn", "địa phương", "thôn", "tổ", "khu phố", "ấp"}
)  # fmt: skip
_PLACE_NAMED = re.compile(r"(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) [^\W\d_]+(?: [^\W\d_]+)?")
# Between two items of a list: what qualifies the first, a stop, the name of the second, perhaps its verb.
_ITEM = re.compile(r"(?: [^\W\d_]+){0,4} ?(?:\([^()\n]{1,40}\))?(?:[,;]| và|, và|; và) [^,;:.()\d\n]{2,50} ")
_MORE = re.compile(r" ?(?:\([\d.,]+ ?%\)|(?:,|;| và) [^,;:.()\d\n]{2,50} \d)")
_ENDS_ITEM = re.compile(r" ?(?:[,;](?![\d,])|[)\n]|\.(?!\d)| \(| và |$)")
_GOES_ON = re.compile(r" ?(?:[,;(]| tăng | giảm | chiếm )")
_WORK_FOR = re.compile(r"việc làm (?:mới )?cho (?:(?:hơn|trên|gần|khoảng) )?$")
_WORK = len("việc làm mới cho khoảng ")
_NOUN = re.compile(r" (?!tăng|giảm|chiếm|đạt|và|so|trong|thì|nhưng|của|trên|được|là|với|còn|do|từ)[^\W\d_]+")
_DIVISIBLE = frozenset({"điểm", "tuổi", "độ"})
_BROKEN = re.compile(r"[.,]\d{1,2}$")
_ONE = Decimal(1)
_SENTENCES = 2  # a line end is one, too
_CHANGES = frozenset({"up", "down"})
_ADJACENT = 12  # characters between a verb and its number


def in_the_same_unit(state: State, token: Token, number: Number) -> Number:
    """The number with the unit of the one before where it goes on in it; a unit of its own is kept for the next."""
    measure = number.measure
    if measure is None:
        if _goes_on(state, token, number):
            return replace(number, measure=state.measure)
        listed = None if number.of or number.upto else _as_listed(state, token, number)
        return replace(number, measure=listed) if listed is not None else number
    if state.verb in _CHANGES and _is_per_area(state, measure):
        measure = replace(measure, unit=f"{measure.unit}/ha")
        number = replace(number, measure=measure)
    if measure.unit in MEASURED and measure.unit not in PERCENT:
        state.measure = measure
    return number


def _is_per_area(state: State, measure: Measure) -> bool:
    """ "năng suất 60 tạ/ha, tăng 3 tạ": what a yield has changed by, its hectare unsaid."""
    last = state.last
    if last is None or last.unit != f"{measure.unit}/ha" or last.sentence != state.sentence:
        return False
    return state.low[last.stop : state.group] == ", "


def _goes_on(state: State, token: Token, number: Number) -> bool:
    """Whether a bare number is in the unit of the one before: "chi 6.395,8 tỷ đồng (…), thu là 3.401,7 (…)"."""
    if (
        state.measure is None
        or state.measure.unit == "times"
        or number.of
        or state.verb not in ("reach", "equal")
        or state.verb_end < token.start - 2
    ):
        return False
    if "," not in number.digits and "." not in number.digits:
        return False
    if "," not in number.digits and _names_a_count(state.low, state.at, token.start):
        return False  # "doanh thu đạt 24.000 tỷ đồng; lực lượng lao động đạt 77.000"
    return state.low[token.end : token.end + 2].strip(" ")[:1] in "(,;."


def _as_listed(state: State, token: Token, number: Number) -> Measure | None:
    """ "mầm non 141 trường (52%), tiểu học 206 (75%), …": the unit of the item before, in a list."""
    last, low = state.last, state.low
    if last is None or last.sentence != state.sentence or last.of is not None or last.bracket != bool(state.brackets):
        return None
    named = not state.verb or (state.verb == last.verb and state.verb_end >= token.start - 1 and state.group > state.at)
    if not named or not (last.stop == last.end or state.verb or _MORE.match(low, token.end)):
        return None  # a list has more than two items, or says of each that it is so many
    if not _ENDS_ITEM.match(low, token.end) or not _ITEM.fullmatch(low, last.stop, token.start):
        return None
    if last.unit in PERCENT:
        return Measure(last.unit, _ONE, _ONE, 0) if "," in number.digits else None
    if not is_count(last.unit) and (len(number.digits) == 1 or _names_a_count(low, last.stop, token.start)):
        return None  # "vốn 5,8 triệu USD, số dự án là 8"
    if is_count(last.unit):
        return Measure(last.unit, _ONE, _ONE, 0) if "," not in number.digits else None
    return state.measure if state.measure is not None and state.measure.unit == last.unit else None


def _names_a_count(low: str, start: int, end: int) -> bool:
    return low.find(" số ", start, end) >= 0 or low.find("lao động", start, end) >= 0


def unsaid_unit(state: State, token: Token, number: Number, words: str) -> str | None:
    """The unit of a number with none behind it; None when it measures nothing."""
    if number.listed:
        return _counted_before(state)
    if number.measure is None and "," in number.digits and _INDEX.search(words or state.subject):
        return "index"  # "PMI đạt 51,5"
    if len(number.digits) == 1 and state.low.endswith("mức ", 0, token.start):
        return None  # "6 trường nâng lên mức 2"
    scaled = number.measure is not None
    if scaled and _FINED.search(state.low, max(state.at, token.start - _PAID), token.start):
        return "VND"  # "xử lý 12 trường hợp, phạt 30 triệu", "xe có giá trên 40 triệu"
    if scaled and words and _is_next_item(state, token):
        return state.last.unit if state.last is not None else None
    if number.of and number.of_measure is None:
        if state.verb:
            return ""
        held = state.brackets[-1].open if state.brackets else None
        if held is not None and held.unit in PERCENT and state.bracket_first:
            return _counted_before(state) or ""  # "là 0,3% (19/5.784)"
        if state.after_parts and state.total is not None and is_count(state.total.unit):
            return state.total.unit  # "42 ca, trong đó có 24/42 là trẻ em"
    subject = words or state.subject
    counted = counted_in(subject) if subject else None
    if counted in _PLACES and _PLACE_NAMED.search(subject):
        counted = None  # "thành phố Hồ Chí Minh đạt gần 25 nghìn tỷ đồng"
    adjacent = state.group >= state.at and token.start - state.verb_end <= _ADJACENT
    if counted is not None and not scaled and _counts_something(state, token, number):
        counted = None  # "dự án làm với 2 giai đoạn": not two projects
    if (
        counted is not None
        and counted not in _DIVISIBLE
        and not scaled
        and _BROKEN.search(number.digits)
        and "bình quân" not in subject
    ):
        counted = None  # "nhóm 3 cần chứng chỉ đạt từ 5,5 trở lên": nothing that is counted comes in halves
    if counted is not None and (scaled or adjacent or state.colon > 0 or _is_number_of(state, token, number, words)):
        return counted
    if _WORK_FOR.search(state.low, max(state.opens, token.start - _WORK), token.start):
        return "person"
    head = state.head
    changed = head if state.verb in ("up", "down") and adjacent else None
    if changed is not None and (
        scaled or is_count(changed.unit) or (not words and _goes_on_alike(state, token, changed))
    ):
        return changed.unit
    if scaled and state.last is not None and (not words or words.endswith(_EXTREMES)):
        return state.last.unit if state.last.unit not in PERCENT else "VND"
    return "VND" if scaled and subject.startswith(_PRICES) else None


def _goes_on_alike(state: State, token: Token, head: Mention) -> bool:
    """ "đạt 36.351 ha, tăng 699; …": in the unit of the level, which was printed without a scale."""
    measure = state.measure
    if measure is None or measure.unit != head.unit or measure.factor != 1 or head is not state.last:
        return False
    return _ENDS_ITEM.match(state.low, token.end) is not None


def _counts_something(state: State, token: Token, number: Number) -> bool:
    """Whether a small number stands right before a noun of its own."""
    return len(number.digits) == 1 and _NOUN.match(state.low, token.end) is not None


def _is_next_item(state: State, token: Token) -> bool:
    """ "xã Đông 1,3 triệu con, xã Tây 1,2 triệu, xã Nam 1,1 triệu": in the unit of the item before."""
    last = state.last
    if last is None or last.unit in PERCENT or state.verb or last.sentence != state.sentence:
        return False
    return _ITEM.fullmatch(state.low, last.stop, token.start) is not None


def _is_number_of(state: State, token: Token, number: Number, words: str) -> bool:
    """ "tổng số học sinh 2.624 tăng 59 em": the number of what was named, and nothing behind it that is counted."""
    counts = "." in number.digits and words.startswith(("số ", "tổng số "))  # "số người ở độ tuổi 15-64 chiếm …"
    return counts and _GOES_ON.match(state.low, token.end) is not None


def _counted_before(state: State) -> str | None:
    """What a list of bare numbers counts: what was counted in this sentence or the one before, but for places."""
    for mention in reversed(state.mentions):
        if mention.sentence < state.sentence - _SENTENCES:
            return None
        if is_count(mention.unit) and mention.unit not in _PLACES:
            return mention.unit
    return None
