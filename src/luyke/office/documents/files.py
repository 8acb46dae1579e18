"""Where bytes lie: under MEDIA_ROOT, named by their hash. Reached through a view that asks who may see."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


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


def load(name: str) -> bytes:
    """The bytes at a path that `store` gave. Raises OSError when they are gone."""
    return (Path(settings.MEDIA_ROOT) / name).read_bytes()
