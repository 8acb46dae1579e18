"""How a key of the API is recognised."""

from __future__ import annotations

import hashlib
import secrets

from luyke.office.accounts.models import Person
from luyke.office.collection.models import ApiKey

_PARTS = 3  # lk, prefix, secret


def hash_of(letters: str) -> str:
    """What is kept of a key. Its secret is 32 random bytes: a plain hash is enough, and quick."""
    return hashlib.sha256(letters.encode()).hexdigest()


def person_of(letters: str) -> Person | None:
    """Whose key it is, if it is in force and their account is on."""
    parts = letters.split("_", _PARTS - 1)
    if len(parts) != _PARTS:
        return None
    key = ApiKey.objects.filter(prefix=parts[1], ended_at__isnull=True).select_related("person").first()
    if key is None or not secrets.compare_digest(key.sha256, hash_of(letters)) or not key.person.is_active:
        return None
    return key.person
