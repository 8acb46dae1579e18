"""Cue phrases: the words that bind a figure to its meaning, found by their first syllable."""

from __future__ import annotations

from typing import NamedTuple

from luyke.lexicon.rows import rows
from luyke.lexicon.spelling import variants


class Cue(NamedTuple):
    """One phrase, its role (see the head of data/cues.tsv) and the role's value."""

    phrase: str
    role: str
    value: str


def _by_first_syllable() -> dict[str, tuple[Cue, ...]]:
    found: dict[str, dict[str, Cue]] = {}
    for row in rows("cues.tsv"):
        phrase, role, value = (*row, "")[:3]
        for spelling in variants(phrase):
            found.setdefault(spelling.split(" ")[0], {})[spelling] = Cue(spelling, role, value)
    return {first: tuple(sorted(cues.values(), key=lambda cue: -len(cue.phrase))) for first, cues in found.items()}


# Longest phrase first, so that the first that fits is the one meant.
CUES: dict[str, tuple[Cue, ...]] = _by_first_syllable()
