"""How wide letters are: what a Word file needs to know before anyone draws it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from luyke.layout.rules import Style

_UNITS = 2048  # data/letters.tsv counts in these
_UNKNOWN = (_UNITS,) * 4
_MM = 25.4 / 72  # of a point


def width_of(text: str, style: Style) -> float:
    """The width of a line in mm."""
    widths = _widths()
    face = style.bold + 2 * style.italic
    return sum(widths.get(letter, _UNKNOWN)[face] for letter in text) / _UNITS * style.size * _MM


@cache
def _widths() -> dict[str, tuple[int, ...]]:
    """Upright, bold, italic, bold italic."""
    text = files("luyke.layout").joinpath("data", "letters.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[int, ...]] = {}
    for line in text.splitlines():
        if not line.startswith("# "):
            *faces, letters = line.split("\t")
            for letter in letters:
                found[letter.replace("␣", " ")] = tuple(map(int, faces))
    return found | {"\N{NO-BREAK SPACE}": found[" "]}
