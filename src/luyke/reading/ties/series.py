"""The same thing at different times, and said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.model import (
    Basis,
    DifferenceFromBase,
    GrowthFromBase,
    Kind,
    MonthAndCumulative,
    Period,
    Relation,
    SameThing,
)
from luyke.reading.mentions import Mention
from luyke.reading.ties.subjects_of import key_of

_NO_FLOW = re.compile(r"dân số|dư nợ|số dư|tổng đàn|đàn |t[ỷỉ] lệ|giá (?!trị)|xuất siêu|nhập siêu|lợi nhuận|cán cân")
# Proper names: capitals not at the beginning of a sentence or heading.
_NAME = re.compile(r"(?<=[^\s.:;\-–+*•\n] )[A-ZÀ-ỸĐ][^\s,.;:()]*")


def series(mentions: Sequence[Mention], cased: str) -> Iterator[Relation]:
    """Ties between mentions of one subject and unit across periods."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    changes: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.words_of is not None:
            yield SameThing(True, (mention.words_of.figure, mention.figure))  # "… triệu đồng (bằng chữ: …)"
            continue
        if mention.head is not None:
            changes.setdefault(id(mention.head), []).append(mention)
        key = key_of(mention) or _within_sentence(mention)
        if key:
            groups.setdefault((key, mention.unit), []).append(mention)
    for group in groups.values():
        if len(group) > 1:
            levels = _levels_by_period(group)
            if len(levels) > 1:
                yield from _months(levels, cased)
                yield from _years(levels, changes)
            yield from _twice(group, cased)


def _within_sentence(mention: Mention) -> str:
    """One word ("thu") is too vague to name a thing in a text, not in a sentence."""
    return f"{mention.sentence}|{mention.subject}" if mention.subject and mention.total is None else ""


def _levels_by_period(group: list[Mention]) -> dict[str, Mention]:
    found: dict[str, Mention] = {}
    for mention in group:
        plain = mention.of is None and mention.upto is None and not mention.bracket and mention.kind == Kind.LEVEL
        if plain and mention.period and (mention.head is None or mention.head is mention):
            found.setdefault(mention.period, mention)
    return found


def _months(levels: dict[str, Mention], cased: str) -> Iterator[MonthAndCumulative]:
    unit = next(iter(levels.values())).unit
    if unit in ("%", "‰") or "/" in unit:
        return
    for text, month in levels.items():
        period = Period.parse(text)
        if period is None or not period.single_month or period.first.month == 1:
            continue
        year, number = period.first.year, period.first.month
        cumulative = levels.get(f"{year}-01/{year}-{number:02}" if number < 12 else str(year))
        if cumulative is None or cumulative.quantity.value < 0:
            continue
        before = levels.get(f"{year}-01/{year}-{number - 1:02}")
        near = abs(cumulative.sentence - month.sentence) <= 1 or (
            month.figure.indicator is not None
            and not (month.inherited or cumulative.inherited)
            and _names_in(cased[month.opens : month.start]) == _names_in(cased[cumulative.opens : cumulative.start])
        )
        flow = _NO_FLOW.match(month.subject) is None
        yield MonthAndCumulative(
            near and flow, month.figure, cumulative.figure, before.figure if before is not None else None
        )


def _years(levels: dict[str, Mention], changes: dict[int, list[Mention]]) -> Iterator[Relation]:
    """A level, the same a year before, and the growth said between them."""
    for text, now in levels.items():
        period = Period.parse(text)
        if period is None:
            continue
        before = levels.get(text.replace(str(period.year), str(period.year - 1)))
        if before is None:
            continue
        for change in changes.get(id(now), ()):
            if change.basis != Basis.YOY:
                continue
            firm = change.basis_year == period.year - 1 and abs(before.sentence - now.sentence) <= 1
            # "… đạt 3.242 tỷ đồng, chiếm 33,6% toàn tỉnh": that was a part, whatever it is called.
            firm = firm and not any(share.of_other for share in changes.get(id(before), ()))
            if change.kind in (Kind.GROWTH, Kind.RATIO) and change.unit == "%":
                yield GrowthFromBase(firm, now.figure, before.figure, change.figure)
            elif change.kind == Kind.DIFFERENCE and change.unit == now.unit:
                yield DifferenceFromBase(firm, now.figure, before.figure, change.figure)


def _twice(group: list[Mention], cased: str) -> Iterator[SameThing]:
    said: dict[tuple[str, Kind, str, str, bool, bool], list[Mention]] = {}
    for mention in group:
        if mention.kind == Kind.OTHER or not mention.period or mention.of is not None or mention.total is not None:
            continue
        key = (mention.period, mention.kind, mention.basis or "", mention.issuer, mention.bracket, mention.estimate)
        said.setdefault(key, []).append(mention)
    for again in said.values():
        if len(again) > 1 and len({m.sentence for m in again}) == len(again):
            yield SameThing(_surely_the_same(again, cased), tuple(m.figure for m in again))


def _surely_the_same(again: list[Mention], cased: str) -> bool:
    """Whether all are an indicator of the catalogue, named in full each time, and of no one else by name."""
    for mention in again:
        named = mention.head or mention
        if named.inherited or named.figure.indicator is None or mention.bracket or mention.after_parts:
            return False
        if cased.endswith(" mốc ", 0, mention.start):
            return False  # "vượt mốc 50.000 ca", four days later 100.000
        if not (mention.timed or named.timed):
            return False
    names = {_names_in(cased[m.opens : m.start]) for m in again}
    return len(names) == 1


def _names_in(words: str) -> frozenset[str]:
    return frozenset(_NAME.findall(words))
