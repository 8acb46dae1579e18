"""The three sectors of an economy by their names: farming, industry, services."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luyke.reading.mentions import Mention

_SECTORS = (
    re.compile(r"nông|lâm|thu[ỷỉ] sản|thủy sản"),
    re.compile(r"công nghiệp|xây dựng"),
    re.compile(r"dịch vụ|thương mại"),
)


def are_the_sectors(mentions: Sequence[Mention]) -> bool:
    """Whether these are the three sectors, each named once."""
    named = [sum(sector.search(m.subject) is not None for m in mentions) for sector in _SECTORS]
    return len(mentions) == len(_SECTORS) and named == [1, 1, 1]


def are_of_sectors(mentions: Sequence[Mention]) -> bool:
    """Whether each is one of the three sectors, none twice: nothing is in two of them."""
    named = [sum(sector.search(m.subject) is not None for m in mentions) for sector in _SECTORS]
    return sum(named) == len(mentions) and max(named) == 1
