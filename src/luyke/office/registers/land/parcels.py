"""Parcels and land as people write them: "12/45; 12/46", "10 20 8 15", 125,5 m²."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.registers.land.feeds import HECTARE
from luyke.office.registers.land.models import Parcel
from luyke.office.registers.land.said import SaidParcel
from luyke.office.ui.numbers import print_number

METRE = 100  # square decimetres in a square metre
_WIDEST = 2_000_000_000  # square decimetres: what their column holds, a round number of metres
_MOST = 32_000  # metres, sheets, numbers: what the smallest of their columns holds


def parcels_typed(text: str, sketch: str = "") -> tuple[SaidParcel, ...]:
    """What was typed. Raises ValueError with what is wrong, as a sentence goes on."""
    names = [part.strip() for part in text.split(";") if part.strip()]
    places = [part.strip() for part in sketch.split(";")] if sketch.strip() else [""] * len(names)
    if len(places) != len(names):
        raise ValueError(_("số vị trí trên sơ đồ phải bằng số thửa."))
    found = []
    for name, place in zip(names, places, strict=True):
        match = re.fullmatch(r"(\d{1,4})\s*/\s*(\d{1,5})", name)
        if match is None or max(map(int, match.groups())) > _MOST:
            raise ValueError(_("“{text}” không phải tờ/thửa; ghi như 12/45.").format(text=name))
        at = re.fullmatch(r"(\d{1,5})\s+(\d{1,5})\s+(\d{1,5})\s+(\d{1,5})", place)
        numbers = tuple(map(int, at.groups())) if at else ()
        if place and (not numbers or max(numbers) > _MOST or min(numbers[2:]) < 1):
            raise ValueError(_("“{text}” không phải vị trí; ghi bốn số như 10 20 8 15.").format(text=place))
        found.append(SaidParcel(int(match[1]), int(match[2]), numbers or None))
    if len(set(map(str, found))) < len(found):
        raise ValueError(_("có thửa ghi hai lần."))
    return tuple(found)


def parcels_shown(parcels: Iterable[Parcel]) -> tuple[str, str]:
    """Parcels and their places on the sketch, as they are typed."""
    rows = list(parcels)
    drawn = "; ".join("" if one.x is None else f"{one.x} {one.y} {one.width} {one.height}" for one in rows)
    return "; ".join(f"{one.sheet}/{one.number}" for one in rows), drawn if drawn.strip("; ") else ""


def area_typed(metres: Decimal) -> int:
    """m² → dm². Raises ValueError for no land, too much of it, and more than two places."""
    amount = metres * METRE
    if amount < 1 or amount != amount.to_integral_value() or amount >= _WIDEST:
        raise ValueError(_("diện tích phải lớn hơn 0, dưới 20 triệu m², nhiều nhất hai số lẻ."))
    return int(amount)


def metres(area: int) -> str:
    """dm² as m²."""
    return print_number(Decimal(area) / METRE)


def hectares(area: int) -> str:
    """dm² as ha, to the second place and further only where it has more."""
    value = Decimal(area) / HECTARE
    return print_number(value, 2) if value == round(value, 2) else print_number(value, 4)
