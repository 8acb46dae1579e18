"""What must hold of any reading, whatever was read; and how a run over many is counted and told."""

from __future__ import annotations

import faulthandler
import json
import multiprocessing
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from luyke.checks import Report
from luyke.cli import contract
from luyke.cli.checking import Checked
from luyke.files.marking.marked import Marked
from luyke.model import Document, Figure, Finding, Reading

SECONDS = 2.0
MEMORY = 4 * 1024**3
# Seconds of work for a thousand, which take some seven.
GIVEN_UP = 60
Read = Callable[[], tuple[Document, Reading, Report]]


@dataclass
class Outcome:
    """What became of a run: how much was read, and what failed.

    failures  by kind of failure: how often, in full, and the shortest input that gives it
    """

    tried: int = 0
    figures: int = 0
    relations: int = 0
    findings: int = 0
    slowest: float = 0.0
    slowest_of: str = ""
    failed: int = 0
    failures: dict[str, tuple[int, str, str]] = field(default_factory=dict)

    def add(self, other: Outcome) -> None:
        """Takes in what another process counted."""
        self.tried += other.tried
        self.figures += other.figures
        self.relations += other.relations
        self.findings += other.findings
        for kind, (times, trouble, shown) in other.failures.items():
            self.fail(kind, trouble, shown, times)
        if other.slowest > self.slowest:
            self.slowest, self.slowest_of = other.slowest, other.slowest_of

    def fail(self, kind: str, trouble: str, shown: str, times: int = 1) -> None:
        """Keeps a failure; of those of one kind the shortest."""
        before, *shortest = self.failures.get(kind, (0, trouble, shown))
        kept = (trouble, shown) if len(shown) < len(shortest[1]) else tuple(shortest)
        self.failures[kind] = (before + times, *kept)
        self.failed += times


def try_one(outcome: Outcome, shown: str, read: Read) -> None:
    """Reads one input and counts it; what goes wrong is kept with `shown`, from which it can be read again."""
    began = time.process_time()
    outcome.tried += 1
    try:
        document, reading, report = read()
        trouble = wrong(document, reading, report)
        outcome.figures += len(reading.figures)
        outcome.relations += len(reading.relations)
        outcome.findings += len(report.findings)
    except Exception as error:
        trouble = f"{type(error).__name__}: {error} ({_where(error)})"
    took = time.process_time() - began
    if took > outcome.slowest:
        outcome.slowest, outcome.slowest_of = took, shown
    if took > SECONDS:
        trouble = trouble or f"took {took:.1f} s"
    if trouble:
        outcome.fail(_kind(trouble), trouble, shown)


def _kind(trouble: str) -> str:
    """What failures are told apart by: the sort of trouble, and for an exception where it arose."""
    return trouble.split(": ", 1)[0] + (trouble[trouble.rfind(" (") :] if trouble.endswith(")") else "")


def _where(error: BaseException) -> str:
    """The innermost line of ours that the error came through."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "luyke" in frame.filename]
    return f"{ours[-1].filename.rpartition('luyke/')[2]}:{ours[-1].lineno}" if ours else "outside"


def wrong(document: Document, reading: Reading, report: Report) -> str:
    """What is wrong with a reading and its findings; "" when all is well."""
    text = document.text
    last = 0
    for figure in reading.figures:
        trouble = _wrong_figure(figure, text)
        if trouble:
            return f"{trouble}: {figure.text!r} of {figure}."
        if figure.start < last:
            return f"out of order or over each other: {figure}."
        last = figure.start if reading.text != text else figure.end
    known = set(reading.figures)
    if any(figure not in known for tie in reading.relations for figure in tie.figures):
        return "a relation names a figure that is not in the reading"
    if any(not 0 <= start < end <= len(text) for start, end in reading.unread):
        return f"unread spans: {reading.unread}."
    for mention in reading.dates:
        if text[mention.start : mention.end] != mention.text or not mention.text:
            return f"date: {mention}."
    for finding in report.findings:
        if _wrong_finding(finding, text):
            return f"finding: {finding}."
    return _wrong_contract(document, reading, report)


def _wrong_figure(figure: Figure, text: str) -> str:
    if not 0 <= figure.start < figure.end <= len(text):
        return "span outside the text"
    if text[figure.start : figure.end] != figure.text:
        return "text is not what stands there"
    if not figure.value.is_finite():
        return "value is no number"
    if figure.low is not None and figure.high is not None and not figure.low <= figure.high:
        return "interval upside down"
    plain = figure.upto is None
    if plain and figure.low is not None and figure.low > figure.value:
        return "low above value"
    if plain and figure.high is not None and figure.high < figure.value:
        return "high below value"
    if not 0 <= figure.confidence <= 1 or (figure.indicator is None and figure.confidence):
        return "confidence"
    return ""


def _wrong_finding(finding: Finding, text: str) -> bool:
    sentence = finding.message
    bare = not sentence or "\n" in sentence or ("{" in sentence and "{" not in text)
    stranger = finding.suspect is not None and finding.suspect not in finding.figures
    return bare or stranger or not (finding.figures or finding.dates)


def _wrong_contract(document: Document, reading: Reading, report: Report) -> str:
    """Whether both JSON answers can be written and hold only what JSON knows."""
    marked = Marked(document, reading, report.findings, report.coverage)
    for content in (contract.read(document, reading), contract.checked(Checked(report, marked))):
        encoded = json.dumps(content, ensure_ascii=False, allow_nan=False)
        if json.loads(encoded) != content:
            return "the contract does not survive JSON"
    return ""


def main(arguments: list[str], run: Callable[[int, int], Outcome], what: str) -> int:
    """Runs `count` inputs over some processes and tells what came of it; 1 when anything failed."""
    count = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    processes = int(arguments[2]) if len(arguments) > 2 else 1
    shares = [count // processes + (number < count % processes) for number in range(processes)]
    began = time.perf_counter()
    outcome = Outcome()
    # Forked, and an error when one of them is killed.
    with ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), guard, (count,)) as pool:
        for part in pool.map(run, shares, [seed * 1000 + number for number in range(processes)]):
            outcome.add(part)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"{outcome.tried} {what}, seed {seed}: {outcome.figures} figures, {outcome.relations} relations, "
        f"{outcome.findings} findings; {outcome.failed} failed; slowest {outcome.slowest:.2f} s; "
        f"{memory} MB; {time.perf_counter() - began:.0f} s"
    )
    for times, trouble, shown in outcome.failures.values():
        print(f"{times} × {trouble[:400]}\n    {shown}")
    return 1 if outcome.failures else 0


def guard(count: int) -> None:
    """Sees to it that a reader that hangs or fills the memory ends the run with a trace, and not the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    seconds = GIVEN_UP * max(1, count // 1000)
    faulthandler.register(signal.SIGXCPU, file=sys.stderr)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
