"""Whether pictures can be recognised on this machine, and the way in when they can."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from luyke.files.pages import Page

_LANGUAGES = ("eng", "vie")
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    r"C:\Program Files\Tesseract-OCR\tessdata",
)


class Missing(Exception):  # noqa: N818 - names what is the case, as Unreadable does
    """A part of recognition is not installed. `remedy` says in Vietnamese how to install it, without a capital."""

    def __init__(self, remedy: str) -> None:
        super().__init__(remedy)
        self.remedy = remedy


def require() -> Path:
    """The folder of Tesseract's data. Raises Missing when packages or the data for `eng` or `vie` are not there."""
    if any(find_spec(name) is None for name in ("cv2", "tesserocr")):
        raise Missing("hãy cài phần nhận dạng ảnh bằng lệnh pip install 'luyke[ocr]' rồi chạy lại.")
    folders = [os.environ["TESSDATA_PREFIX"]] if os.environ.get("TESSDATA_PREFIX") else list(_FOLDERS)
    for folder in map(Path, folders):
        if all((folder / f"{language}.traineddata").is_file() for language in _LANGUAGES):
            return folder
    raise Missing(
        "hãy cài dữ liệu nhận dạng chữ Việt (trên Debian, Ubuntu: apt install tesseract-ocr-vie tesseract-ocr-eng) "
        "rồi chạy lại."
    )


def recognise_picture(picture: Any) -> Page:
    """The lines and ruled tables of a page's picture, a numpy array of grey values. Raises Missing."""
    folder = require()
    from luyke.files.ocr.recognition import recognise

    return recognise(picture, folder)
