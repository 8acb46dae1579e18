"""Cue phrases: the words that bind a figure to its meaning."""

from __future__ import annotations

from typing import NamedTuple

from luyke.lexicon.rows import rows
from luyke.lexicon.spelling import variants


class Cue(NamedTuple):
    """One phrase, its role (see the head of data/cues.tsv) and the role's value."""

    phrase: str
    role: str
    value: str


def _cues() -> dict[str, Cue]:
    found = {}
    for row in rows("cues.tsv"):
        phrase, role, value = (*row, "")[:3]
        for spelling in variants(phrase):
            found[spelling] = Cue(spelling, role, value)
    return found


CUES: dict[str, Cue] = _cues()
