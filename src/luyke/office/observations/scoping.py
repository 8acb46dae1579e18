"""Where many places belong, asked in one query a level instead of one a place."""

from __future__ import annotations

from collections.abc import Iterable

from luyke.office.accounts.scopes import Scope
from luyke.office.places.models import Place


def scopes_of(place_ids: Iterable[int]) -> dict[int, Scope]:
    """Where each place belongs, by its id. Ids that there are not are left out."""
    wanted = set(place_ids)
    known: dict[int, tuple[str, int | None]] = {}
    missing = wanted
    while missing:
        rows = Place.objects.filter(pk__in=missing).values_list("pk", "code", "parent_id")
        known |= {pk: (code, parent) for pk, code, parent in rows}
        missing = {parent for _, parent in known.values() if parent is not None} - set(known)
    return {pk: Scope(frozenset(_lineage(pk, known))) for pk in wanted if pk in known}


def _lineage(pk: int | None, known: dict[int, tuple[str, int | None]]) -> Iterable[str]:
    while pk is not None:
        code, pk = known[pk]
        yield code
