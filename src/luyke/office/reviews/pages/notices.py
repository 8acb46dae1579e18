"""The notice of conclusions as a sheet: what will be printed or went out, each number leading to its source."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.layout.lines import cased, day_line, number_line, recipient_lines, subject_line
from luyke.office.reviews.content import Content, document_of, sources_of, texts_of
from luyke.office.reviews.pages.pieces import Piece, Told, marks_of, pieces, told_of


@dataclass(frozen=True, slots=True)
class NoticePage:
    """The parts of a notice as they stand on paper, and where its numbers come from.

    star  whether an asterisk stands under the issuer
    """

    superior: str
    issuer: str
    star: bool
    motto: tuple[str, ...]
    number: str
    day: str
    kind: str
    subject: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    recipients_heading: str
    recipients: tuple[str, ...]
    titles: tuple[str, ...]
    signer: str
    sources: tuple[Told, ...]


def notice_page(content: Content) -> NoticePage:
    """The page of a content."""
    document, sources = document_of(content), sources_of(content)
    marks = marks_of(sources)
    rules, heading = document.rules, document.heading
    return NoticePage(
        superior=cased(heading.superior, rules.styles["superior"]),
        issuer=cased(heading.issuer, rules.styles["issuer"]),
        star=isinstance(rules.under.get("issuer"), str),
        motto=rules.motto,
        number=number_line(heading, rules),
        day=day_line(heading, rules),
        kind=document.kind,
        subject=subject_line(document.title, rules),
        paragraphs=tuple(tuple(pieces(text, marks)) for text in texts_of(content)),
        recipients_heading=rules.recipients_heading,
        recipients=recipient_lines(document, rules),
        titles=document.signature.lines,
        signer=document.signature.name,
        sources=told_of(sources),
    )
