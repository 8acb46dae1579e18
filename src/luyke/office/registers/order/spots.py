"""When two descriptions mean the same spot."""

from __future__ import annotations

import re

from luyke.lexicon.folding import fold

_SAID_EITHER_WAY = frozenset((
    "truoc", "sau", "tai", "gan", "canh", "so", "nha", "duong", "pho", "via", "he", "khu", "vuc", "cong", "doan", "dau",
    "cuoi", "mat", "tien",
))  # fmt: skip
_LONGEST = 200


def spot_key(spot: str) -> str:
    """A spot's words without marks and without those that one says and another leaves out: "to hieu 120".

    Their order does not count: "120 Tô Hiệu" is "đường Tô Hiệu, số 120".
    """
    words = re.findall(r"\w+(?:/\w+)*", fold(spot))
    kept = [word for word in words if word not in _SAID_EITHER_WAY] or words
    return " ".join(sorted(kept, key=lambda word: (word[0].isdigit(), word)))[:_LONGEST]
