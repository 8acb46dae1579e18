"""The parts of a Word package that hold text."""

from __future__ import annotations

from functools import cached_property

from lxml.etree import _Element

from luyke.files.archive import Archive
from luyke.files.docx.styles import Styles
from luyke.files.markup import parse_xml, relations_of
from luyke.files.unreadable import Unreadable


class Package:
    """A DOCX in memory: its parts by member name, parsed once and shared by all who walk it.

    Raises Unreadable when it is broken. `archive` stays open for whoever copies the other members.
    """

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        mains = [target for kind, target in relations_of(self.archive, "").values() if kind == "officeDocument"]
        self.main = next((name for name in mains if name in self.archive.names), "word/document.xml")
        self._relations = relations_of(self.archive, self.main)
        self._roots: dict[str, _Element] = {}

    def root(self, name: str) -> _Element:
        """The root element of a part; the same object each time."""
        if name not in self._roots:
            self._roots[name] = parse_xml(self.archive.read(name))
        return self._roots[name]

    @cached_property
    def document(self) -> _Element:
        """The root of the main part."""
        return self.root(self.main)

    @cached_property
    def styles(self) -> Styles:
        """What the styles say; nothing where there are none or they are broken."""
        names = self.related("styles")
        try:
            return Styles(self.root(names[0]) if names else None)
        except Unreadable:
            return Styles(None)

    def related(self, kind: str) -> list[str]:
        """Members that the main part refers to as "styles", "footnotes", "endnotes", "header" or "footer"."""
        found = [target for type_, target in self._relations.values() if type_ == kind]
        return [name for name in dict.fromkeys(found) if name in self.archive.names]
