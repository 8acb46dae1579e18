"""Standard output and errors: UTF-8 whatever the locale, and quiet when the reader leaves early."""

from __future__ import annotations

import io
import os
import sys


def use_utf8() -> None:
    """Makes the standard streams write UTF-8.

    A letter that is none (half of a surrogate pair, from a file's name) is written as an escape, which JSON reads.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def abandon_output() -> None:
    """Points standard output at nothing, so that Python's last flush does not fail a second time."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def complain(sentence: str) -> None:
    """One Vietnamese sentence to standard error."""
    print(f"luyke: {sentence}", file=sys.stderr)


def complain_about(name: str, sentence: str) -> None:
    """The same about one file, which is named once; "-" is standard input."""
    named = "đầu vào chuẩn" if name == "-" else name
    complain(sentence if named in sentence else f"{named}: {sentence}")
