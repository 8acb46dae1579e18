"""Totals and what is said to be in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from luyke.model import Funnel, Kind, RatesOfParts, Relation, ShareOfTotal
from luyke.reading.mentions import Mention
from luyke.reading.ties.sectors import are_the_sectors
from luyke.reading.ties.sums import SAME_COUNT, can_be_total, sums

_DOSE = re.compile(r"mũi (1|2|một|hai|thứ nhất|thứ hai)")


def parts(mentions: Sequence[Mention], low: str) -> Iterator[Relation]:
    """The ties of totals with their parts, of their shares, of rates over sectors, of first and second doses."""
    of_total: dict[int, list[Mention]] = {}
    totals: dict[int, Mention] = {}
    at_level: dict[int, list[Mention]] = {}
    shared: set[int] = set()  # those of which a share is said
    for mention in mentions:
        if mention.kind == Kind.SHARE and mention.head is not None:
            shared.add(id(mention.head))
        if mention.total is not None and mention.total is not mention:
            of_total.setdefault(id(mention.total), []).append(mention)
            totals[id(mention.total)] = mention.total
        if mention.kind in (Kind.LEVEL, Kind.TARGET) and mention.head is None and not mention.bracket:
            at_level.setdefault(mention.sentence, []).append(mention)
    for key, members in of_total.items():
        total = totals[key]
        same = [m for m in at_level.get(total.sentence, ()) if m.unit == total.unit]
        before = next((m for m in reversed(same) if m.start < total.start), None)
        yield from sums(total, members, same == [total], before, low)
        if can_be_total(total) and id(total) not in shared:
            yield from _shares(total, members, low)
    yield from _shares_of_sum(mentions, low)
    yield from _sector_rates(mentions)
    yield from _doses(mentions)


def _shares(total: Mention, members: list[Mention], low: str) -> Iterator[ShareOfTotal]:
    """What each part is of the total, where the words say so; the first percentage behind a part is its own."""
    told: set[int] = set()
    for member in members:
        part = member.head
        if member.kind != Kind.SHARE or member.unit != "%" or part is None or not any(part is m for m in members):
            continue
        if part.unit == total.unit and part.kind == Kind.LEVEL and id(part) not in told:
            told.add(id(part))
            # "3 loại: A (93%), B (7%)": what stands behind the colon is of these three.
            apart = member.of_other or ":" in low[part.stop : member.start]
            firm = total.sentence == member.sentence and not apart
            yield ShareOfTotal(firm, part.figure, total.figure, member.figure)


def _shares_of_sum(mentions: Sequence[Mention], low: str) -> Iterator[ShareOfTotal]:
    """ "Tổng giá trị đạt 19.868 tỷ đồng, công nghiệp 13.865 tỷ đồng, chiếm 69,56%": of the sum named just before."""
    last: Mention | None = None
    part: Mention | None = None
    for mention in mentions:
        if mention.kind == Kind.LEVEL and mention.head is None and mention.total is None:
            opens = mention.subject.startswith("tổng ") and not mention.inherited
            # Only the level right behind the sum, with nothing but commas between.
            beside = last is not None and part is None and ";" not in low[last.stop : mention.start]
            last, part = (mention, None) if opens else (last if beside else None, mention)
        elif mention.head is last and mention.kind == Kind.SHARE:
            last = None  # itself a part of something
        elif part is not None and mention.head is part and mention.kind == Kind.SHARE and mention.unit == "%":
            if last is not None and last.sentence == mention.sentence and last.unit == part.unit:
                apart = mention.of_other or last.period != part.period
                yield ShareOfTotal(not apart, part.figure, last.figure, mention.figure)
            part = None


def _sector_rates(mentions: Sequence[Mention]) -> Iterator[RatesOfParts]:
    """The growth of a whole and of its three sectors, said in one sentence after "trong đó"."""
    growths: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == Kind.GROWTH and not mention.bracket and mention.unit == "%":
            growths.setdefault(mention.sentence, []).append(mention)
    for said in growths.values():
        inner = [m for m in said if m.total is not None or m.after_parts]
        outer = [m for m in said if m not in inner]
        if len(outer) != 1 or not are_the_sectors(inner):
            continue
        whole = outer[0]
        if all(m.basis == whole.basis and m.period == whole.period for m in inner):
            yield RatesOfParts(True, whole.figure, tuple(m.figure for m in inner))


def _doses(mentions: Sequence[Mention]) -> Iterator[Funnel]:
    """First and second doses of one sentence."""
    for first, second in itertools.pairwise(mentions):
        if first.sentence == second.sentence and first.unit in SAME_COUNT and second.unit in SAME_COUNT:
            one, two = _DOSE.search(first.subject), _DOSE.search(second.subject)
            if one and two and one[1] in ("1", "một", "thứ nhất") and two[1] in ("2", "hai", "thứ hai"):
                yield Funnel(True, first.figure, second.figure)
