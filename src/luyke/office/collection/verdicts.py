"""What the checks said of a grid, remembered until anything changes that they were asked about.

A unit saves, looks, and sends what it saved: the checks would say the same again. The stamp covers every number and
name that they see and the code of the checks themselves; what does not fit it is not used. Answers are not part of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

import luyke
from luyke.office.collection.grid import Entered, Grid, Row
from luyke.office.collection.models import Verdict
from luyke.office.observations.selectors import Known

_RULES = ("model", "lexicon", "checks", "files/marking", "office/collection")
Told = list[list[object]]


def stamp_of(grid: Grid) -> str:
    """Names all that the checks are asked about in a grid, and the checks."""
    asked = (
        _rules(), grid.period, grid.submission.round.regime.estimate, grid.divisions, [_seen(row) for row in grid.rows],
    )  # fmt: skip
    return sha256(repr(asked).encode()).hexdigest()


def verdict_recall(grid: Grid, stamp: str) -> Told | None:
    """What was said of this very grid; None where it must be asked."""
    found = Verdict.objects.filter(submission=grid.submission, stamp=stamp).values_list("told", flat=True)
    return found.first()


def verdict_remember(grid: Grid, stamp: str, told: Told) -> None:
    """Remembers what was said of a grid instead of what was said before. It is no act: forgotten, it is asked again."""
    row = Verdict(submission=grid.submission, stamp=stamp, told=told)
    Verdict.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["submission"], update_fields=["stamp", "told"]
    )


def _seen(row: Row) -> tuple[object, ...]:
    known = (row.last_month, row.previous, row.last_year_month, row.last_year_cumulative)
    return (
        row.line.pk, row.indicator, _number(row.month), _number(row.cumulative), [_worth(one) for one in known],
        [(one.issuer, one.style, one.value) for one in row.plans],
    )  # fmt: skip


def _number(cell: Entered | None) -> tuple[object, ...] | None:
    return None if cell is None else cell.understood[:2]


def _worth(known: Known | None) -> tuple[object, ...] | None:
    return None if known is None else (known.value, known.step)


@cache
def _rules() -> str:
    """The code and the data of the checks, read once a process."""
    folder = Path(luyke.__file__).parent
    hashed = sha256()
    for path in _files(folder / name for name in _RULES):
        hashed.update(path.read_bytes())
    return hashed.hexdigest()


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
