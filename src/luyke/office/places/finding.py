"""Parts of the tree by name, for the forms and pages of accounts (`accounts.finding`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import F, Q
from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.accounts.finding import Codes, Part
from luyke.office.accounts.models import Person
from luyke.office.places.models import Agency, Place
from luyke.office.places.naming import capital
from luyke.office.places.selectors import place_search

_MOST = 30


class PlaceParts:
    """The tree of places and agencies answers."""

    def search(self, viewer: Person, words: str) -> list[Part]:
        """Units first, each code once under its newest name; then agencies."""
        words = words.strip()
        if words:
            found = place_search(viewer=viewer, text=words, limit=4 * _MOST)
        else:
            found = list(Place.objects.standing().filter(parent=None))
        codes = list(dict.fromkeys(place.code for place in found))[:_MOST]
        newest = _newest(codes)
        before = {place.code: place for place in reversed(found)}
        places = [_of_place(newest[code], before[code]) for code in codes]
        asked = fold(words)
        bodies = Agency.objects.select_related("place__parent").order_by("name", "pk") if asked else ()
        agencies = [one for one in bodies if asked in fold(one.name) or one.place.code in codes[:3]]
        return [*places, *(_of_agency(one) for one in agencies[:_MOST])]

    def named(self, parts: Iterable[Codes]) -> Mapping[Codes, Part]:
        """By the newest row of each code."""
        wanted = set(parts)
        newest = _newest({place for place, _agency in wanted})
        found = {(code, ""): _of_place(place) for code, place in newest.items()}
        bodies = Agency.objects.filter(
            Q(place__code__in=newest), code__in={agency for _place, agency in wanted if agency}
        )
        for one in bodies.select_related("place__parent"):
            found[one.place.code, one.code] = _of_agency(one)
        return {codes: part for codes, part in found.items() if codes in wanted}


def _newest(codes: Iterable[str]) -> dict[str, Place]:
    rows = Place.objects.standing().filter(code__in=set(codes)).select_related("parent")
    return {place.code: place for place in rows.order_by(F("valid_from").asc(nulls_first=True))}


def _of_place(place: Place, found: Place | None = None) -> Part:
    """`found`: the row of the same code by which it was found, perhaps under another name."""
    notes = []
    if found is not None and str(found) != str(place):
        notes.append(_("trước là {name}").format(name=found))
    if place.valid_to:
        notes.append(_("đến {day}").format(day=f"{place.valid_to:%d/%m/%Y}"))
    return Part(place.code, "", capital(str(place)), str(place.parent) if place.parent else "", "; ".join(notes))


def _of_agency(agency: Agency) -> Part:
    return Part(agency.place.code, agency.code, agency.name, str(agency.place))
