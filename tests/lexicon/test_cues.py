"""The words that say what a figure does."""

from __future__ import annotations

from luyke.lexicon.rows import rows
from luyke.lexicon.spelling import variants


def test_a_phrase_says_one_thing_however_it_is_spelt() -> None:
    spellings = [spelling for row in rows("cues.tsv") for spelling in variants(row[0])]
    assert sorted(spellings) == sorted(set(spellings))
