"""Cue phrases: the words that bind a figure to its meaning, found by their first two syllables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from luyke.lexicon.rows import rows
from luyke.lexicon.spelling import variants


class Cue(NamedTuple):
    """One phrase, its role (see the head of data/cues.tsv) and the role's value."""

    phrase: str
    role: str
    value: str


class _Entry(NamedTuple):
    """The cues that begin with one syllable: the syllable alone, and longer phrases by their second, longest first."""

    alone: Cue | None
    longer: dict[str, tuple[Cue, ...]]


def _by_first_syllable() -> dict[str, _Entry]:
    alone: dict[str, Cue] = {}
    longer: dict[str, dict[str, dict[str, Cue]]] = {}
    for row in rows("cues.tsv"):
        phrase, role, value = (*row, "")[:3]
        for spelling in variants(phrase):
            first, _, rest = spelling.partition(" ")
            of_first = longer.setdefault(first, {})
            if rest:
                of_first.setdefault(rest.split(" ")[0], {})[spelling] = Cue(spelling, role, value)
            else:
                alone[first] = Cue(spelling, role, value)
    return {
        first: _Entry(
            alone.get(first),
            {second: _longest_first(cues.values()) for second, cues in seconds.items()},
        )
        for first, seconds in longer.items()
    }


def _longest_first(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    return tuple(sorted(cues, key=lambda cue: -len(cue.phrase)))


CUES: dict[str, _Entry] = _by_first_syllable()


def cue_at(low: str, start: int, end: int) -> Cue | None:
    """The longest cue that begins with the word low[start:end]; None where none fits."""
    entry = CUES.get(low[start:end])
    if entry is None:
        return None
    if entry.longer and low[end : end + 1] == " ":
        blank = low.find(" ", end + 1)
        second = low[end + 1 : blank if blank > 0 else len(low)].rstrip(",.;:)")
        for cue in entry.longer.get(second, ()):
            stop = start + len(cue.phrase)
            if low.startswith(cue.phrase, start) and (stop >= len(low) or not low[stop].isalpha()):
                return cue
    return entry.alone
