"""Recorded changes, and what was imported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.places.models import Change, Place, Portion, Succession
from luyke.office.places.selectors.tree import Viewer, places_seen, sees_everything
from luyke.office.places.undoing import change_scopes


def change_list(*, viewer: Viewer, kind: str = "", year: int | None = None) -> QuerySet[Change]:
    """The changes that touched what the viewer may see, the newest first, each with how much it closed and opened."""
    found = Change.objects.all()
    if not sees_everything(viewer=viewer, permission="places.view"):
        seen = places_seen(viewer=viewer, permission="places.view").order_by()
        ids = {pk for pair in seen.values_list("opened_by", "closed_by") for pk in pair}
        undone = Succession.objects.exclude(change__undone_at=None).filter(source__in=seen.values("pk"))
        found = found.filter(pk__in=ids | set(undone.values_list("change", flat=True)))
    if kind:
        found = found.filter(kind=kind)
    if year:
        found = found.filter(effective_date__year=year)
    return found.order_by("-effective_date", "-pk")


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
    ids = {place.opened_by_id, place.closed_by_id}
    ids |= set(place.went_into.values_list("change", flat=True)) | set(place.made_of.values_list("change", flat=True))
    return list(Change.objects.filter(pk__in=ids).order_by("-effective_date", "-pk"))


def import_list() -> QuerySet[Entry]:
    """The imports of lists that were done, the newest first."""
    return Entry.objects.filter(act="places.list.imported")


def divided_by(*, change: Change) -> list[Place]:
    """The units of which a change sent parts to several others of their level."""
    rows = change.successions.filter(source__level=F("target__level")).values("source").annotate(Count("pk"))
    ids = [row["source"] for row in rows if row["pk__count"] > 1]
    return list(Place.objects.filter(pk__in=ids).select_related("parent__parent__parent").order_by("code"))


def stated_portions(*, change: Change) -> dict[int, list[str]]:
    """By divided unit: by which measures and documents its parts are stated, the newest document of each measure."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for row in Portion.objects.filter(succession__change=change).select_related("succession").order_by("id"):
        found[row.succession.source_id][str(row.get_measure_display())] = row.source
    return {source: [f"{measure}: {text}" for measure, text in rows.items()] for source, rows in found.items()}


def place_to_state(*, viewer: Person, place: Place) -> bool:
    """Whether the viewer may state portions of a unit that ended."""
    return viewer.may("places.change", place.scope)


def may_undo(*, viewer: Person, change: Change) -> bool:
    """Whether the viewer may change everything that a change touched."""
    return all(viewer.may("places.change", scope) for scope in change_scopes(change))


def person_names(*, ids: Iterable[int | None]) -> dict[int | None, str]:
    """Who did something, as people are named."""
    return {row.pk: row.full_name for row in Person.objects.filter(pk__in=[pk for pk in ids if pk])}
