"""The line above the rows, divided into as many headers as there are columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.headers import header_words, spelt_out
from luyke.reading.flattened.rows import Piece
from luyke.reading.tables.grid import plain

_WORD = re.compile(r"\S+")
# Words in lower case that never begin a header: "so với cùng kỳ".
_INSIDE = frozenset({"so", "với", "cùng", "kỳ", "năm", "tháng", "trước", "đến", "của", "và", "quý", "ngày", "theo"})
_WIDE = re.compile(r"\t| {2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIMES = frozenset(
    {"năm", "tháng", "quý", "kh", "th", "ước", "kỳ", "hoạch", "hiện", "ngày", "uth", "vụ", "nq", "so", "với", "/"}
)
_JOINS = frozenset({"%", "và", "của", "so", "với", "theo", "trên"})
_OPENS, _MAY_OPEN, _GOES_ON = 3, 1, -2


def divided(text: str, lines: Sequence[Piece], wanted: int) -> list[list[Piece]] | None:
    """The headers of `wanted` columns, each in its pieces, one a line; None where the words do not say where to cut."""
    if len(lines) == 1:
        wide = _at_gaps(text, lines[0])
        if len(wide) == wanted:
            return [[piece] for piece in wide]
    words = [word for line in lines for word in _words_of(text, line)]
    if len(words) < wanted:
        return None
    firsts = {line.start for line in lines}
    known = _known(text, words)
    ranked = sorted(
        ((_score(text, words, index, known, words[index].start in firsts), -index) for index in range(1, len(words))),
        reverse=True,
    )
    chosen = ranked[: wanted - 1]
    if chosen and chosen[-1][0] <= 0:
        return None
    if len(ranked) >= wanted and chosen and ranked[wanted - 1][0] == chosen[-1][0]:
        return None  # as good a cut was left out
    starts = [0, *sorted(-index for _, index in chosen)]
    return [_by_lines(words[start:stop], lines) for start, stop in zip(starts, [*starts[1:], len(words)], strict=True)]


def _words_of(text: str, line: Piece) -> Iterator[Piece]:
    """The words of a line; "Đơn vị tínhKết quả": a header glued to the one before begins another."""
    for match in _WORD.finditer(text, *line):
        start = match.start()
        for at in range(start + 1, match.end() - 1):
            if text[at].isupper() and text[at - 1].islower() and text[at + 1].islower():
                yield Piece(start, at)
                start = at
        yield Piece(start, match.end())


def _score(text: str, words: Sequence[Piece], index: int, known: dict[int, bool], first: bool) -> int:
    """How likely a header begins with a word."""
    word, before = text[slice(*words[index])], text[slice(*words[index - 1])].lower().strip("()")
    score = 0
    if before.endswith((",", "/", "-")) or before in _JOINS or word in _INSIDE:
        return _GOES_ON
    if index in known:
        score += _OPENS if known[index] else _GOES_ON
    if word[0].isupper():
        score += _OPENS
    elif _YEAR.match(word):
        score += _GOES_ON if before in _TIMES else _OPENS
    elif word[0] == "%":
        score += _GOES_ON if before in ("lệ", "trọng", "sánh", "tăng", "giảm", "tăng,") else _MAY_OPEN + 1
    elif word[0] == "(" or index not in known:
        score += _GOES_ON
    return score + first


def _known(text: str, words: Sequence[Piece]) -> dict[int, bool]:
    """Which words begin a phrase that headers have (True), and which stand inside one (False)."""
    low = [spelt_out(plain(text[slice(*word)])) for word in words]
    at = [0]
    for word in low:
        at.append(at[-1] + len(word) + 1)
    index_at = {position: index for index, position in enumerate(at)}
    found: dict[int, bool] = {}
    for phrase in header_words(" ".join(low)):
        for position, index in index_at.items():
            if phrase.start <= position < phrase.end and index < len(words):
                found[index] = position == phrase.start
    return found


def _at_gaps(text: str, line: Piece) -> list[Piece]:
    """A line cut where two blanks or a tab stand."""
    pieces: list[Piece] = []
    at = line.start
    for gap in [*_WIDE.finditer(text, *line), None]:
        end = gap.start() if gap is not None else line.end
        if text[at:end].strip():
            lead = len(text[at:end]) - len(text[at:end].lstrip())
            pieces.append(Piece(at + lead, at + len(text[at:end].rstrip())))
        at = gap.end() if gap is not None else end
    return pieces


def _by_lines(words: Sequence[Piece], lines: Sequence[Piece]) -> list[Piece]:
    """Words that follow each other, as one piece for each line that they stand in."""
    pieces: list[Piece] = []
    for line in lines:
        inside = [word for word in words if line.start <= word.start < line.end]
        if inside:
            pieces.append(Piece(inside[0].start, inside[-1].end))
    return pieces
