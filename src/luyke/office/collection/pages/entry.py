"""The entry grid, ready to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.collection.findings import Found
from luyke.office.collection.grid import Entered, Grid, Plan, Row
from luyke.office.collection.models import State, Submission, SubmissionEvent
from luyke.office.collection.moving import OPEN_STATES
from luyke.office.collection.services import Conflict
from luyke.office.observations.periods import shifted
from luyke.office.observations.selectors import Known
from luyke.office.targets.models import Style
from luyke.office.targets.styles import print_short
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell as it is shown: as typed while it is entered, `shown` as printed where it is only read.

    label   its indicator and column; `column` alone where the row says the rest
    origin  where a number that nobody typed was read
    fed     the register that it comes from: it cannot be typed
    """

    name: str
    label: str
    column: str
    typed: str
    shown: str
    problem: str
    choices: tuple[str, ...]
    origin: str
    wrong: bool
    fed: str = ""
    conflict: Conflict | None = None


@dataclass(frozen=True, slots=True)
class RowView:
    """One row: its cells, what is known beside them as printed, and what stands below it."""

    line_id: int
    number: int
    code: str
    name: str
    shown: str
    required: bool
    invented: bool
    month: CellView | None
    cumulative: CellView | None
    beside: tuple[str, ...]
    plans: tuple[tuple[str, str], ...]
    findings: tuple[Found, ...]
    revision: str

    @property
    def cells(self) -> tuple[CellView, ...]:
        """The cells that are asked for."""
        return tuple(one for one in (self.month, self.cumulative) if one is not None)

    @property
    def has_below(self) -> bool:
        """Whether anything must be said below the row."""
        return bool(self.findings or self.revision) or any(one.problem or one.conflict for one in self.cells)


@dataclass(frozen=True, slots=True)
class EntryPage:
    """The grid of one submission, to be entered or only to be read."""

    submission: Submission
    period: str
    heads: tuple[str, ...]
    rows: tuple[RowView, ...]
    asked: int
    filled: int
    unexplained: int
    unclear: int
    findings: int
    open: bool
    returned: SubmissionEvent | None
    events: tuple[SubmissionEvent, ...] = ()
    saved_at: datetime | None = None

    @property
    def last_of_sent(self) -> str:
        """What pressing the button will do."""
        where = self.submission.round.regime.place
        return _("Gửi {count} số liệu lên {where}").format(count=self.filled, where=where)


def entry_page(
    grid: Grid, found: Iterable[Found], *, saved_at: datetime | None = None, conflicts: Iterable[Conflict] = ()
) -> EntryPage:
    """The page of a grid and of what its checks found."""
    found = tuple(found)
    by_line: dict[int, tuple[Found, ...]] = {}
    for one in found:
        by_line[one.line_id] = (*by_line.get(one.line_id, ()), one)
    wrong = {cell for one in found if one.blocks for cell in one.cells}
    clashes = {(one.line_id, one.column): one for one in conflicts}
    rows = tuple(_row(number, row, by_line, wrong, clashes) for number, row in enumerate(grid.rows, start=1))
    submission = grid.submission
    events = tuple(submission.events.order_by("-pk"))
    last = events[0] if events else None
    return EntryPage(
        submission=submission,
        period=print_period(grid.period),
        heads=_heads(grid.period),
        rows=rows,
        asked=grid.asked,
        filled=grid.filled,
        unexplained=sum(one.blocks for one in found),
        unclear=sum(bool(cell.understood.problem) for _, cell in grid.cells),
        findings=len(found),
        open=submission.state in OPEN_STATES and submission.round.closed_at is None,
        returned=last if last and submission.state == State.RETURNED else None,
        events=events,
        saved_at=saved_at,
    )


def cell_name(line_id: int, column: str) -> str:
    """A cell's name in forms."""
    return f"o-{line_id}-{column}"


