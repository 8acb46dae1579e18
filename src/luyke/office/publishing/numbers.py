"""Published figures in the text of an article: [[key]] stands where the number will."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from luyke.lexicon.units import is_count
from luyke.office.publishing.bodies import Piece
from luyke.writing.tracing import Measured, measured

MARK = re.compile(r"\[\[([^\[\]]{1,160})\]\]")
_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)[ .-]?\d(?:[ .-]?\d){7,9}(?!\d)")
_IDENTITY = re.compile(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PERSONAL = (_IDENTITY, _PHONE, _EMAIL)
_FEW = frozenset({"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_HIDDEN = "[đã ẩn]"


def marked(pieces: Iterable[Piece]) -> str:
    """A published sentence as an editor writes it on."""
    return "".join(f"[[{piece.key}]]" if piece.key else piece.text for piece in pieces)


def keys_in(text: str) -> set[str]:
    """The figures that a text quotes."""
    return set(MARK.findall(text))


def placed(text: str, prints: dict[str, str]) -> tuple[Piece, ...]:
    """A text with its figures in place. Raises KeyError for one that is not published."""
    return tuple(_placed(text, prints))


def loose_numbers(text: str, *, seen: bool = False) -> list[str]:
    """Numbers typed by hand: none of them may go out. Of what is `seen` in a picture, few may be counted in a word."""
    return [one.span.printed for one in measured(MARK.sub("…", text)) if not (seen and _counts_few(one))]


def personal_in(text: str) -> list[str]:
    """What looks like a telephone number, an identity number or an address of a person."""
    bare = MARK.sub("…", text)
    return [found.group() for pattern in _PERSONAL for found in pattern.finditer(bare)]


def hidden(text: str) -> str:
    """A text in which what looks like that is hidden."""
    for pattern in _PERSONAL:
        text = pattern.sub(_HIDDEN, text)
    return text


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs: an empty line stands between two."""
    return [" ".join(one.split()) for one in re.split(r"\n\s*\n", text.strip()) if one.strip()]


def _counts_few(one: Measured) -> bool:
    """ "Hai em nhỏ"; not "hai phần trăm"."""
    return one.span.printed.lower() in _FEW and one.figure is not None and is_count(one.figure.unit)


def _placed(text: str, prints: dict[str, str]) -> Iterator[Piece]:
    at = 0
    for found in MARK.finditer(text):
        if at < found.start():
            yield Piece(text[at : found.start()])
        yield Piece(prints[found[1]], found[1])
        at = found.end()
    if at < len(text):
        yield Piece(text[at:])
