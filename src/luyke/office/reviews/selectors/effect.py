"""What became of the figure that a directive hangs on: its months before and after it was given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from luyke.office.indicators.models import Cumulation
from luyke.office.reviews.models import Directive
from luyke.office.scoreboard.selectors.figures import Known
from luyke.office.scoreboard.selectors.past import figures_told, past_of


@dataclass(frozen=True, slots=True)
class EffectMonth:
    """One month: its own value, what stands at its end, and whether it ended after the directive was given."""

    year: int
    month: int
    single: Decimal | None
    to_date: Decimal | None
    after: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """Twelve months around a directive, as far as they are known."""

    months: tuple[EffectMonth, ...]

    @property
    def before_mean(self) -> Decimal | None:
        """What a month brought on average before it was given."""
        return _mean([one.single for one in self.months if not one.after])

    @property
    def after_mean(self) -> Decimal | None:
        """What a month brought on average since."""
        return _mean([one.single for one in self.months if one.after])


def effect_of(*, directive: Directive, as_of: datetime | None = None) -> Effect | None:
    """The months of its figure from half a year before to half a year after; None where nothing is known of it."""
    if directive.indicator is None or directive.given_at is None:
        return None
    given = timezone.localdate(directive.given_at)
    place, indicator = directive.conclusion.review.body.place, directive.indicator
    past = past_of(place)
    pasts = {place.pk: past} if past else {}
    known = [
        figures_told(places=[place], indicators=[indicator], year=year, pasts=pasts, as_of=as_of).get(
            (place.pk, indicator.pk)
        )
        for year in (given.year, given.year + 1)
    ]
    found = []
    for step in range(-6, 7):
        at = given.year * 12 + given.month - 1 + step
        year, month = at // 12, at % 12 + 1
        table = known[1] if year > given.year else known[0]
        single = _single(table, indicator.cumulation == Cumulation.SUM, year, month) if table else None
        to_date = table.value(indicator, year, month) if table else None
        if single is not None or to_date is not None:
            found.append(EffectMonth(year, month, single, to_date, date(year, month, 1) > given))
    return Effect(tuple(found)) if found else None


def _single(known: Known, adds: bool, year: int, month: int) -> Decimal | None:
    return known.flow.month(year, month) if adds else known.months.get((year, month))


def _mean(values: list[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) / len(known) if known else None
