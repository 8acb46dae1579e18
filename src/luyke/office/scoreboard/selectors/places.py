"""Which places a person may see the scoreboard of."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Max, Q
from django.http import Http404

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.needs import kept_from, may_know
from luyke.office.observations.models import Observation
from luyke.office.places.models import Level, Place
from luyke.office.targets.models import Target

PERMISSION = "scoreboard.view"
_ABOVE = "parent__parent__parent"
_LEVELS = (Level.COUNTRY, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)


def place_on(*, viewer: Person, code: str, day: date) -> Place:
    """The unit of that code on that day. Raises Http404 where there was none, or the viewer may not see it."""
    place = Place.objects.on(day).select_related(_ABOVE).filter(code=code).order_by("-valid_from").first()
    if place is None or not viewer.may(PERMISSION, place.scope):
        raise Http404(code)
    return place


def places_seen(*, viewer: Person) -> list[Place]:
    """The units that the viewer's roles name, each as it last stood, the highest first; the country where none is."""
    held = [grant for grant in viewer.grants_for(PERMISSION) if not grant.agency]
    wanted = Q(code__in={grant.place for grant in held if grant.place})
    if any(not grant.place for grant in held):
        wanted |= Q(parent__isnull=True)
    rows = Place.objects.standing().filter(wanted).order_by(F("valid_from").asc(nulls_first=True)) if held else ()
    last = {place.code: place for place in rows}
    return sorted(last.values(), key=lambda place: (_LEVELS.index(place.level), place.folded))


def places_of_indicator(*, viewer: Person, code: str) -> list[tuple[Place, str]]:
    """Where the viewer can look at an indicator: the units of their roles that have a plan or a figure of it in the
    newest year that they have a plan of, each with that year's newest month. Raises Http404 where there is none such.
    """
    indicator = Indicator.objects.filter(code=code).first()
    if indicator is None:
        raise Http404(code)
    found = []
    for seen in places_seen(viewer=viewer):
        place, period = newest_period(viewer=viewer, code=seen.code)
        if period is None or not may_know(viewer, code, place.scope):
            continue
        if _has(place, indicator, int(period[:4])):
            found.append((place, period))
    return found


def _has(place: Place, indicator: Indicator, year: int) -> bool:
    planned = Target.objects.filter(place=place, indicator=indicator, year=year).exists()
    rows = Observation.objects.filter(place=place, indicator=indicator, period__startswith=str(year))
    return planned or rows.exists()


def figures_without_plan(*, viewer: Person, place: Place) -> list[tuple[Indicator, str]]:
    """What is known of a unit that has no plan, as far as the viewer may: each indicator with its newest month."""
    rows = Observation.objects.filter(place=place).order_by().values_list("indicator_id").annotate(Max("period"))
    newest = {pk: period for pk, text in rows if (period := Period.parse(text)) is not None}
    indicators = Indicator.objects.filter(pk__in=newest).exclude(code__in=kept_from(viewer, place.scope))
    return [(each, f"{newest[each.pk].last:%Y-%m}") for each in indicators.order_by("code")]


def newest_period(*, viewer: Person, code: str) -> tuple[Place, str | None]:
    """A unit as it last had a plan, and the last month of that year of which anything is known (January if nothing is).

    Raises Http404 for a unit that there never was or that the viewer may not see.
    """
    rows = Place.objects.standing().select_related(_ABOVE).filter(code=code)
    rows = list(rows.annotate(planned=Max("targets__year")).order_by(F("valid_from").asc(nulls_first=True)))
    if not rows:
        raise Http404(code)
    place = max(rows, key=lambda row: row.planned or 0)
    if not viewer.may(PERMISSION, place.scope):
        raise Http404(code)
    if place.planned is None:
        return place, None
    months = [f"{place.planned}-{month:02}" for month in range(1, 13)]
    to_date = [f"{place.planned}-01/{month}" for month in months]
    known = Observation.objects.filter(place=place, period__in=[*months, *to_date]).values_list("period", flat=True)
    ends = [Period.parse(text).last.month for text in known.distinct()]
    return place, months[max(ends, default=1) - 1]
