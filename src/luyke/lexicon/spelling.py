"""Spelling variants of Vietnamese words: where the tone mark stands, i or y."""

from __future__ import annotations

from functools import cache
from itertools import product

# The two schools of tone placement (hoà/hòa, thuý/thúy) and of i/y (tỷ/tỉ, kỳ/kì) differ in these syllable parts.
_TONES = (("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"),
          ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"), ("oẻ", "ỏe"))  # fmt: skip
_I_OR_Y = {"tỷ": "tỉ", "kỳ": "kì", "kỹ": "kĩ", "lý": "lí", "mỹ": "mĩ", "quý": "quí", "sỹ": "sĩ", "tỉ": "tỷ"}


def variants(phrase: str) -> frozenset[str]:
    """`phrase` and its other accepted spellings, lower-case NFC."""
    return frozenset(" ".join(words) for words in product(*(_syllable(word) for word in phrase.split(" "))))


@cache
def _syllable(word: str) -> tuple[str, ...]:
    found = {word}
    if word in _I_OR_Y:
        found.add(_I_OR_Y[word])
    for new, old in _TONES:
        # "quý", "quỳ" keep their mark on y: u belongs to the consonant there.
        if not word.startswith("qu"):
            found.update(w.replace(new, old) for w in tuple(found) if w.endswith(new))
            found.update(w.replace(old, new) for w in tuple(found) if w.endswith(old))
    return tuple(sorted(found))
