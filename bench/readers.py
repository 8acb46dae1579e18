"""Many readers at once of one server, over keep-alive connections; the least of a client, so that it takes little."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    """What the readers met: answers, those that were none, seconds of waiting for each in order."""

    answers: int
    failures: int
    waits: tuple[float, ...]
    seconds: float

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds

    def percentile(self, part: int) -> float:
        """Milliseconds under which `part` % of the answers came."""
        return 1000 * self.waits[min(len(self.waits) - 1, len(self.waits) * part // 100)] if self.waits else 0.0


def read(port: int, paths: Sequence[str], *, readers: int, seconds: float, pause: float) -> Load:
    """Readers who each ask for one of the paths, look at it for `pause` seconds on average, and ask again."""
    return asyncio.run(_all(port, paths, readers, seconds, pause))


async def _all(port: int, paths: Sequence[str], readers: int, seconds: float, pause: float) -> Load:
    ends, began = time.perf_counter() + seconds, time.perf_counter()
    found = await asyncio.gather(*(_one(port, paths, ends, pause, random.Random(seed)) for seed in range(readers)))
    waits = sorted(wait for of_one, _failed in found for wait in of_one)
    failures = sum(failed for _of_one, failed in found)
    return Load(len(waits), failures, tuple(waits), time.perf_counter() - began)


async def _one(
    port: int, paths: Sequence[str], ends: float, pause: float, drawn: random.Random
) -> tuple[list[float], int]:
    waits, failures, stream = [], 0, None
    await asyncio.sleep(drawn.random() * pause)
    while time.perf_counter() < ends:
        began = time.perf_counter()
        try:
            stream = stream or await asyncio.open_connection("127.0.0.1", port)
            status, stays = await _asked(stream, drawn.choice(paths))
            stream = stream if stays else _closed(stream)
            failures += status != 200
            waits.append(time.perf_counter() - began)
        except (OSError, asyncio.IncompleteReadError, ValueError):
            failures, stream = failures + 1, _closed(stream) if stream else None
        await asyncio.sleep(drawn.expovariate(1 / pause) if pause else 0)
    if stream:
        _closed(stream)
    return waits, failures


async def _asked(stream: tuple[asyncio.StreamReader, asyncio.StreamWriter], path: str) -> tuple[int, bool]:
    """The status of an answer, wholly read, and whether the connection stays."""
    reader, writer = stream
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower().split("\r\n")
    given = dict(line.split(": ", 1) for line in head[1:] if ": " in line)
    if given.get("transfer-encoding") == "chunked":
        while size := int((await reader.readline()).strip() or b"0", 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    else:
        await reader.readexactly(int(given.get("content-length", "0")))
    return int(head[0].split()[1]), given.get("connection") != "close"


def _closed(stream: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
    stream[1].close()
