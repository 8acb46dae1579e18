"""Writing a document with its findings as comments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.text.run import Run

from luyke.files.docx import Package, timeless
from luyke.files.marking.marked import Marked, Span, spans_of
from luyke.files.marking.places import Places
from luyke.files.marking.word.anchors import Anchor, Anchors, anchors_of
from luyke.files.marking.word.plain import plain_document
from luyke.files.marking.wording import MARKS, SEVERITIES, plain, remedy, writable
from luyke.model import Finding

AUTHOR, INITIALS = "Lũy Kế", "LK"


def commented(marked: Marked, original: bytes | None = None, *, day: date | None = None) -> bytes:
    """A DOCX with a comment on the words of every figure in every finding.

    original  the Word file that was read; None, or one that python-docx does not take, gives a plain document
    day       the date written on the comments, None for none
    The same input gives the same bytes.
    """
    spans = {(span.start, span.end) for finding in marked.findings for span in spans_of(finding)}
    word, anchors = _opened(original, spans) or plain_document(marked.document, spans)
    places = Places(marked.document)
    for finding in sorted(marked.findings, key=lambda one: one.start):
        for span, lines in _comments(finding, places):
            anchor = anchors.of(span.start, span.end)
            if anchor is not None:
                _attach(word, anchor, span, lines, day)
    buffer = BytesIO()
    word.save(buffer)
    return timeless(buffer.getvalue())


def _opened(original: bytes | None, spans: set[tuple[int, int]]) -> tuple[WordDocument, Anchors] | None:
    if original is None:
        return None
    try:
        word = docx.Document(BytesIO(original))
        return word, anchors_of(word.element, Package(original), spans)
    except (PackageNotFoundError, KeyError, ValueError):
        return None  # a template, a file with macros, or one in the strict dialect


def _comments(finding: Finding, places: Places) -> Iterator[tuple[Span, list[str]]]:
    """The comments of one finding: in full on the suspect, or the first figure; in short on the others."""
    spans = spans_of(finding) or (Span(0, 0, ""),)
    suspect = finding.suspect
    main = next(
        (span for span in spans if suspect and (span.start, span.end) == (suspect.start, suspect.end)), spans[0]
    )
    head = f"{MARKS[finding.severity]} {SEVERITIES[finding.severity]} {finding.code}"
    for span in spans:
        if span == main:
            working = f"Phép tính: {plain(finding.calculation)}" if finding.calculation else ""
            yield span, [line for line in (head, plain(finding.message), working, remedy(finding)) if line]
        else:
            see = f"Xem ghi chú ở “{plain(main.text)}” ({places.name(main.start)})."
            yield span, [line for line in (head, see, plain(finding.calculation)) if line]


def _attach(word: WordDocument, anchor: Anchor, span: Span, lines: list[str], day: date | None) -> None:
    first, last = Run(anchor.first, word), Run(anchor.last, word)
    comment = word.add_comment([first, last], author=AUTHOR, initials=INITIALS)
    if anchor.beside:
        about = f"Nói về “{plain(span.text)}” ở {anchor.beside}." if span.text else "Nói về cả văn bản."
        lines = [lines[0], about, *lines[1:]]
    for number, line in enumerate(lines):
        paragraph = comment.paragraphs[0] if number == 0 else comment.add_paragraph()
        paragraph.add_run(writable(line)).bold = number == 0 or None
    if day is None:
        comment._comment_elm.attrib.pop(qn("w:date"), None)
    else:
        comment._comment_elm.set(qn("w:date"), f"{day.isoformat()}T00:00:00Z")
