"""Counts how many slips are found: of all, of those a firm relation speaks for, of those that contradict it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field

from bench.injection.clean import Clean
from bench.injection.slips import SLIPS, Put, Slip
from luyke.checks import check
from luyke.model import Finding, Severity
from luyke.reading import read_text

_TRIES = 12


@dataclass
class Rate:
    """Slips put in, and those found: by an error, by a doubt only, by a note only (which counts as not found)."""

    slips: int = 0
    errors: int = 0
    doubts: int = 0
    notes: int = 0

    @property
    def found(self) -> int:
        """By an error or a doubt."""
        return self.errors + self.doubts

    @property
    def share(self) -> float | None:
        """The share found; None where there was nothing to find."""
        return self.found / self.slips if self.slips else None

    def add(self, severity: Severity | None) -> None:
        """Counts one slip, found as said."""
        self.slips += 1
        self.errors += severity is Severity.ERROR
        self.doubts += severity is Severity.DOUBT
        self.notes += severity is Severity.NOTE


@dataclass
class Missed:
    """A slip that was not found, to be looked at."""

    kind: str
    report: str
    slip: Slip


@dataclass
class Tally:
    """All that a run counted. `false` are the errors on clean texts, `doubted` the doubts."""

    texts: int = 0
    figures: int = 0
    false: list[str] = field(default_factory=list)
    doubted: int = 0
    all: dict[str, Rate] = field(default_factory=lambda: {kind: Rate() for kind in SLIPS})
    bound: dict[str, Rate] = field(default_factory=lambda: {kind: Rate() for kind in SLIPS})
    provable: dict[str, Rate] = field(default_factory=lambda: {kind: Rate() for kind in SLIPS})
    missed: list[Missed] = field(default_factory=list)


def measure(texts: Iterable[Clean], each: int, seed: int = 1) -> Tally:
    """Puts `each` slips of every kind into every text, one at a time; the same seed gives the same slips."""
    tally = Tally()
    for clean in texts:
        tally.texts += 1
        tally.figures += len(clean.reading.figures)
        for finding in clean.checked.findings:
            if finding.severity is Severity.ERROR:
                tally.false.append(f"{clean.report.name}: {finding.code} {finding.message}")
            tally.doubted += finding.severity is Severity.DOUBT
        for kind, put in SLIPS.items():
            chance = random.Random(f"{seed} {clean.report.name} {kind}")
            for slip in _slips(clean, put, each, chance):
                _count(tally, kind, clean, slip)
    return tally


def _slips(clean: Clean, put: Put, each: int, chance: random.Random) -> list[Slip]:
    found: dict[str, Slip] = {}
    for _ in range(_TRIES):
        slip = put(clean, chance) if clean.reading.figures else None
        if slip is not None and len(found) < each:
            found.setdefault(slip.text, slip)
    return list(found.values())


def _count(tally: Tally, kind: str, clean: Clean, slip: Slip) -> None:
    findings = check(read_text(slip.text)).findings
    said = [one.severity for one in findings if _names(one, slip) and not clean.named(one)]
    worst = min(said, key=list(Severity).index, default=None)
    tally.all[kind].add(worst)
    if slip.bound:
        tally.bound[kind].add(worst)
    if slip.provable:
        tally.provable[kind].add(worst)
    if slip.provable and worst not in (Severity.ERROR, Severity.DOUBT):
        tally.missed.append(Missed(kind, clean.report.name, slip))


def _names(finding: Finding, slip: Slip) -> bool:
    spans = [(figure.start, figure.end) for figure in finding.figures]
    spans += [(mention.start, mention.end) for mention in finding.dates]
    return any(start < changed_end and changed < end for start, end in spans for changed, changed_end in slip.changed)
