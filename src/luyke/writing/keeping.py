"""A traced text as it is kept once it went out: plain JSON, from which the same words with the same sources come back.

What a number means is no longer needed then; where it came from is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from luyke.writing.traced import Number, Traced


def kept(text: Traced) -> dict[str, Any]:
    """The text, and of each number its place and its source."""
    return {"text": text.text, "numbers": [[one.start, one.end, one.source] for one in text.numbers]}


def traced_of(told: Mapping[str, Any]) -> Traced:
    """A text as it was kept."""
    return Traced(told["text"], tuple(Number(start, end, source) for start, end, source in told["numbers"]))


def fingerprint(content: Mapping[str, Any]) -> str:
    """The hash of what is kept: the same words from the same sources have the same."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
