"""Totals and what is said to be in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from luyke.lexicon.catalogue import can_be_part, divisions_of
from luyke.lexicon.units import MONEY, is_count
from luyke.model import Funnel, Kind, PartsOfTotal, RatesOfParts, Relation, ShareOfTotal
from luyke.reading.mentions import Mention

_OPEN_END = re.compile(r"…|\.\.\.|v\.v|vân vân|và (?:một số|nhiều|các) (?![^,;.]*còn lại)|chủ yếu|chẳng hạn|như:")
# One dose, one case, one person vaccinated: counted under three names in one sentence.
_SAME_COUNT = frozenset({"dose", "case", "person", "mũi", "lượt người", "đối tượng"})
_GENERIC_COUNT = frozenset({"work", "project", "unit", "cơ sở", "hạng mục", "địa phương", "đơn vị", "phương tiện"})
_SECTORS = (
    re.compile(r"nông|lâm|thu[ỷỉ] sản|thủy sản"),
    re.compile(r"công nghiệp|xây dựng"),
    re.compile(r"dịch vụ|thương mại"),
)
_NET = re.compile(r"siêu|cán cân|(?<!\w)(?:lỗ|(?<!nợ )lãi|âm)(?!\w)|lợi nhuận|nguyên giá|khấu hao|chênh lệch")
_AVERAGED = re.compile(r"bình quân|năng suất|giá (?!trị)")
# Two that are always all: the sexes, town and country, the two doses.
_BOTH = (("nam", "nữ"), ("thành thị", "nông thôn"), ("mũi 1", "mũi 2"), ("mũi một", "mũi hai"))
_SLIPS = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_DOSE = re.compile(r"mũi (1|2|một|hai|thứ nhất|thứ hai)")


def parts(mentions: Sequence[Mention], low: str) -> Iterator[Relation]:
    """The ties of totals with their parts, of their shares, of rates over sectors, of first and second doses."""
    of_total: dict[int, list[Mention]] = {}
    totals: dict[int, Mention] = {}
    for mention in mentions:
        if mention.total is not None and mention.total is not mention:
            of_total.setdefault(id(mention.total), []).append(mention)
            totals[id(mention.total)] = mention.total
    at_level: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind in (Kind.LEVEL, Kind.TARGET) and mention.head is None and not mention.bracket:
            at_level.setdefault(mention.sentence, []).append(mention)
    for key, members in of_total.items():
        total = totals[key]
        levels = [m for m in members if _is_part(m, total)]
        if levels and total.kind == Kind.LEVEL and total.of is None:
            alone = [m for m in at_level.get(total.sentence, ()) if m.unit == total.unit] == [total]
            # "… 27.443 triệu USD. Trong đó, …": across the full stop only where the sentence has one such total.
            next_one = alone and levels[0].sentence == total.sentence + 1 and total.unit in MONEY
            bound = total.sentence == levels[0].sentence or (next_one and total.figure.indicator is not None)
            for group in _divided(total, levels):
                yield _parts_of(total, group, members, low, bound)
            yield from _shares(total, levels, members, low)
    yield from _sector_rates(mentions)
    yield from _doses(mentions)


def _is_part(mention: Mention, total: Mention) -> bool:
    same_unit = (
        mention.unit == total.unit
        or (mention.unit in _SAME_COUNT and total.unit in _SAME_COUNT)
        # "34 công trình, gồm 09 trường học, 03 trung tâm …": kinds of works, each under its own noun.
        or (mention.whole and total.unit in _GENERIC_COUNT and is_count(mention.unit) and not mention.verb)
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
        and mention.verb not in ("to", "equal")
        and not mention.subject.startswith(("tổng ", "xuất siêu", "nhập siêu"))
        and (mention.period == total.period or not mention.timed)
        and not _AVERAGED.match(mention.subject)
    )


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


def _parts_of(total: Mention, levels: list[Mention], members: list[Mention], low: str, bound: bool) -> PartsOfTotal:
    stretch = low[total.stop : levels[-1].stop + 40]
    named = {m.figure.indicator for m in levels}
    divisions = divisions_of(total.figure.indicator) if total.figure.indicator else ()
    by_catalogue = any(division.exhaustive and set(division.parts) == named for division in divisions)
    said = any(m.whole for m in members) and total.sentence == levels[-1].sentence and len(levels) > 1
    exhaustive = by_catalogue or _are_both(levels) or (said and _OPEN_END.search(stretch) is None)
    value, added = total.quantity.value, sum((m.quantity.value for m in levels), Decimal(0))
    if not exhaustive and len(levels) > 1 and total.quantity.exact and added == value:
        exhaustive = True  # counted to the last one and adding up: they are all there
    # Sums far off come from lists that name a part of the parts: not bound firmly enough to call anyone wrong.
    near = abs(added - value) * 5 <= abs(value) * 2 or _one_slip_away(total, levels, added)
    firm = bound and (not exhaustive or near)
    if not exhaustive and any(
        m.figure.indicator and total.figure.indicator and not can_be_part(m.figure.indicator, total.figure.indicator)
        for m in levels
    ):
        firm = False
    if levels[0] is not members[0] or _NET.search(low, max(0, total.start - 40), levels[-1].stop):
        firm = False  # the list opens with something else, or counts losses against gains
    if not exhaustive and added * 5 > value * 7 and not any(m.quantity.value > value for m in levels):
        firm = False  # kinds that overlap (đất nông nghiệp, đất rừng), each within the total
    return PartsOfTotal(firm, total.figure, tuple(m.figure for m in levels), exhaustive)


def _are_both(levels: list[Mention]) -> bool:
    subjects = [m.subject for m in levels]
    return len(subjects) == 2 and any(subjects[0].endswith(one) and subjects[1].endswith(other) for one, other in _BOTH)


def _one_slip_away(total: Mention, levels: list[Mention], added: Decimal) -> bool:
    """Whether one part, or the total, printed a power of ten off explains the gap: then the list is the total's."""
    whole = total.quantity.cut
    if any(whole.contains(added - m.quantity.value + m.quantity.value * slip) for m in levels for slip in _SLIPS):
        return True
    return any(whole.scaled(slip).contains(added) for slip in _SLIPS)


