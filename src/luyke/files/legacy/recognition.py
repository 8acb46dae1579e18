"""Recognising an encoding by statistics: after the right conversion, words with marks are Vietnamese syllables."""

from __future__ import annotations

import re
import unicodedata

from luyke.files.legacy.encodings import Legacy, convert

# Letters that only Unicode Vietnamese has; a Western code page shows none of them.
_UNICODE_LETTERS = re.compile("[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0]")
# A character beyond ASCII that may be part of a word: no blank, dash, quotation mark or đồng sign.
_BEYOND = "[^\x00-\x7f\u00a0\u2010-\u203a\u20ab]"
# A word with at least one, as a Western code page shows it: marks may look like signs. Syllables have at most seven
# letters; without a bound a long run of letters would be searched from each of them.
_FIRST = re.compile(_BEYOND)
_TOKEN = re.compile(f"[A-Za-z]{{0,12}}{_BEYOND}(?:[A-Za-z]|{_BEYOND}){{0,24}}")
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[iyo]?|eo?|i|o)?|u(?:a[iyu]?|e|i|o[iu]?|u|y(?:a|e|u)?)?|y(?:eu?|a)?)"
    "(?:ch|ng|nh|[cmnpt])?"
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_HATS = frozenset("\u0302\u0306\u031b")

_SAMPLE = 20_000
_FEWEST = 4
_SURE = 0.85
_UNLIKE = 0.6


def has_vietnamese_unicode(text: str) -> bool:
    """Whether `text` holds a letter that only Unicode Vietnamese has."""
    return _UNICODE_LETTERS.search(text) is not None


def recognise(text: str) -> Legacy | None:
    """The legacy encoding of a text that was decoded with a Western code page; None when it is in none of them.

    Sure only when at least four words have marks, few of them are syllables as they stand, and nearly all are once
    converted. A sample of 20,000 characters from the first mark on is enough.
    """
    if has_vietnamese_unicode(text):
        return None
    sample = _sample(text)
    if len(_TOKEN.findall(sample)) < _FEWEST or share_of_syllables(sample) > _UNLIKE:
        return None
    shares = {legacy: share_of_syllables(convert(sample, legacy)) for legacy in (Legacy.TCVN3, Legacy.VNI)}
    best = max(shares, key=lambda legacy: shares[legacy])
    return best if shares[best] >= _SURE else None


def share_of_syllables(text: str) -> float:
    """Of the words that have a character beyond ASCII, the share that are Vietnamese syllables; 0 when there is none.

    Only the first 20,000 characters from the first such word on are looked at.
    """
    tokens = _TOKEN.findall(unicodedata.normalize("NFC", _sample(text)))
    return sum(map(_is_syllable, tokens)) / len(tokens) if tokens else 0.0


def _sample(text: str) -> str:
    """A piece of the text from the beginning of the first word with a mark; "" where there is none."""
    first = _FIRST.search(text)
    if first is None:
        return ""
    start = max(0, first.start() - 12)
    return text[start : start + _SAMPLE]


def _is_syllable(word: str) -> bool:
    tones = 0
    bare: list[str] = []
    for mark in unicodedata.normalize("NFD", word.lower()):
        if mark in _TONES:
            tones += 1
        elif mark not in _HATS:
            bare.append(mark)
    return tones <= 1 and _SYLLABLE.fullmatch("".join(bare)) is not None
