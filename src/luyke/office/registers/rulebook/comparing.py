"""Two texts word by word: what the old one loses and the new one gains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_LEAST_ALIKE = 0.3


@dataclass(frozen=True)
class Part:
    """A part of a text; `changed` where the other text does not have it."""

    text: str
    changed: bool = False


def compared(old: str, new: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Both texts in parts. Texts that share little are marked whole: scattered words would only confuse."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    match = SequenceMatcher(None, before, after, autojunk=False)
    if match.ratio() < _LEAST_ALIKE:
        return _whole(old), _whole(new)
    left: list[Part] = []
    right: list[Part] = []
    for kind, i1, i2, j1, j2 in _smoothed(match, before):
        changed = kind != "equal"
        left += [Part("".join(before[i1:i2]), changed)] if i1 < i2 else []
        right += [Part("".join(after[j1:j2]), changed)] if j1 < j2 else []
    return tuple(left), tuple(right)


def spans(parts: tuple[Part, ...]) -> list[tuple[int, int]]:
    """Where the changed parts of a text begin and end."""
    found, at = [], 0
    for part in parts:
        if part.changed:
            found.append((at, at + len(part.text)))
        at += len(part.text)
    return found


def _whole(text: str) -> tuple[Part, ...]:
    return (Part(text, changed=True),) if text else ()


def _smoothed(match: SequenceMatcher, before: list[str]) -> list[tuple[str, int, int, int, int]]:
    """The steps, those between two changes that are alike only in a blank taken into the change."""
    found: list[tuple[str, int, int, int, int]] = []
    for kind, i1, i2, j1, j2 in match.get_opcodes():
        blank = kind == "equal" and not "".join(before[i1:i2]).strip()
        joins = found and found[-1][0] != "equal" and (kind != "equal" or blank)
        if joins:
            last = found[-1]
            found[-1] = ("replace", last[1], i2, last[3], j2)
        else:
            found.append((kind, i1, i2, j1, j2))
    return found
