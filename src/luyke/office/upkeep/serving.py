"""How the office is served: gunicorn, a process for each core, a few threads in each."""

from __future__ import annotations

import os
import sys

THREADS = 4
# What a process takes at once; the rest wait at the door, where the one that is free first fetches them. Connections
# are not kept between requests: one that is kept stays with its process, however busy that is.
_HELD = 12
_BACKLOG = 2048


def server_line(host: str, port: int, processes: int | None = None) -> list[str]:
    """The command that serves; as many processes as there are cores unless it is said."""
    return [
        sys.executable, "-m", "gunicorn", "luyke.office.wsgi", "--bind", f"{host}:{port}",
        "--workers", str(processes or os.cpu_count() or 1), "--threads", str(THREADS), "--worker-connections",
        str(_HELD), "--keep-alive", "0", "--backlog", str(_BACKLOG), "--timeout", "120", "--preload",
        "--log-level", "warning",
    ]  # fmt: skip
