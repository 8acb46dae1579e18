"""The tree and one unit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luyke.office.places.models import Place
from luyke.office.places.pages import Branch, PlacePage, TreePage
from luyke.office.places.selectors import (
    Viewer,
    agencies_on,
    breaks_of,
    change_of_places,
    child_counts,
    children_on,
    last_day,
    line_of_descent,
    lineage_on,
    place_get,
    place_search,
    place_stretches,
    place_to_change,
    places_seen,
    roots,
    unexplained_beside,
)
from luyke.office.places.telling import tell_after, tell_before, tell_place
from luyke.office.places.views.days import day_of, day_within
from luyke.office.ui.doors import door


@door("places.view")
def place_index(request: HttpRequest) -> HttpResponse:
    """The viewer's part of the tree on a day; or what a search finds in it."""
    day, words = day_of(request), request.GET.get("tim", "").strip()[:100]
    if "ngay" not in request.GET:  # a part of the tree that has ended is shown as it was at last
        day = last_day(viewer=request.user) or day
    found = place_search(viewer=request.user, text=words, on=None if "moi-luc" in request.GET else day)
    branches = [] if words else [_branch(place, day) for place in roots(viewer=request.user, on=day)]
    page = TreePage(
        day=day,
        words=words,
        found=found,
        branches=branches,
        may_change=request.user.may("places.change"),
        empty=not words and not branches and not Place.objects.exists(),
    )
    return render(request, "places/place_list.html", {"page": page, "always": "moi-luc" in request.GET})


@door("places.view")
def place_detail(request: HttpRequest, code: str, since: str = "") -> HttpResponse:
    """One unit during one stretch of its life."""
    place = place_get(viewer=request.user, permission="places.view", code=code, since=since)
    if place is None:
        raise Http404
    day = day_within(request, place)
    lineage, line = lineage_on(place=place, on=day), line_of_descent(place=place)
    branch = _branch(place, day)
    stretches = place_stretches(code=code)
    named = [*lineage, *stretches, *(other for step in (*line.before, *line.after) for other, _extent in step.others)]
    page = PlacePage(
        place=place,
        day=day,
        told=tell_place(place, lineage),
        lineage=lineage,
        before=[tell_before(step) for step in line.before],
        after=[tell_after(step) for step in line.after],
        line=line,
        breaks=breaks_of(place=place),
        unexplained=unexplained_beside(place=place),
        stretches=stretches,
        branch=branch,
        agencies=agencies_on(place=place, on=day),
        changes=change_of_places(place=place),
        linked=linked(request.user, named),
        may_change=place.valid_to is None and place_to_change(viewer=request.user, code=code) == place,
    )
    return render(request, "places/place.html", {"page": page})


def linked(viewer: Viewer, places: Iterable[Place]) -> frozenset[int]:
    """Which of some units open for the viewer."""
    ids = {place.pk for place in places}
    return frozenset(
        places_seen(viewer=viewer, permission="places.view").filter(pk__in=ids).values_list("pk", flat=True)
    )


def _branch(place: Place, day: date) -> Branch:
    children = list(children_on(place=place, on=day))
    counts = child_counts(places=children, on=day)
    return Branch(place, lineage_on(place=place, on=day), [(child, counts.get(child.code, 0)) for child in children])
