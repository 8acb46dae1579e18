"""The units below a place with their plans and figures for one indicator: what gaps and comparisons are made of."""

from __future__ import annotations

from datetime import datetime

from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import Row
from luyke.office.scoreboard.selectors.board import goals_of, row_of
from luyke.office.scoreboard.selectors.figures import Known
from luyke.office.scoreboard.selectors.past import figures_told, pasts_of
from luyke.office.targets.models import Target


def units_below(*, place: Place, period: Period) -> list[Place]:
    """The units right below a place on the last day of a period, in the order of the alphabet."""
    below = Place.objects.on(period.last).filter(parent=place).order_by("folded")
    return [_with_parent(unit, place) for unit in below]


def rows_below(
    *, units: list[Place], indicator: Indicator, period: Period, as_of: datetime | None = None
) -> list[tuple[Place, Row | None]]:
    """Each unit's line for one indicator; None for one that has neither plan nor figure."""
    targets: dict[int, list[Target]] = {}
    below = Target.objects.filter(place__in=units, indicator=indicator, year=period.year).select_related("indicator")
    for target in below:
        targets.setdefault(target.place_id, []).append(target)
    goals = goals_of(targets=[target for plans in targets.values() for target in plans], as_of=as_of)
    known = figures_told(places=units, indicators=[indicator], year=period.year, pasts=pasts_of(units), as_of=as_of)
    found: list[tuple[Place, Row | None]] = []
    for unit in units:
        plans, figures = targets.get(unit.pk, []), known.get((unit.pk, indicator.pk))
        there = row_of(unit, indicator, plans, goals, figures or Known(), period) if plans or figures else None
        found.append((unit, there))
    return found


def _with_parent(unit: Place, place: Place) -> Place:
    unit.parent = place  # already known: no query for the name of who assigns
    return unit
