"""The whole context of each page of the registers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.urls import reverse

from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Observation
from luyke.office.registers.figures import Figure
from luyke.office.registers.register import Register
from luyke.office.registers.selectors import CaseChange, Fed
from luyke.office.ui.numbers import print_number


@dataclass(frozen=True)
class Recorded:
    """One recorded value, in the unit shown."""

    observation: Observation
    value: str

    @property
    def known_at(self) -> datetime:
        """Since when it is known."""
        return self.observation.known_at


@dataclass(frozen=True)
class IndexPage:
    """The registers that a viewer may read, each with the newest figures that it fed."""

    rows: Sequence[tuple[Register, Sequence[Recorded]]]
    may_correct: bool = False


@dataclass(frozen=True)
class ChangeLine:
    """A case that made a difference."""

    address: str
    name: str
    then: str
    now: str
    by: str


@dataclass(frozen=True)
class FigurePage:
    """A fed figure: as issued, as its cases stand now, what made the difference, and all that was recorded of it.

    settled  it was an estimate, and the figure of the whole month is known
    sees_cases  whether the viewer may read its cases one by one; who may not is told no case that changed
    """

    fed: Fed
    cases: int
    issued: str
    now: str
    differs: bool
    settled: bool
    changes: Sequence[ChangeLine]
    sees_cases: bool
    history: Sequence[Recorded]
    may_revise: bool

    @property
    def has_reasons(self) -> bool:
        """Whether a reason was given for any of what was recorded."""
        return any(one.observation.reason for one in self.history)


def recorded(row: Observation) -> Recorded:
    """A recorded value as it is shown."""
    return Recorded(row, shown(row.indicator, row.value))


def figure_page(
    fed: Fed, *, then: Figure, now: Figure, changes: Sequence[CaseChange], sees_cases: bool,
    history: Sequence[Observation], may_revise: bool,
) -> FigurePage:  # fmt: skip
    """The page of a fed figure."""
    indicator = fed.issued.indicator
    settled = not fed.extent.same_days(history[0].evidence)
    names = fed.register.case_names([one.case for one in changes])
    lines = [
        ChangeLine(
            reverse(f"{fed.register.code}:case", args=[one.case]), names.get(one.case, f"{one.case}"),
            shown(indicator, one.then), shown(indicator, one.now), signed(indicator, one.by),
        )
        for one in changes
    ]  # fmt: skip
    return FigurePage(
        fed=fed,
        cases=then.cases,
        issued=shown(indicator, fed.issued.value),
        now=shown(indicator, now.value),
        differs=now.value != history[0].value and not settled,
        settled=settled,
        changes=lines,
        sees_cases=sees_cases,
        history=[recorded(row) for row in history],
        may_revise=may_revise,
    )


def shown(indicator: Indicator, value: Decimal) -> str:
    """A value in the unit in which its indicator is shown, with all places that it has."""
    return print_number(value / indicator.factor)


def signed(indicator: Indicator, value: Decimal) -> str:
    """A difference, with its sign."""
    return f"{'+' if value > 0 else ''}{shown(indicator, value)}"
