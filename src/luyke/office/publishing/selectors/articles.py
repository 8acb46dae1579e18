"""Articles that are out: their photos, what is related to them, the sections that hold something."""

from __future__ import annotations

from datetime import datetime

from luyke.office.documents.files import load
from luyke.office.publishing.models import Kind, Photo
from luyke.office.publishing.selectors.publications import Shown, out, publication_list

_RELATED = 4


def photo_bytes(*, pk: int, at: datetime) -> bytes | None:
    """The picture of an article that is out; None for any other."""
    if not out(at=at).filter(kind=Kind.ARTICLE, body__photo__pk=pk).exists():
        return None
    photo = Photo.objects.filter(pk=pk).first()
    return load(photo.file) if photo else None


def article_related(*, shown: Shown, at: datetime) -> list[Shown]:
    """Other articles that share keywords, the section or the place, those that share most first."""

    def shared(other: Shown) -> int:
        words = set(shown.body["keywords"]) & set(other.body["keywords"])
        return 2 * len(words) + (shown.body["section"] == other.body["section"]) + (shown.place == other.place)

    others = [one for one in publication_list(kind=Kind.ARTICLE, at=at, limit=200) if one.key != shown.key]
    return sorted((one for one in others if shared(one)), key=shared, reverse=True)[:_RELATED]


def article_sections(*, at: datetime) -> dict[str, str]:
    """Address → name of the sections in which something is out."""
    rows = out(at=at).filter(kind=Kind.ARTICLE).values_list("body__section__slug", "body__section__name")
    return {slug: name for slug, name in rows.order_by("body__section__name") if slug}
