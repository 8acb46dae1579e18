"""What stands where on the pages of a PDF, in millimetres from the upper left corner: lines of letters, drawn lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any

import pdfplumber

MM = 25.4 / 72  # of a point
_APART = 4.0  # mm between letters of one height: they stand in two columns


@dataclass(frozen=True, slots=True)
class Print:
    """Letters in one line; size in pt, the baseline from the top of the page."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line that was drawn, across or down."""

    page: int
    left: float
    right: float
    top: float
    bottom: float

    @property
    def length(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole file."""

    sizes: tuple[tuple[float, float], ...]
    prints: tuple[Print, ...]
    strokes: tuple[Stroke, ...]

    def on(self, page: int) -> list[Print]:
        """Its lines from the top down, the number of the page included."""
        return sorted((one for one in self.prints if one.page == page), key=lambda one: (one.baseline, one.left))

    def find(self, text: str, *, last: bool = False) -> list[Print]:
        """The lines in which a text stands, blanks aside: all of them, and no other letters but those in front of it.

        AssertionError where it stands nowhere.
        """
        wanted = "".join(text.split())
        begun = (self._followed(one, wanted) for one in (reversed(self.prints) if last else self.prints))
        found = next((lines for lines in begun if lines), None)
        assert found, f"{text!r} is not printed"
        return found

    def _followed(self, first: Print, wanted: str) -> list[Print]:
        lines, rest = [first], wanted.removeprefix("".join(first.text.split()))
        while rest != wanted and rest:
            wanted, above = rest, lines[-1]
            below = [
                one for one in self.on(above.page)
                if above.baseline < one.baseline < above.baseline + 2 * above.size * MM
                and rest.startswith("".join(one.text.split()))
                and one.left < first.right and first.left < one.right + 15
            ] or [one for one in self.on(above.page + 1)[:2] if rest.startswith("".join(one.text.split()))]  # fmt: skip
            if not below:
                return []
            lines.append(below[0])
            rest = rest.removeprefix("".join(below[0].text.split()))
        return lines if not rest else []

    def under(self, line: Print, within: float = 4) -> Stroke | None:
        """The first line that is drawn across below a line of letters and no broader than its column."""
        found = [
            one for one in self.strokes
            if one.page == line.page and 0 < one.top - line.baseline < within and one.bottom - one.top < 0.5
            and one.left < line.centre < one.right
        ]  # fmt: skip
        return min(found, key=lambda one: one.top, default=None)


def pages_of(pdf: bytes) -> Pages:
    """Measures a file."""
    with pdfplumber.open(BytesIO(pdf)) as file:
        sizes = tuple((float(page.width) * MM, float(page.height) * MM) for page in file.pages)
        prints = [one for at, page in enumerate(file.pages, 1) for one in _prints(at, page)]
        strokes = [one for at, page in enumerate(file.pages, 1) for one in _strokes(at, page)]
    return Pages(sizes, tuple(prints), tuple(strokes))


def _prints(at: int, page: Any) -> Iterator[Print]:
    def height(char: Any) -> float:
        return round(float(page.height) - char["matrix"][5], 1)

    for _, line in groupby(sorted(page.chars, key=height), key=height):
        for part in _parted(sorted(line, key=lambda char: char["x0"])):
            if letters := [char for char in part if char["text"].strip()]:
                yield _print(at, letters, page)


def _parted(chars: Iterable[Any]) -> Iterator[list[Any]]:
    """The letters of one height, column by column; blanks that are printed keep a line together."""
    part: list[Any] = []
    for char in chars:
        if part and (char["x0"] - part[-1]["x1"]) * MM > _APART:
            yield part
            part = []
        part.append(char)
    yield part


def _print(at: int, chars: list[Any], page: Any) -> Print:
    first, last = chars[0], chars[-1]
    return Print(
        at, "".join(char["text"] for char in chars), first["x0"] * MM, last["x1"] * MM,
        (float(page.height) - first["matrix"][5]) * MM, round(first["size"], 2), first["fontname"].split("+")[-1],
    )  # fmt: skip


def _strokes(at: int, page: Any) -> Iterator[Stroke]:
    for one in (*page.lines, *page.rects, *page.curves):
        yield Stroke(at, one["x0"] * MM, one["x1"] * MM, one["top"] * MM, one["bottom"] * MM)
