"""The sentences a finding stands in, cut to what is needed, with its words marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luyke.files.marking.marked import Span
from luyke.files.marking.places import Places
from luyke.files.marking.wording import plain

_AROUND = 70  # letters kept on either side of a marked word in a long sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt; `marked` when it is one of the finding's own words."""

    text: str
    marked: bool


def excerpts(places: Places, spans: tuple[Span, ...]) -> list[tuple[Piece, ...]]:
    """One excerpt per sentence or table row that holds any of the spans, in reading order."""
    sentences: dict[tuple[int, int], list[Span]] = {}
    for span in spans:
        sentences.setdefault(places.sentence(span.start, span.end), []).append(span)
    text = places.document.text
    return [tuple(_pieces(text, first, last, inside)) for (first, last), inside in sentences.items()]


def _pieces(text: str, first: int, last: int, spans: list[Span]) -> Iterator[Piece]:
    at = first
    for span in spans:
        if span.start < at:
            continue  # lies inside the span before it
        yield Piece(_between(text[at : span.start], opening=at == first), marked=False)
        yield Piece(plain(text[span.start : span.end]), marked=True)
        at = span.end
    yield Piece(_cut_end(_one_line(text[at:last])), marked=False)


def _between(piece: str, *, opening: bool) -> str:
    piece = _one_line(piece)
    if opening:
        if len(piece) <= _AROUND:
            return piece
        tail = piece[-_AROUND:]
        return "… " + tail[tail.find(" ") + 1 :]
    if len(piece) <= 2 * _AROUND:
        return piece
    tail = piece[-_AROUND:]
    return _cut_end(piece[:_AROUND] + " " * 2 * _AROUND) + tail[tail.find(" ") :]


def _cut_end(piece: str) -> str:
    if len(piece) <= _AROUND:
        return piece
    head = piece[:_AROUND]
    return head[: head.rfind(" ") + 1] + "…"


def _one_line(piece: str) -> str:
    """The piece with cells set apart by a bar and controls taken out; blanks at its ends stay."""
    lead = " " if piece[:1].isspace() else ""
    trail = " " if len(piece) > 1 and piece[-1:].isspace() else ""
    inner = plain(piece.replace("\t", " | "))
    return f"{lead}{inner}{trail}" if inner else lead
