"""Drawings for the photo story of the demonstration: flat scenes, each marked as what it is."""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

_WIDTH, _HEIGHT, _GROUND = 1200, 675, 500
_MARK = "Tranh minh họa"
Draw = ImageDraw.ImageDraw


def scene(name: str) -> bytes:
    """A drawing by its name, as PNG."""
    picture = Image.new("RGB", (_WIDTH, _HEIGHT), "#dcebf2")
    drawing = ImageDraw.Draw(picture)
    drawing.ellipse((960, 60, 1080, 180), "#f4c95d")
    drawing.rectangle((0, _GROUND, _WIDTH, _HEIGHT), "#cfc7b4")
    _SCENES[name](drawing)
    font = ImageFont.truetype(io.BytesIO(files("luyke.layout").joinpath("fonts/Tinos-Regular.ttf").read_bytes()), 26)
    drawing.text((_WIDTH - 24, _HEIGHT - 20), _MARK, "#3a3a3a", font, anchor="rs")
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _market(drawing: Draw) -> None:
    for at, colour in enumerate(("#8f1d3f", "#2a5b8c", "#1d6b3a", "#7d5200", "#8f1d3f")):
        left = 70 + at * 225
        drawing.rectangle((left, 360, left + 180, _GROUND + 40), "#f2e6cf")
        drawing.polygon([(left - 20, 360), (left + 200, 360), (left + 170, 290), (left + 10, 290)], colour)
        for fruit in range(5):
            drawing.ellipse((left + 12 + fruit * 33, 440, left + 40 + fruit * 33, 468), "#d9822b")


def _street(drawing: Draw) -> None:
    for at, (tall, colour) in enumerate(((250, "#e4d3b0"), (320, "#d8b8a0"), (210, "#c9d6c3"), (290, "#e0c9c9"))):
        left = 40 + at * 290
        drawing.rectangle((left, _GROUND - tall, left + 240, _GROUND), colour)
        for row in range(tall // 90):
            for column in range(3):
                top, side = _GROUND - tall + 25 + row * 85, left + 25 + column * 72
                drawing.rectangle((side, top, side + 44, top + 50), "#5f7f95")
    drawing.rectangle((0, 560, _WIDTH, 650), "#7c7c7c")
    for at in range(0, _WIDTH, 120):
        drawing.rectangle((at, 600, at + 60, 608), "#f5f5f3")


def _works(drawing: Draw) -> None:
    drawing.rectangle((180, 320, 760, _GROUND), "#d9d2c4")
    for at in range(6):
        drawing.rectangle((190 + at * 96, 260, 206 + at * 96, 320), "#8a8a8a")
    drawing.rectangle((860, 120, 884, _GROUND), "#d9822b")
    drawing.rectangle((560, 120, 1060, 138), "#d9822b")
    drawing.line((640, 138, 640, 250), "#3a3a3a", 4)
    drawing.rectangle((600, 250, 680, 285), "#8f1d3f")


def _park(drawing: Draw) -> None:
    drawing.rectangle((0, _GROUND, _WIDTH, _HEIGHT), "#bcd3a8")
    drawing.ellipse((330, 530, 900, 640), "#9cc4dc")
    for left, top in ((90, 260), (250, 300), (930, 280), (1060, 240)):
        drawing.rectangle((left + 52, top + 130, left + 72, _GROUND + 20), "#6b4f33")
        drawing.ellipse((left, top, left + 124, top + 170), "#3f7d4e")


_SCENES: dict[str, Callable[[Draw], None]] = {"chợ": _market, "phố": _street, "công trình": _works, "vườn hoa": _park}
