"""Reading regimes, as those who keep them in their part of the tree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from luyke.lexicon.folding import fold
from luyke.office.accounts.models import Person
from luyke.office.collection.calendar import Dates, dates_of
from luyke.office.collection.models import DayOff, Regime, RegimeLine, Reporter, Round
from luyke.office.observations.periods import shifted
from luyke.office.places.models import Agency, Place
from luyke.office.places.naming import without_kind
from luyke.office.places.selectors import agencies_within, descendants_on, place_search, places_within

_KEEPS = "regimes.change"
_BACK, _AHEAD = 12, 1  # months that can be opened by hand, before and after a day


def regime_list(*, viewer: Person) -> QuerySet[Regime]:
    """The regimes that a person keeps, those in use first; each with how much it asks, of how many, and open rounds."""
    kept = Regime.objects.filter(place__in=places_within(viewer=viewer, permission=_KEEPS).values("pk"))
    now = Q(lines__ended_at__isnull=True, lines__isnull=False)
    counted = kept.select_related("place__parent__parent__parent").annotate(
        asks=Count("lines", filter=now, distinct=True),
        of=Count("reporters", filter=Q(reporters__ended_at__isnull=True), distinct=True),
        open_rounds=Count("rounds", filter=Q(rounds__closed_at__isnull=True), distinct=True),
    )
    return counted.order_by("-active", "name", "pk")


def regime_get(*, viewer: Person, pk: int) -> Regime | None:
    """One regime that the viewer keeps."""
    return regime_list(viewer=viewer).filter(pk=pk).first()


def regime_places(*, viewer: Person, words: str, limit: int = 30) -> list[Place]:
    """The units for which the viewer may set a regime, by what was typed; without words those of their own grants."""
    if words.strip():
        found = place_search(viewer=viewer, text=words, permission=_KEEPS, limit=limit)
        return [place for place in found if viewer.may(_KEEPS, place.scope)]
    own = {grant.place for grant in viewer.grants_for(_KEEPS)}
    mine = places_within(viewer=viewer, permission=_KEEPS).filter(valid_to__isnull=True)
    tops = mine.filter(parent__isnull=True) if "" in own else mine.filter(code__in=own)
    return list(tops.select_related("parent").order_by("code")[:limit])


@dataclass(frozen=True, slots=True)
class ReporterRow:
    """A reporter with its own lines in order; none: all of the regime."""

    reporter: Reporter
    own: tuple[RegimeLine, ...]


def regime_reporters(*, regime: Regime) -> list[ReporterRow]:
    """Who reports under a regime: places in the order of their codes, their agencies below them."""
    lines = RegimeLine.objects.filter(ended_at__isnull=True).select_related("indicator").order_by("position", "pk")
    rows = regime.reporters.filter(ended_at__isnull=True).select_related("place__parent", "agency")
    ordered = rows.order_by("place__code", "agency__name", "pk").prefetch_related(Prefetch("lines", lines))
    return [ReporterRow(row, tuple(row.lines.all())) for row in ordered]


def reporter_get(*, viewer: Person, regime: int, pk: int) -> Reporter | None:
    """One reporter in force of a regime that the viewer keeps."""
    found = regime_get(viewer=viewer, pk=regime)
    if found is None:
        return None
    rows = found.reporters.filter(ended_at__isnull=True, pk=pk).select_related("regime__place__parent", "place")
    return rows.select_related("regime__place__parent__parent__parent", "place__parent", "agency").first()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit, or an agency of it, that could report under a regime. `key` names it in a form."""

    place: Place
    agency: Agency | None
    reports: bool

    @property
    def key(self) -> str:
        """ "p12": a place; "a7": an agency."""
        return f"a{self.agency.pk}" if self.agency else f"p{self.place.pk}"


def reporter_candidates(
    *, viewer: Person, regime: Regime, today: date, words: str = "", limit: int = 400
) -> list[Candidate]:
    """The unit of a regime, those below it and their agencies, as they stood on the working day of the regime.

    Without words: the unit itself, its agencies, and what stands right below it.
    """
    day = working_day_of(regime, today)
    kept = places_within(viewer=viewer, permission=_KEEPS, on=day)
    there = kept.filter(Q(pk=regime.place_id) | Q(pk__in=descendants_on(place=regime.place, on=day).values("pk")))
    folded = fold(without_kind(words)[1])
    agencies = agencies_within(places=there, on=day)
    if folded:
        places = list(there.filter(folded__contains=folded).select_related("parent").order_by("code")[:limit])
        asked = fold(words)
        bodies = [one for one in agencies if asked in fold(one.name) or one.place_id in {p.pk for p in places}]
    else:
        near = there.filter(Q(pk=regime.place_id) | Q(parent__code=regime.place.code))
        places = list(near.select_related("parent").order_by("code")[:limit])
        bodies = [one for one in agencies if one.place_id == regime.place_id]
    taken = set(regime.reporters.filter(ended_at__isnull=True).values_list("place_id", "agency_id"))
    places.sort(key=lambda place: (place.pk != regime.place_id, place.code))
    found = [Candidate(one.place, one, (one.place_id, one.pk) in taken) for one in bodies[:limit]]
    return [*found, *(Candidate(place, None, (place.pk, None) in taken) for place in places)][:limit]


def working_day_of(regime: Regime, today: date) -> date:
    """Today, or the last day of a unit that has ended: the day as of which its regime is kept."""
    return min(today, regime.place.valid_to or today)


def periods_to_open(*, regime: Regime, today: date) -> list[tuple[str, Dates]]:
    """The months around the regime's working day that were not opened yet, the newest first, each with its days."""
    own = f"{working_day_of(regime, today):%Y-%m}"
    opened = set(Round.objects.filter(regime=regime).values_list("period", flat=True))
    days_off = frozenset(DayOff.objects.values_list("day", flat=True))
    months = [shifted(own, by) for by in range(_AHEAD, -_BACK - 1, -1)]
    offered = [(month, dates_of(regime, month, days_off)) for month in months if month not in opened]
    ended = regime.place.valid_to
    return [(month, dates) for month, dates in offered if ended is None or dates.first <= ended]


def day_off_list() -> QuerySet[DayOff]:
    """The named days off, in order."""
    return DayOff.objects.order_by("day")
