"""The table of texts that a workbook's cells share."""

from __future__ import annotations

from typing import IO

from lxml import etree
from lxml.etree import _Element

from luyke.files import limits
from luyke.files.legacy import convert, legacy_of_font
from luyke.files.markup import attribute, child, children, local
from luyke.files.unreadable import Unreadable


def read_strings(stream: IO[bytes]) -> list[str]:
    """The shared texts in order: rich text joined, runs in .Vn and VNI fonts converted, readings (ruby) left out."""
    found: list[str] = []
    parser = etree.XMLPullParser(events=("end",), tag="{*}si", resolve_entities=False, no_network=True, load_dtd=False)
    taken = 0
    while chunk := stream.read(256 * 1024):
        taken += len(chunk)
        if taken > 2 * limits.XML_PART or b"<!DOCTYPE" in chunk:
            raise Unreadable("Phần chữ của tệp Excel quá lớn hoặc bất thường; hãy tách thành các tệp nhỏ hơn.")
        parser.feed(chunk)
        for _, item in parser.read_events():
            found.append("".join(_text_of(part) for part in item))
            item.clear()
            parent = item.getparent()
            while parent is not None and item.getprevious() is not None:
                del parent[0]
    parser.close()
    return found


def _text_of(part: _Element) -> str:
    if local(part) == "t":
        return part.text or ""
    if local(part) != "r":
        return ""
    text = "".join(each.text or "" for each in children(part, "t"))
    legacy = legacy_of_font(attribute(child(part, "rPr", "rFont"), "val"), text)
    return convert(text, legacy) if legacy else text
