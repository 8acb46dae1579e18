"""The same thing in the prose and in a table of one document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from luyke.model import Basis, Figure, Kind, SameThing

_SURE_LINK = 0.95
_GIVEN = re.compile(r" (?:giao|đề ra|phấn đấu|quyết nghị|phân bổ|thông qua|năm)(?= |$)")
_SHORT = {"tp": "thành phố", "tw": "trung ương", "ttcp": "thủ tướng", "thủ tướng chính phủ": "thủ tướng"}
_Key = tuple[str, str, str, Kind, Basis, str, str]


def agree(prose: Sequence[Figure], table: Sequence[Figure]) -> Iterator[SameThing]:
    """Figures of prose and tables that state one thing: indicator, place, period, kind, basis, issuer and unit.

    Only linked figures with a period are compared. Firm unless a link, an issuer or the figure itself is in doubt, one
    side is an estimate and the other is not, or the table states the thing twice with different values.
    """
    stated: defaultdict[_Key, list[Figure]] = defaultdict(list)
    for figure in table:
        key = _key(figure)
        if key is not None:
            stated[key].append(figure)
    if not stated:
        return
    said: defaultdict[_Key, list[Figure]] = defaultdict(list)
    for figure in prose:
        key = _key(figure)
        if key is not None and key in stated:
            said[key].append(figure)
    for key, mentions in said.items():
        printed = stated[key]
        every = (*mentions, *printed)
        firm = (
            all(figure.confidence >= _SURE_LINK and not figure.doubt for figure in every)
            and len({figure.value for figure in printed}) == 1
            and (key[3] is not Kind.LEVEL or len({figure.estimate for figure in every}) == 1)
        )
        yield SameThing(firm, every)


def _key(figure: Figure) -> _Key | None:
    if figure.indicator is None or not figure.period or figure.of is not None or figure.kind is Kind.OTHER:
        return None
    return (
        figure.indicator,
        figure.place.casefold(),
        figure.period,
        figure.kind,
        figure.basis,
        _issuer(figure.issuer),
        figure.unit,
    )


def _issuer(words: str) -> str:
    """Who assigned a plan, however it is said: "TP giao", "thành phố"."""
    bare = _GIVEN.sub("", " ".join(words.lower().split())).strip()
    return _SHORT.get(bare, bare)