def _shares(total: Mention, levels: list[Mention], members: list[Mention], low: str) -> Iterator[ShareOfTotal]:
    for member in members:
        if member.kind == Kind.SHARE and member.head in levels and member.unit == "%":
            assert member.head is not None
            yield ShareOfTotal(
                total.sentence == member.sentence and not member.of_other,
                member.head.figure,
                total.figure,
                member.figure,
            )


def _sector_rates(mentions: Sequence[Mention]) -> Iterator[RatesOfParts]:
    """The growth of a whole and of its three sectors, said in one sentence after "trong đó"."""
    growths: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == Kind.GROWTH and not mention.bracket and mention.unit == "%":
            growths.setdefault(mention.sentence, []).append(mention)
    for said in growths.values():
        inner = [m for m in said if m.total is not None or m.after_parts]
        outer = [m for m in said if m not in inner]
        if len(outer) != 1 or len(inner) != 3:
            continue
        whole = outer[0]
        sectors = [[m for m in inner if sector.search(m.subject)] for sector in _SECTORS]
        if all(len(found) == 1 for found in sectors) and all(
            m.basis == whole.basis and m.period == whole.period for m in inner
        ):
            yield RatesOfParts(True, whole.figure, tuple(m.figure for m in inner))


def _doses(mentions: Sequence[Mention]) -> Iterator[Funnel]:
    """First and second doses of one sentence."""
    for first, second in itertools.pairwise(mentions):
        if first.sentence == second.sentence and first.unit in _SAME_COUNT and second.unit in _SAME_COUNT:
            one, two = _DOSE.search(first.subject), _DOSE.search(second.subject)
            if one and two and one[1] in ("1", "một", "thứ nhất") and two[1] in ("2", "hai", "thứ hai"):
                yield Funnel(True, first.figure, second.figure)
