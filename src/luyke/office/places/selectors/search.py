"""Finding units by what people type: with accents or without, with the kind or without, or by code."""

from __future__ import annotations

from datetime import date

from luyke.lexicon.folding import fold
from luyke.office.places.models import Level, Place
from luyke.office.places.naming import spelt, without_kind
from luyke.office.places.selectors.tree import Viewer, places_seen

_MOST = 2000  # rows looked at before the best are chosen


def place_search(
    *, viewer: Viewer, text: str, on: date | None = None, limit: int = 50, permission: str = "places.view"
) -> list[Place]:
    """The units that a text may mean, the best first. Typed with accents, they count; typed without, they do not.

    permission  what the viewer must hold there
    """
    text = " ".join(text.split())
    if not text:
        return []
    seen = places_seen(viewer=viewer, permission=permission, on=on).select_related("parent", "parent__parent")
    if text.isdigit():
        found = list(seen.filter(code__startswith=text).order_by("code", "valid_from")[:limit])
        if found:
            return found
    kind, name = without_kind(text)
    rows = _named(seen, text) if not kind else [*_named(seen.filter(kind=kind), name), *_named(seen, text)]
    best = {row.pk: row for row in rows}
    return list(best.values())[:limit]


def _named(seen: object, name: str) -> list[Place]:
    folded, typed = fold(name), spelt(name)
    if not folded:
        return []
    rows = list(seen.filter(folded__contains=folded)[:_MOST])
    if typed != folded:
        rows = [row for row in rows if typed in spelt(row.name)]
    order = list(Level)

    def worth(row: Place) -> tuple:
        exact = row.folded == folded
        begins = row.folded.startswith(folded)
        word = f" {folded}" in f" {row.folded}"
        return (not exact, not begins, not word, row.valid_to is not None, order.index(row.level), row.folded, row.code)

    return sorted(rows, key=worth)
