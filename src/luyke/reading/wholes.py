"""Percentages of one sentence that make up 100: shares of a whole, though no word says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from luyke.model import Interval
from luyke.reading.members import LEVEL, SHARE, TOTAL
from luyke.reading.mentions import Mention

_FEWEST = 3  # two may make up 100 by chance
_WHOLE = Decimal(100)


def find_wholes(mentions: Sequence[Mention]) -> None:
    """ "Vốn huy động: ngân sách 22%, tín dụng 57%, dân cư 21%": what each has of the whole."""
    for _, told in groupby(filter(_may_be_part, mentions), lambda mention: (mention.sentence, mention.period)):
        parts = list(told)
        if len(parts) >= _FEWEST and Interval.sum(part.quantity.printed for part in parts).contains(_WHOLE):
            for part in parts:
                part.kind, part.basis = SHARE, TOTAL


def _may_be_part(mention: Mention) -> bool:
    if mention.unit != "%" or (mention.kind is not LEVEL and mention.kind is not SHARE) or mention.upto is not None:
        return False
    if mention.quantity.approx:
        return False  # "trên 30%": anything above it
    return 0 < mention.quantity.value < 100
