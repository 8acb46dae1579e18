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
from luyke.model import PartsOfTotal
from luyke.reading.mentions import Mention
from luyke.reading.ties.ends import LED_TO, gaps, has_unread, leaves_open, to_the_end_of_the_list
from luyke.reading.ties.items import are_names, can_be_total, is_part, opens_with_names

_NUMBER = re.compile(r"\d")
# What was done with some of them says nothing of the others: "đã khảo sát 93 loại và đã khai thác 75 loại".
_DONE = re.compile(r"(?<!\w)(?:đã|đang|chưa|đều)(?!\w)")
_BRACKETED = re.compile(r"\([^()]*\)")
_EACH = re.compile(r"(?<!\w)(?:nhiều|mỗi|từng|có \d[\d.]*) [^,.;()\d]*$")
_NET = re.compile(r"siêu|cán cân|(?<!\w)(?:lỗ|(?<!nợ )lãi|âm|ròng)(?!\w)|lợi nhuận|nguyên giá|khấu hao|chênh lệch")
# Two that are always all: the sexes, town and country, the two doses.
_BOTH = (("nam", "nữ"), ("thành thị", "nông thôn"), ("mũi 1", "mũi 2"), ("mũi một", "mũi hai"))
_NAMED = re.compile(r"(?<!\w)(?:trong đó|gồm) (?:có )?[^,;.()\d]+ và (?:(?:hơn|gần|trên|khoảng) )?$")
_THOUSANDTH = Decimal("0.001")
_NEAR = 80  # characters before a number that are looked back on
_BUT = re.compile(r"(?<!\w)(?:nhưng|song|tuy nhiên|trong khi|mà nên|gồm thêm|sau khi|chở)(?!\w)")
_COMPARED = re.compile(r"(?:hơn|so với)(?: mức| con số)? $")
_BESIDE = re.compile(r"[^,;.()\d]{0,24}, ")
_OF_ALL = re.compile(r"[^,;.()\d]{0,24}, (?:bao )?gồm")
_SIDES = re.compile(r"tiền gửi|huy động")
_TAIL = 160  # characters behind a total that are looked through
_AMBIGUOUS = 80  # characters between two levels joined by "và": what stands behind may be of both


def sums(
    total: Mention, members: list[Mention], alone: bool, before: Mention | None, low: str
) -> Iterator[PartsOfTotal]:
    """The ties of a total with its parts.

    alone   no other level of its unit stands in its sentence
    before  the last such level before it
    """
    levels = [m for m in members if is_part(m, total, low)]
    levels = [m for m in levels if m.bracket == levels[0].bracket]  # what a bracket adds to one part is no other part
    if not levels or not can_be_total(total) or _speaks_of_each(total, low):
        return
    # "… 27.443 triệu USD. Trong đó, …": across the full stop only where the sentence has one such total.
    next_one = alone and levels[0].sentence == total.sentence + 1 and total.unit in MONEY
    bound = total.sentence == levels[0].sentence or (next_one and total.figure.indicator is not None)
    # "…; năm 2016 là 15 trường hợp; gồm …": of what was said before as well
    bound = bound and not (
        before is not None and (low.startswith(";", total.stop) or _may_be_of_both(before, total, low))
    )
    if are_names(total, levels, low) or opens_with_names(total, levels[0], low):
        return
    if _BUT.search(low, total.stop, min(levels[0].start, total.stop + _TAIL)):
        return  # "dài 19 km nhưng duyệt 26,3 km", "6 người thiệt mạng sau khi đò chở 14 người"
    if _COMPARED.search(low, max(0, total.start - _NEAR), total.start) and total.quantity.approx != ">":
        return  # "cao hơn mức 3.120, cụ thể là 3.900"
    if levels[0].unit != total.unit and LED_TO.search(low, total.stop, levels[0].start):
        return  # "7 vụ, trong đó có vụ khiến 3 người chết"
    kept = to_the_end_of_the_list(total, levels, low)
    for group in _divided(total, kept):
        closed = len(kept) == len(levels)
        exhaustive = _are_all(total, group, members, low, closed)
        if not exhaustive and len(group) > 1 and any(_DONE.search(low, a, m.start) for a, m in gaps(total, group)):
            for part in group:
                yield _tie(total, [part], members, low, bound, exhaustive=False)
        else:
            yield _tie(total, group, members, low, bound, exhaustive)


def _speaks_of_each(total: Mention, low: str) -> bool:
    """ "Nhiều xã đạt trên 1.000 tấn, trong đó …", "có 12 nông sản bán trên 1 tỷ đồng": a bound that each has passed."""
    return (
        bool(total.quantity.approx)
        and _EACH.search(low, max(total.opens, total.start - _NEAR), total.start) is not None
    )


def _divided(total: Mention, levels: list[Mention]) -> Iterator[list[Mention]]:
    """The parts as said, or in two groups where the first few already are the whole: by sex, then by place."""
    added = Decimal(0)
    whole = total.quantity.rounded
    for index, part in enumerate(levels[:-1]):
        added += part.quantity.value
        if index and whole.contains(added):
            yield levels[: index + 1]
            if len(levels) > index + 2:  # one more is no second way of dividing
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
    if said and closed and len(levels) > 1 and not leaves_open(total, levels, members, low):
        return True
    # Counted to the last one and adding up: they are all there, and each speaks for the others.
    added = sum((m.quantity.value for m in levels), Decimal(0))
    return len(levels) > 1 and total.quantity.exact and added == total.quantity.value


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
    if is_count(total.unit) and _BESIDE.fullmatch(between) and _OF_ALL.match(low, total.stop):
        return True  # "18 tầng nổi, 2 tầng hầm, gồm 4 tầng cửa hàng"
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
    if not exhaustive and has_unread(total, members, low, levels[0].start):
        firm = False
    if sum(is_count(m.unit) and m.quantity.step == _THOUSANDTH for m in (total, *levels)) > 1:
        firm = False  # "33,273 người, trong đó có 6,823 bác sĩ": thousands, in a text that else writes decimals so
    if "tài sản" in total.subject and any(_SIDES.search(m.subject) for m in levels):
        firm = False  # deposits stand on the other side of the books
    if _NET.search(low, max(0, total.start - 40), levels[-1].stop):
        firm = False  # losses are counted against gains
    value, added = total.quantity.value, sum((m.quantity.value for m in levels), Decimal(0))
    if not exhaustive and added * 5 > value * 7 and not any(m.quantity.value > value for m in levels):
        firm = False  # kinds that overlap (đất nông nghiệp, đất rừng), each within the total
    return PartsOfTotal(firm, total.figure, tuple(m.figure for m in levels), exhaustive)


def _is_listed(first: Mention, total: Mention, level: Mention, low: str) -> bool:
    """Whether the list opens with one of its parts after all, though not of this group."""
    return first is level or is_part(first, total, low)
