"""A count and a percentage said to be of it: only some whole number of the count can be meant."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.units import is_count
from luyke.model import Kind, PercentOfCount
from luyke.reading.mentions import Mention

_AMONG = re.compile(r"(?<!\w)trong (?:(?:tổng )?số )?$")
_HAVE = re.compile(r" ?,? ?(?:thì )?(?:đã )?có (?:tới |đến |hơn |gần |khoảng )?")
_OUT_OF = re.compile(r" (?:trong|của|trên) (?:tổng )?(?:số )?")


def percents_of_counts(mentions: Sequence[Mention], low: str) -> Iterator[PercentOfCount]:
    """ "Trong 13 chỉ tiêu có 92,3 % đạt", "92,3 % trong số 13 chỉ tiêu": nothing stands between the two."""
    for first, second in itertools.pairwise(mentions):
        if _is_count(first) and _is_percent(second):
            if _HAVE.fullmatch(low, first.stop, second.start) and _AMONG.search(low[first.opens : first.start]):
                yield PercentOfCount(True, first.figure, second.figure)
        elif _is_percent(first) and _is_count(second) and _OUT_OF.fullmatch(low, first.stop, second.start):
            yield PercentOfCount(True, second.figure, first.figure)


def _is_count(mention: Mention) -> bool:
    return mention.kind == Kind.LEVEL and is_count(mention.unit) and mention.of is None and mention.upto is None


def _is_percent(mention: Mention) -> bool:
    shares = (Kind.SHARE, Kind.ATTAINMENT, Kind.LEVEL)
    return mention.unit == "%" and mention.kind in shares and mention.upto is None
