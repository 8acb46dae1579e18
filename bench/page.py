"""The measured sections of docs/bench.md, between two marks; everything around them is written by hand."""

from __future__ import annotations

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

from bench.board import INDICATORS, YEARS, Board
from bench.injection.measure import Rate, Tally
from bench.public import INDICATORS as SERIES
from bench.public import READERS, Served
from bench.speed import Speeds
from bench.written.measure import Changed

PAGE = Path(__file__).resolve().parents[1] / "docs" / "bench.md"
BEGIN, END = "<!-- measured: written by `make bench` -->", "<!-- end of what was measured -->"
# Which of the three columns a bar speaks of, and how high it is.
BARS = {"× 10": 1.0, "stale percentage": 0.98, "one digit": 0.75}


def write(measured: str) -> None:
    """Puts what was measured between the marks."""
    text = PAGE.read_text(encoding="utf-8")
    between = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    PAGE.write_text(between.sub(lambda _: f"{BEGIN}\n{measured}\n{END}", text), encoding="utf-8")


def machine() -> str:
    """What it ran on, without any name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    return (
        f"Measured on {os.cpu_count()} cores shared with other work, {memory:.0f} GB of memory, {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}, luyke {version('luyke')}."
    )


def injection(invented: Tally, real: Tally, each: int) -> str:
    """The rates by kind."""
    lines = [
        "## Slips found",
        f"{invented.texts} invented reports ({invented.figures:,} figures), up to {each} slips of each kind in each, "
        f"one at a time. On the clean reports: **{len(invented.false)} errors**, {invented.doubted} doubts.",
        *_rates(invented),
    ]
    if real.texts:
        lines += [
            f"{real.texts} real texts ({real.figures:,} figures), most of whose figures stand in no relation. As "
            f"published they have {len(real.false)} errors and {real.doubted} doubts:",
            "\n".join(f"- {one}" for one in _by_code(real)) or "none.",
            *_rates(real),
        ]
    return "\n\n".join(lines)


def written(changed: Changed) -> str:
    """What is found of digits changed in reports that the system wrote."""
    rate, said = changed.rate, len(changed.said)
    share = 100 * rate.found / rate.slips
    return (
        "## One digit changed in written reports\n\n"
        f"{changed.reports} reports of invented months, written by `luyke.writing`, with {changed.figures:,} figures, "
        f"{changed.related:,} of them in a relation that holds. As written they raise {said} errors and doubts. "
        f"One digit changed in one related number at a time, {rate.slips} times: **{share:.1f} % found** "
        f"({rate.errors} errors, {rate.doubts} doubts that name the number; bar ≥ 90 %); {rate.notes} more get a "
        "note, mostly one unit in a last place, which rounding explains."
    )


def _by_code(tally: Tally) -> list[str]:
    codes = [one.split(": ", 1)[1].split(" ", 1)[0] for one in tally.false]
    return [f"{code}: {codes.count(code)}" for code in sorted(set(codes))]


def _rates(tally: Tally) -> list[str]:
    rows = [
        "| slip | of all | where a firm relation speaks for the number | where it cannot hold any more | bar |",
        "|---|---|---|---|---|",
    ]
    for kind, of_all in tally.all.items():
        if of_all.slips:
            bar = f"≥ {BARS[kind]:.0%}" if kind in BARS else ""
            columns = [kind, *map(_cell, (of_all, tally.bound[kind], tally.provable[kind])), bar]
            rows.append(f"| {' | '.join(columns)} |")
    return ["\n".join(rows)]


def _cell(rate: Rate) -> str:
    if not rate.slips:
        return "–"
    return f"{100 * rate.found / rate.slips:.1f} % of {rate.slips} ({rate.errors} errors, {rate.doubts} doubts)"


def speed(speeds: Speeds) -> str:
    """The timings as one table."""
    rows = [
        ("reading, one text of 1.5 MB", f"{speeds.long:.2f} MB/s", "≥ 1 MB/s"),
        ("reading, report by report", f"{speeds.by_report:.2f} MB/s", ""),
        ("reading, 1.5 MB of invented reports, none twice", f"{speeds.unlike:.2f} MB/s", ""),
        (
            "one compiled `re` over numbers, units and cues",
            f"{speeds.expression:.2f} MB/s; reading is {speeds.slower_than_expression:.1f}× slower",
            "≤ 10×",
        ),
    ]
    for name, (rate, ratio) in speeds.peers.items():
        bar = "≥ 30×" if name.startswith("quantulum3") else ""
        rows.append((name, f"{rate:.3f} MB/s; reading is {ratio:.0f}× faster", bar))
    rows += [
        ("ten times the text (invented, none twice)", f"{speeds.tenfold:.1f}× the time", "≤ 11×"),
        (f"read and check {speeds.check_bytes:,} bytes, warm", f"{speeds.check_ms:.1f} ms", "< 50 ms"),
        (
            "`luyke check` on one small file, cold",
            f"{speeds.cold:.2f} s, of which Python {speeds.bare:.2f} s; {speeds.compiling:.2f} s without bytecode kept",
            "< 0.6 s",
        ),
    ]
    for what, (seconds, peak, code) in speeds.memory.items():
        rows.append((what, f"{seconds:.1f} s, peak {peak} MB, exit code {code}", ""))
    head = "| what | measured | bar |\n|---|---|---|\n"
    return "\n\n".join(
        [
            "## Speed and memory",
            f"Text: {speeds.source}. Medians of {speeds.rounds} rounds, processor time of one core, MB are 10⁶ bytes.",
            head + "\n".join(f"| {' | '.join(row)} |" for row in rows),
        ]
    )


def boards(measured: list[Board]) -> str:
    """The scoreboard's server time as one table."""
    rows = [
        "| database | values stored | plans of the place | nothing new | a new value | never drawn before |",
        "|---|---|---|---|---|---|",
    ]
    for board in measured:
        for plans in board.pages:
            times = (
                " and ".join(f"{each:.0f} ms" for each in taken[plans])
                for taken in (board.pages, board.first, board.cold)
            )
            rows.append(f"| {board.database} | {board.rows:,} | {plans} | {' | '.join(times)} |")
    seen = ", ".join(f"{board.database} {board.seen:.0f} ms" for board in measured)
    return "\n\n".join(
        [
            "## The scoreboard of one place",
            f"{len(YEARS)} years × {INDICATORS} indicators stored, months and years to date, for each of several "
            "places. The whole page, its bar < 50 ms: processor time of the web process, without PostgreSQL's own, and "
            "on the clock, with whatever else the machine was doing. What each line is made from is asked each time; a "
            "line is made and drawn anew when a value, plan or name of its own is new, and all of them when the "
            "process has never drawn this place and month, or 16 others since.",
            "\n".join(rows),
            f"From recording a value until it stood on the page: {seen}.",
        ]
    )


def public(count: int, servers: list[Served], seconds: float) -> str:
    """The public data under many readers as one table."""
    rows = [
        "| server | what | pause of a reader | answers/s | median | p95 | p99 | failures |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for server in servers:
        for (kind, pause), load in server.loads.items():
            times = " | ".join(f"{load.percentile(part):,.0f} ms" for part in (50, 95, 99))
            said = f"{pause:g} s on average" if pause else "none"
            rows.append(f"| {server.name} | {kind} | {said} | {load.rate:,.0f} | {times} | {load.failures} |")
    return "\n\n".join(
        [
            "## The public data under many readers",
            f"{count:,} published values, {SERIES} indicators. {READERS} readers at once for {seconds:g} seconds each "
            "line, the clients on the same two cores. HTML: the page of one indicator with its 240 values. JSON: a "
            "hundred rows of the table. Bar: p95 < 300 ms for readers who look at what they read.",
            "\n".join(rows),
        ]
    )
