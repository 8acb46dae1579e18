"""The picture by which a month, a report is known where its address is passed on: its title, its first sentence."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630  # as those who show addresses expect
_EDGE, _LOTUS, _INK, _SOFT = 70, "#8f1d3f", "#1b1b1b", "#575757"
_SIZES = (52, 46, 40, 34, 28)  # the largest in which the sentence fits
_MOST = 420  # letters; a sentence that names more indicators is cut


def card_of(title: str, sentence: str, foot: str) -> bytes:
    """A PNG of what it says first."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((0, 0, WIDTH, 14), _LOTUS)
    drawing.text((_EDGE, 44), "Lũy Kế", _LOTUS, _font("Bold", 34))
    at = _written(drawing, 110, title, _font("Bold", 44), _INK)
    said = sentence if len(sentence) <= _MOST else sentence[:_MOST].rpartition(" ")[0] + " …"
    for size in _SIZES:
        font = _font("Regular", size)
        if at + 24 + len(list(_lines(said, font))) * size * 1.3 <= HEIGHT - 90 or size == _SIZES[-1]:
            _written(drawing, at + 24, said, font, _INK)
            break
    drawing.text((_EDGE, HEIGHT - 66), foot, _SOFT, _font("Regular", 28))
    written = io.BytesIO()
    picture.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    # The house's own letters: a font of the machine may have no Vietnamese ones.
    content = files("luyke.layout").joinpath(f"fonts/Tinos-{face}.ttf").read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size)


def _written(drawing: ImageDraw.ImageDraw, at: float, text: str, font: ImageFont.FreeTypeFont, ink: str) -> float:
    """Writes lines from a height on; gives the height below them."""
    for line in _lines(text, font):
        drawing.text((_EDGE, at), line, ink, font)
        at += font.size * 1.3
    return at


def _lines(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > WIDTH - 2 * _EDGE:
            yield line
            longer = word
        line = longer
    yield line
