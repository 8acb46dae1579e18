"""The digits to be seen: large and black on white for eyes, leaning and crossed out for programs."""

from __future__ import annotations

import io
import math
from random import Random

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 300, 90
_SIZE, _LEAN, _LINES = 58, 28, 5


def picture_of(digits: str, seed: str) -> bytes:
    """A PNG; the same for the same seed, so that asking again and again tells nothing more."""
    chance = Random(seed)
    picture = Image.new("L", (WIDTH, HEIGHT), 255)
    step = WIDTH // (len(digits) + 1)
    font = ImageFont.load_default(_SIZE)  # Pillow's own: no font of the machine is asked for
    for at, digit in enumerate(digits):
        one = Image.new("L", (_SIZE + 20, _SIZE + 20), 0)
        ImageDraw.Draw(one).text((14, 2), digit, 255, font)
        one = one.rotate(chance.uniform(-_LEAN, _LEAN), Image.Resampling.BICUBIC)
        where = (step // 2 + at * step + chance.randint(-5, 5), chance.randint(0, HEIGHT - one.height))
        picture.paste(0, where, one)
    picture = _bent(picture, chance)
    drawing = ImageDraw.Draw(picture)
    for _ in range(_LINES):
        ends = [(x, chance.randint(8, HEIGHT - 8)) for x in range(0, WIDTH + 60, 60)]
        drawing.line(ends, 0, 2, "curve")
    for _ in range(WIDTH):
        drawing.point((chance.randrange(WIDTH), chance.randrange(HEIGHT)), 90)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _bent(picture: Image.Image, chance: Random) -> Image.Image:
    """Columns moved up and down along a wave."""
    bent = Image.new("L", picture.size, 255)
    high, long, start = chance.uniform(4, 7), chance.uniform(60, 110), chance.uniform(0, math.tau)
    for x in range(WIDTH):
        bent.paste(picture.crop((x, 0, x + 1, HEIGHT)), (x, round(high * math.sin(start + math.tau * x / long))))
    return bent
