"""The widths of letters are those of the fonts, and the fonts have every letter of Vietnamese."""

from __future__ import annotations

import unicodedata
from importlib.resources import files
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from luyke.layout.letters import width_of
from luyke.layout.rules import Style

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES)
LETTERS = SMALL + SMALL.upper() + "bcdđghklmnpqrstvxfjwzBCDĐGHKLMNPQRSTVXFJWZ0123456789 .,;:%()/-–“”…≥≤"


def font(name: str) -> TTFont:
    return TTFont(BytesIO(files("luyke.layout").joinpath("fonts", f"Tinos-{name}.ttf").read_bytes()))


@pytest.mark.parametrize("name", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_every_letter_is_in_every_font(name: str) -> None:
    drawn = font(name)
    glyphs, shapes = drawn.getBestCmap(), drawn["glyf"]
    for letter in LETTERS:
        assert ord(letter) in glyphs, letter
        assert letter == " " or shapes[glyphs[ord(letter)]].numberOfContours != 0, letter


@pytest.mark.parametrize("name", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_widths_are_those_of_the_fonts(name: str) -> None:
    drawn = font(name)
    glyphs, widths, em = drawn.getBestCmap(), drawn["hmtx"], drawn["head"].unitsPerEm
    for letter in LETTERS:
        true = widths[glyphs[ord(letter)]][0] / em * 12 * 25.4 / 72
        assert width_of(letter, Style("", 12, bold="Bold" in name, italic="Italic" in name)) == pytest.approx(true), (
            letter
        )


def test_a_letter_that_is_not_known_counts_as_wide_as_it_is_high() -> None:
    assert width_of("漢", Style("", 72)) == pytest.approx(25.4)
