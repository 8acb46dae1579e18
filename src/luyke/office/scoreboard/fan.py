"""The picture of an indicator: the year to date, last year in grey, the plan, and the forecast as a fan. By Altair.

The same content gives the same picture, which is kept under the hash of its specification. One that leaves the page, as
PNG, says what it is of, and is drawn in the letters of the reports, which are shipped: a font that is not there leaves
no words at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache as once
from hashlib import sha256
from importlib.resources import files
from typing import TypeVar

from django.core.cache import cache
from django.utils.translation import gettext as _

from luyke.scoring import Forecast

_KEEP_SECONDS = 24 * 3600
_SHIPPED, _SHARPER = "Tinos", 2
_FONT = "Noto Sans, Arial, Liberation Sans, DejaVu Sans, sans-serif"
_INK, _GREY, _PLAN, _BAND = "#1b1b1b", "#8a8a8a", "#8f1d3f", "#2a5b8c"
_LOCALE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}
_SHARES = (0.8, 0.5)
Drawn = TypeVar("Drawn", str, bytes)


@dataclass(frozen=True)
class Fan:
    """What the picture shows; values in the base unit, of which `factor` make one that is shown.

    told         what it is of, where it stands alone: indicator, place, month, and whether some of it is made up
    now, before  years to date by month; past  those of all earlier years, from whose way the fan takes its shape
    """

    name: str
    unit: str
    year: int
    factor: Decimal
    now: tuple[Decimal | None, ...]
    before: tuple[Decimal | None, ...]
    plan: Decimal | None
    forecast: Forecast | None
    past: tuple[tuple[Decimal | None, ...], ...]
    told: str

    def specification(self, *, font: str = _FONT, title: str = "") -> dict[str, object]:
        """The picture as Vega-Lite."""
        import altair  # takes half a second: only pages with a picture pay it

        axis = altair.X(
            "month:O", title=_("tháng"), axis=altair.Axis(labelAngle=0), scale=altair.Scale(domain=list(range(1, 13)))
        )
        height = altair.Y("value:Q", title=self.unit, axis=altair.Axis(format=",~f", tickCount=6))
        layers = [
            altair.Chart(altair.Data(values=band))
            .mark_area(opacity=0.3, color=_BAND, line={"color": _BAND, "strokeWidth": 0.75})
            .encode(x=axis, y=altair.Y("low:Q", title=self.unit), y2="high:Q")
            for band in self._bands()
        ]
        for values, colour, dash, width in (
            (self._points(self.before), _GREY, [1, 0], 1.5),
            (self._points(self.now), _INK, [1, 0], 2.5),
        ):
            line = altair.Chart(altair.Data(values=values)).mark_line(color=colour, strokeDash=dash, strokeWidth=width)
            layers.append(line.encode(x=axis, y=height))
        layers += self._notes(altair, axis, height)
        chart = altair.layer(*layers).properties(width=620, height=280, background="white")
        if title:
            chart = chart.properties(title=altair.Title(title, anchor="start", fontSize=16, font=font))
        chart = chart.configure(font=font)
        return chart.configure_axis(labelFontSize=13, titleFontSize=13, grid=True).configure_view(stroke=None).to_dict()

    def svg(self) -> str:
        """The picture, from the cache when the same content was drawn before."""
        import vl_convert

        return _kept("svg", self.specification(), lambda text: vl_convert.vegalite_to_svg(text, format_locale=_LOCALE))

    def png(self) -> bytes:
        """The same with its title, to be pasted elsewhere; sharp enough for paper."""
        draw = _shipped_letters()
        return _kept("png", self.specification(font=_SHIPPED, title=self.told), draw)

    def _points(self, values: tuple[Decimal | None, ...]) -> list[dict[str, object]]:
        return [
            {"month": at, "value": float(value / self.factor)}
            for at, value in enumerate(values, 1)
            if value is not None
        ]

    def _bands(self) -> list[list[dict[str, object]]]:
        """The fan: from what is known to the range of the year's total, along the mean way of past years."""
        if self.forecast is None or not self.now or self.now[-1] is None:
            return []
        known, start = self.now[-1], len(self.now)
        way = self._way(start)
        bands = []
        for share in _SHARES:
            found = self.forecast.range(share)
            bands.append(
                [
                    {
                        "month": month,
                        "low": float((known + (found.low - known) * Decimal(gone)) / self.factor),
                        "high": float((known + (found.high - known) * Decimal(gone)) / self.factor),
                    }
                    for month, gone in enumerate(way, start)
                ]
            )
        return bands

    def _way(self, start: int) -> list[float]:
        """How much of what was still to come had come by each month, on average over past years."""
        found = []
        for month in range(start, 13):
            shares = [
                float((year[month - 1] - year[start - 1]) / (year[11] - year[start - 1]))
                for year in self.past
                if None not in (year[month - 1], year[start - 1], year[11]) and year[11] > year[start - 1]
            ]
            found.append(sum(shares) / len(shares) if shares else (month - start) / (12 - start))
        return found

    def _notes(self, altair: object, axis: object, height: object) -> list[object]:
        """What the lines are, in words beside them; the plan as a dashed rule."""
        notes = []
        now, before = self._points(self.now), self._points(self.before)
        if before:
            notes.append(({**before[-1], "text": str(self.year - 1)}, _GREY, "right", -8))
        if now:
            notes.append(({**now[-1], "text": str(self.year)}, _INK, "right", -10))
        notes += [
            ({"month": 12, "value": band[-1]["high"], "text": _("dự báo")}, _BAND, "right", 0)
            for band in self._bands()[:1]
        ]
        found = []
        for point, colour, side, away in notes:
            text = altair.Chart(altair.Data(values=[point])).mark_text(
                color=colour, align=side, dx=away, dy=-8, fontSize=13
            )
            found.append(text.encode(x=axis, y=height, text="text:N"))
        if self.plan is not None:
            level = altair.Chart(
                altair.Data(values=[{"value": float(self.plan / self.factor), "month": 1, "text": _("kế hoạch")}])
            )
            found.append(level.mark_rule(color=_PLAN, strokeDash=[6, 4], strokeWidth=1.5).encode(y=height))
            found.append(
                level.mark_text(color=_PLAN, align="left", dy=-7, fontSize=13).encode(x=axis, y=height, text="text:N")
            )
        return found


def _kept(kind: str, specification: dict[str, object], draw: Callable[[str], Drawn]) -> Drawn:
    """A picture from the cache when the same content was drawn before."""
    text = json.dumps(specification, sort_keys=True, ensure_ascii=False)
    key = f"scoreboard.fan.{kind}.{sha256(text.encode()).hexdigest()}"
    found = cache.get(key)
    if found is None:
        found = draw(text)
        cache.set(key, found, _KEEP_SECONDS)
    return found


@once
def _shipped_letters() -> Callable[[str], bytes]:
    """What draws PNG in the shipped letters, which it is told of once."""
    import vl_convert

    vl_convert.register_font_directory(str(files("luyke.layout").joinpath("fonts")))
    return lambda text: vl_convert.vegalite_to_png(text, scale=_SHARPER, format_locale=_LOCALE)
