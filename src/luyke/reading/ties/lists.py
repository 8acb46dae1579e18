"""A count and the list of names that follows it: "4 thị trường: A, B, C và D"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.units import is_count
from luyke.model import CountOfList, Kind
from luyke.reading.mentions import Mention

_LIST = re.compile(r"(?:[^\W\d_]| )*(?: gồm:?| là:|:) ?([^.\n:()0-9…]{3,400})(?=[.\n])")
_MOST = 20


def counted_lists(mentions: Sequence[Mention], low: str) -> Iterator[CountOfList]:
    """Counts whose list names its items one by one; firm only where the separators leave no doubt."""
    for mention in mentions:
        if mention.kind != Kind.LEVEL or not is_count(mention.unit) or not mention.quantity.exact:
            continue
        if not 2 < mention.quantity.value <= _MOST:
            continue
        match = _LIST.match(low, mention.stop)
        if match is None:
            continue
        listed = match[1]
        by_semicolon = listed.count(";")
        items = by_semicolon + 1 if by_semicolon else _by_comma(listed)
        if items > 1:
            short = max(len(item.split()) for item in listed.split(";")) <= 8
            yield CountOfList(by_semicolon > 1 and short and "," not in listed, mention.figure, items, match.end())


def _by_comma(listed: str) -> int:
    return listed.count(",") + 1 + (1 if " và " in listed.rpartition(",")[2] else 0)
