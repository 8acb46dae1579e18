"""The registry: each kind of file that can be read, the module that reads it, and what it is called.

Readers import heavy parsers, so they are loaded by name, when first needed: `luyke check small.txt` must not wait
for a PDF library. A reader module has one function, `read(data: bytes) -> Document`, and may raise anything:
`opening` turns what is no `Unreadable` into one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from luyke.model import Document

Reader = Callable[[bytes], Document]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name for people, its usual extensions, and the module that reads it."""

    label: str
    extensions: tuple[str, ...]
    module: str

    def reader(self) -> Reader:
        """Its reader, imported now."""
        return cast(Reader, import_module(self.module).read)


KINDS = {
    "txt": Kind("văn bản thuần", ("txt", "text", "md", "csv", "tsv", "log", ""), "luyke.files.txt"),
    "docx": Kind("Word (DOCX)", ("docx", "docm", "dotx", "dotm"), "luyke.files.docx.reader"),
    "xlsx": Kind("Excel (XLSX)", ("xlsx", "xlsm", "xltx", "xltm"), "luyke.files.xlsx.reader"),
    "xls": Kind("Excel 97-2003 (XLS)", ("xls", "xlt"), "luyke.files.xls"),
    "pdf": Kind("PDF", ("pdf",), "luyke.files.pdf.reader"),
    "html": Kind("trang web (HTML)", ("html", "htm", "xhtml"), "luyke.files.html.reader"),
    "mhtml": Kind("trang web (MHTML)", ("mht", "mhtml"), "luyke.files.html.mhtml"),
    "image": Kind("ảnh", ("png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp"), "luyke.files.ocr.reader"),
    "doc": Kind("Word 97-2003 (DOC)", ("doc", "dot"), "luyke.files.doc"),
    "rtf": Kind("RTF", ("rtf",), "luyke.files.doc"),
    "odt": Kind("OpenDocument (ODT)", ("odt",), "luyke.files.doc"),
}

KIND_OF_EXTENSION = {extension: name for name, kind in KINDS.items() for extension in kind.extensions}
