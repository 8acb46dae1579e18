"""`python -m luyke.office.public.mcp`: the server, over standard input and output or, with --http, at /mcp."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from importlib.util import find_spec
from pathlib import Path

from luyke.office.public.mcp.server import server


def main() -> None:
    """Serves until the other side is gone."""
    parser = ArgumentParser()
    parser.add_argument("--http", action="store_true")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8001)
    options = parser.parse_args()
    office = _office_is_here()
    if office:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
        import django

        django.setup()
    made = server(office=office)
    if options.http:
        # No sessions: what one asks, nobody remembers.
        made.run("streamable-http", host=options.host, port=options.port, stateless_http=True, json_response=True)
    else:
        made.run()


def _office_is_here() -> bool:
    """Whether there is an office to ask: its settings would make a folder where there is none."""
    if find_spec("django") is None:
        return False
    folder = Path(os.environ.get("LUYKE_DATA", "").strip() or "luyke-data")
    return bool(os.environ.get("LUYKE_DATABASE", "").strip()) or (folder / "luyke.sqlite3").exists()


if __name__ == "__main__":
    sys.exit(main())
