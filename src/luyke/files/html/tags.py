"""HTML's elements by what they do to text."""

from __future__ import annotations

# What they hold is no text of the page.
NEVER = frozenset({
    "script", "style", "noscript", "template", "nav", "aside", "footer", "button", "select", "textarea", "iframe",
    "svg", "canvas", "video", "audio", "object", "embed", "map", "datalist", "dialog", "head", "title", "meta", "link",
    "input", "del",
})  # fmt: skip
# They stand inside a line; every other element begins and ends a block.
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    "o:p",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Pieces of an article, never the article itself.
PIECES = HEADINGS | {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure"}
BOLD = frozenset({"b", "strong", "th"})
