"""`make bench`: runs the injection test, the forecasts and the timings, and writes them into docs/bench.md.

python -m bench [--reports 150] [--each 3] [--rounds 5] [--seconds 60] [--missed KIND]
                [--only injection|written|speed|forecast|board|public]
"""

from __future__ import annotations

import argparse
import sys

from bench import board, page, public, speed
from bench.forecast.measure import measure as measure_forecasts
from bench.forecast.page import forecast
from bench.forecast.series import competitions, national
from bench.injection.clean import Clean
from bench.injection.measure import Tally, measure
from bench.injection.reports import invented, real
from bench.written.measure import measure as measure_written


def main() -> int:
    """Measures, prints, writes. With --missed it only prints the provable slips of one kind that were not found."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--reports", type=int, default=150, help="invented reports")
    parser.add_argument("--each", type=int, default=3, help="slips of each kind in each report")
    parser.add_argument("--seconds", type=float, default=60, help="how long readers read, eight times")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of timing")
    parser.add_argument("--only", choices=["injection", "written", "speed", "forecast", "board", "public"])
    parser.add_argument("--missed", metavar="KIND", help="slips of this kind that should have been found")
    wishes = parser.parse_args()
    sections = []
    if wishes.only in (None, "injection"):
        of_invented = measure((Clean(invented(seed)) for seed in range(wishes.reports)), wishes.each)
        of_real = measure(map(Clean, real()), 2 * wishes.each)
        if wishes.missed:
            print("\n".join(_missed(of_invented, wishes.missed) + _missed(of_real, wishes.missed)))
            return 0
        sections.append(page.injection(of_invented, of_real, wishes.each))
    if wishes.only in (None, "written"):
        sections.append(page.written(measure_written(500)))
    if wishes.only in (None, "forecast"):
        sections.append(forecast(measure_forecasts(competitions()), measure_forecasts(national())))
    if wishes.only in (None, "board"):
        sections.append(page.boards(board.measure()))
    if wishes.only in (None, "public"):
        sections.append(page.public(*public.measure(wishes.seconds), wishes.seconds))
    if wishes.only in (None, "speed"):
        sections.append(page.speed(speed.measure(wishes.rounds)))
    print("\n\n".join(sections))
    if wishes.only is None:
        page.write("\n\n".join([page.machine(), *sections]))
    return 0


def _missed(tally: Tally, kind: str) -> list[str]:
    found = []
    for one in tally.missed:
        if one.kind == kind:
            text, start = one.slip.text, one.slip.changed[0][0]
            line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", start)]
            found.append(f"{one.report}: {one.slip.was} → {one.slip.now}: {line[:400]}")
    return found


if __name__ == "__main__":
    sys.exit(main())
