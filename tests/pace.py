"""How long something takes, in the seconds of a quiet machine of the kind that the bars were set on (docs/bench.md).

Machines are shared, and one is half as quick as the next: plain seconds fail on the slow and forgive on the quick.
So a fixed piece of work, much like what an office's pages and the reader do, is timed beside what is asked about.
"""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable
from time import process_time

YARD = 0.0090  # processor seconds of the fixed work on such a machine
_NUMBERS = re.compile(r"(\d+)(?:,(\d+))?\s*(tỷ đồng|%|người)")
_TEXT = "Thu ngân sách tháng 11 được 105 tỷ đồng, lũy kế 1.379 tỷ đồng, đạt 124 %; 2137 người, tăng 20,7 %. " * 20


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of `work`, the least of so many times, as the machine of the bars would take them."""
    collects = gc.isenabled()
    gc.disable()  # as timeit does: else what the other tests left is gone through again at the cost of `work`
    try:
        return YARD * min(_beside_the_yard(work) for _ in range(times))
    finally:
        if collects:
            gc.enable()


def _beside_the_yard(work: Callable[[], object]) -> float:
    before, own, after = _spent(_yard), _spent(work), _spent(_yard)
    return own / ((before + after) / 2)


def _spent(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _yard() -> None:
    rows: dict[str, dict[str, object]] = {}
    for number in range(50):
        for found in _NUMBERS.finditer(_TEXT):
            whole, part, unit = found.groups()
            key = f"{unit}-{number % 7}-{found.start()}"
            rows[key] = {"value": int(whole) + number, "part": part or "", "unit": unit.casefold(), "at": found.span()}
    ordered = sorted(rows.items(), key=lambda row: (str(row[1]["unit"]), row[0]))
    assert len(json.loads(json.dumps(dict(ordered), ensure_ascii=False))) == len(rows)
