"""How a key of the API is recognised, and what it can open."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.models import Person
from luyke.office.collection.models import ApiKey

_PARTS = 3  # lk, prefix, secret
_COLLECTION = "collection"


@dataclass(frozen=True)
class Opening:
    """What a key opens, and nothing else: `code` as the key keeps it, `permission` which its owner must hold."""

    code: str
    name: str | Promise
    permission: str


_OPENINGS: list[Callable[[], Iterable[Opening]]] = [
    lambda: [Opening(_COLLECTION, _("Nhập và gửi số liệu của kỳ báo cáo"), "collection.enter")]
]


def opens_too(openings: Callable[[], Iterable[Opening]]) -> None:
    """Takes in what keys can open of an app above."""
    _OPENINGS.append(openings)


def openings_of(person: Person) -> list[Opening]:
    """What a person's keys can open."""
    return [one for named in _OPENINGS for one in named() if person.may(one.permission)]


def opening_name(code: str) -> str:
    """What a key of that code opens, in words."""
    return next((str(one.name) for named in _OPENINGS for one in named() if one.code == code), code)


def hash_of(letters: str) -> str:
    """What is kept of a key. Its secret is 32 random bytes: a plain hash is enough, and quick."""
    return hashlib.sha256(letters.encode()).hexdigest()


def key_of(letters: str) -> ApiKey | None:
    """The key, if it is in force and its owner's account is on."""
    parts = letters.split("_", _PARTS - 1)
    if len(parts) != _PARTS:
        return None
    key = ApiKey.objects.filter(prefix=parts[1], ended_at__isnull=True).select_related("person").first()
    if key is None or not secrets.compare_digest(key.sha256, hash_of(letters)) or not key.person.is_active:
        return None
    return key
