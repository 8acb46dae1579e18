"""Finding the article in a page by density: text that is not in links.

1. What is never article is cut out: scripts, navigation, footers, what is hidden, blocks whose class or id says menu,
   related, share, … unless they hold two fifths of the page's text (then the name says something else).
2. From the body down, as long as one child holds seven tenths of the text outside links, that child is the article.
3. Inside it, blocks that are mostly links (lists of other articles) are cut out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from luyke.files.html.tags import HEADINGS, NEVER, PIECES
from luyke.files.markup import local

_BOILERPLATE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|footer|related|comments?|share|social|banner|advert\w*|ads?"
    r"|popup|modal|login|search|pagination|paging|tags?|copyright|tin-?lien-?quan|lien-?quan|tin-?khac|tin-?moi"
    r"|doc-?nhieu|xem-?nhieu|other-?news|most-?read|more-?news|toolbar|skip-?link)(?:$|[\s_-])",
    re.I,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

_BOILERPLATE_SHARE = 0.4
_ARTICLE_SHARE = 0.7
_LINK_SHARE = 0.5


@dataclass(slots=True)
class _Weight:
    """How many letters an element holds, how many of them in links, and how many links."""

    text: int = 0
    linked: int = 0
    links: int = 0

    @property
    def own(self) -> int:
        return self.text - self.linked


def find_article(root: _Element) -> tuple[_Element, _Element | None]:
    """The element that holds the article, pruned, and the page's first heading when that stands outside of it.

    Changes the tree. The body, or the root, where nothing stands out.
    """
    body = next(root.iter("body"), root)
    _cut(body, _is_never)
    weights = _weigh(body)
    total = weights[body].text
    _cut(body, lambda each: _is_boilerplate(each) and weights[each].text < _BOILERPLATE_SHARE * total)
    weights = _weigh(body)
    chosen = _descend(body, weights)
    _cut(chosen, lambda each: _is_link_list(each, weights))
    heading = next((each for each in body.iter("h1") if "".join(each.itertext()).strip()), None)
    return chosen, None if heading is None or chosen in (heading, *heading.iterancestors()) else heading


def _cut(root: _Element, unwanted: Callable[[_Element], bool]) -> None:
    for element in [each for each in root.iter() if each is not root and unwanted(each)]:
        parent = element.getparent()
        if parent is not None:
            _keep_tail(element, parent)
            parent.remove(element)


def _keep_tail(element: _Element, parent: _Element) -> None:
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail


def _is_never(element: _Element) -> bool:
    name = local(element)
    if not name or name in NEVER:
        return True
    if name == "header":
        return not any(True for _ in element.iter(*HEADINGS))
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _is_boilerplate(element: _Element) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(named) > 1 and local(element) not in ("body", *HEADINGS) and _BOILERPLATE.search(named) is not None


def _is_link_list(element: _Element, weights: dict[_Element, _Weight]) -> bool:
    weight = weights[element]
    return (
        local(element) not in ("a", "span", "b", "strong", "em", "i", "tr", "td", *HEADINGS)
        and weight.links >= 2
        and weight.linked > _LINK_SHARE * weight.text
    )


def _weigh(root: _Element) -> dict[_Element, _Weight]:
    weights: dict[_Element, _Weight] = {}
    for element in reversed(list(root.iter())):
        weight = _Weight(_letters(element.text))
        for inner in element:
            below = weights[inner]
            weight.text += below.text + _letters(inner.tail)
            weight.linked += below.linked
            weight.links += below.links
        if local(element) == "a":
            weight.linked, weight.links = weight.text, 1
        weights[element] = weight
    return weights


def _letters(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _descend(element: _Element, weights: dict[_Element, _Weight]) -> _Element:
    while True:
        enough = _ARTICLE_SHARE * weights[element].own
        heavy = next((inner for inner in _inside(element) if weights[inner].own > enough), None)
        if heavy is None:
            return element
        element = heavy


def _inside(element: _Element) -> Iterator[_Element]:
    """Children that may be the article; a table's rows and cells only when the table is a frame around other blocks."""
    for inner in element:
        name = local(inner)
        if name == "table":
            if any(True for _ in inner.iter("p", "div", "h1", "h2")) and sum(1 for _ in inner.iter("td", "th")) <= 12:
                yield inner
        elif name not in PIECES:
            yield inner
