"""Shares of one whole, and shares that can be held against the values they are made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from luyke.model import Kind, Relation, ShareOfTotal, SharesOfWhole
from luyke.reading.mentions import Mention
from luyke.reading.ties.sectors import are_of_sectors, are_the_sectors
from luyke.reading.ties.subjects_of import core_of

_SHARED = (Kind.SHARE, Kind.TARGET)
# "Tỷ trọng thu dưới 60% chỉ tiêu gồm: A (59%), B (58%)", "rất cao như A chiếm 95%": each of a whole of its own.
_OWN_WHOLES = re.compile(r"(?<!\w)(?:như|so với|chỉ tiêu|kế hoạch|dự toán|một số|những|từng|mỗi)(?!\w)")
_MAINLY = re.compile(r"(?<!\w)(?:chủ yếu|lớn nhất|chẳng hạn|như)(?!\w)")
_DASH = re.compile(r" ?- ?")
_HUNDRED = Decimal(100)
_NEAR = Decimal("1.5")
_FAR = Decimal(10)  # how far off a list that names all there is may be and still be one of shares


def shares(mentions: Sequence[Mention], of_kind: Mapping[Kind, Sequence[Mention]], low: str) -> Iterator[Relation]:
    """The groups of shares of a text; `of_kind` are its mentions, kind by kind."""
    said = of_kind[Kind.SHARE]
    structured = any(share.structure for share in said)
    if structured or any(target.structure for target in of_kind[Kind.TARGET]):
        yield from _of_structures(mentions, low)
    yield from _changes(of_kind[Kind.DIFFERENCE], low)
    if any(share.of_other for share in said):
        yield from _of_named_whole(mentions)
    if structured:
        yield from _against_values(mentions)


def _of_structures(mentions: Sequence[Mention], low: str) -> Iterator[SharesOfWhole]:
    """ "Cơ cấu: nông nghiệp 20%, công nghiệp 45%, dịch vụ 35%": shares that follow each other."""
    group: list[Mention] = []
    for mention in mentions:
        if _is_share(mention, low):
            if group and not _go_together(group[-1], mention):
                yield from _whole(group, low)
                group = []
            group.append(mention)
        elif group and mention.sentence != group[-1].sentence:
            yield from _whole(group, low)
            group = []
    yield from _whole(group, low)


def _is_share(mention: Mention, low: str) -> bool:
    if not mention.structure or mention.unit != "%" or mention.kind not in _SHARED:
        return False
    # "chuyển đổi cơ cấu …, tăng trưởng đạt 119,9%": the sentence has gone on to something else.
    return mention.verb == "share" or "tăng trưởng" not in low[mention.opens : mention.start]


def _go_together(last: Mention, mention: Mention) -> bool:
    return (
        mention.sentence == last.sentence
        and mention.period == last.period
        and mention.kind == last.kind
        and mention.bracket == last.bracket
    )


def _whole(group: list[Mention], low: str) -> Iterator[SharesOfWhole]:
    if len(group) < 2:
        return
    added = Decimal(0)
    for index, share in enumerate(group[:-1]):
        added += share.quantity.value
        if index and added == _HUNDRED:
            # Two ways of dividing one whole: what comes behind the first hundred begins anew.
            yield from _whole(group[: index + 1], low)
            yield from _whole(group[index + 1 :], low)
            return
    subjects = [m.subject for m in group]
    total = sum((m.quantity.value for m in group), Decimal(0))
    opening = low[group[0].opens : group[0].start]
    near = abs(total - _HUNDRED) <= _NEAR and not _MAINLY.search(opening)
    sectors = are_the_sectors(group)
    # Near a hundred they are meant to make it; further off only where the words name all there is.
    exhaustive = near or sectors or _in_one_row(group, low) or (abs(total - _HUNDRED) <= _FAR and _gathered(group))
    if not exhaustive and len(group) < 3:
        return
    apart = len(set(subjects)) == len(subjects) and not _OWN_WHOLES.search(opening)
    firm = exhaustive or (apart and total > _HUNDRED)
    taxes_unsaid = sectors and not near and not _gathered(group) and not _untaxed(group[0], low)
    yield SharesOfWhole(firm, tuple(m.figure for m in group), exhaustive, taxes_unsaid)


def _untaxed(share: Mention, low: str) -> bool:
    """Whether the whole is output, which holds no taxes on products, and not the product of an economy."""
    return "giá trị sản xuất" in low[share.opens : share.start]


def _changes(differences: Sequence[Mention], low: str) -> Iterator[SharesOfWhole]:
    """ "Tỷ trọng công nghiệp tăng 1,6 điểm phần trăm, …": the changes of the shares of all three sectors."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in differences:
        if mention.unit == "pp" and not mention.bracket and mention.head is None:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for changes in by_sentence.values():
        first = changes[0]
        if "tỷ trọng" not in first.subject and "tỉ trọng" not in first.subject:
            continue
        if are_the_sectors(changes) and all((m.period, m.basis) == (first.period, first.basis) for m in changes):
            taxes_unsaid = not _untaxed(first, low)
            yield SharesOfWhole(not taxes_unsaid, tuple(m.figure for m in changes), True, taxes_unsaid)


def _of_named_whole(mentions: Sequence[Mention]) -> Iterator[SharesOfWhole]:
    """ "Dịch vụ chiếm 62% và công nghiệp chiếm 47% tổng sản phẩm": sectors of a whole named behind the last."""
    group: list[Mention] = []
    for mention in mentions:
        if mention.unit != "%" or mention.structure or mention.bracket or mention.kind != Kind.SHARE:
            group = []
            continue
        if group and not _go_together(group[-1], mention):
            group = []
        group.append(mention)
        if mention.of_other:
            if len(group) > 1 and are_of_sectors(group):
                yield SharesOfWhole(True, tuple(m.figure for m in group), exhaustive=False)
            group = []


def _gathered(group: list[Mention]) -> bool:
    return all(m.gathered for m in group)


def _in_one_row(group: list[Mention], low: str) -> bool:
    """ "Cơ cấu kinh tế đạt 16,5% - 51,2% - 32,3%": one share for each part, none left out."""
    return len(group) > 2 and all(_DASH.fullmatch(low, a.stop, b.start) for a, b in itertools.pairwise(group))


def _against_values(mentions: Sequence[Mention]) -> Iterator[ShareOfTotal]:
    """ "Tỷ trọng công nghiệp 69,56%" of a total whose industrial part was stated before."""
    levels: dict[str, Mention] = {}
    for mention in mentions:
        if mention.total is not None and mention.unit == mention.total.unit and mention.kind == Kind.LEVEL:
            core = core_of(mention.subject)
            if core:
                levels[core] = mention
        elif mention.structure and mention.kind == Kind.SHARE and levels:
            part = levels.get(core_of(_without_share_words(mention.subject, levels)))
            if part is not None and part.period == mention.period and part.total is not None and part.head is None:
                named = core_of(part.total.subject)
                firm = mention.sentence != part.sentence and "giá trị sản xuất" in part.total.subject and bool(named)
                yield ShareOfTotal(firm, part.figure, part.total.figure, mention.figure)


def _without_share_words(subject: str, levels: dict[str, Mention]) -> str:
    for opening in (
        "tỷ trọng giá trị sản xuất ",
        "tỉ trọng giá trị sản xuất ",
        "tỷ trọng ngành ",
        "tỷ trọng ",
        "tỉ trọng ",
        "cơ cấu ",
    ):
        if subject.startswith(opening):
            return subject[len(opening) :]
    return subject
