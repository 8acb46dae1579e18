"""Which column of an annex is what, told by the words over it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from luyke.lexicon.headers import header_words, spelt_out
from luyke.model import Cell
from luyke.office.places.models import Place
from luyke.office.targets.issuers import issuer_of
from luyke.reading.tables.grid import plain

_OTHER_FIGURES = frozenset(
    {"level", "estimate", "cumulative", "last_year", "share", "difference", "reach", "ratio", "compare", "same",
     "base", "change", "percent", "previous_month", "previous_quarter"}
)  # fmt: skip
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CODE = re.compile(r"mã(?: số| chỉ tiêu)?")
_DEEPEST_HEAD = 4
_LAST_HEAD = 40


@dataclass(frozen=True)
class PlanColumn:
    """A column that holds a plan. `issuer` is "" where its words do not tell who assigned it."""

    at: int
    head: str
    issuer: str


@dataclass(frozen=True)
class Columns:
    """The columns of an annex, by their place; None for those it does not have.

    top, first  the first row of the header, and the first below it
    """

    top: int
    first: int
    label: int
    unit: int | None
    code: int | None
    plans: tuple[PlanColumn, ...]
    other_years: tuple[str, ...]


Grid = Mapping[int, Mapping[int, Cell]]


def grid_of(cells: Sequence[Cell]) -> dict[int, dict[int, Cell]]:
    """The cells by row and column; a merged cell stands in each place that it covers."""
    found: dict[int, dict[int, Cell]] = {}
    for cell in cells:
        for row in range(cell.row, cell.row + min(cell.row_span, _DEEPEST_HEAD)):
            for column in range(cell.column, cell.column + cell.column_span):
                found.setdefault(row, {}).setdefault(column, cell)
    return dict(sorted(found.items()))


def columns_of(grid: Grid, year: int, place: Place) -> Columns | None:
    """The columns of the header under which most rows have a name and a planned number; None where none is a header.

    A title may speak of a plan too, but under it names stand where numbers should.
    """
    found = []
    for top in [row for row in grid if row < _LAST_HEAD]:
        for deep in range(1, _DEEPEST_HEAD + 1):
            rows = [row for row in range(top, top + deep) if row in grid]
            columns = _columns(_heads(grid, rows), top, top + deep, year, place)
            if columns is not None and columns.label in grid[top] and grid[top][columns.label].row == top:
                issuers = sum(bool(plan.issuer) for plan in columns.plans)
                found.append(((_rows_below(grid, columns), issuers, -deep, -top), columns))
    return max(found, key=lambda each: each[0])[1] if found else None


def _rows_below(grid: Grid, columns: Columns) -> int:
    """How many rows have a name in letters and a number in a plan column."""
    return sum(
        any(letter.isalpha() for letter in cells[columns.label].text)
        and any(plan.at in cells and any(map(str.isdigit, cells[plan.at].text)) for plan in columns.plans)
        for row, cells in grid.items()
        if row >= columns.first and columns.label in cells
    )


def _heads(grid: Grid, rows: Sequence[int]) -> dict[int, str]:
    """The words over each column, those of a merged cell once."""
    heads: dict[int, list[str]] = {}
    for row in rows:
        for column, cell in grid[row].items():
            words = plain(cell.text)
            if words and words not in heads.setdefault(column, []):
                heads[column].append(words)
    return {column: " ".join(words) for column, words in heads.items()}


def _columns(heads: Mapping[int, str], top: int, first: int, year: int, place: Place) -> Columns | None:
    label = unit = code = None
    plans, other_years = [], []
    for at, words in sorted(heads.items()):
        roles = {role for word in header_words(spelt_out(words)) for role in word.roles}
        years = {int(found) for found in _YEAR.findall(words)}
        if _CODE.fullmatch(words):
            code = at
        elif "units" in roles or words in ("đơn vị", "đơn vị tính"):
            unit = at if unit is None else unit
        elif roles & {"plan", "issuer"} and not roles & _OTHER_FIGURES:
            if years and years != {year}:
                other_years.append(words)
            else:
                plans.append(PlanColumn(at, words, issuer_of(spelt_out(words), place)))
        elif "label" in roles and label is None:
            label = at
    if label is None or not plans:
        return None
    return Columns(top, first, label, unit, code, tuple(plans), tuple(other_years))
