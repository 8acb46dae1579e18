"""A document laid out as sheets of lines, columns and tables: what Word, PDF and page then only draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from luyke.layout.document import Annex, Block, OfficialDocument, Section, Signature, Table
from luyke.layout.letters import width_of
from luyke.layout.lines import (
    annex_lines,
    balanced,
    cased,
    day_line,
    ended,
    number_line,
    recipient_lines,
    section_line,
    subject_line,
)
from luyke.layout.rules import Rules
from luyke.layout.table_widths import fitted
from luyke.writing import Traced


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph in one style of the rules.

    text     with the letters of its style already, "\\n" where it is broken on purpose
    under    what stands under it: a rule of a share of its length, or signs; 0 for nothing
    outline  its depth among the headings that a reader jumps by; 0 for none
    held     on one page with what follows
    framed   in a frame as wide as its words
    """

    style: str
    text: Traced
    under: float | str = 0
    outline: int = 0
    held: bool = False
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Free space, in pt."""

    height: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns, in rows; the left one has its share of the width. They are never parted by the end of a page."""

    left_share: float
    rows: tuple[tuple[tuple[Line | Room, ...], tuple[Line | Room, ...]], ...]


_ADDRESSEES = 0.36  # of the width, up to the colon of "Kính gửi:"

Piece = Line | Room | Columns | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """The document itself, or an annex, from the top of a page on."""

    pieces: tuple[Piece, ...]
    across: bool = False


def sheets_of(document: OfficialDocument) -> tuple[Sheet, ...]:
    """The document, then each annex."""
    rules = document.rules
    body = (*_heading(document, rules), *_body(document, rules), Room(10), *_foot(document, rules), Room(2))
    return (Sheet(body), *(_annex(document, annex, rules) for annex in document.annexes))


def _line(style: str, text: str | Traced, rules: Rules, *, outline: int = 0, held: bool = False) -> Line:
    traced = Traced(text) if isinstance(text, str) else text
    large = cased(traced.text, rules.styles[style])
    if len(large) == len(traced.text):  # one letter may become two, and numbers keep their places
        traced = replace(traced, text=large)
    return Line(style, traced, rules.under.get(style, 0), outline, held, rules.styles[style].frame)


def _heading(document: OfficialDocument, rules: Rules) -> Iterator[Piece]:
    """Who issues it on the left, whose country or party on the right; number and day; the kind and what it is on."""
    heading, width = document.heading, rules.page.text_width()
    left, right = [], [_line("country", rules.motto[0], rules)]
    for style, name in (("superior", heading.superior), ("issuer", heading.issuer)):
        if name:
            left.append(_line(style, balanced(name, rules.styles[style], width * rules.left_share, rules), rules))
    right += [_line("motto", line, rules) for line in rules.motto[1:]]
    number = [_line("number", number_line(document.heading, rules), rules)]
    letter, subject = document.kind.upper() == rules.letter, subject_line(document.title, rules)
    if letter:
        number.append(_line("letter_title", rules.letter_form.format(title=document.title), rules))
    if document.urgency:
        number.append(_line("urgency", document.urgency, rules))
    if document.mark:
        number.append(_line("mark", document.mark, rules))
    place = (_line("place", day_line(document.heading, rules), rules),)
    yield Columns(rules.left_share, ((tuple(left), tuple(right)), (tuple(number), place)))
    if not letter:
        yield _line("kind", document.kind, rules, held=True)
        yield _line("title", balanced(subject, rules.styles["title"], width * 0.9, rules), rules, held=True)
    if len(document.addressees) == 1:
        yield _line("addressees", f"{rules.addressees_heading} {document.addressees[0]}", rules)
    elif document.addressees:
        listed = [f"- {one.rstrip(' ;,.')};" for one in document.addressees]
        listed[-1] = f"{listed[-1][:-1]}."
        heading_line = _line("addressees_heading", rules.addressees_heading, rules)
        under_it = tuple(_line("addressees_list", one, rules) for one in listed)  # one below the other, under the colon
        yield Columns(_ADDRESSEES, (((heading_line,), ()), ((), under_it)))
    yield Room(6)


def _body(document: OfficialDocument, rules: Rules) -> Iterator[Piece]:
    pieces = list(_blocks(document.blocks, rules))
    last = pieces[-1] if pieces else None
    if isinstance(last, Line) and last.style == "text":
        end = ended(last.text.text, rules)
        whole = [number for number in last.text.numbers if number.end <= len(end)]
        pieces[-1] = replace(last, text=Traced(end, tuple(whole)), held=True)
    yield from pieces


def _blocks(blocks: Iterable[Block], rules: Rules, *, above: int = 0, across: bool = False) -> Iterator[Piece]:
    """Blocks as pieces. Outlines are as deep as the sections that stand around one, whatever levels are left out."""
    around: list[int] = []
    for block in blocks:
        if isinstance(block, Section):
            heading = section_line(block, rules)
            if not heading:  # a heading that says nothing heads nothing, and no tagged PDF may hold it
                continue
            while around and around[-1] >= block.level:
                around.pop()
            around.append(block.level)
            outline = above + len(around)
            yield _line(f"section{block.level}", heading, rules, outline=outline, held=True)
        elif isinstance(block, Table):
            if not block.rows:
                continue
            if block.title:
                yield _line("table_title", block.title, rules, held=True)
            if block.unit:
                yield _line("table_unit", block.unit, rules, held=True)
            yield Room(4)
            yield fitted(block, rules.page.text_width(across=across), rules)
            yield from (_line("table_note", note, rules) for note in block.notes)
            yield Room(4)
        else:
            yield _line("text", block.text, rules)


def _foot(document: OfficialDocument, rules: Rules) -> Iterator[Piece]:
    """Where it goes on the left, who signs on the right; two who sign stand side by side, above where it goes."""
    recipients = [_line("recipients", line, rules) for line in recipient_lines(document, rules)]
    if recipients:
        recipients.insert(0, _line("recipients_heading", rules.recipients_heading, rules))
    mine = tuple(_signature(document.signature, rules))
    if document.beside is None:
        yield Columns(0.5, ((tuple(recipients), mine),))
        return
    theirs, room = tuple(_signature(document.beside, rules)), (Room(rules.room_to_sign),)
    # Their names stand side by side, however many lines are above them.
    yield Columns(0.5, ((theirs[:-2], mine[:-2]), (room, room), (theirs[-1:], mine[-1:]), (tuple(recipients), ())))


def _signature(signature: Signature, rules: Rules) -> Iterator[Line | Room]:
    for line in signature.lines:
        yield _line("authority", line, rules)
    yield Room(rules.room_to_sign)
    yield _line("signer", signature.name, rules)


def _annex(document: OfficialDocument, annex: Annex, rules: Rules) -> Sheet:
    width = rules.page.text_width(across=annex.across)
    name, reference = annex_lines(document, annex, rules)
    if width_of(reference, rules.styles["annex_reference"]) > width:  # then whose document it is has a line of its own
        reference = re.sub(r" (?=của \S)(?!.* của )", "\n", reference)
    head = (
        _line("annex", name, rules, outline=1, held=True),
        _line("annex_title", balanced(annex.title, rules.styles["annex_title"], width, rules), rules, held=True),
        _line("annex_reference", reference, rules, held=True),
    )
    return Sheet((*head, Room(4), *_blocks(annex.blocks, rules, above=1, across=annex.across)), annex.across)
