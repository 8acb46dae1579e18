"""Speed and memory, every ratio from one run: reading beside its peers, growth with length, cold start, memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench import peers
from bench.peers import Peer
from bench.texts import cut, long_text, reports, unlike
from luyke.checks import check
from luyke.model import Document
from luyke.reading import read_document, read_text

COMMAND = Path(sys.executable).with_name("luyke")
MEGA = 1_000_000
LONG, TENTH = 1_500_000, 150_000


@dataclass
class Speeds:
    """What one run measured. Speeds in MB of UTF-8 per second of one core, medians over rounds; ratios round by round.

    peers   name and version → MB/s, and how many times faster reading is
    memory  what was tried → seconds, peak MB, exit code
    """

    source: str
    rounds: int
    long: float = 0.0
    by_report: float = 0.0
    unlike: float = 0.0
    expression: float = 0.0
    slower_than_expression: float = 0.0
    peers: dict[str, tuple[float, float]] = field(default_factory=dict)
    tenfold: float = 0.0
    check_ms: float = 0.0
    check_bytes: int = 0
    cold: float = 0.0
    compiling: float = 0.0
    bare: float = 0.0
    memory: dict[str, tuple[float, int, int]] = field(default_factory=dict)


def measure(rounds: int = 5) -> Speeds:
    """One whole run, a minute or two. Peers are installed first where they are missing."""
    texts, source = reports()
    there = peers.install()
    speeds = Speeds(source, rounds)
    _reading(speeds, texts, there)
    speeds.check_ms, speeds.check_bytes = _whole_check(texts)
    speeds.cold, speeds.compiling, speeds.bare = _cold_starts(cut(texts[0], 2000))
    speeds.memory = _memory()
    return speeds


def took(work: Callable[[], object]) -> float:
    """Processor seconds of this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _reading(speeds: Speeds, texts: list[str], there: list[Peer]) -> None:
    long = long_text(LONG)
    # What repeats is partly remembered; only text that does not repeat tells how time grows with length.
    new, tenth = unlike(LONG), unlike(TENTH)
    size, of_reports = len(long.encode()) / MEGA, sum(len(text.encode()) for text in texts) / MEGA
    again = max(1, int(0.3 / of_reports))
    for text in texts:
        read_text(text)
    rates: dict[str, list[float]] = {}
    ratios: dict[str, list[float]] = {}
    tenfold = []
    for _ in range(speeds.rounds):
        ours = took(lambda: read_text(long))
        of_new, short = took(lambda: read_text(new)), took(lambda: read_text(tenth))
        by_report = took(lambda: [read_text(text) for _ in range(again) for text in texts]) / again
        expression = took(lambda: peers.match(long))
        tenfold.append(of_new / short)
        rates.setdefault("long", []).append(size / ours)
        rates.setdefault("unlike", []).append(len(new.encode()) / MEGA / of_new)
        rates.setdefault("by report", []).append(of_reports / by_report)
        rates.setdefault("expression", []).append(size / expression)
        ratios.setdefault("expression", []).append(ours / expression)
        for peer in there:
            theirs, version = peers.seconds(peer, texts)
            name = f"{peer.name}, {version}"
            rates.setdefault(name, []).append(of_reports / theirs)
            ratios.setdefault(name, []).append((of_reports / by_report) / (of_reports / theirs))
    speeds.long, speeds.by_report = median(rates.pop("long")), median(rates.pop("by report"))
    speeds.unlike = median(rates.pop("unlike"))
    speeds.expression = median(rates.pop("expression"))
    speeds.slower_than_expression = median(ratios.pop("expression"))
    speeds.tenfold = median(tenfold)
    speeds.peers = {name: (median(rates[name]), median(ratios[name])) for name in rates}


def _whole_check(texts: list[str]) -> tuple[float, int]:
    """Milliseconds from a document of 4 KB to its findings, warm; and its bytes."""
    text = cut("\n".join(texts), 4096)
    document = Document.of_text(text)
    times = [took(lambda: check(read_document(document))) for _ in range(25)]
    return 1000 * median(times[5:]), len(text.encode())


def _cold_starts(text: str) -> tuple[float, float, float]:
    """Seconds on the clock of `luyke check` on one small file, of the same without bytecode, and of an idle Python.

    Python keeps the bytecode of what it has compiled, unless it is told not to or may not write.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_text(text, encoding="utf-8")
        forgetful = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": str(Path(folder, "none"))}
        usual = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder, "kept"))}
        usual.pop("PYTHONDONTWRITEBYTECODE", None)

        def clock(command: list[str], environment: dict[str, str]) -> float:
            times = []
            for _ in range(8):
                began = time.perf_counter()
                subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                times.append(time.perf_counter() - began)
            return median(times[1:])  # the first fills the file cache, and writes the bytecode

        command = [str(COMMAND), "check", str(path)]
        return clock(command, usual), clock(command, forgetful), clock([sys.executable, "-c", ""], usual)


def _memory() -> dict[str, tuple[float, int, int]]:
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "5.txt"), Path(folder, "200.txt")
        small.write_text(long_text(5 * MEGA), encoding="utf-8")
        piece = long_text(10 * MEGA).encode()
        with large.open("wb") as stream:
            for _ in range(20):
                stream.write(piece)
        return {
            "a text of 5 MB, checked": _child(small, piped=False),
            "a text of 200 MB": _child(large, piped=False),
            "200 MB from standard input": _child(large, piped=True),
        }


def _child(path: Path, *, piped: bool) -> tuple[float, int, int]:
    """Seconds, peak memory in MB and exit code of one `luyke check`."""
    command = [sys.executable, "-m", "bench.speed", str(COMMAND), "-" if piped else str(path)]
    with path.open("rb") as stream:
        told = subprocess.run(
            command, cwd=peers.ROOT, stdin=stream if piped else subprocess.DEVNULL, capture_output=True, check=True
        )
    seconds, peak, code = told.stdout.split()
    return float(seconds), int(peak), int(code)


def _watch(command: str, name: str) -> None:
    """In a child of its own, so that its one child's peak is all that the system reports."""
    began = time.perf_counter()
    code = subprocess.run([command, "check", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(time.perf_counter() - began, peak, code)


if __name__ == "__main__":
    _watch(*sys.argv[1:3])
