"""Pictures that may go out: decoded, turned upright, made small, and written anew with nothing but their pixels."""

from __future__ import annotations

import io
import warnings

from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from luyke.office.collection.refusals import RefusedError

_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST_BYTES = 12_000_000
_MOST_PIXELS = 40_000_000
_WIDEST = 1280
_QUALITY = 80


def redrawn(content: bytes) -> tuple[bytes, int, int]:
    """A JPEG of the picture, its width and height.

    Raises RefusedError for what is no photo (SVG, pages, scripts in a picture's clothes), or is too large.
    """
    if len(content) > _MOST_BYTES:
        raise RefusedError(_("Ảnh quá nặng; nhiều nhất 12 MB."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is looked at below
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
        if picture.width * picture.height > _MOST_PIXELS:
            raise RefusedError(_("Ảnh quá lớn; nhiều nhất 40 triệu điểm ảnh."))
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise RefusedError(_("Không mở được ảnh; nhận JPEG, PNG, WebP. SVG và tệp khác không nhận.")) from error
    upright.thumbnail((_WIDEST, _WIDEST * 2))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return written.getvalue(), bare.width, bare.height
