"""The numbers of sections: I, II · 1, 2 · a, b; each level begins anew below the one above."""

from __future__ import annotations

from collections.abc import Iterable

from luyke.office.reports.models import BlockKind
from luyke.office.reports.passages import Passage

_ROMAN = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdeghiklmnopqrstuvxy"  # as Vietnamese lists go: no f, j, w, z


def numbered(said: Iterable[Passage]) -> list[str]:
    """The number of each passage; "" for what is no section."""
    counts = [0, 0, 0]
    numbers = []
    for passage in said:
        if passage.block.kind != BlockKind.SECTION:
            numbers.append("")
            continue
        level = passage.block.level
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        numbers.append(_number(level, counts[level - 1]))
    return numbers


def roman(count: int) -> str:
    """I, II, … as parts and annexes are numbered."""
    text = ""
    for value, letters in _ROMAN:
        while count >= value:
            text, count = text + letters, count - value
    return text


def _number(level: int, count: int) -> str:
    if level == 1:
        return roman(count)
    return str(count) if level == 2 else _LETTERS[(count - 1) % len(_LETTERS)]
