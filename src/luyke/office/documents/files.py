"""Where bytes lie: under MEDIA_ROOT, named by their hash. Reached through a view that asks who may see."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

_PIECE = 2**16


def store(content: bytes) -> tuple[str, str]:
    """Keeps some bytes once; gives their hash and their path under MEDIA_ROOT.

    Written aside and moved into place, so that a file that is there is whole whenever the machine stops.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    name = f"{sha256[:2]}/{sha256}"
    path = Path(settings.MEDIA_ROOT) / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(path)
    return sha256, name


def size_of(name: str) -> int:
    """How many bytes lie at a path that `store` gave. Raises OSError when they are gone."""
    return (Path(settings.MEDIA_ROOT) / name).stat().st_size


def load_from(name: str, start: int, end: int) -> Iterator[bytes]:
    """The bytes from one to another, the last left out, in pieces. Raises OSError when they are gone."""
    with (Path(settings.MEDIA_ROOT) / name).open("rb") as file:
        file.seek(start)
        while start < end and (piece := file.read(min(_PIECE, end - start))):
            start += len(piece)
            yield piece


def load(name: str) -> bytes:
    """The bytes at a path that `store` gave. Raises OSError when they are gone."""
    return (Path(settings.MEDIA_ROOT) / name).read_bytes()
