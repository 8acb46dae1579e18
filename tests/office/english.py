"""What a page says in its own language: all that is read of it outside of what it marks as Vietnamese."""

from __future__ import annotations

from html.parser import HTMLParser

from luyke.office.indicators.models import Indicator

_EMPTY = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_SAID = ("aria-label", "alt", "title", "placeholder")


class _Reader(HTMLParser):
    """Text and spoken attributes, what stands in elements marked as Vietnamese left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []

    @property
    def silent(self) -> bool:
        return any(unread for _tag, unread in self.open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        unread = given.get("lang") == "vi" or tag in ("script", "style")
        if not unread and not self.silent:
            self.said += [given[name] or "" for name in _SAID if name in given]
        if tag not in _EMPTY:
            self.open.append((tag, unread))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def said_in_english(page: str) -> str:
    """The text of an English page without what is marked as Vietnamese."""
    assert '<html lang="en">' in page
    reader = _Reader()
    reader.feed(page)
    return " ".join(" ".join(reader.said).split())


def english_names() -> dict[str, str]:
    """Gives every indicator an English name, told by its code: Vietnamese name → English one."""
    for one in Indicator.objects.all():
        one.name_en = f"English of {one.code}"
        one.save()
    return dict(Indicator.objects.values_list("name", "name_en"))
