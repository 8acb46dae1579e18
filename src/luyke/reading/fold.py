"""The text as the reader sees it: lower case, NFC, single blanks; every position leads back to the text as given."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

# What is dropped or joined: soft hyphens and zero-width marks, Markdown's bold, runs of blanks.
_NOISE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+|\*\*|[ \t\u00a0\u2009\u202f]{2,}")
_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_BOTH = re.compile(f"{_NOISE.pattern}|{_DECOMPOSED.pattern}")
# None of these and no two blanks: no noise.
_ODD = "\u00ad\u200b\u200c\u200d\u2060\ufeff\t\u00a0\u2009\u202f"
# Where a line that ended in the middle of a phrase may go on: in lower case, or with what a number waits for.
_GOES_ON = re.compile(r"\n(?=[ \t]*(?:([a-zà-ỹđ%])|(\d)))")
_PLAIN = (
    ("\t", " "),
    ("\u00a0", " "),
    ("\u2009", " "),
    ("\u202f", " "),
    ("\r", " "),
    ("–", "-"),
    ("—", "-"),
    ("−", "-"),
    ("‑", "-"),
    ("ƣ", "ư"),  # letters that some fonts drew for these
    ("ð", "đ"),
)

# … or, before a number, when the line ends on a word that waits for it.
_WAITING = re.compile(
    r"(?<=[\s.,;])(?:khoảng|đạt|là|trên|hơn|gần|tăng|giảm|bằng|chiếm|ước|có|với|từ|đến|còn|năm|tháng|quý|và|dưới"
    r"|gồm|thêm|-|–)\Z"
)


class Folded:
    """`low` is what patterns run over; `origin(i)` is where its character i stands in the text as given.

    `cased` is the same, letter for letter, in the case of the text.
    """

    __slots__ = ("_at", "_shift", "cased", "low", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._at: list[int] = []  # positions in `low` from which on …
        self._shift: list[int] = []  # … this much is added
        decomposed = not unicodedata.is_normalized("NFC", text)
        if decomposed or "  " in text or "**" in text or any(sign in text for sign in _ODD):
            low = self._mapped(text, _BOTH if decomposed else _NOISE)
        else:
            low = text
        if "\n" in low:
            low = _unbroken(low)
        self.cased = low
        low = _lower(low)
        for printed, plain in _PLAIN:
            if printed in low:
                low = low.replace(printed, plain)
        self.low = low

    def _mapped(self, text: str, noise: re.Pattern[str]) -> str:
        pieces: list[str] = []
        done = length = 0
        for match in noise.finditer(text):
            start, end = match.span()
            found = match.group()
            pieces.append(text[done:start])
            length += start - done
            done = end
            if found[0] in " \t\u00a0\u2009\u202f":
                new = " "
            elif found[0].isalpha():
                new = unicodedata.normalize("NFC", found)
            else:
                new = ""
            pieces.append(new)
            length += len(new)
            self._at.append(length)
            self._shift.append(end - length)
        pieces.append(text[done:])
        return "".join(pieces)

    def origin(self, position: int) -> int:
        """The offset in the text as given of position `position` of `low`."""
        if not self._at:
            return position
        index = bisect_right(self._at, position)
        return position + self._shift[index - 1] if index else position

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where low[start:end], which is not empty, stands in the text as given."""
        if not self._at:
            return start, end
        return self.origin(start), self.origin(end - 1) + 1


def _unbroken(text: str) -> str:
    """`text` with blanks for the line ends inside phrases."""
    pieces: list[str] = []
    done = 0
    for match in _GOES_ON.finditer(text):
        at = match.start()
        if at and text[at - 1] == "\r":
            at -= 1
        while at and text[at - 1] in " \t":
            at -= 1
        if match[2] is not None:
            goes_on = _WAITING.search(text, max(0, at - 8), at) is not None
        else:
            goes_on = not match[1].isupper() and at > 0 and text[at - 1] not in ".;:!?" and not text[at - 1].isspace()
        if goes_on:
            pieces.append(text[done:at])
            done = match.end()
            pieces.append(" " * (done - at))
    pieces.append(text[done:])
    return "".join(pieces)


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    # A letter that grows in lower case (İ) would shift every offset behind it: keep it as it is.
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
