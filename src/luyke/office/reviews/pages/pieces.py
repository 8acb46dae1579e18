"""Text with its numbers, as a page prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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


@dataclass(frozen=True)
class Told:
    """Where one number comes from."""

    mark: str
    lines: tuple[str, ...]


def marks_of(sources: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Source → the id under which a page tells of it; those of which nothing is known have none."""
    return {key: f"n{number}" for number, (key, lines) in enumerate(sources.items(), 1) if lines}


def told_of(sources: Mapping[str, Sequence[str]]) -> tuple[Told, ...]:
    """What a page tells of each source."""
    return tuple(Told(mark, tuple(sources[key])) for key, mark in marks_of(sources).items())
