"""A year's months as a small SVG of our own: this year in ink, the year before in grey, the last month a dot."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT, EDGE = 84, 18, 2


def sparkline(line: Sequence[Decimal | None], before: Sequence[Decimal | None]) -> SafeString:
    """The picture; an empty text where the year has not two values to join. It is decoration: the table says it all."""
    known = [float(value) for value in (*line, *before) if value is not None]
    if sum(value is not None for value in line) < 2:
        return mark_safe("")
    low, high = min(known), max(known)
    scale = (HEIGHT - 2 * EDGE) / (high - low) if high > low else 0.0

    def points(values: Sequence[Decimal | None]) -> list[tuple[float, float]]:
        return [
            (EDGE + at * (WIDTH - 2 * EDGE) / 11, HEIGHT - EDGE - (float(value) - low) * scale)
            for at, value in enumerate(values)
            if value is not None
        ]

    now = points(line)
    dot = format_html('<circle cx="{}" cy="{}" r="2"/>', *_printed(now[-1]))
    return format_html(
        '<svg class="spark" width="{}" height="{}" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">'
        '<polyline class="before" points="{}"/><polyline points="{}"/>{}</svg>',
        WIDTH, HEIGHT, WIDTH, HEIGHT, _joined(points(before)), _joined(now), dot,
    )  # fmt: skip


def _joined(points: list[tuple[float, float]]) -> str:
    return " ".join(",".join(_printed(point)) for point in points)


def _printed(point: tuple[float, float]) -> tuple[str, str]:
    return f"{point[0]:.1f}", f"{point[1]:.1f}"
