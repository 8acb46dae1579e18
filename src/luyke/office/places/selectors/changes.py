"""Recorded changes, and what was imported."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from luyke.office.audit.models import Entry
from luyke.office.places.models import Change, Place, Succession
from luyke.office.places.selectors.tree import Viewer, places_seen


def change_list(*, viewer: Viewer, kind: str = "", year: int | None = None) -> QuerySet[Change]:
    """The changes that touched what the viewer may see, the newest first, each with how much it closed and opened."""
    seen = places_seen(viewer=viewer, permission="places.view")
    found = Change.objects.filter(
        Q(pk__in=Place.objects.filter(pk__in=seen.values("pk")).values("opened_by"))
        | Q(pk__in=Place.objects.filter(pk__in=seen.values("pk")).values("closed_by"))
        | Q(successions__source__in=seen.values("pk"))
    )
    if kind:
        found = found.filter(kind=kind)
    if year:
        found = found.filter(effective_date__year=year)
    ids = found.values("pk").distinct()
    return Change.objects.filter(pk__in=ids).order_by("-effective_date", "-pk")


def change_get(*, viewer: Viewer, pk: int) -> Change | None:
    """A change that touched what the viewer may see."""
    return change_list(viewer=viewer).filter(pk=pk).first()


@dataclass(frozen=True)
class Counted:
    """How many units a change closed and opened."""

    closed: int
    opened: int


def change_counts(*, changes: list[Change]) -> dict[int, Counted]:
    """By change: also of one that was undone, whose closed units stand again and are counted by what they went into."""
    ids = [change.pk for change in changes]
    opened = dict(Place.objects.filter(opened_by__in=ids).values_list("opened_by").annotate(Count("pk")))
    closed = dict(Place.objects.filter(closed_by__in=ids).values_list("closed_by").annotate(Count("pk")))
    undone = [change.pk for change in changes if change.undone_at is not None]
    taken = dict(
        Succession.objects.filter(change__in=undone).values_list("change").annotate(Count("source", distinct=True))
    )
    return {pk: Counted(closed.get(pk, taken.get(pk, 0)), opened.get(pk, 0)) for pk in ids}


def change_successions(*, change: Change, limit: int = 2000) -> list[Succession]:
    """What went into what by a change, units of one level before those of several."""
    rows = change.successions.select_related("source", "target", "source__parent", "target__parent")
    return list(rows.order_by("target__code", "source__level", "source__code")[:limit])


def change_of_places(*, place: Place) -> list[Change]:
    """The changes that opened and closed a unit, undone ones too, the newest first."""
    touched = Q(opened=place) | Q(closed=place) | Q(successions__source=place) | Q(successions__target=place)
    return list(Change.objects.filter(touched).distinct().order_by("-effective_date", "-pk"))


def import_list() -> QuerySet[Entry]:
    """The imports of lists that were done, the newest first."""
    return Entry.objects.filter(act="places.list.imported")
