"""Text with its numbers, as a page prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luyke.writing import Traced


@dataclass(frozen=True)
class Piece:
    """A stretch of text. `mark` is the id under which the page tells where its number comes from; "" for words."""

    text: str
    mark: str = ""
    untraced: bool = False


def pieces(traced: Traced, marks: dict[str, str]) -> Iterator[Piece]:
    """A text cut at its numbers; `marks` leads from sources to ids. A number without a source is untraced."""
    at = 0
    for number in traced.numbers:
        if number.start > at:
            yield Piece(traced.text[at : number.start])
        text = traced.text[number.start : number.end]
        yield Piece(text, marks.get(number.source, ""), untraced=not number.source)
        at = number.end
    if at < len(traced.text):
        yield Piece(traced.text[at:])
