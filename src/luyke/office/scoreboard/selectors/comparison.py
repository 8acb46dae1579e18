"""Units side by side on one indicator, trouble first."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.http import Http404

from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Observation
from luyke.office.observations.periods import to_date
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import Compared, ComparisonPage
from luyke.office.scoreboard.selectors.below import rows_below, units_below
from luyke.office.targets.models import Target
from luyke.scoring import Status

_ORDER = (Status.MISSED, Status.AT_RISK, Status.UNCLEAR, Status.ON_TRACK, Status.REACHED)


def comparison_of(*, place: Place, period: Period, code: str = "", as_of: datetime | None = None) -> ComparisonPage:
    """The units below a place on the indicator `code`, or on the first that any of them has a plan or a figure of.

    Raises Http404 for an indicator that is none of theirs.
    """
    units = units_below(place=place, period=period)
    planned = Target.objects.filter(place__in=[place, *units], year=period.year).order_by("position", "id")
    order = list(dict.fromkeys(planned.values_list("indicator_id", flat=True)))
    by_id = Indicator.objects.in_bulk(order)
    indicators = [by_id[pk] for pk in order]
    asked = [each for each in indicators if each.code == code]
    if code and not asked:
        raise Http404(code)
    indicator = next(iter(asked or _told_of(units, indicators, period)), None)
    rows = rows_below(units=units, indicator=indicator, period=period, as_of=as_of) if indicator else []
    compared = [Compared(unit, row) for unit, row in rows]
    return ComparisonPage(
        place=place,
        period=period.text,
        indicators=indicators,
        indicator=indicator,
        units=sorted(compared, key=_trouble_first),
        invented=any(each.row.invented for each in compared if each.row),
    )


def _told_of(units: list[Place], indicators: list[Indicator], period: Period) -> list[Indicator]:
    """Those of which some unit has a plan or the month's figure, in their order; all of them where there is none."""
    planned = Target.objects.filter(place__in=units, year=period.year).values_list("indicator_id", flat=True)
    figures = Observation.objects.filter(
        place__in=units, indicator__in=indicators, period__in=[period.text, to_date(period.text)]
    )
    there = {*planned, *figures.values_list("indicator_id", flat=True).distinct()}
    return [each for each in indicators if each.pk in there] or indicators


def _trouble_first(unit: Compared) -> tuple[int, Decimal, str]:
    if unit.row is None:
        return len(_ORDER), Decimal(0), unit.place.folded
    first = unit.row.first
    attainment = first.attainment if first and first.attainment is not None else Decimal(0)
    return _ORDER.index(unit.row.status), attainment, unit.place.folded
