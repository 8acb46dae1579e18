"""Urban order of 2021: all cases are made up and say so; the streets are there, what happened on them is not.

Cases of a month are recorded on its 25th, before its round closes; those of December show the year's last campaign.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from PIL import Image, ImageDraw

from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Place
from luyke.office.registers.order.models import CaseEntry, Moment, Sanction
from luyke.office.registers.order.pictures import picture_of
from luyke.office.registers.order.said import SaidCase
from luyke.office.registers.order.services import campaign_set, cases_record, photo_add

_STREETS = ("Tô Hiệu", "Chợ Hàng", "Nguyễn Đức Cảnh", "Trần Nguyên Hãn", "Hồ Sen", "Cát Dài", "Hai Bà Trưng", "Lam Sơn",
            "Dư Hàng", "Nguyễn Văn Linh", "Thiên Lôi", "Miếu Hai Xã")  # fmt: skip
#: act, how often, a usual fine of the day, days until it is mended
_ACTS = (
    ("pavement.occupying", 9, 2_500_000, 2), ("pavement.hawking", 5, 150_000, 1), ("pavement.parking", 2, 2_500_000, 3),
    ("sanitation.street", 3, 6_000_000, 1), ("traffic.car", 3, 900_000, 1), ("traffic.motorbike", 2, 250_000, 1),
    ("building.permit", 1, 25_000_000, 40), ("building.shield", 2, 750_000, 5),
)  # fmt: skip
_A_MONTH, _NOTE = 26, "số giả định"
_PASSED = {"ORD202": "Vi phạm tái diễn tại điểm này (số giả định)."}


def order_fill(district: Place) -> None:
    """The cases of the year, the campaign of its end, photos of before and after."""
    chance = random.Random(305)
    wards = list(Place.objects.on(date(2021, 11, 1)).filter(parent=district).order_by("code"))
    for month in range(1, 13):
        evening = datetime(2021, month, 25, 9, 0, tzinfo=UTC)
        said = list(_month(chance, wards, month, _A_MONTH + 14 * (month == 12)))
        entries = cases_record(cases=said, overrides=_PASSED, invented=True, by=SYSTEM, at=evening)
        if month == 11:
            _mended_later(entries)
    campaign_set(
        place=district, name="Hè phố thông thoáng dịp cuối năm 2021 (minh họa)", first_date=date(2021, 12, 1),
        last_date=date(2021, 12, 31), places=wards, kinds=["pavement", "sanitation"], invented=True, by=SYSTEM,
        at=datetime(2021, 11, 29, 9, 0, tzinfo=UTC),
    )  # fmt: skip
    shown = [one for one in entries if one.mended_date and one.kind == "pavement"][:2]
    for number, entry in enumerate(shown):
        for moment in Moment:
            picture = picture_of(_drawn(number, stalls=moment == Moment.FOUND), keep_position=False)
            photo_add(case=entry.case, picture=picture, moment=moment, by=SYSTEM, at=entry.known_at)


def _month(chance: random.Random, wards: list[Place], month: int, count: int) -> Iterator[SaidCase]:
    weights = [often for _, often, _, _ in _ACTS]
    for _number in range(count):
        act, _often, fine, mending = chance.choices(_ACTS, weights)[0]
        found = date(2021, month, chance.randrange(1, 25))
        sanction = chance.choices((Sanction.WARNING, Sanction.FINE, Sanction.NONE), (5, 4, 1))[0]
        mended = found + timedelta(days=chance.randrange(mending + 1))
        street = chance.randrange(len(_STREETS))
        spot = f"trước số {chance.choice((8, 26, 45, 112, 120, 231))} {_STREETS[street]}"
        yield SaidCase(
            wards[street % len(wards)].pk, found, spot, act, sanction=sanction.value,
            fine=fine if sanction == Sanction.FINE else 0, note=_NOTE,
            mended_date=mended if mended <= date(2021, month, 25) and chance.random() < 0.8 else None,
        )  # fmt: skip


def _mended_later(entries: list[CaseEntry]) -> None:
    """One case of November was mended in time, but said so after the round had closed: the figure can be revised."""
    late = next(one for one in entries if one.mended_date is None)
    said = SaidCase(
        late.case.place_id, late.found_date, late.spot, late.act, late.case.code, sanction=late.sanction,
        fine=late.fine, decided_date=late.decided_date, note=late.note, mended_date=date(2021, 11, 25),
    )  # fmt: skip
    cases_record(cases=[said], overrides=_PASSED, invented=True, by=SYSTEM, at=datetime(2021, 11, 27, 3, 0, tzinfo=UTC))


def _drawn(number: int, *, stalls: bool) -> bytes:
    """A pavement as a child would draw it, with stalls on it or without."""
    scene = Image.new("RGB", (640, 420), "#dfe7ee")
    draw = ImageDraw.Draw(scene)
    for house in range(4):
        left = house * 160
        draw.rectangle(
            (left, 40, left + 150, 260), fill=("#d9b99b", "#c9cfa5", "#e0c878", "#b7c4d6")[(house + number) % 4]
        )
        draw.rectangle((left + 50, 150, left + 100, 260), fill="#6b5b4d")
    draw.rectangle((0, 260, 640, 330), fill="#b9b2a6")
    draw.rectangle((0, 330, 640, 420), fill="#55585c")
    for stall in range(3 * stalls):
        left = 40 + stall * 190 + number * 20
        draw.polygon(((left, 225), (left + 130, 225), (left + 110, 195), (left + 20, 195)), fill="#b3402f")
        draw.rectangle((left + 10, 225, left + 120, 310), fill="#8a6a45")
    draw.text((8, 400), "minh hoa", fill="#ffffff")
    out = io.BytesIO()
    scene.save(out, "PNG")
    return out.getvalue()
