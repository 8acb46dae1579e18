"""A document as it is shown: its text as it was laid out, its figures marked, the findings beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from luyke.files.marking.wording import BASES, KINDS
from luyke.model import Basis, Kind
from luyke.office.documents.models import DocumentReading, ReceivedDocument
from luyke.office.ui.periods import print_period

_GRAVEST = ("error", "doubt", "note")
_CLASSES = {"heading": "heading", "list_item": "item", "header": "soft", "footnote": "soft"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; a marked one has the number of its figure, and says what is wrong with it."""

    text: str
    number: int | None = None
    severity: str = ""
    finding: int | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a table."""

    pieces: tuple[Piece, ...]
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (pieces) or a table (rows)."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    rows: tuple[tuple[Slot, ...], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding, with the figures it stands on as (number in the text, as printed)."""

    code: str
    severity: str
    message: str
    calculation: str
    words: tuple[tuple[int | None, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A received document and its newest reading."""

    document: ReceivedDocument
    reading: DocumentReading | None
    blocks: tuple[Block, ...] = ()
    findings: tuple[FindingView, ...] = ()
    figures: int = 0
    tested: int = 0
    held: int = 0


def document_page(document: ReceivedDocument, reading: DocumentReading | None) -> DocumentPage:
    """The page of a document."""
    if reading is None:
        return DocumentPage(document, None)
    told = reading.reading
    findings = sorted(told["findings"], key=lambda one: _GRAVEST.index(one["severity"]))
    marks = Marks(reading.text, told["figures"], findings)
    coverage = told["coverage"]
    return DocumentPage(
        document=document,
        reading=reading,
        blocks=tuple(marks.blocks(told["layout"])),
        findings=tuple(
            FindingView(
                one["code"], one["severity"], one["message"], one["calculation"],
                tuple((marks.numbers.get((each["start"], each["end"])), each["text"]) for each in one["figures"]),
            )
            for one in findings
        ),
        figures=coverage["figures"],
        tested=coverage["tested"],
        held=coverage["held"],
    )  # fmt: skip


class Marks:
    """The figures of a text by where they stand, and the gravest finding on each."""

    def __init__(self, text: str, figures: list[Mapping[str, Any]], findings: list[Mapping[str, Any]]) -> None:
        self.text = text
        self.numbers = {(one["start"], one["end"]): number for number, one in enumerate(figures)}
        self._said = {(one["start"], one["end"]): said(one) for one in figures}
        self._found: dict[tuple[int, int], tuple[str, int]] = {}
        for number, finding in enumerate(findings):
            for each in finding["figures"]:
                self._found.setdefault((each["start"], each["end"]), (finding["severity"], number))
        self._spans: list[tuple[int, int]] = []
        for span in sorted({*self.numbers, *self._found}):
            if span[1] > span[0] and (not self._spans or span[0] >= self._spans[-1][1]):
                self._spans.append(span)

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """The text between two offsets, cut at its marks."""
        found, at = [], start
        for first, last in self._spans[bisect_left(self._spans, (start, 0)) :]:
            if last > end:
                break
            if first > at:
                found.append(Piece(self.text[at:first]))
            severity, finding = self._found.get((first, last), ("", None))
            found.append(
                Piece(self.text[first:last], self.numbers.get((first, last)), severity, finding,
                      self._said.get((first, last), ""))
            )  # fmt: skip
            at = last
        if at < end:
            found.append(Piece(self.text[at:end]))
        return tuple(found)

    def blocks(self, layout: Mapping[str, Any]) -> Iterable[Block]:
        """Paragraphs and tables in reading order."""
        found: list[tuple[int, Block]] = [
            (start, Block(_CLASSES.get(kind, "paragraph"), self.pieces(start, end)))
            for start, end, kind in layout["blocks"]
        ]
        for table in layout["tables"]:
            rows: dict[int, list[Slot]] = {}
            for row, _column, start, end, row_span, column_span in table["cells"]:
                rows.setdefault(row, []).append(Slot(self.pieces(start, end), row_span, column_span))
            block = Block("table", rows=tuple(tuple(rows[row]) for row in sorted(rows)), name=table["name"])
            found.append((table["start"], block))
        return (block for _, block in sorted(found, key=lambda each: each[0]))


def said(figure: Mapping[str, Any]) -> str:
    """What a figure of the contract means, in one line: subject, kind, period, what it is compared with."""
    parts = [figure["subject"] or "chưa rõ chỉ tiêu", KINDS[Kind(figure["kind"])]]
    if figure["period"]:
        parts.append(print_period(figure["period"]))
    if figure["basis"]:
        parts.append(f"so với {BASES.get(Basis(figure['basis']), '')} {figure['issuer']}".strip())
    if figure["estimate"]:
        parts.append("ước")
    return " · ".join(parts)
