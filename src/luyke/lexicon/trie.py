"""Many words → one pattern that shares their beginnings, so that `re` looks at each letter of the text once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def pattern_of(words: Iterable[str]) -> str:
    """A pattern that matches exactly `words`, the longest first. No groups; raises ValueError for an empty word."""
    root: dict[str, Any] = {}
    for word in words:
        if not word:
            raise ValueError("an empty word would match everywhere")
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    letters, longer = [], []
    for letter, below in node.items():
        if letter:
            rest = _pattern(below)
            if rest:
                longer.append(re.escape(letter) + rest)
            else:
                letters.append(re.escape(letter))
    if letters:
        longer.append(f"[{''.join(letters)}]" if len(letters) > 1 else letters[0])
    if not longer:
        return ""
    body = longer[0] if len(longer) == 1 and "" not in node else f"(?:{'|'.join(longer)})"
    return body + "?" if "" in node else body
