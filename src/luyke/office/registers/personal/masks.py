"""What is shown of personal data to who need not see it: enough to tell cases apart, too little to know a person."""

from __future__ import annotations

import re

_RUN = re.compile(r"\d(?:[ .\-]?\d){8,}")
_LEFT = 4


def masked_name(name: str) -> str:
    """ "Nguyễn Văn An" → "Ng*** V*** A."."""
    words = name.split()
    if len(words) < 2:
        return f"{name[:1]}***" if name else ""
    first, *middle, last = words
    return " ".join([f"{first[:2]}***", *(f"{word[0]}***" for word in middle), f"{last[0]}."])


def masked_number(number: str) -> str:
    """ "012345678901" → "***8901": the last four digits of nine and more, the last two of fewer."""
    if not number:
        return ""
    return f"***{number[-_LEFT:] if len(number) >= 9 else number[-2:]}"


def scrubbed(text: str) -> str:
    """A sentence without the long numbers in it: identity cards, telephones, accounts."""
    return _RUN.sub(lambda found: masked_number(re.sub(r"\D", "", found[0])), text)


def holds_number(text: str) -> bool:
    """Whether free words hold a number so long that it may be somebody's."""
    return bool(_RUN.search(text))
