"""A picture file → Document."""

from __future__ import annotations

import io
import time

from PIL import Image, ImageOps, ImageSequence

from luyke.files import limits
from luyke.files.assembling import Assembly
from luyke.files.ocr.availability import Missing, recognise_picture, require
from luyke.files.pages import Page, add_pages
from luyke.files.unreadable import Unreadable
from luyke.model import Document


def read(data: bytes) -> Document:
    """What stands in a picture, each frame of a TIFF a page.

    Raises Unreadable where recognition is not installed, the picture is too large, or nothing was recognised.
    """
    try:
        require()
    except Missing as error:
        raise Unreadable(f"Tệp là ảnh chụp, chưa đọc được thành chữ; {error.remedy}") from error
    assembly = Assembly()
    with Image.open(io.BytesIO(data)) as picture:
        add_pages(assembly, _pages(picture, assembly))
    if assembly.empty:
        raise Unreadable("Không nhận ra chữ nào trong ảnh; hãy quét lại rõ hơn, ít nhất 200 dpi.")
    return assembly.document("image", ocr=True)


def _pages(picture: Image.Image, assembly: Assembly) -> list[Page]:
    import numpy as np

    pages: list[Page] = []
    until = time.monotonic() + limits.OCR_SECONDS
    for frame in ImageSequence.Iterator(picture):
        if frame.width * frame.height > limits.IMAGE_PIXELS:
            raise Unreadable("Ảnh quá lớn để nhận dạng; hãy quét lại ở 200 đến 300 dpi.")
        if len(pages) >= limits.OCR_PAGES or time.monotonic() > until:
            assembly.note(f"Ảnh có nhiều trang; chỉ đọc {len(pages)} trang đầu.")
            break
        grey = ImageOps.exif_transpose(frame).convert("L")
        pages.append(recognise_picture(np.asarray(grey, dtype=np.uint8)))
    return pages
