"""A person's part of the tree as a condition on rows, so that lists and look-ups by id ask the database once."""

from __future__ import annotations

from django.db.models import Q

from luyke.office.accounts.models import Grant, Person

_ABOVE = ("", "__parent", "__parent__parent", "__parent__parent__parent")


def within(viewer: Person, permission: str, *, place: str = "place", agency: str = "agency") -> Q:
    """The condition that a row belongs where the viewer holds a permission. `place`, `agency`: the ways to its keys."""
    found = Q(pk__in=[])
    for grant in viewer.grants_for(permission):
        found |= _covered(grant, place, agency)
    return found


def places_within(viewer: Person, permission: str) -> Q:
    """The condition that a place itself lies where the viewer holds a permission."""
    found = Q(pk__in=[])
    for grant in viewer.grants_for(permission):
        if not grant.place:
            return ~Q(pk__in=[])
        for above in _ABOVE:
            found |= Q(**{f"{above}__code".removeprefix("__"): grant.place})
    return found


def _covered(grant: Grant, place: str, agency: str) -> Q:
    covered = ~Q(pk__in=[])
    if grant.place:
        covered = Q()
        for above in _ABOVE:
            covered |= Q(**{f"{place}{above}__code": grant.place})
    return covered & Q(**{f"{agency}__code": grant.agency}) if grant.agency else covered
