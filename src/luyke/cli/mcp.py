"""`luyke mcp`: becomes the server for assistants; the command itself knows nothing of it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec

from luyke.cli.exits import Exit
from luyke.cli.streams import complain


def run(*, http: bool, host: str, port: int) -> int:
    """Serves until the other side is gone."""
    if find_spec("mcp") is None:
        complain("Chưa cài phần mở rộng mcp: pip install 'luyke[mcp]'.")
        return Exit.UNREADABLE
    line = [sys.executable, "-m", "luyke.office.public.mcp"]
    if http:
        line += ["--http", "--host", host, "--port", str(port)]
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(sys.executable, line)  # whoever started the command ends the server with it
    try:
        return Exit.CLEAN if subprocess.run(line).returncode == 0 else Exit.UNREADABLE
    except KeyboardInterrupt:
        return Exit.CLEAN
