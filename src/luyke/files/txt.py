"""Plain text: UTF-8, UTF-16, Windows-1258, TCVN3, VNI. Nothing is altered: line ends, NFD, soft hyphens stay.

Tables drawn with bars are tables, and those that were copied cell by cell.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from luyke.files.legacy import Legacy, convert, recognise, share_of_syllables
from luyke.files.piped import tables_in
from luyke.files.stacked import stacked_tables
from luyke.files.unreadable import Unreadable
from luyke.model import Document

_SAMPLE = 20_000
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_JUNK = (
    "Tệp không phải văn bản (chỉ có dữ liệu nhị phân), có thể đã hỏng hoặc không phải báo cáo; "
    "hãy gửi tệp Word, Excel, PDF, HTML hoặc văn bản thuần."
)


def read(data: bytes) -> Document:
    """The text as it stands, each line a block, with the tables drawn in it.

    Offsets count from after a byte order mark, which is no text. Raises Unreadable for binary data.
    """
    text, notes = decode(data)
    if len(_CONTROLS.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 100:
        raise Unreadable(_JUNK)
    return replace(Document.of_text(text), notes=notes, tables=tables_in(text) or stacked_tables(text))


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Bytes of running text decoded, and notes on what had to be converted. `declared` is tried after UTF-8.

    Raises Unreadable for what is no text in any encoding.
    """
    text, notes = _decode_unicode(data)
    if text is None and declared:
        text = _decode_as(data, declared)
    if text is None:
        return _decode_eight_bit(data)
    legacy = recognise(text)
    if legacy is not None:
        return convert(text, legacy), (*notes, note_of(legacy))
    return text, notes


def note_of(legacy: Legacy) -> str:
    """The note for a document that was converted."""
    return f"Văn bản dùng bảng mã cũ {legacy.value}; đã chuyển sang Unicode."


def _decode_unicode(data: bytes) -> tuple[str | None, tuple[str, ...]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), ()
    guess = _bare_utf16(data[:_SAMPLE])
    if guess:
        return data.decode(guess, "replace"), ()
    bare = data.removeprefix(codecs.BOM_UTF8)
    try:
        return bare.decode("utf-8"), ()
    except UnicodeDecodeError:
        # A text cut in the middle of a letter, or a few bytes gone bad on the way, is still UTF-8.
        patched = bare.decode("utf-8", "replace")
        bad = patched.count("\ufffd")
        letters = sum(mark > "\x7f" for mark in patched[:_SAMPLE])
        if bad * 1000 <= len(patched) + 2000 and letters > 20 * bad:
            return patched, (f"Có {bad} ký tự bị hỏng trong tệp, đã thay bằng “\ufffd”.",)
    return None, ()


def _bare_utf16(head: bytes) -> str:
    """UTF-16 without a mark: most of Vietnamese text is Basic Latin, so every second byte is often zero."""
    half = len(head) // 2
    if half < 2:
        return ""
    low, high = head[0 : half * 2 : 2].count(0), head[1 : half * 2 : 2].count(0)
    if high > 0.4 * half and low < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if low > 0.4 * half and high < 0.1 * half else ""


def _decode_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if codecs.lookup(encoding)._is_text_encoding else None
    except (LookupError, UnicodeError, ValueError):
        return None


def _decode_eight_bit(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The best of the 8-bit encodings by how many words come out as Vietnamese syllables."""
    western = data.decode("cp1252", "replace")
    windows = data.decode("cp1258", "replace")
    scores = {
        "windows": share_of_syllables(windows),
        Legacy.TCVN3: share_of_syllables(convert(western, Legacy.TCVN3)),
        Legacy.VNI: share_of_syllables(convert(western, Legacy.VNI)),
    }
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < 0.5:
        if len(re.findall(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\xff]", data[:_SAMPLE])) > len(data[:_SAMPLE]) // 4:
            raise Unreadable(_JUNK)
        return windows, ("Không nhận ra bảng mã của tệp, chữ có dấu có thể sai; nên lưu lại bằng UTF-8.",)
    if isinstance(best, Legacy):
        return convert(western, best), (note_of(best),)
    return windows, ("Văn bản dùng bảng mã Windows-1258; đã chuyển sang Unicode.",)
