"""Who assigns plans: how it is called at a place, and what the words of a column mean."""

from __future__ import annotations

from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.places.models import Place
from luyke.office.targets.models import Issuer

_CENTRAL = ("trung uong", "thu tuong", "chinh phu", "quoc hoi", "bo giao", "bo tai chinh")
_ABOVE = (
    "cap tren",
    "thanh pho giao",
    "tinh giao",
    "quan giao",
    "huyen giao",
    "thi xa giao",
    "ubnd",
    "so giao",
    "nganh",
)


def issuer_name(issuer: str, place: Place) -> str:
    """ "thành phố giao" where the unit above is a city; otherwise the issuer's own name."""
    if issuer == Issuer.ABOVE and place.parent_id and place.parent.kind != "nước":
        return _("{kind} giao").format(kind=_(place.parent.kind))
    if issuer == Issuer.ABOVE and place.parent_id:
        return str(Issuer.CENTRAL.label)
    return str(Issuer(issuer).label)


def issuer_of(words: str, place: Place) -> str:
    """The issuer that the words of a column name, seen from a place; "" where they name none for certain.

    "quận giao" over a district's own plan is not the unit above: there the reader has to be asked.
    """
    folded = fold(words)
    if "phan dau" in folded:
        return Issuer.STRIVE
    if "kich ban" in folded:
        return Issuer.SCENARIO
    if "hdnd" in folded or "hoi dong nhan dan" in folded or "nghi quyet" in folded:
        return Issuer.COUNCIL
    if any(word in folded for word in _CENTRAL):
        return Issuer.CENTRAL
    if any(word in folded for word in _ABOVE):
        return "" if f"{fold(place.kind)} giao" in folded else Issuer.ABOVE
    return ""
