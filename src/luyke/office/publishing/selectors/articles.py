"""Articles that are out: their photos and films, what is related to them, the sections that hold something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from luyke.office.documents.files import load, load_from, size_of
from luyke.office.publishing.models import Kind, PublishedFile, Section
from luyke.office.publishing.selectors.publications import Shown, out, publication_list

_RELATED = 4


@dataclass(frozen=True)
class Filed:
    """A file that is out: its path under MEDIA_ROOT, its media type."""

    path: str
    media: str

    @property
    def size(self) -> int:
        """In bytes."""
        return size_of(self.path)

    def content(self) -> bytes:
        """All of it."""
        return load(self.path)

    def between(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes from one to another, the last left out, in pieces."""
        return load_from(self.path, start, end)


def file_out(*, name: str, at: datetime) -> Filed | None:
    """The file of that name, where something that is out has it; None for any other."""
    rows = PublishedFile.objects.filter(name=name, publication__in=out(at=at)).order_by("-publication__version", "-pk")
    row = rows.first()
    return Filed(row.file, row.media) if row else None


def article_photos(*, shown: Shown) -> list[Mapping[str, Any]]:
    """The photos of an article in their order. An article of old has one at most."""
    photo = shown.body.get("photo")
    return shown.body.get("photos", [photo] if photo else [])


def article_video(*, shown: Shown) -> Mapping[str, Any] | None:
    """The film of an article."""
    return shown.body.get("video")


def article_related(*, shown: Shown, at: datetime) -> list[Shown]:
    """Other articles that share keywords, the section or the place, those that share most first."""

    def shared(other: Shown) -> int:
        words = set(shown.body["keywords"]) & set(other.body["keywords"])
        return 2 * len(words) + (shown.body["section"] == other.body["section"]) + (shown.place == other.place)

    others = [one for one in publication_list(kind=Kind.ARTICLE, at=at, limit=200) if one.key != shown.key]
    return sorted((one for one in others if shared(one)), key=shared, reverse=True)[:_RELATED]


def articles_filed(*, shown: Iterable[Shown], at: datetime) -> list[Shown]:
    """Articles under the newest names of their sections; of an earlier version the name as it was. One query."""
    rows = list(shown)
    if not any(one.body.get("section") for one in rows):
        return rows
    names = article_sections(at=at)
    return [_filed(one, names) for one in rows]


def article_sections(*, at: datetime) -> dict[str, str]:
    """Address → name of the sections in which something is out, as last published, in the order of the editors."""
    rows = out(at=at).filter(kind=Kind.ARTICLE).values_list("body__section__slug", "body__section__name")
    names = {slug: name for slug, name in rows.order_by("pk") if slug}
    places = dict(Section.objects.values_list("slug", "position"))
    return dict(sorted(names.items(), key=lambda one: (places.get(one[0], len(places) + 1), one[1])))


def _filed(shown: Shown, names: Mapping[str, str]) -> Shown:
    section = shown.body.get("section")
    if not section or not shown.newest:
        return shown
    return replace(
        shown, body={**shown.body, "section": {**section, "name": names.get(section["slug"], section["name"])}}
    )
