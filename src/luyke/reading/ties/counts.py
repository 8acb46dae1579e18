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
_SHARES = (Kind.SHARE, Kind.ATTAINMENT, Kind.LEVEL)
_AVERAGE = re.compile(r"(?:bình quân|trung bình)[^,.;:()\d]*$")
_OUT_OF = re.compile(r" (?:(?:trong|trên) (?:tổng )?(?:số )?|của (?:tổng )?số )")  # "tỷ lệ 61% của ba kỳ trước"


def percents_of_counts(mentions: Sequence[Mention], low: str) -> Iterator[PercentOfCount]:
    """ "Trong 13 chỉ tiêu có 92,3 % đạt", "92,3 % trong số 13 chỉ tiêu": nothing stands between the two."""
    for first, second in itertools.pairwise(mentions):
        if second.unit == "%":
            if _is_count(first) and _is_share(second) and _among(first, second, low):
                yield PercentOfCount(True, first.figure, second.figure)
        elif first.unit == "%" and _is_share(first) and _is_count(second) and _out_of(first, second, low):
            yield PercentOfCount(True, second.figure, first.figure)


def _among(count: Mention, share: Mention, low: str) -> bool:
    has = _HAVE.fullmatch(low, count.stop, share.start) is not None
    return has and _AMONG.search(low, count.opens, count.start) is not None


def _out_of(share: Mention, count: Mention, low: str) -> bool:
    averaged = _AVERAGE.search(low, max(share.opens, share.start - 30), share.start) is not None
    return not averaged and _OUT_OF.fullmatch(low, share.stop, count.start) is not None


def _is_count(mention: Mention) -> bool:
    return is_count(mention.unit) and mention.of is None and mention.upto is None and mention.kind == Kind.LEVEL


def _is_share(mention: Mention) -> bool:
    return mention.upto is None and mention.kind in _SHARES
