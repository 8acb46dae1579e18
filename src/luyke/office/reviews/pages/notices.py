"""The notice of conclusions as a sheet: what will be printed or went out, each number leading to its source."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.office.reviews.content import Content, document_of, sources_of, texts_of
from luyke.office.reviews.pages.paper import Paper, paper_of
from luyke.office.reviews.pages.pieces import Piece, Told, marks_of, pieces, told_of


@dataclass(frozen=True, slots=True)
class NoticePage:
    """A notice as it stands on paper, and where its numbers come from."""

    paper: Paper
    paragraphs: tuple[tuple[Piece, ...], ...]
    sources: tuple[Told, ...]


def notice_page(content: Content) -> NoticePage:
    """The page of a content."""
    sources = sources_of(content)
    marks = marks_of(sources)
    return NoticePage(
        paper=paper_of(document_of(content)),
        paragraphs=tuple(tuple(pieces(text, marks)) for text in texts_of(content)),
        sources=told_of(sources),
    )
