"""XML parsed safely: no entities, no network, no document types; names without their namespaces."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from luyke.files.archive import Archive
from luyke.files.unreadable import Unreadable

_BROKEN = "Phần XML bên trong tệp bị hỏng; hãy mở bằng Word hoặc Excel rồi lưu lại."

DOCTYPE = (
    "Tệp có phần khai báo lạ (DOCTYPE) mà Word và Excel không bao giờ ghi, có thể là tệp phá hoại nên không được mở; "
    "hãy xin lại tệp gốc."
)


def parse_xml(data: bytes) -> _Element:
    """The root of a well-formed XML part. Raises Unreadable otherwise; entities stay unresolved."""
    if b"<!DOCTYPE" in data[:4096]:
        raise Unreadable(DOCTYPE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(_BROKEN) from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable(DOCTYPE)
    return root


def local(element: _Element) -> str:
    """An element's name without its namespace, so that transitional and strict Office files read alike.

    "" for comments, processing instructions and entities.
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The child elements of this local name."""
    return (child for child in (() if element is None else element) if local(child) == name)


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first element down a path of local names, or None."""
    for name in path:
        element = next(children(element, name), None)
    return element


def attribute(element: _Element | None, name: str) -> str | None:
    """An attribute by its local name, or None."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def number_attribute(element: _Element | None, name: str, default: int = 0) -> int:
    """A whole number of at most nine digits in an attribute, otherwise `default`."""
    value = attribute(element, name) or ""
    bare = value.removeprefix("-").partition(".")[0]
    return int(value.partition(".")[0]) if bare.isascii() and bare.isdigit() and len(bare) <= 9 else default


def relations_of(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """The relations of a package part: id → (last word of the type, name of the target member). "" is the package."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in archive.names:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for relation in children(parse_xml(archive.read(path)), "Relationship"):
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            member = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], member)
    return found
