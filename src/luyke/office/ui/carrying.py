"""A file carried from one page of a wizard to the next: in the page itself, signed; nothing is kept meanwhile."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from django.core import signing

MOST_BYTES = 1_500_000  # with its signature still below what a form may hold
_HOURS = 12


@dataclass(frozen=True)
class CarriedFile:
    """A file's name and bytes. `purpose` keeps a file of one wizard out of another."""

    name: str
    data: bytes

    def sealed(self, purpose: str) -> str:
        """As a hidden field carries it."""
        return signing.dumps([self.name, base64.b64encode(self.data).decode()], salt=purpose, compress=True)


def opened(seal: str, purpose: str) -> CarriedFile | None:
    """The file that was sealed, None where the seal is broken or older than a working day."""
    try:
        name, data = signing.loads(seal, salt=purpose, max_age=_HOURS * 3600)
    except signing.BadSignature:
        return None
    return CarriedFile(name, base64.b64decode(data))
