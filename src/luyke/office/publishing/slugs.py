"""Addresses made of words: without accents, đ as d."""

from __future__ import annotations

from luyke.lexicon.folding import fold

_LONGEST = 60


def slug_of(words: str) -> str:
    """ "Bản tin pháp luật" → ban-tin-phap-luat."""
    plain = "".join(letter if letter.isalnum() and letter.isascii() else " " for letter in fold(words))
    return "-".join(plain.split())[:_LONGEST].strip("-") or "tin"
