"""The list of what is counted."""

from __future__ import annotations

from luyke.lexicon.rows import rows


def test_what_is_counted_is_listed_once_and_without_its_number_of_stars() -> None:
    phrases = [line[0].partition("=")[0] for line in rows("counted.txt")]
    assert len(phrases) == len(set(phrases))
    assert not [phrase for phrase in phrases if any(sign.isdigit() for sign in phrase)]
