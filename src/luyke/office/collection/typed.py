"""What a unit types → value, precision, or what to ask. Nothing is guessed."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from luyke.lexicon.units import is_count
from luyke.office.collection.asked import AskedIndicator
from luyke.office.indicators.models import Nature
from luyke.office.ui.numbers import print_number, read_typed

_MOST_DIGITS = 15
_MOST_PLACES = 6
_NO_FIGURE = frozenset({"-", "–", "—"})  # said outright: there is no figure this month
_COUNTS = frozenset({Nature.COUNT_FLOW.value, Nature.COUNT_STOCK.value})


class Understood(NamedTuple):
    """A cell's letters, understood.

    value    in the base unit; None when there is none or it is not certain
    step     what its last typed place is worth, in the base unit; None where the number is exact
    problem  what is wrong or must be asked, as a Vietnamese sentence; "" when all is well
    choices  what may be meant, as it would be typed, when it can be read in two ways
    """

    value: Decimal | None = None
    step: Decimal | None = None
    problem: str = ""
    choices: tuple[str, ...] = ()


def understand(text: str, indicator: AskedIndicator) -> Understood:
    """The number that a cell holds, in the base unit of its indicator."""
    text = text.strip()
    if not text or text in _NO_FIGURE:
        return Understood()
    typed = read_typed(text)
    if typed.value is None and typed.readings:
        shown = (print_number(reading) for reading in typed.readings)
        choices = tuple(one for one in shown if not understand(one, indicator).problem)  # nobody counts 5,5 people
        if not choices:
            return understand(print_number(typed.readings[0]), indicator)
        said = _("“{text}” có thể là {choices}. Chọn một.").format(text=text, choices=_(" hoặc ").join(choices))
        if len(choices) == 1:
            said = _("“{text}” là {choice}? Chọn nếu đúng.").format(text=text, choice=choices[0])
        return Understood(problem=said, choices=choices)
    if typed.value is None:
        said = _("“{text}” không phải là số. Gõ số 0 nếu không phát sinh, dấu – nếu chưa có số liệu.")
        return Understood(problem=said.format(text=text))
    return _kept(typed.value, len(text.partition(",")[2].replace(" ", "")), indicator)


def says_nothing(text: str) -> bool:
    """Whether a cell was left empty; a dash says that there is no figure, which is an answer."""
    return not text.strip()


def _kept(shown: Decimal, places: int, indicator: AskedIndicator) -> Understood:
    value = (shown * indicator.factor).normalize()
    step = Decimal(1).scaleb(-places) * indicator.factor
    _sign, digits, exponent = value.as_tuple()
    if len(digits) > _MOST_DIGITS or exponent < -_MOST_PLACES:
        return Understood(problem=_("Số có quá nhiều chữ số: tối đa 15 chữ số có nghĩa, 6 chữ số lẻ."))
    if indicator.nature in _COUNTS and (exponent < 0 or value < 0):
        said = _("“{text}” không được: “{name}” là số đếm, không âm, không có phần lẻ.")
        return Understood(problem=said.format(text=print_number(shown), name=indicator.title))
    if indicator.factor == 1 and is_count(indicator.unit):
        return Understood(value)  # things counted one by one: the number stands for itself, not for what rounds to it
    return Understood(value, step)