def status_line(page: EntryPage) -> str:
    """ "21/24 ô đã nhập · 1 mâu thuẫn chưa giải trình"."""
    parts = [_("{filled}/{asked} ô đã nhập").format(filled=page.filled, asked=page.asked)]
    if page.unclear:
        parts.append(_("{count} ô chưa rõ").format(count=page.unclear))
    if page.unexplained:
        parts.append(_("{count} mâu thuẫn chưa giải trình").format(count=page.unexplained))
    elif page.filled:
        parts.append(_("không còn mâu thuẫn nào chưa giải trình"))
    return " · ".join(parts)


def _heads(period: str) -> tuple[str, ...]:
    month, before, ago = int(period[5:]), shifted(period, -1), shifted(period, -12)
    return (
        _("Tháng {month}").format(month=month),
        _("Lũy kế {month} tháng").format(month=month),
        _("Tháng {month}").format(month=int(before[5:])),
        _("Lũy kế đến tháng {month}").format(month=int(before[5:])),
        _("Kế hoạch năm"),
        _("Tháng {month}/{year}").format(month=month, year=ago[:4]),
        _("Lũy kế {month} tháng {year}").format(month=month, year=ago[:4]),
    )


def _row(
    number: int,
    row: Row,
    found: Mapping[int, tuple[Found, ...]],
    wrong: set[tuple[int, str]],
    clashes: Mapping[tuple[int, str], Conflict],
) -> RowView:
    return RowView(
        line_id=row.line.pk,
        number=number,
        code=row.indicator.code,
        name=row.indicator.title,
        shown=row.indicator.unit_title,
        required=row.line.required,
        invented=row.indicator.invented or any(cell.fed and cell.fed.invented for cell in row.cells),
        month=_cell(row, row.month, wrong, clashes),
        cumulative=_cell(row, row.cumulative, wrong, clashes),
        beside=tuple(
            _known(row, known)
            for known in (row.last_month, row.previous, row.last_year_month, row.last_year_cumulative)
        ),
        plans=tuple((_plan(row, plan), plan.issuer_name) for plan in row.plans),
        findings=found.get(row.line.pk, ()),
        revision=implied(row),
    )


def _cell(
    row: Row,
    entered: Entered | None,
    wrong: set[tuple[int, str]],
    clashes: Mapping[tuple[int, str], Conflict],
) -> CellView | None:
    if entered is None:
        return None
    key = row.line.pk, entered.column.value
    cell = entered.cell
    column = str(entered.column.label)
    return CellView(
        name=cell_name(*key),
        label=f"{row.indicator.title}, {column}",
        column=column,
        typed=entered.typed,
        shown=entered.typed
        if entered.understood.value is None
        else shown_value(row, entered.understood.value, entered.understood.step),
        problem=entered.understood.problem,
        choices=entered.understood.choices,
        origin=entered.fed.quote if entered.fed else cell.quote if cell else "",
        fed=entered.fed.source if entered.fed else "",
        wrong=key in wrong or bool(entered.understood.problem),
        conflict=clashes.get(key),
    )


def implied(row: Row) -> str:
    """By how much the cumulative says that earlier months were revised; "" when it says nothing."""
    revised = row.implied_revision
    if revised is None:
        return ""
    shown = f"{'+' if revised > 0 else ''}{print_number(revised / row.indicator.factor)} {row.indicator.unit_title}"
    return _("Lũy kế này hàm ý các tháng trước được điều chỉnh {shown}.").format(shown=shown)


def _known(row: Row, known: Known | None) -> str:
    return "" if known is None else shown_value(row, known.value, known.step)


def shown_value(row: Row, value: Decimal, step: Decimal | None) -> str:
    """A base-unit value in the shown unit, with the places it was stated with."""
    factor = row.indicator.factor
    if step is None:
        return print_number((value / factor).quantize(Decimal(1).scaleb(-row.indicator.decimals)))
    return print_number(value / factor, max(0, -(step / factor).normalize().adjusted()))


def _plan(row: Row, plan: Plan) -> str:
    if plan.style == Style.OUT_OF:  # of how many, is not known here
        return f"{plan.style_name}: {print_number(plan.value / row.indicator.factor)}"
    return print_short(row.indicator, plan.style, plan.value, None)
