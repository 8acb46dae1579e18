"""How the year goes on from here: by what past years of the place say of all its capital."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from luyke.office.indicators.models import Indicator
from luyke.office.registers.projects.feeds import FEEDS
from luyke.office.registers.projects.selectors import LineRow
from luyke.office.registers.projects.summing import foreseeing
from luyke.office.scoreboard.selectors.figures import figures_of
from luyke.scoring import Flow, Forecast


def foreseeing_in(rows: Sequence[LineRow], year: int, month: int) -> Callable[[int], Forecast | None]:
    """Foresees a project's year by the past of the place that most lines belong to; nothing where none is known."""
    places = [row.line.project.place_id for row in rows]
    indicator = Indicator.objects.filter(code=FEEDS[0].indicator).first()
    if not places or indicator is None:
        return foreseeing(Flow({}, {}), year, month)
    place = max(set(places), key=places.count)
    known = figures_of(places=[place], indicators=[indicator.pk], year=year, histories=[indicator.pk])
    return foreseeing(known[place, indicator.pk].flow, year, month)
