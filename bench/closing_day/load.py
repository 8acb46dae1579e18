"""The units: each saves its month and sends it, and repeats what it got no answer to. One in ten does all twice."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

TRIES = 5
TIMEOUT = 60.0
_TWICE = 10


@dataclass
class Told:
    """What the units saw. Seconds of each request by what it did."""

    saves: list[float] = field(default_factory=list)
    sends: list[float] = field(default_factory=list)
    retries: int = 0
    failures: list[str] = field(default_factory=list)


def send_all(port: int, units: list[tuple[int, str]], at_once: int, month: Callable[[int], bytes]) -> Told:
    """All units through `at_once` connections."""
    told, own = Told(), threading.local()

    def one(number: int) -> None:
        submission, key = units[number]
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        body = month(number)
        sent = json.dumps({"revision": 1}).encode()
        times = 2 if number % _TWICE == 0 else 1
        for _ in range(times):
            _ask(port, own, "PUT", f"/api/v1/submissions/{submission}/cells", body, headers, told, told.saves)
        for _ in range(times):
            _ask(port, own, "POST", f"/api/v1/submissions/{submission}/send", sent, headers, told, told.sends)

    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(one, range(len(units))))
    return told


def _ask(
    port: int, own: threading.local, method: str, path: str, body: bytes, headers: dict[str, str], told: Told,
    seconds: list[float],
) -> None:  # fmt: skip
    for _ in range(TRIES):
        if not hasattr(own, "line"):
            own.line = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
        started = time.perf_counter()
        try:
            own.line.request(method, path, body, headers)
            reply = own.line.getresponse()
            content = reply.read()
        except (OSError, http.client.HTTPException):
            own.line.close()
            del own.line
            told.retries += 1
            continue
        seconds.append(time.perf_counter() - started)
        if reply.status == 200:
            return
        if reply.status < 500:
            told.failures.append(f"{method} {path}: {reply.status} {content[:200]!r}")
            return
        told.retries += 1
    told.failures.append(f"{method} {path}: no answer in {TRIES} tries")
