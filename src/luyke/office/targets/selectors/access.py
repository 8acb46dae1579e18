"""Whose plans a viewer may see, and to whom they may assign. What lies outside is not found."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404

from luyke.office.places.models import Place, PlaceQuerySet
from luyke.office.places.selectors import Viewer, places_seen, places_within
from luyke.office.targets.models import Target


def places_visible(*, viewer: Viewer) -> PlaceQuerySet:
    """The places whose plans a viewer may see, of all time."""
    return places_seen(viewer=viewer, permission="targets.view")


def places_assignable(*, viewer: Viewer) -> PlaceQuerySet:
    """The places whose plan a viewer may change: their own, and those right below a place from which they assign."""
    own = places_within(viewer=viewer, permission="targets.change")
    above = places_within(viewer=viewer, permission="targets.assign")
    return Place.objects.standing().filter(Q(pk__in=own.values("pk")) | Q(parent__in=above.values("pk")))


def place_visible(*, viewer: Viewer, pk: int) -> Place:
    """A place whose plan a viewer may see. Raises Http404."""
    return _one(places_visible(viewer=viewer), pk)


def place_assignable(*, viewer: Viewer, pk: int) -> Place:
    """A place whose plan a viewer may change. Raises Http404."""
    return _one(places_assignable(viewer=viewer), pk)


def target_visible(*, viewer: Viewer, pk: int) -> Target:
    """A target that a viewer may see. Raises Http404."""
    return _target(places_visible(viewer=viewer), pk)


def target_assignable(*, viewer: Viewer, pk: int) -> Target:
    """A target that a viewer may change. Raises Http404."""
    return _target(places_assignable(viewer=viewer), pk)


def _one(places: QuerySet[Place], pk: int) -> Place:
    found = places.select_related("parent__parent__parent").filter(pk=pk).first()
    if found is None:
        raise Http404("place")
    return found


def _target(places: QuerySet[Place], pk: int) -> Target:
    found = (
        Target.objects.select_related("indicator", "place__parent__parent__parent", "above__place__parent")
        .filter(pk=pk, place__in=places.values("pk"))
        .first()
    )
    if found is None:
        raise Http404("target")
    return found
