"""What a cell of a plan says: a number, with the words that tell how it is to be reached."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.indicators.models import Style
from luyke.office.ui.numbers import print_number, read_typed
from luyke.reading.tables.grid import plain

_NUMBER = r"(?P<number>-?\d[\d.,  ]*\d|-?\d)"
_END = r"\s*(?P<unit>%|điểm %|điểm phần trăm|đpt)?(?:\s*trở lên|\s*trở xuống)?"
_FORMS = (
    (Style.OUT_OF, re.compile(r"(?P<number>\d[\d.]*)\s*(?:/|trên)\s*(?P<total>\d[\d.]*)")),
    (Style.GROWTH, re.compile(rf"tăng\s*(?:trưởng\s*)?{_NUMBER}\s*%?")),
    (Style.REDUCE_POINTS, re.compile(rf"giảm\s*{_NUMBER}\s*(?:điểm %|điểm phần trăm|đpt)")),
    (Style.REDUCE_PERCENT, re.compile(rf"giảm\s*{_NUMBER}\s*%")),
    (Style.AT_LEAST, re.compile(rf"(?:≥|>=|>|trên|từ|tối thiểu|ít nhất|không thấp hơn)\s*{_NUMBER}{_END}")),
    (Style.AT_MOST, re.compile(rf"(?:≤|<=|<|dưới|tối đa|không quá|không vượt quá)\s*{_NUMBER}{_END}")),
    (Style.AT_LEAST, re.compile(rf"{_NUMBER}\s*%?\s*trở lên")),
    (Style.AT_MOST, re.compile(rf"{_NUMBER}\s*%?\s*trở xuống")),
    (None, re.compile(rf"{_NUMBER}\s*(?P<unit>%)?")),
)


@dataclass(frozen=True)
class CellValue:
    """One cell: its number as printed in the row's unit, or the question that it leaves.

    style     what its words say; None where it is a bare number
    readings  what an unclear number can be
    """

    text: str
    value: Decimal | None = None
    of_total: Decimal | None = None
    style: str | None = None
    percent: bool = False
    question: str = ""
    readings: tuple[Decimal, ...] = ()


def cell_value(text: str, number: Decimal | None = None) -> CellValue | None:
    """What a cell says; None for one that is empty or only a dash. `number` is what a spreadsheet stores."""
    words = plain(text).strip(" .;")
    if not words or set(words) <= set("-x…. "):
        return None
    if number is not None:
        return CellValue(text, number, percent=words.endswith("%"))
    for style, form in _FORMS:
        match = form.fullmatch(words)
        if match is None:
            continue
        given = match.groupdict()
        typed = read_typed(given["number"])
        percent = (given.get("unit") or "") == "%"
        if typed.value is None:
            return CellValue(text, style=style, percent=percent, question=_unclear(text, typed.readings),
                             readings=typed.readings)  # fmt: skip
        total = read_typed(given["total"]).value if given.get("total") else None
        return CellValue(text, typed.value, total, style, percent)
    return CellValue(text, question=_("“{text}” không phải một con số; ghi số phải đạt.").format(text=text))


def _unclear(text: str, readings: tuple[Decimal, ...]) -> str:
    if not readings:
        return _("“{text}” không phải một con số; ghi số phải đạt.").format(text=text)
    meant = _(" hoặc ").join(print_number(reading) for reading in readings)
    return _("“{text}” có thể là {meant}; hãy ghi lại cho rõ.").format(text=text, meant=meant)
