"""How a theme's year went: its targets month by month, and the directives that were given for them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.reviews.models import Directive, Theme, ThemeTarget
from luyke.office.reviews.selectors.access import directives_seen
from luyke.office.scoreboard.pages import PlanCell, Row
from luyke.office.scoreboard.selectors import lines_of, past_of


@dataclass(frozen=True, slots=True)
class ThemeMonth:
    """A month of a theme's year: of each of its targets that is the plan's own, how it stood; None: nothing known."""

    month: int
    cells: tuple[tuple[Row, PlanCell] | None, ...]


def planned_of(theme: Theme) -> list[ThemeTarget]:
    """The targets of a theme that are the plan's own, in its order."""
    return list(
        theme.targets.exclude(target=None).select_related("target__indicator", "target__place__parent__parent__parent")
    )


def theme_months(*, theme: Theme, planned: list[ThemeTarget]) -> list[ThemeMonth]:
    """The months of the year of which something is known of any of its targets, as known now."""
    if not planned:
        return []
    place = planned[0].target.place  # as it was when its year was planned
    past, indicators = past_of(place), [one.target.indicator_id for one in planned]
    found = []
    for month in range(1, 13):
        period = Period.parse(f"{theme.year}-{month:02}")
        lines = lines_of(place=place, past=past, period=period, indicators=indicators)
        cells = {
            plan.target.pk: (line.row, plan) for line in lines for plan in line.row.plans if line.row.value is not None
        }
        if cells:
            found.append(ThemeMonth(month, tuple(cells.get(one.target_id) for one in planned)))
    return found


def theme_directives(*, viewer: Person, theme: Theme) -> QuerySet[Directive]:
    """The directives of the theme that the viewer may see, the first due first.

    Those concluded on its lines of an agenda, and those of its body's year that a figure of its targets caused.
    """
    targets = list(theme.targets.all())
    on_its_lines = Q(conclusion__item__key__in=[f"theme:{one.pk}" for one in targets])
    caused = Q(
        conclusion__review__body=theme.body_id, conclusion__review__period__startswith=f"{theme.year}-",
        indicator__in=[one.target.indicator_id for one in planned_of(theme)],
    )  # fmt: skip
    return directives_seen(viewer=viewer).filter(on_its_lines | caused).order_by("due_date", "pk")
