"""Words of table headers and of unit columns, as data/headers.tsv gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from luyke.lexicon.rows import rows
from luyke.lexicon.spelling import variants


class HeaderWord(NamedTuple):
    """A phrase found in a header: where, and its roles with their values (see the head of data/headers.tsv)."""

    start: int
    end: int
    phrase: str
    roles: Mapping[str, str]


def _load() -> tuple[dict[str, dict[str, str]], dict[str, str], dict[str, str]]:
    words: dict[str, dict[str, str]] = {}
    short: dict[str, str] = {}
    units: dict[str, str] = {}
    for row in rows("headers.tsv"):
        phrase, role, value = (*row, "")[:3]
        if role in ("short", "unit"):
            (short if role == "short" else units)[phrase] = value
            continue
        for spelling in variants(phrase):
            words.setdefault(spelling, {})[role] = value
    return words, short, units


def _any_of(phrases: Mapping[str, object]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


_WORDS, _SHORT, UNIT_SPELLINGS = _load()
_WORD = _any_of(_WORDS)
_SHORT_FORM = _any_of(_SHORT)


def spelt_out(low: str) -> str:
    """A header in lower case with its abbreviations spelt out: "% th/kh" → "% thực hiện/kế hoạch"."""
    return _SHORT_FORM.sub(lambda match: _SHORT[match.group()], low)


@lru_cache(maxsize=4096)
def header_words(low: str) -> tuple[HeaderWord, ...]:
    """The known phrases of a header in lower case, longest first at each place, without overlaps."""
    return tuple(
        HeaderWord(match.start(), match.end(), match.group(), _WORDS[match.group()]) for match in _WORD.finditer(low)
    )
