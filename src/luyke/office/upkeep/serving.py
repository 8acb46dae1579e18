"""How the office is served: gunicorn keeps a process for each core, in each a few threads behind what buffers."""

from __future__ import annotations

import os
import sys

THREADS = 4
_BACKLOG = 2048


def server_line(host: str, port: int, processes: int | None = None) -> list[str]:
    """The command that serves; as many processes as there are cores unless it is said."""
    return [
        sys.executable, "-m", "gunicorn", "luyke.office.wsgi", "--bind", f"{host}:{port}",
        "--worker-class", "luyke.office.upkeep.buffering.BufferingWorker",
        "--workers", str(processes or os.cpu_count() or 1), "--threads", str(THREADS), "--backlog", str(_BACKLOG),
        "--timeout", "120", "--preload", "--log-level", "warning",
    ]  # fmt: skip
