"""Rows whose fields are enciphered, each row with a key of its own, which is sealed with the installation's.

AES-256-GCM, bound to the table and the field: what is moved to another field or row does not open. Where the row's key
is wiped, nothing of the row can ever be read again, in this table or in a copy made of it later.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from typing import ClassVar, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models

from luyke.office.registers.personal.keys import KeysMissingError, key_named, keyring

_NONCE, _KEY = 12, 32


class ErasedError(LookupError):
    """What was asked for was kept for its time and erased."""


class SealedRow(models.Model):
    """Personal data. A subclass names its enciphered fields in SEALED (BinaryField) and its hashes in DIGESTS.

    Never a field of the row itself is shown: `unsealed` gives the text, to the masks and to the acts that may.

    sealed_key, sealed_under  the row's key, and the name of the installation's key that it is sealed with
    keep_until                the last day on which it is kept; empty: until that is said
    """

    SEALED: ClassVar[tuple[str, ...]] = ()
    DIGESTS: ClassVar[tuple[str, ...]] = ()

    sealed_key = models.BinaryField()
    sealed_under = models.CharField(max_length=20)
    keep_until = models.DateField(null=True, db_index=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @classmethod
    def sealed(cls, *, keep_until: date | None = None, texts: dict[str, str], **fields: object) -> Self:
        """A row that is not saved yet, with texts enciphered; an empty text is kept as nothing."""
        ring, key = keyring(), AESGCM.generate_key(8 * _KEY)
        row = cls(sealed_under=ring.current, keep_until=keep_until, **fields)
        row.sealed_key = _shut(ring.keys[ring.current], cls._bound("sealed_key"), key)
        for name in cls.SEALED:
            text = texts.get(name, "")
            setattr(row, name, _shut(key, cls._bound(name), text.encode()) if text else b"")
        return row

    def unsealed(self, *names: str) -> tuple[str, ...]:
        """The texts of fields. Raises ErasedError, and KeysMissingError where the installation's key is not here."""
        if self.erased_at is not None:
            raise ErasedError
        key = self._own_key()
        held = {name: bytes(getattr(self, name)) for name in names}
        return tuple(_open(key, self._bound(name), shut).decode() if shut else "" for name, shut in held.items())

    def erase(self, *, at: datetime) -> None:
        """Wipes the key, what it enciphered and the hashes; what was counted of the case is elsewhere and stays."""
        for name in ("sealed_key", *self.SEALED):
            setattr(self, name, b"")
        for name in self.DIGESTS:
            setattr(self, name, "")
        self.erased_at = at
        self.save()

    def reseal(self) -> None:
        """Seals the row's key with the installation's newest; its fields stay as they are. Does not save."""
        ring = keyring()
        self.sealed_key = _shut(ring.keys[ring.current], self._bound("sealed_key"), self._own_key())
        self.sealed_under = ring.current

    def _own_key(self) -> bytes:
        return _open(key_named(self.sealed_under), self._bound("sealed_key"), bytes(self.sealed_key))

    @classmethod
    def _bound(cls, field: str) -> bytes:
        return f"{cls._meta.label_lower}.{field}".encode()


def sealed_models(models_: Iterable[type[models.Model]]) -> list[type[SealedRow]]:
    """Those among models that hold personal data."""
    return [one for one in models_ if issubclass(one, SealedRow)]


def _shut(key: bytes, bound: bytes, text: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, text, bound)


def _open(key: bytes, bound: bytes, shut: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(shut[:_NONCE], shut[_NONCE:], bound)
    except InvalidTag:
        raise KeysMissingError("Dữ liệu cá nhân không mở được bằng khóa đang có.") from None
