"""Figures and calculations as the reader of a finding sees them, in Vietnamese notation and the scale of the print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from luyke.lexicon.numbers import SCALE_NAMES, format_decimal, places_of
from luyke.lexicon.unit_names import unit_name
from luyke.model import Figure, Interval, Quantity

_EXACT = Context(prec=400)
_PLACES = re.compile(r"\d,(\d+)\D*$")
_LONGEST = 80


def scale_of(figure: Figure) -> Decimal:
    """The multiplier the figure was printed with (10^9 for "2.137,6 tỷ"), 1 where the print does not tell."""
    places = _PLACES.search(figure.text)
    scale = figure.quantity.step.scaleb(len(places[1]) if places else 0)
    if scale in SCALE_NAMES:
        return scale
    size = abs(figure.value)
    return next(
        (named for named in reversed(SCALE_NAMES) if named <= figure.quantity.step and named <= size), Decimal(1)
    )


def number(quantity: Quantity, scale: Decimal) -> str:
    """A quantity in `scale`, with the decimals it was printed with."""
    return format_decimal(_EXACT.divide(quantity.value, scale), places_of(quantity.step, scale))


def digits(figure: Figure, scale: Decimal | None = None) -> str:
    """The figure's number without its unit: "1.379", "71,849/141,973", "7-7,5"."""
    scale = scale or scale_of(figure)
    shown = number(figure.quantity, scale)
    if figure.of is not None:
        return f"{shown}/{number(figure.of, scale)}"
    return shown if figure.upto is None else f"{shown}-{number(figure.upto, scale)}"


def measure(figure: Figure, scale: Decimal | None = None) -> str:
    """What stands after the figure's number: "tỷ đồng", "%", "người"; "" for a bare number."""
    return f"{SCALE_NAMES[scale or scale_of(figure)]} {unit_name(figure.unit)}".strip()


def shown(figure: Figure) -> str:
    """The figure in full: "1.379 tỷ đồng", "50,6 %"."""
    return f"{digits(figure)} {measure(figure)}".rstrip()


def label(figure: Figure) -> str:
    """What the figure measures, fit to begin a sentence."""
    subject = subject_of(figure) or "Số liệu này"
    return subject[:1].upper() + subject[1:]


def subject_of(figure: Figure) -> str:
    """The figure's subject on one line, cut where it is too long for a sentence."""
    subject = " ".join(figure.subject.split())
    return subject if len(subject) <= _LONGEST else subject[: _LONGEST - 1].rstrip() + "…"


def total_of(figures: Iterable[Figure], scale: Decimal) -> str:
    """Figures as a sum written out: "1.000 + 200"; a negative one in brackets."""
    numbers = (digits(figure, scale) for figure in figures)
    return " + ".join(f"({one})" if one.startswith("-") else one for one in numbers)


def between(interval: Interval, scale: Decimal, places: int) -> str:
    """An interval's ends, rounded outwards: "50,60…50,61", "từ 94,0 trở lên"."""
    low = None if interval.low is None else _end(interval.low, scale, places, ROUND_FLOOR)
    high = None if interval.high is None else _end(interval.high, scale, places, ROUND_CEILING)
    if low is None:
        return "mọi giá trị" if high is None else f"đến {high}"
    return f"từ {low} trở lên" if high is None else f"{low}…{high}"


def equation(working: str, value: Decimal | None, interval: Interval, stated: Figure) -> str:
    """A calculation and what was printed instead: "71,849 / 141,973 = 50,6 %, trong 50,60…50,61; ghi 56,0"."""
    scale = scale_of(stated)
    places = places_of(stated.quantity.step, scale)
    result = "không tính được" if value is None else _end(value, scale, places, None)
    unit = measure(stated)
    inner = places if all(_fits(end, scale, places) for end in (interval.low, interval.high)) else places + 1
    exact = interval.low is not None and interval.low == interval.high and interval.low == value
    inside = "" if exact else f", trong {between(interval, scale, inner)}"
    return f"{working} = {result} {unit}".rstrip() + f"{inside}; ghi {digits(stated)}"


def _fits(end: Decimal | None, scale: Decimal, places: int) -> bool:
    """Whether an end needs no more decimals than the print has."""
    return end is None or _EXACT.remainder(end, scale.scaleb(-places)) == 0


def _end(value: Decimal, scale: Decimal, places: int, rounding: str | None) -> str:
    return format_decimal(_EXACT.divide(value, scale), places, rounding=rounding)
