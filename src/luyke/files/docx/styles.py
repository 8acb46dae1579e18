"""What a Word style says of its text, its bases included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element

from luyke.files import limits
from luyke.files.markup import attribute, child, children, number_attribute

_HEADING = re.compile(r"heading \d|title|subtitle", re.I)
_TWIPS_PER_POINT = 20


@dataclass(frozen=True)
class Properties:
    """The properties a run or paragraph states itself (`w:rPr`, `w:pPr`); None where it says nothing."""

    font: str | None = None
    bold: bool | None = None
    hidden: bool | None = None
    inset: float | None = None
    numbered: bool | None = None
    outline: int | None = None


def properties_of(run: _Element | None, paragraph: _Element | None = None) -> Properties:
    """What a `w:rPr` and a `w:pPr` state."""
    fonts = child(run, "rFonts")
    outline = child(paragraph, "outlineLvl")
    numbering = child(paragraph, "numPr", "numId")
    return Properties(
        font=attribute(fonts, "ascii") or attribute(fonts, "hAnsi"),
        bold=_switch(child(run, "b")),
        hidden=_switch(child(run, "vanish")),
        inset=inset_of(child(paragraph, "ind")),
        numbered=None if numbering is None else attribute(numbering, "val") != "0",
        outline=None if outline is None else number_attribute(outline, "val", 9),
    )


def inset_of(indent: _Element | None) -> float | None:
    """Where the first line begins, in points."""
    if indent is None:
        return None
    left = number_attribute(indent, "left") or number_attribute(indent, "start")
    first = number_attribute(indent, "firstLine") - number_attribute(indent, "hanging")
    return (left + first) / _TWIPS_PER_POINT


class Styles:
    """The style sheet of a document; an empty one when `root` is None."""

    def __init__(self, root: _Element | None) -> None:
        self._styles = {attribute(style, "styleId") or "": style for style in children(root, "style")}
        self._chains: dict[str, tuple[Properties, ...]] = {}
        self._defaults = properties_of(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._of_paragraphs = next(
            (
                name
                for name, style in self._styles.items()
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true")
            ),
            "",
        )

    @cached_property
    def default_font(self) -> str | None:
        """The font of text that no style says anything of."""
        return self._defaults.font

    def chain(self, name: str | None) -> tuple[Properties, ...]:
        """What a style and its bases state, nearest first; the default paragraph style for None."""
        name = name or self._of_paragraphs
        if name not in self._chains:
            self._chains[name] = tuple(
                properties_of(child(style, "rPr"), child(style, "pPr")) for style in self._lineage(name)
            )
        return self._chains[name]

    def is_heading(self, name: str | None) -> bool:
        """Whether the style has an outline level, or says none and is a heading by its name or that of a base."""
        levels = [each.outline for each in self.chain(name) if each.outline is not None]
        if levels:
            return levels[0] < 9
        return any(_HEADING.fullmatch(_called(style)) for style in self._lineage(name or ""))

    def is_contents(self, name: str | None) -> bool:
        """Whether the style is that of a line in a table of contents."""
        return any(re.fullmatch(r"toc \d", _called(style), re.I) for style in self._lineage(name or ""))

    def _lineage(self, name: str) -> Iterator[_Element]:
        for _ in range(limits.NESTING):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = attribute(child(style, "basedOn"), "val") or ""


def _called(style: _Element) -> str:
    return attribute(child(style, "name"), "val") or ""


def _switch(element: _Element | None) -> bool | None:
    if element is None:
        return None
    return (attribute(element, "val") or "1").lower() not in ("0", "false", "off")
