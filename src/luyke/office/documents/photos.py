"""Pictures that people send: decoded, turned upright, made small, and written anew with nothing but their pixels."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

MOST_PHOTO_BYTES = 12_000_000
_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST_PIXELS = 40_000_000
_WIDEST = 1280
_QUALITY = 80
_PLACES = 5  # of a degree: about a metre


class NotAPhotoError(ValueError):
    """What was sent is no photo, or is too large; the text is a sentence for who sent it."""


def redrawn(content: bytes) -> tuple[bytes, int, int]:
    """A JPEG of the picture, its width and height.

    Raises NotAPhotoError for what is no photo (SVG, pages, scripts in a picture's clothes), or is too large.
    """
    if len(content) > MOST_PHOTO_BYTES:
        raise NotAPhotoError(_("Ảnh quá nặng; nhiều nhất 12 MB."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is looked at below
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
        if picture.width * picture.height > _MOST_PIXELS:
            raise Image.DecompressionBombError
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    except Image.DecompressionBombError as error:
        raise NotAPhotoError(_("Ảnh quá lớn; nhiều nhất 40 triệu điểm ảnh.")) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise NotAPhotoError(_("Không mở được ảnh; nhận JPEG, PNG, WebP. SVG và tệp khác không nhận.")) from error
    upright.thumbnail((_WIDEST, _WIDEST * 2))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return written.getvalue(), bare.width, bare.height


def position_of(content: bytes) -> tuple[Decimal, Decimal] | None:
    """Where a camera says that it stood, as degrees north and east; None where it does not say, or says nonsense."""
    try:
        told = Image.open(io.BytesIO(content), formats=_FORMATS).getexif().get_ifd(ExifTags.IFD.GPSInfo)
        north = _degrees(told[ExifTags.GPS.GPSLatitude], told[ExifTags.GPS.GPSLatitudeRef] == "S")
        east = _degrees(told[ExifTags.GPS.GPSLongitude], told[ExifTags.GPS.GPSLongitudeRef] == "W")
    except (KeyError, TypeError, ValueError, ArithmeticError, OSError, SyntaxError):
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def _degrees(parts: Sequence[object], negative: bool) -> Decimal:
    whole, minutes, seconds = (Decimal(str(float(part))) for part in parts)
    found = (whole + minutes / 60 + seconds / 3600).quantize(Decimal(1).scaleb(-_PLACES))
    return -found if negative else found
