"""The tree: on a day by code, for a viewer by their grants."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from django.db.models import Count, F, Max, Q

from luyke.office.places.models import Agency, Level, Place, PlaceQuerySet


class Viewer(Protocol):
    """Whoever looks: a person with grants."""

    def grants_for(self, permission: str) -> list:
        """The grants in force whose role has a permission."""


def places_within(*, viewer: Viewer, permission: str, on: date | None = None) -> PlaceQuerySet:
    """The units in which the viewer has a permission, in one query: of a day, or of all time when none is given.

    It says the same as `viewer.may(permission, place.scope)` of each, for grants that are not for one agency only.
    """
    held = [grant.place for grant in viewer.grants_for(permission) if not grant.agency]
    found = Place.objects.standing() if on is None else Place.objects.on(on)
    if "" in held:
        return found
    return found.filter(_below_codes(set(held)))


def places_seen(*, viewer: Viewer, permission: str, on: date | None = None) -> PlaceQuerySet:
    """As `places_within`, and the places of those agencies for which alone the viewer has the permission."""
    grants = viewer.grants_for(permission)
    found = Place.objects.standing() if on is None else Place.objects.on(on)
    if sees_everything(viewer=viewer, permission=permission):
        return found
    whole = {grant.place for grant in grants if not grant.agency}
    return found.filter(_below_codes(whole) | Q(code__in={grant.place for grant in grants if grant.agency}))


def sees_everything(*, viewer: Viewer, permission: str) -> bool:
    """Whether the viewer has the permission everywhere."""
    return any(not grant.place for grant in viewer.grants_for(permission))


def _below_codes(codes: set[str]) -> Q:
    """The units with these codes and all below them, at most three levels down."""
    rows = Place.objects.order_by()
    return (
        Q(code__in=codes)
        | Q(pk__in=rows.filter(parent__code__in=codes).values("pk"))
        | Q(pk__in=rows.filter(parent__parent__code__in=codes).values("pk"))
        | Q(pk__in=rows.filter(parent__parent__parent__code__in=codes).values("pk"))
    )


def place_get(*, viewer: Viewer, permission: str, code: str, since: str = "") -> Place | None:
    """One stretch of a code within the viewer's part: the last, or that which began `since` a day as addresses write.

    None where there is none, and where the viewer may not see it: the two cannot be told apart.
    """
    rows = places_seen(viewer=viewer, permission=permission).filter(code=code).select_related("parent")
    if since == "dau":
        return rows.filter(valid_from=None).first()
    if since:
        try:
            return rows.filter(valid_from=date.fromisoformat(since)).first()
        except ValueError:
            return None
    return rows.order_by(F("valid_from").desc(nulls_last=True)).first()


def place_to_change(*, viewer: Viewer, code: str) -> Place | None:
    """The unit that now has a code, where the viewer may change it."""
    within = places_within(viewer=viewer, permission="places.change")
    return within.filter(code=code, valid_to=None).select_related("parent").first()


def neighbours(*, viewer: Viewer, place: Place) -> list[Place]:
    """The other units under the same one above that stand and that the viewer may change."""
    if place.parent is None:
        return []
    within = places_within(viewer=viewer, permission="places.change").filter(valid_to=None, level=place.level)
    return list(within.filter(parent__code=place.parent.code).exclude(pk=place.pk).order_by("code"))


def possible_parents(*, viewer: Viewer, place: Place) -> list[Place]:
    """The units that stand where the one above stands, and that the viewer may change."""
    if place.parent is None:
        return []
    within = places_within(viewer=viewer, permission="places.change").filter(valid_to=None, level=place.parent.level)
    return list(within.exclude(code=place.parent.code).order_by("code"))


def roots(*, viewer: Viewer, on: date) -> list[Place]:
    """Where the viewer's part of the tree begins on a day."""
    grants = viewer.grants_for("places.view")
    if sees_everything(viewer=viewer, permission="places.view"):
        return list(Place.objects.on(on).filter(parent=None))
    return list(Place.objects.on(on).filter(code__in={grant.place for grant in grants}).order_by("code"))


def last_day(*, viewer: Viewer) -> date | None:
    """The last day of a part of the tree that has ended; None where any of it stands."""
    codes = {grant.place for grant in viewer.grants_for("places.view")}
    rows = Place.objects.standing().filter(code__in=codes)
    return None if rows.filter(valid_to=None).exists() else rows.aggregate(day=Max("valid_to"))["day"]


def child_counts(*, places: list[Place], on: date) -> dict[str, int]:
    """How many units each has right below it on a day, by code."""
    rows = Place.objects.on(on).filter(parent__code__in=[place.code for place in places]).order_by()
    return dict(rows.values_list("parent__code").annotate(Count("pk")))


def place_on(*, code: str, on: date) -> Place | None:
    """The unit that had a code on a day."""
    return Place.objects.on(on).filter(code=code).select_related("parent").first()


def place_stretches(*, code: str) -> list[Place]:
    """All that ever had a code, the earliest first."""
    rows = Place.objects.standing().filter(code=code).select_related("parent", "opened_by", "closed_by")
    return list(rows.order_by(F("valid_from").asc(nulls_first=True)))


def children_on(*, place: Place, on: date) -> PlaceQuerySet:
    """The units right below one on a day, in the order of their codes: whatever name each side had then."""
    return Place.objects.on(on).filter(parent__code=place.code).order_by("code")


def descendants_on(*, place: Place, on: date) -> PlaceQuerySet:
    """All units below one on a day, in one query. Each level is found by the codes of the level above on that day."""
    first = children_on(place=place, on=on).order_by()
    found = Q(pk__in=first.values("pk"))
    for _level in _levels_below(place)[1:]:
        first = Place.objects.on(on).filter(parent__code__in=first.values("code")).order_by()
        found |= Q(pk__in=first.values("pk"))
    return Place.objects.filter(found).order_by("code")


def lineage_on(*, place: Place, on: date) -> list[Place]:
    """The unit and all above it on a day, itself first, each under the name that it had then."""
    found = [place]
    while found[-1].parent is not None:
        above = place_on(code=found[-1].parent.code, on=on)
        if above is None:
            break
        found.append(above)
    return found


def agencies_on(*, place: Place, on: date) -> list[Agency]:
    """The agencies of a unit on a day."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    lasting = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    return list(place.agencies.filter(begun, lasting).order_by("code"))


def agencies_within(*, places: PlaceQuerySet, on: date) -> list[Agency]:
    """The agencies of some units on a day, by name."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    lasting = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    found = Agency.objects.filter(begun, lasting, place__in=places.order_by().values("pk"))
    return list(found.select_related("place__parent").order_by("place__code", "name"))


def _levels_below(place: Place) -> list[Level]:
    order = list(Level)
    return order[order.index(place.level) + 1 :]
