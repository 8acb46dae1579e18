"""Who assigned a plan, as it is written: "hđnd tỉnh giao" → "HĐND tỉnh giao"."""

from __future__ import annotations

import re

from luyke.writing.phrases import PHRASES

_PROPER = PHRASES["issuer"]
_KNOWN = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, _PROPER), key=len, reverse=True))})(?!\w)")


def write_issuer(issuer: str) -> str:
    """`issuer` with the capitals that its names have."""
    return _KNOWN.sub(lambda match: _PROPER[match[0]], issuer)
