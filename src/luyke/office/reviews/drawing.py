"""The months around a directive as a small SVG of our own: bars, those after it in ink, a rule where it was given."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from luyke.office.reviews.selectors.effect import Effect

_WIDTH, _HEIGHT, _GAP = 26, 64, 6


def effect_picture(effect: Effect) -> SafeString:
    """The picture; empty where fewer than two months are known. It is decoration: the table says it all."""
    known = [one for one in effect.months if one.single is not None]
    if len(known) < 2:
        return mark_safe("")
    most = max(abs(one.single) for one in known) or 1
    bars = []
    for at, one in enumerate(known):
        height = round(float(abs(one.single) / most) * (_HEIGHT - 4), 1)
        name = "after" if one.after else "before"
        bars.append((at * (_WIDTH + _GAP), _HEIGHT - height, _WIDTH, height, name))
    given = sum(not one.after for one in known) * (_WIDTH + _GAP) - _GAP / 2
    width = len(known) * (_WIDTH + _GAP)
    return format_html(
        '<svg class="effect" width="{}" height="{}" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}'
        '<line x1="{}" x2="{}" y1="0" y2="{}"/></svg>',
        width, _HEIGHT, width, _HEIGHT,
        format_html_join("", '<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>', bars), given, given, _HEIGHT,
    )  # fmt: skip
