"""Which encoding a font's name stands for."""

from __future__ import annotations

from luyke.files.legacy.encodings import Legacy
from luyke.files.legacy.recognition import has_vietnamese_unicode


def legacy_of_font(font: str | None, text: str) -> Legacy | None:
    """The encoding of `text` set in `font`; None for Unicode fonts, and for Unicode text pasted into an old font."""
    name = (font or "").strip(" \"'").lower()
    if name.startswith((".vn", "vni-", "vni ")) and not has_vietnamese_unicode(text):
        if name.startswith("vni"):
            return Legacy.VNI
        return Legacy.TCVN3_CAPITALS if name.endswith("h") else Legacy.TCVN3
    return None
