"""The values a figure stands for, as words beside it."""

from __future__ import annotations

from decimal import Decimal

from luyke.checks.shown import measure, scale_of
from luyke.lexicon.numbers import format_decimal
from luyke.model import Figure


def spell_interval(figure: Figure) -> str:
    """The interval of a figure in the scale of its print: "từ 2.137,55 đến 2.137,65 tỷ đồng"; "" when wholly open."""
    scale = scale_of(figure)
    unit = measure(figure, scale)
    low, high = figure.low, figure.high
    if low is None:
        return "" if high is None else f"không quá {_print(high, scale)} {unit}".rstrip()
    if high is None:
        return f"ít nhất {_print(low, scale)} {unit}".rstrip()
    if low == high:
        return f"đúng {_print(low, scale)} {unit}".rstrip()
    return f"từ {_print(low, scale)} đến {_print(high, scale)} {unit}".rstrip()


def _print(value: Decimal, scale: Decimal) -> str:
    return format_decimal(value / scale)
