"""A total and the list behind it: which numbers are its parts, whether they are all there, how firmly the words say so.

Words, units and stops decide, never whether the numbers fit: a list that lets go of a part because the sum is wrong
would let go of every slip.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from luyke.lexicon.catalogue import can_be_part, divisions_of
from luyke.lexicon.units import MONEY, is_count
from luyke.model import Kind, PartsOfTotal
from luyke.reading.mentions import Mention

_OPEN_END = re.compile(
    r"…|\.\.\.|v\.v|vân vân|cùng với|và (?:một số|nhiều|các) (?![^,;.]*còn lại)|chủ yếu|chẳng hạn|như:"
)
# An item of the list whose number was not read: "761 thị trấn, 505 hương và 290 phường".
_ITEM = re.compile(r"(?:[,;:(]|(?<!\w)(?:và|gồm|có|đó|gần|hơn|trên|khoảng)) ?(\d[\d.,/]*) [^\W\d_]")
_NUMBER = re.compile(r"\d")
# What was done with some of them says nothing of the others: "đã khảo sát 93 loại và đã khai thác 75 loại".
_DONE = re.compile(r"(?<!\w)(?:đã|đang|chưa|đều)(?!\w)")
_ENDS = re.compile(r"[;\n]|\.(?!\d)")
_BRACKETED = re.compile(r"\([^()]*\)")
_LARGER = re.compile(r"(?<!\w)(?:toàn (?:tỉnh|quốc|huyện|thành phố)|cả nước|nhu cầu)(?!\w)")
_LED_TO = re.compile(r"(?<!\w)(?:để lại|khiến|làm cho|gây|dẫn đến|trở thành|hiện|chia (?:làm|thành|ra))(?!\w)")
_APART = re.compile(r"trong đó|ngoài ra")
_WITH = re.compile(r"(?<!\w)với (?:(?:hơn|gần|trên|khoảng) )?$")
_OTHERS = re.compile(r" [^\W\d_]* ?khác(?!\w)")
# One dose, one case, one person vaccinated: counted under three names in one sentence.
SAME_COUNT = frozenset({"dose", "case", "person", "mũi", "lượt người", "đối tượng"})
_GENERIC_COUNT = frozenset({"work", "project", "unit", "cơ sở", "hạng mục", "địa phương", "đơn vị", "phương tiện"})
_NET = re.compile(r"siêu|cán cân|(?<!\w)(?:lỗ|(?<!nợ )lãi|âm)(?!\w)|lợi nhuận|nguyên giá|khấu hao|chênh lệch")
_AVERAGED = re.compile(r"bình quân|năng suất|giá (?!trị)|mật độ|độ cao")
# Two that are always all: the sexes, town and country, the two doses.
_BOTH = (("nam", "nữ"), ("thành thị", "nông thôn"), ("mũi 1", "mũi 2"), ("mũi một", "mũi hai"))
_NAMED = re.compile(r"(?<!\w)(?:trong đó|gồm) (?:có )?[^,;.()\d]+ và (?:(?:hơn|gần|trên|khoảng) )?$")
_TAIL = 160  # characters behind the last part that was read in which the list may go on
_AMBIGUOUS = 80  # characters between two levels joined by "và": what stands behind may be of both


def sums(
    total: Mention, members: list[Mention], alone: bool, before: Mention | None, low: str
) -> Iterator[PartsOfTotal]:
    """The ties of a total with its parts.

    alone   no other level of its unit stands in its sentence
    before  the last such level before it
    """
    levels = [m for m in members if _is_part(m, total, low)]
    levels = [m for m in levels if m.bracket == levels[0].bracket]  # what a bracket adds to one part is no other part
    if not levels or not can_be_total(total):
        return
    # "… 27.443 triệu USD. Trong đó, …": across the full stop only where the sentence has one such total.
    next_one = alone and levels[0].sentence == total.sentence + 1 and total.unit in MONEY
    bound = total.sentence == levels[0].sentence or (next_one and total.figure.indicator is not None)
    bound = bound and not (before is not None and _may_be_of_both(before, total, low))
    kept = _to_the_end_of_the_list(total, levels, low)
    for group in _divided(total, kept):
        closed = len(kept) == len(levels)
        exhaustive = _are_all(total, group, members, low, closed)
        if not exhaustive and len(group) > 1 and any(_DONE.search(low, a, m.start) for a, m in _gaps(total, group)):
            for part in group:
                yield _tie(total, [part], members, low, bound, exhaustive=False)
        else:
            yield _tie(total, group, members, low, bound, exhaustive)


def can_be_total(total: Mention) -> bool:
    """Whether parts can add up to it: a level of things or money, no average, no height, no single thing."""
    if total.kind != Kind.LEVEL or total.of is not None or total.upto is not None:
        return False
    if is_count(total.unit) and total.quantity.value <= 1:
        return False
    height = total.unit == "m" and ("cao" in total.subject or "sâu" in total.subject)
    return _AVERAGED.search(total.subject) is None and not height


def _is_part(mention: Mention, total: Mention, low: str) -> bool:
    same_unit = (
        mention.unit == total.unit
        or (mention.unit in SAME_COUNT and total.unit in SAME_COUNT)
        # "34 công trình, gồm 09 trường học, 03 trung tâm …": kinds of works, each under its own noun.
        or (
            mention.whole
            and total.unit in _GENERIC_COUNT
            and is_count(mention.unit)
            and mention.unit not in SAME_COUNT
            and mention.unit != "household"
            and not mention.verb
            and " là " not in low[total.stop : mention.start]
        )
    )
    return (
        mention.kind == Kind.LEVEL
        and same_unit
        and mention.head is None
        and mention.of is None
        and mention.upto is None
        and mention.unit not in ("%", "‰")
        and "/" not in mention.unit
        and not mention.beside
        and not mention.attached
        and _WITH.search(low, mention.start - 16, mention.start) is None
        and mention.verb not in ("to", "equal")
        and not mention.subject.startswith(("tổng ", "xuất siêu", "nhập siêu"))
        and _LARGER.search(mention.subject) is None
        and (mention.period == total.period or not mention.timed)
        and not _AVERAGED.match(mention.subject)
        and (mention.whole or _OTHERS.match(low, mention.stop) is None)
    )


def _gaps(total: Mention, levels: list[Mention]) -> list[tuple[int, Mention]]:
    """Each part with where the one before it, or the total, ends."""
    return [(last.stop, part) for last, part in itertools.pairwise([total, *levels])]


def _to_the_end_of_the_list(total: Mention, levels: list[Mention], low: str) -> list[Mention]:
    """The parts up to where the list ends.

    It ends at a semicolon or a new line behind commas, at a comma behind "và", at another "trong đó", at "ngoài ra"; a
    list inside a list at its first comma.
    """
    parted = False if ";" in low[total.opens : total.start] else None
    inner = total.total is not None and not levels[0].gathered
    in_line = "\n" not in low[total.stop : levels[0].start]
    last_said = False
    for index, (start, part) in enumerate(_gaps(levels[0], levels[1:]), 1):
        gap = low[start : part.start]
        semicolon = ";" in gap or "\n" in gap
        with_and = " và " in gap.rpartition(",")[2]
        ends = (inner and "," in gap) or (in_line and "\n" in gap) or (semicolon and parted is False)
        if ends or (last_said and not with_and) or _APART.search(gap) or _LED_TO.search(gap):
            return levels[:index]
        parted = semicolon if parted is None else parted
        last_said = with_and and parted is False
    return levels


def _divided(total: Mention, levels: list[Mention]) -> Iterator[list[Mention]]:
    """The parts as said, or in two groups where the first few already are the whole: by sex, then by place."""
    added = Decimal(0)
    whole = total.quantity.rounded
    for index, part in enumerate(levels[:-1]):
        added += part.quantity.value
        if index and whole.contains(added):
            yield levels[: index + 1]
            yield levels[index + 1 :]
            return
    yield levels


def _are_all(total: Mention, levels: list[Mention], members: list[Mention], low: str, closed: bool) -> bool:
    """Whether the parts are said to be all there, or can be nothing else."""
    named = {m.figure.indicator for m in levels}
    divisions = divisions_of(total.figure.indicator) if total.figure.indicator else ()
    if any(division.exhaustive and set(division.parts) == named for division in divisions):
        return True
    if _are_both(levels) or _named_by_total(total, levels):
        return True
    said = levels[-1].whole and any(m.whole for m in members) and total.sentence == levels[-1].sentence
    if said and closed and len(levels) > 1 and not _leaves_open(total, levels, members, low):
        return True
    # Counted to the last one and adding up: they are all there, and each speaks for the others.
    added = sum((m.quantity.value for m in levels), Decimal(0))
    return len(levels) > 1 and total.quantity.exact and added == total.quantity.value


def _leaves_open(total: Mention, levels: list[Mention], members: list[Mention], low: str) -> bool:
    end = min(len(low), levels[-1].stop + _TAIL)
    stop = _ENDS.search(low, levels[-1].stop, end)
    end = stop.start() if stop else end
    dots = end + 3  # "…, đất chưa sử dụng 85 ha,...": where the dots end the sentence
    return _OPEN_END.search(low, total.stop, dots) is not None or _has_unread(total, members, low, end)


def _has_unread(total: Mention, members: list[Mention], low: str, end: int) -> bool:
    """Whether a number stands in the list, up to `end`, that was not read."""
    read = [(m.start, m.stop) for m in members]
    items = _ITEM.finditer(low, total.stop, end)
    return any(not any(start <= item.start(1) < last for start, last in read) for item in items)


def _are_both(levels: list[Mention]) -> bool:
    subjects = [m.subject for m in levels]
    return len(subjects) == 2 and any(subjects[0].endswith(one) and subjects[1].endswith(other) for one, other in _BOTH)


def _named_by_total(total: Mention, levels: list[Mention]) -> bool:
    """ "Sản lượng khai thác và nuôi trồng": the two that the total itself names."""
    first, also, second = total.subject.partition(" và ")
    if not also or len(levels) != 2 or " và " in second or "," in total.subject:
        return False
    one, other = levels[0].subject.split(), levels[1].subject.split()
    pairs = zip(first.split(), other, strict=False)
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    rest = " ".join(other[shared:])
    return bool(rest) and first.endswith(" ".join(one)) and second.startswith(rest)


def _may_be_of_both(before: Mention, total: Mention, low: str) -> bool:
    """ "1.428 km quốc lộ và 14.249 km tỉnh lộ, trong đó …": of the second, or of both."""
    between = low[before.stop : total.start]
    plain = _BRACKETED.sub("", between)
    return len(plain) < _AMBIGUOUS and " và " in plain and not _NUMBER.search(plain)


def _tie(
    total: Mention, levels: list[Mention], members: list[Mention], low: str, bound: bool, exhaustive: bool
) -> PartsOfTotal:
    firm = bound
    if not exhaustive and any(
        m.figure.indicator and total.figure.indicator and not can_be_part(m.figure.indicator, total.figure.indicator)
        for m in levels
    ):
        firm = False
    if not exhaustive and _NAMED.search(low, total.stop, levels[0].start):
        firm = False  # "2 người, trong đó có ông A và 4 thường dân": the list opens with one that is named
    if members[0].start < levels[0].start and not _is_listed(members[0], total, levels[0], low):
        firm = False  # the list opens with something else
    if not exhaustive and _has_unread(total, members, low, levels[0].start):
        firm = False
    if _NET.search(low, max(0, total.start - 40), levels[-1].stop):
        firm = False  # losses are counted against gains
    value, added = total.quantity.value, sum((m.quantity.value for m in levels), Decimal(0))
    if not exhaustive and added * 5 > value * 7 and not any(m.quantity.value > value for m in levels):
        firm = False  # kinds that overlap (đất nông nghiệp, đất rừng), each within the total
    return PartsOfTotal(firm, total.figure, tuple(m.figure for m in levels), exhaustive)


def _is_listed(first: Mention, total: Mention, level: Mention, low: str) -> bool:
    """Whether the list opens with one of its parts after all, though not of this group."""
    return first is level or _is_part(first, total, low)
