"""The three sectors of an economy by their names: farming, industry, services; and their growths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.model import RatesOfParts
from luyke.reading.mentions import Mention

_SECTORS = (
    re.compile(r"nông|lâm|thu[ỷỉ] sản|thủy sản"),
    re.compile(r"công nghiệp|xây dựng"),
    re.compile(r"dịch vụ|thương mại"),
)


def are_the_sectors(mentions: Sequence[Mention]) -> bool:
    """Whether these are the three sectors, each named once."""
    return len(mentions) == len(_SECTORS) and _named(mentions) == [1, 1, 1]


def are_of_sectors(mentions: Sequence[Mention]) -> bool:
    """Whether each is one of the three sectors, none twice: nothing is in two of them."""
    named = _named(mentions)
    return sum(named) == len(mentions) and max(named) == 1


def _named(mentions: Sequence[Mention]) -> list[int]:
    """How many name each sector."""
    return [sum(sector.search(m.subject) is not None for m in mentions) for sector in _SECTORS]


def rates_of_sectors(growths: Sequence[Mention]) -> Iterator[RatesOfParts]:
    """The growth of a whole and of its three sectors, said in one sentence after "trong đó"."""
    by_sentence: dict[int, list[Mention]] = {}
    for growth in growths:
        if growth.unit == "%" and not growth.bracket:
            by_sentence.setdefault(growth.sentence, []).append(growth)
    for said in by_sentence.values():
        inner = [m for m in said if m.total is not None or m.after_parts]
        if len(said) != len(inner) + 1 or not are_the_sectors(inner):
            continue
        whole = next(m for m in said if m not in inner)
        if all(m.basis == whole.basis and m.period == whole.period for m in inner):
            yield RatesOfParts(True, whole.figure, tuple(m.figure for m in inner))
