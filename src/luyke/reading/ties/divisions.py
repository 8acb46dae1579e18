"""Totals and parts that the catalogue knows, wherever a paragraph states them: người dân thành thị and nông thôn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luyke.lexicon.catalogue import divisions_of
from luyke.model import PartsOfTotal
from luyke.reading.mentions import Mention

_REACH = 6  # sentences in which parts may follow their total


def divisions(levels: Sequence[Mention]) -> Iterator[PartsOfTotal]:
    """A total and all the parts of one exhaustive division of it, of one period, stated close to each other."""
    plain = [m for m in levels if m.figure.indicator and m.upto is None and not m.beside]
    owned: dict[int, list[str]] = {}
    for mention in levels:
        if mention.total is not None and mention.subject and mention.unit == mention.total.unit:
            owned.setdefault(id(mention.total), []).append(mention.subject)
    for index, total in enumerate(plain):
        code = total.figure.indicator
        assert code is not None
        for division in divisions_of(code):
            if not division.exhaustive or len(division.parts) < 2:
                continue
            found: dict[str, Mention] = {}
            for mention in plain[index + 1 :]:
                if mention.sentence > total.sentence + _REACH or mention.figure.indicator == code:
                    break
                part = mention.figure.indicator
                if part in division.parts and mention.unit == total.unit and mention.period == total.period:
                    found.setdefault(part, mention)
            stated = [found[part] for part in division.parts if part in found]
            if len(stated) < len(division.parts) or all(m.total is total for m in stated):
                continue
            if not any(_is_of_another(part, total, owned.get(id(total), [])) for part in stated):
                yield PartsOfTotal(True, total.figure, tuple(m.figure for m in stated), True)


def _is_of_another(part: Mention, total: Mention, named: list[str]) -> bool:
    """Whether a part is said to be of another total, or this total has one of the same name of its own."""
    if part.total is not None and part.total.unit == total.unit:
        return part.total.quantity.value != total.quantity.value
    return any(name in part.subject or part.subject in name for name in named)
