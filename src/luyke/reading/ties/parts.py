"""Totals and what is said to be in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.units import is_count
from luyke.model import Kind, Relation, ShareOfTotal
from luyke.reading.mentions import Mention
from luyke.reading.ties.items import can_be_total
from luyke.reading.ties.sums import sums

# "550 xã (12%), trong đó …", "…, chiếm tổng số 13% xã cả tỉnh; trong đó …": all shares are of something larger
_OWN_SHARE = re.compile(r"\([^()]{0,8}\d ?%\)|(?<!\w)chiếm [^,;.()\d]{0,24}\d[\d,.]* ?%")
_STOP = re.compile(r"[,;.:()]")
_LEVELS = (Kind.LEVEL, Kind.TARGET)


def parts(mentions: Sequence[Mention], low: str) -> Iterator[Relation]:
    """The ties of totals with their parts, and of the shares that these are."""
    of_total: dict[int, list[Mention]] = {}
    totals: dict[int, Mention] = {}
    for mention in mentions:
        if mention.total is not None and mention.total is not mention:
            of_total.setdefault(id(mention.total), []).append(mention)
            totals[id(mention.total)] = mention.total
    if not totals:
        return
    shared = {id(mention.head) for mention in mentions if mention.head is not None and mention.kind == Kind.SHARE}
    sentences = {total.sentence for total in totals.values()}
    at_level: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.sentence in sentences and mention.head is None and not mention.bracket and mention.kind in _LEVELS:
            at_level.setdefault(mention.sentence, []).append(mention)
    of_each = {id(second) for first, second in itertools.pairwise(mentions) if _bounds_each(first, second, low)}
    for key, members in of_total.items():
        total = totals[key]
        if key in of_each:
            continue
        same = [m for m in at_level.get(total.sentence, ()) if m.unit == total.unit]
        before = next((m for m in reversed(same) if m.start < total.start), None)
        yield from sums(total, members, same == [total], before, low)
        larger = id(total) in shared or _OWN_SHARE.search(low, total.stop, members[0].start)
        if can_be_total(total) and not larger:
            yield from _shares(total, members, low)


def _bounds_each(count: Mention, bound: Mention, low: str) -> bool:
    """ "12 mặt hàng đạt trên 1 tỷ đồng, trong đó …": what each of them has passed, no total."""
    if not bound.quantity.approx or not is_count(count.unit) or is_count(bound.unit) or count.kind != Kind.LEVEL:
        return False
    return count.sentence == bound.sentence and _STOP.search(low, count.stop, bound.start) is None


def _shares(total: Mention, members: list[Mention], low: str) -> Iterator[ShareOfTotal]:
    """What each part is of the total, where the words say so; the first percentage behind a part is its own."""
    told: set[int] = set()
    others = any(m.kind == Kind.SHARE and m.of_other for m in members)
    shares = {id(m.head) for m in members if m.kind == Kind.SHARE}
    each = all(id(m) in shares for m in members if m.kind == Kind.LEVEL and m.unit == total.unit)
    for member in members:
        part = member.head
        if member.kind != Kind.SHARE or member.unit != "%" or part is None or not any(part is m for m in members):
            continue
        if part.unit == total.unit and part.kind == Kind.LEVEL and id(part) not in told:
            told.add(id(part))
            # "3 loại: A (93%), B (7%)": what stands behind the colon is of these three.
            # "17 ha (chiếm 12% diện tích toàn khu), đất ở 22 ha (15%)": one of them names another whole.
            # "42 triệu đồng phụ cấp (70%), 55 triệu đồng tiền thưởng": of the one, what it is paid at
            named = member.bracket and not member.verb and low[part.stop : member.start].strip(" (") != ""
            apart = (
                member.of_other
                or (others and member.bracket)
                or (named and not each)
                or ":" in low[part.stop : member.start]
            )
            firm = total.sentence == member.sentence and not apart
            yield ShareOfTotal(firm, part.figure, total.figure, member.figure)


def shares_of_sum(mentions: Sequence[Mention], low: str) -> Iterator[ShareOfTotal]:
    """ "Tổng giá trị đạt 19.868 tỷ đồng, công nghiệp 13.865 tỷ đồng, chiếm 69,56%": of the sum named just before."""
    last: Mention | None = None
    part: Mention | None = None
    for mention in mentions:
        if mention.head is None:
            if mention.total is not None or mention.kind != Kind.LEVEL:
                continue
            opens = mention.subject.startswith("tổng ") and not mention.inherited
            # Only the level right behind the sum, with nothing but commas between.
            beside = last is not None and part is None and ";" not in low[last.stop : mention.start]
            last, part = (mention, None) if opens else (last if beside else None, mention)
        elif mention.head is last and mention.kind == Kind.SHARE:
            last = None  # itself a part of something
        elif mention.head is part and mention.unit == "%" and mention.kind == Kind.SHARE:
            if last is not None and last.sentence == mention.sentence and last.unit == part.unit:
                apart = mention.of_other or last.period != part.period
                yield ShareOfTotal(not apart, part.figure, last.figure, mention.figure)
            part = None
