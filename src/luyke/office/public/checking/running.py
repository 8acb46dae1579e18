"""Has a text read in a process of its own, one at a time, so that pages go on being served."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from threading import BoundedSemaphore, Lock

from luyke.office.public.checking import bounds

_LINE = [sys.executable, "-B", "-m", "luyke.office.public.checking.child"]
# Of the threads that serve pages two at most stand here: one whose text is read, one that waits.
_PLACES = BoundedSemaphore(2)
_READING = Lock()


class BusyError(Exception):
    """Others are being read just now."""


class TooLongError(Exception):
    """Reading was ended: it took longer than any report does, or more memory."""


@dataclass(frozen=True)
class Answer:
    """What was found: a page ("html") or a Word file ("docx"); or why the text was refused."""

    media: str = ""
    content: bytes = b""
    refused: str = ""


def answer_of(data: bytes, name: str, *, word: bool = False, above: str = "") -> Answer:
    """The answer for a text or a file; `above` is HTML over the page. Raises BusyError, TooLongError."""
    if not _PLACES.acquire(blocking=False):
        raise BusyError
    try:
        if not _READING.acquire(timeout=bounds.WAITING):
            raise BusyError
        try:
            return _run(json.dumps({"name": name, "word": word, "above": above}).encode() + b"\n" + data)
        finally:
            _READING.release()
    finally:
        _PLACES.release()


def _run(given: bytes) -> Answer:
    try:
        # What a reader complains of could quote the text: it goes nowhere.
        done = subprocess.run(_LINE, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=bounds.SECONDS)  # fmt: skip
    except subprocess.TimeoutExpired:
        raise TooLongError from None  # what it holds of the text is dropped
    if done.returncode != 0:
        raise TooLongError
    head, _, content = done.stdout.partition(b"\n")
    told = json.loads(head)
    return Answer(told.get("media", ""), content, told.get("refused", ""))
