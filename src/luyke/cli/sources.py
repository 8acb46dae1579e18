"""From the command line's names to documents: single files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from luyke.files import limits, open_bytes, open_document
from luyke.files.kinds import KINDS
from luyke.model import Document

STANDARD_INPUT = "-"
# What a folder is searched for. Pictures, logs and files without an extension are read only when named.
_KNOWN = frozenset(
    f".{extension}"
    for kind in KINDS
    if kind != "image"
    for extension in KINDS[kind].extensions
    if extension not in ("", "log")
)
_TEMPORARY = ("~$", ".")  # Word's lock files, hidden files


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and the bytes it came from: kept for standard input, read again for a file."""

    name: str
    document: Document
    data: bytes | None = None

    def original(self) -> bytes:
        """The file's bytes as they were given."""
        return Path(self.name).read_bytes() if self.data is None else self.data


def open_source(name: str) -> Opened:
    """The document behind one name on the command line. Raises Unreadable with its Vietnamese sentence."""
    if name != STANDARD_INPUT:
        return Opened(name, open_document(Path(name)))
    data = sys.stdin.buffer.read(limits.FILE_BYTES + 1)
    return Opened(name, open_bytes(data, "đầu vào chuẩn"), data)


def expand(names: Iterable[str]) -> Iterator[str]:
    """The names with each folder replaced by the files inside it, at any depth, in order of name, each once."""
    seen: set[str] = set()
    for name in names:
        for found in _inside(name) if name != STANDARD_INPUT and Path(name).is_dir() else (name,):
            if found not in seen:
                seen.add(found)
                yield found


def _inside(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in _KNOWN and not name.startswith(_TEMPORARY):
                yield str(Path(parent, name))
