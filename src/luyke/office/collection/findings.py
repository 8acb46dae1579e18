"""What the engine's checks say of a grid, under the cell it concerns, with the answers that stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from luyke.checks import check
from luyke.checks.across import compare
from luyke.files.marking.wording import remedy as remedy_of
from luyke.model import Finding, Severity
from luyke.office.collection.grid import Grid
from luyke.office.collection.models import FindingAnswer
from luyke.office.collection.reading import Place, grid_reading, months_apart
from luyke.office.collection.verdicts import Told, stamp_of, verdict_recall, verdict_remember

# Where last month's cumulative plus the month is not the cumulative, that it was revised or falls is said already.
_SUM_OF_MONTHS = "CUM102"
_SAID_BY_THE_SUM = frozenset({"CUM401", "CUM402"})


@dataclass(frozen=True, slots=True)
class Found:
    """One finding in a grid.

    line_id  the row under which it is shown
    cells    the entered cells that it stands on, as (line, column)
    numbers  every number of it with its place in the grid, as one line: an answer stands while this line is the same
    """

    code: str
    severity: Severity
    message: str
    calculation: str
    remedy: str
    line_id: int
    cells: tuple[tuple[int, str], ...]
    numbers: str
    answer: FindingAnswer | None = None

    @property
    def key(self) -> str:
        """A short name of it for addresses and fields."""
        return hashlib.sha256(f"{self.code}|{self.numbers}".encode()).hexdigest()[:16]

    @property
    def is_error(self) -> bool:
        """Whether its numbers cannot all be true."""
        return self.severity is Severity.ERROR

    @property
    def blocks(self) -> bool:
        """Whether it must be mended or explained before sending."""
        return self.is_error and self.answer is None


def findings_of(grid: Grid) -> tuple[Found, ...]:
    """What the checks find in a grid, in the order of its rows. Only what touches an entered cell: the rest is past.

    Changes nothing: what was remembered of this very grid is used, otherwise the checks are asked.
    """
    told = verdict_recall(grid, stamp_of(grid))
    return _answered(grid, _checked(grid) if told is None else _read(told))


def findings_after(grid: Grid) -> tuple[Found, ...]:
    """The same for a grid that was just changed: remembered for those who look next."""
    stamp = stamp_of(grid)
    told = verdict_recall(grid, stamp)
    if told is not None:
        return _answered(grid, _read(told))
    found = _checked(grid)
    verdict_remember(grid, stamp, [_written(one) for one in found])
    return _answered(grid, found)


def _checked(grid: Grid) -> list[Found]:
    reading, places = grid_reading(grid)
    order = {row.line.pk: number for number, row in enumerate(grid.rows)}
    told = [*check(reading).findings, *(one.finding for one in compare(*months_apart(reading, places)))]
    found = [
        one
        for finding in told
        if finding.severity is not Severity.NOTE and (one := _found(finding, places)) is not None
    ]
    summed = {one.line_id for one in found if one.code == _SUM_OF_MONTHS}
    found = [one for one in found if one.code not in _SAID_BY_THE_SUM or one.line_id not in summed]
    return sorted(found, key=lambda one: (order[one.line_id], not one.is_error, one.code))


def _answered(grid: Grid, found: list[Found]) -> tuple[Found, ...]:
    if not found:
        return ()
    answers = answers_of(grid.submission.answers.order_by("pk"))
    return tuple(replace(one, answer=answers.get((one.code, one.numbers))) for one in found)


def _written(one: Found) -> list[object]:
    cells = [list(cell) for cell in one.cells]
    return [one.code, one.severity.value, one.message, one.calculation, one.remedy, one.line_id, cells, one.numbers]


def _read(told: Told) -> list[Found]:
    return [
        Found(code, Severity(severity), message, calculation, remedy, line, tuple(map(tuple, cells)), numbers)
        for code, severity, message, calculation, remedy, line, cells, numbers in told
    ]


def answers_of(answers: Iterable[FindingAnswer]) -> dict[tuple[str, str], FindingAnswer]:
    """The newest answer to each finding, by its code and numbers."""
    return {(one.code, one.numbers): one for one in answers}


def _found(finding: Finding, places: dict[int, Place]) -> Found | None:
    stands = [(places[figure.start], figure) for figure in sorted(finding.figures, key=lambda each: each.start)]
    entered = [place for place, _ in stands if place.entered]
    if not entered:
        return None
    suspect = finding.suspect and places.get(finding.suspect.start)
    under = suspect if suspect and suspect.entered else places[finding.figures[0].start]
    if not under.entered:
        under = entered[0]
    numbers = "; ".join(f"{place.code} {place.role} {figure.text}" for place, figure in stands)
    return Found(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        calculation=finding.calculation,
        remedy=remedy_of(finding) if suspect is not None and suspect.entered else "",
        line_id=under.line_id,
        cells=tuple(dict.fromkeys((place.line_id, place.role) for place in entered)),
        numbers=numbers,
    )
