"""Tesseract, once for words and once for numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import tesserocr

from luyke.files.ocr.straightening import Picture

_NUMERIC = "0123456789.,%()-+/"
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
# Paper that is left around what is read: Tesseract misses letters at the very edge.
_MARGIN = 12


@dataclass(frozen=True, slots=True)
class Read:
    """A line that was read and its box in pixels."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


class Tesseract:
    """Reads parts of pictures. A context: holds some 100 MB while it is open."""

    def __init__(self, folder: Path) -> None:
        self._words = tesserocr.PyTessBaseAPI(path=str(folder), lang="vie")
        self._numbers = tesserocr.PyTessBaseAPI(path=str(folder), lang="eng")
        self._numbers.SetVariable("tessedit_char_whitelist", _NUMERIC)

    def __enter__(self) -> Tesseract:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._words.End()
        self._numbers.End()

    def cell(self, picture: Picture) -> str:
        """The text of a table's cell: digits alone where it looks like a number."""
        if not _has_ink(picture):
            return ""
        text = _read(self._words, picture, tesserocr.PSM.SINGLE_BLOCK)
        if _is_number(text) or not text:
            return self.number(picture) or text
        return text

    def number(self, picture: Picture) -> str:
        """A picture of one number, read with nothing but digits and signs allowed."""
        return _read(self._numbers, picture, tesserocr.PSM.SINGLE_LINE).replace(" ", "")

    def page(self, picture: Picture) -> list[Read]:
        """The lines of a page or what is left of it; numbers in them are read again by themselves."""
        _set(self._words, picture)
        self._words.SetPageSegMode(tesserocr.PSM.AUTO)
        self._words.Recognize()
        iterator = self._words.GetIterator()
        words: list[tuple[bool, str, tuple[int, int, int, int]]] = []
        level = tesserocr.RIL.WORD
        for word in tesserocr.iterate_level(iterator, level) if iterator is not None else ():
            box, text = word.BoundingBox(level), (word.GetUTF8Text(level) or "").strip()
            if box is not None and text:
                words.append((bool(word.IsAtBeginningOf(tesserocr.RIL.TEXTLINE)), text, box))
        lines: list[list[tuple[str, tuple[int, int, int, int]]]] = []
        for begins, text, box in words:
            if begins or not lines:
                lines.append([])
            lines[-1].append((self._again(text, box, picture), box))
        return [_line(line) for line in lines]

    def _again(self, text: str, box: tuple[int, int, int, int], picture: Picture) -> str:
        """A number read again by itself: taken when its digits agree and it has more signs, which are lost more often
        than they are made up.
        """
        if not _is_number(text):
            return text
        left, top, right, bottom = box
        spare = max(4, (bottom - top) // 6)
        part = picture[max(0, top - spare) : bottom + spare, max(0, left - spare) : right + spare]
        found = self.number(part)
        agrees = _DIGIT.findall(found) == _DIGIT.findall(text)
        stop = text[-1] if agrees and text[-1] in ".,;:" and found[-1:] not in ".,;:" else ""
        return found + stop if agrees and _signs(found + stop) > _signs(text) else text


def _line(words: list[tuple[str, tuple[int, int, int, int]]]) -> Read:
    boxes = [box for _, box in words]
    return Read(
        text=" ".join(text for text, _ in words),
        left=min(box[0] for box in boxes),
        top=min(box[1] for box in boxes),
        right=max(box[2] for box in boxes),
        bottom=max(box[3] for box in boxes),
    )


def _signs(text: str) -> int:
    return sum(not sign.isalnum() for sign in text)


def _is_number(text: str) -> bool:
    return len(_DIGIT.findall(text)) > len(_LETTER.findall(text))


def _has_ink(picture: Picture) -> bool:
    return picture.size > 0 and int(picture.min()) < 160 and float((picture < 128).mean()) > 0.001


def _read(api: Any, picture: Picture, mode: int) -> str:
    _set(api, np.pad(picture, _MARGIN, constant_values=255))
    api.SetPageSegMode(mode)
    return " ".join((api.GetUTF8Text() or "").split())


def _set(api: Any, picture: Picture) -> None:
    height, width = picture.shape[:2]
    api.SetImageBytes(np.ascontiguousarray(picture).tobytes(), width, height, 1, width)
    api.SetSourceResolution(200)
