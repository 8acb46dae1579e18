"""One Word paragraph as text, each stretch of it tied to the run it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from lxml.etree import _Element

from luyke.files.docx.styles import Properties, Styles, properties_of
from luyke.files.legacy import legacy_of_font
from luyke.files.legacy.encodings import Legacy, convert_tracked
from luyke.files.markup import attribute, child, local
from luyke.model import BlockKind

_T = TypeVar("_T")

# Nothing in these is text of the paragraph: deleted or moved away, field codes, properties.
_SKIPPED = frozenset({"del", "moveFrom", "rPr", "pPr", "sdtPr", "sdtEndPr", "fldData", "instrText", "delText", "rt"})
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Signs that Word writes in the Symbol font, by the code it gives them.
_SYMBOLS = {"F0A3": "≤", "F0B3": "≥", "F0B1": "±", "F0B4": "×", "F0B7": "•", "F0AE": "→", "F0BB": "≈", "F02D": "−"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph's text: `text[start:end]` is what `node` (w:t, w:tab, w:br, …), a child of `run`, gives.

    origins  None where the node's own text has the same positions; for converted VNI, the position in the node's
             text of each position of the piece, the end included
    """

    run: _Element
    node: _Element
    start: int
    end: int
    origins: tuple[int, ...] | None = None

    def cut(self, offset: int) -> int:
        """The position in the node's own text where the paragraph's `offset` (start ≤ offset ≤ end) stands."""
        return offset - self.start if self.origins is None else self.origins[offset - self.start]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its `w:p`, its text, and the pieces that make the text without gaps, in order.

    Text: runs that count, tracked insertions included, deletions not; a tab as a tab, a line break as a line end, no
    note marks, raised digits as ¹²³ so that they cannot stick to a number, words in .Vn and VNI fonts in Unicode.
    boxes   the `w:txbxContent` of text boxes anchored in it
    notes   (kind, id) of the notes it refers to: ("footnote", "2")
    inset   where its first line begins, in points
    """

    element: _Element
    text: str
    pieces: tuple[Piece, ...]
    kind: BlockKind
    inset: float
    bold: bool
    boxes: tuple[_Element, ...]
    notes: tuple[tuple[str, str, _Element], ...]
    of_contents: bool


def read_paragraph(element: _Element, styles: Styles) -> Paragraph:
    """Reads a `w:p`."""
    own = child(element, "pPr")
    style = attribute(child(own, "pStyle"), "val")
    stated = (properties_of(None, own), *styles.chain(style))
    texts: list[str] = []
    pieces: list[Piece] = []
    boxes: list[_Element] = []
    notes: list[tuple[str, str, _Element]] = []
    at, letters, bold_letters = 0, 0, 0
    for run in _runs(element):
        face = _Face.of(run, styles, stated)
        if face.hidden:
            continue
        for node in run:
            name = local(node)
            if name in ("footnoteReference", "endnoteReference"):
                notes.append((name.removesuffix("Reference"), attribute(node, "id") or "", run))
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                boxes += _boxes(node)
            text, origins = _text_of(node, name, face)
            if text:
                texts.append(text)
                pieces.append(Piece(run, node, at, at + len(text), origins))
                at += len(text)
                visible = len(text.strip())
                letters += visible
                bold_letters += visible if face.bold else 0
    return Paragraph(
        element=element,
        text="".join(texts),
        pieces=tuple(pieces),
        kind=_kind(stated, style, styles),
        inset=_first(stated, "inset", 0.0),
        bold=0 < letters == bold_letters,
        boxes=tuple(boxes),
        notes=tuple(notes),
        of_contents=styles.is_contents(style),
    )


@dataclass(frozen=True, slots=True)
class _Face:
    """What a run looks like, as far as it changes the text."""

    font: str | None
    bold: bool
    hidden: bool
    raised: bool

    @classmethod
    def of(cls, run: _Element, styles: Styles, paragraph: tuple[Properties, ...]) -> _Face:
        own = child(run, "rPr")
        style = attribute(child(own, "rStyle"), "val")
        stated = (properties_of(own), *(styles.chain(style) if style else ()), *paragraph)
        return cls(
            font=_first(stated, "font", styles.default_font),
            bold=_first(stated, "bold", False),
            hidden=_first(stated, "hidden", False),
            raised=attribute(child(own, "vertAlign"), "val") == "superscript",
        )


def _runs(element: _Element) -> Iterator[_Element]:
    """The runs of a paragraph in reading order, through links, insertions, fields, formulas and content controls."""
    for inner in element:
        name = local(inner)
        if name == "r":
            yield inner
        elif name == "AlternateContent":
            yield from _runs(_chosen(inner))
        elif name and name not in _SKIPPED and name != "p":
            yield from _runs(inner)


def _chosen(alternate: _Element) -> _Element:
    """The branch of an `mc:AlternateContent` that is read: what newer Word shows."""
    choice = child(alternate, "Choice")
    fallback = child(alternate, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else alternate


def _boxes(node: _Element) -> list[_Element]:
    """The text boxes drawn by `node`, each once."""
    if local(node) == "AlternateContent":
        node = _chosen(node)
    found = [
        box for box in node.iter("{*}txbxContent") if not any(local(up) == "Fallback" for up in _between(box, node))
    ]
    return [box for box in found if not any(local(up) == "txbxContent" for up in _between(box, node))]


def _between(inner: _Element, outer: _Element) -> Iterator[_Element]:
    up = inner.getparent()
    while up is not None and up is not outer:
        yield up
        up = up.getparent()


def _text_of(node: _Element, name: str, face: _Face) -> tuple[str, tuple[int, ...] | None]:
    if name == "t":
        raw = node.text or ""
    elif name == "sym":
        raw = _SYMBOLS.get((attribute(node, "char") or "").upper(), "")
    else:
        raw = _MARKS.get(name, "")
    if not raw:
        return "", None
    legacy = legacy_of_font(face.font, raw)
    if name in ("t", "softHyphen") and legacy is not None:
        raw, origins = convert_tracked(raw, legacy)
        return raw, origins if legacy is Legacy.VNI else None
    return (raw.translate(_SUPERSCRIPT) if face.raised else raw), None


def _kind(stated: tuple[Properties, ...], style: str | None, styles: Styles) -> BlockKind:
    outline = stated[0].outline
    if styles.is_heading(style) or (outline is not None and outline < 9):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if _first(stated, "numbered", False) else BlockKind.PARAGRAPH


def _first(stated: tuple[Properties, ...], name: str, default: _T) -> _T:
    return next((found for each in stated if (found := getattr(each, name)) is not None), default)
