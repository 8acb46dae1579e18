"""Grids and submissions as the API gives them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from luyke.office.collection.api.shapes import CellShape, FindingShape, GridShape, Listed, RowShape
from luyke.office.collection.findings import Found, findings_of
from luyke.office.collection.grid import Entered, Grid, Row
from luyke.office.collection.models import Submission
from luyke.office.observations.selectors import Known


def listed(one: Submission) -> Listed:
    """A submission in a list."""
    return Listed(
        id=one.pk, regime=one.round.regime.code, period=one.round.period, reporter=str(one.reporter), state=one.state,
        due_at=one.round.due_at.isoformat(), filled=one.filled, asked=one.asked,
    )  # fmt: skip


def grid_shape(grid: Grid) -> GridShape:
    """A whole grid with its findings."""
    one = grid.submission
    return GridShape(
        id=one.pk, period=grid.period, reporter=str(one.reporter), state=one.state, revision=one.revision,
        filled=grid.filled, asked=grid.asked, rows=[_row(row) for row in grid.rows],
        findings=finding_shapes(grid, findings_of(grid)),
    )  # fmt: skip


def finding_shapes(grid: Grid, found: Iterable[Found]) -> list[FindingShape]:
    """What the checks said of a grid."""
    codes = {row.line.pk: row.indicator.code for row in grid.rows}
    return [
        FindingShape(
            key=one.key, code=one.code, severity=one.severity.value, message=one.message, calculation=one.calculation,
            indicator=codes[one.line_id], answered=one.answer is not None,
        )
        for one in found
    ]  # fmt: skip


def _row(row: Row) -> RowShape:
    plan = next((one for one in row.plans if one.amount), None)
    return RowShape(
        indicator=row.indicator.code, name=row.indicator.name, unit=row.indicator.shown, required=row.line.required,
        month=_cell(row, row.month), cumulative=_cell(row, row.cumulative), last_month=_known(row, row.last_month),
        previous_cumulative=_known(row, row.previous), last_year_month=_known(row, row.last_year_month),
        last_year_cumulative=_known(row, row.last_year_cumulative),
        plan=None if plan is None else _shown(row, plan.value),
    )  # fmt: skip


def _cell(row: Row, cell: Entered | None) -> CellShape | None:
    if cell is None:
        return None
    value, said = cell.understood.value, cell.understood
    shown = None if value is None else _shown(row, value)
    return CellShape(typed=cell.typed, value=shown, problem=said.problem, choices=list(said.choices))


def _known(row: Row, known: Known | None) -> str | None:
    return None if known is None else _shown(row, known.value)


def _shown(row: Row, value: Decimal) -> str:
    return f"{(value / row.indicator.factor).normalize():f}"
