"""The installation's keys for personal data. They stand in a file of their own, never in the database or its backup.

Lines of `name:key`, the key in base64; empty lines and lines that begin with # are passed over. The first key seals the
keys of new rows, the others open what was sealed before; the one named `search` makes the hashes that equality is asked
by, and stays when the others change.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings

_SEARCH = "search"
_HEAD = "# Khóa của dữ liệu cá nhân. Mất tệp này là mất dữ liệu: cất một bản ở nơi khác nơi cất bản sao lưu.\n"


class KeysMissingError(RuntimeError):
    """The keys that personal data were sealed with are not here."""


@dataclass(frozen=True)
class Keyring:
    """The keys by name, the one in use first, and the key of hashes."""

    keys: Mapping[str, bytes]
    search: bytes

    @property
    def current(self) -> str:
        """The name of the key that seals."""
        return next(iter(self.keys))


def keyring() -> Keyring:
    """The keys as the file says. An office without personal data draws its first ones; one with some refuses to."""
    return _read(settings.PERSONAL_KEYS)


def key_named(name: str) -> bytes:
    """A key by its name; the file is read again for one that another process added meanwhile."""
    if name not in keyring().keys:
        _read.cache_clear()
    try:
        return keyring().keys[name]
    except KeyError:
        raise KeysMissingError(f"Tệp khóa không có khóa “{name}” đã dùng để mã hóa dữ liệu này.") from None


def key_add() -> str:
    """Draws a new key and puts it first; gives its name. What was sealed with the others can still be opened."""
    ring, path = keyring(), settings.PERSONAL_KEYS
    name = f"k{len(ring.keys) + 1}"
    _write(path, {name: secrets.token_bytes(32), **ring.keys}, ring.search)
    _read.cache_clear()
    return name


def digest(kind: str, text: str) -> str:
    """The keyed hash of a normalised text: equal for equal texts of a kind, and nothing to who has not the key."""
    if not text:
        return ""
    return hmac.new(keyring().search, f"{kind}\0{text}".encode(), hashlib.sha256).hexdigest()[:40]


@cache
def _read(path: Path) -> Keyring:
    if not path.exists():
        if _anything_sealed():
            raise KeysMissingError(f"Không còn tệp khóa {path.name}; hãy đặt lại tệp đã cất, đừng tạo tệp mới.")
        _write(path, {"k1": secrets.token_bytes(32)}, secrets.token_bytes(32))
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    keys = {name.strip(): base64.b64decode(key) for name, _, key in (line.partition(":") for line in lines)}
    search = keys.pop(_SEARCH, b"")
    if not keys or any(len(key) != 32 for key in (*keys.values(), search)):
        raise KeysMissingError(f"Tệp khóa {path.name} không đọc được.")
    return Keyring(keys, search)


def _write(path: Path, keys: Mapping[str, bytes], search: bytes) -> None:
    """The whole file or nothing of it, readable by its owner alone."""
    half = path.with_name(path.name + ".half")
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(_HEAD)
        for name, key in {**keys, _SEARCH: search}.items():
            file.write(f"{name}:{base64.b64encode(key).decode()}\n")
    half.replace(path)


def _anything_sealed() -> bool:
    from luyke.office.registers.personal.sealing import SealedRow

    return any(model.objects.exists() for model in apps.get_models() if issubclass(model, SealedRow))
