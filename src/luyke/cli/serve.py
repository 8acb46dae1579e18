"""`luyke serve`: starts the office as a process of its own; the command itself knows nothing of it."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

from luyke.cli.exits import Exit
from luyke.cli.streams import complain


def run(host: str, port: int) -> int:
    """Serves until it is stopped."""
    if find_spec("django") is None:
        complain("Chưa cài phần mở rộng office: pip install 'luyke[office]'.")
        return Exit.UNREADABLE
    line = [sys.executable, "-m", "luyke.office", "serve", "--host", host, "--port", str(port)]
    try:
        return Exit.CLEAN if subprocess.run(line).returncode == 0 else Exit.UNREADABLE
    except KeyboardInterrupt:
        return Exit.CLEAN
