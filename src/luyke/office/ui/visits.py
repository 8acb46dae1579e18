"""How often someone came of late, to keep one from taking all: numbers in memory, and no name or address among them.

The table is shared by all processes that serve (it is made before they part) and gone when they end. Who came is
there only as the place of a slot, drawn with a key that nobody keeps; two that share a slot share its number.
"""

from __future__ import annotations

import mmap
import secrets
import struct
from hashlib import blake2b
from ipaddress import ip_address, ip_network
from multiprocessing import Lock

from django.conf import settings
from django.http import HttpRequest

_SLOTS = 1 << 15
_SLOT = struct.Struct("dI")  # when its time began, how many since
_PATIENCE = 1.0  # seconds for the lock; a process that died with it must not shut the door for all


class Visits:
    """At most `most` from one within `seconds`: an address, a key."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self.seconds = most, seconds
        self._table = mmap.mmap(-1, _SLOTS * _SLOT.size)
        self._lock = Lock()
        self._key = secrets.token_bytes(16)

    def admit(self, who: str, now: float) -> bool:
        """Counts a visit; whether it may still come in. `now` runs on, whatever the calendar does."""
        place = int.from_bytes(blake2b(who.encode(), key=self._key, digest_size=4).digest(), "big") % _SLOTS
        mine = self._lock.acquire(timeout=_PATIENCE)
        try:
            began, count = _SLOT.unpack_from(self._table, place * _SLOT.size)
            if not count or now - began >= self.seconds:
                began, count = now, 0
            if count < self._most:
                _SLOT.pack_into(self._table, place * _SLOT.size, began, count + 1)
            return count < self._most
        finally:
            if mine:
                self._lock.release()

    def forget(self) -> None:
        """Nobody came."""
        self._table[:] = bytes(len(self._table))


def address_of(request: HttpRequest) -> str:
    """Where a request comes from; of IPv6 the network that one house has. Behind a proxy, what the proxy says."""
    said = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        said = request.headers.get("X-Forwarded-For", said).rpartition(",")[2].strip()
    try:
        found = ip_address(said)
    except ValueError:
        return said[:64]
    return str(ip_network((found, 64), strict=False)) if found.version == 6 else str(found)
