"""Whom a report goes to, held against the units that there are on its day.

Most lines name nobody in particular ("Các phòng, ban"). What names a committee of a unit can be looked up.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.places.models import Place

#: What a line begins with that names the committee of a unit; the kind of unit where the word says it.
_COMMITTEES = {
    "thuong truc hoi dong nhan dan": "", "hoi dong nhan dan": "", "thuong truc hdnd": "", "hdnd": "",
    "uy ban nhan dan": "", "ubnd": "", "dang uy": "", "tinh uy": "tinh", "thanh uy": "thanh pho", "quan uy": "quan",
    "huyen uy": "huyen", "thi uy": "thi xa",
}  # fmt: skip
_KINDS = {
    "tp": "thanh pho", "q": "quan", "h": "huyen", "p": "phuong", "x": "xa", "tt": "thi tran", "tx": "thi xa",
    "thanh pho": "thanh pho", "tinh": "tinh", "quan": "quan", "huyen": "huyen", "thi xa": "thi xa", "phuong": "phuong",
    "xa": "xa", "thi tran": "thi tran", "dac khu": "dac khu",
}  # fmt: skip


def address_doubt(line: str, place: Place, day: date) -> str:
    """A sentence where the line names a unit that is not there on the day; "" where it names none, or one that is."""
    kind, name = _unit(fold(line))
    if not name:
        return ""
    named = [one for one in Place.objects.standing().filter(folded=name) if not kind or fold(one.kind) == kind]
    if not named:
        return _("Nơi nhận “{line}”: không có đơn vị nào tên như vậy trong danh mục địa bàn.").format(line=line.strip())
    if any(_stands(one, day) for one in named):
        return ""
    ended = max((one for one in named if one.valid_to), key=lambda one: one.valid_to, default=None)
    if ended is None or ended.valid_to >= day:
        return _("Nơi nhận “{line}”: ngày {day} chưa có đơn vị này.").format(line=line.strip(), day=f"{day:%d/%m/%Y}")
    return _("Nơi nhận “{line}”: {unit} không còn từ {day}.").format(
        line=line.strip(), unit=ended, day=f"{ended.valid_to + timedelta(days=1):%d/%m/%Y}"
    )


def _unit(folded: str) -> tuple[str, str]:
    """The kind and the folded name of the unit whose committee a line names."""
    opener = next((one for one in _COMMITTEES if folded == one or folded.startswith(f"{one} ")), None)
    if opener is None:
        return "", ""
    kind, rest = _COMMITTEES[opener], folded[len(opener) :].strip()
    for words, meant in _KINDS.items():
        if rest == words or rest.startswith(f"{words} "):
            kind, rest = meant, rest[len(words) :].strip()
            break
    return (kind, rest) if kind and not rest.startswith(("cac ", "tren ")) else ("", "")


def _stands(place: Place, day: date) -> bool:
    return (place.valid_from is None or place.valid_from <= day) and (place.valid_to is None or place.valid_to >= day)
