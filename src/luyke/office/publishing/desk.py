"""What the people of the desk see: publications of their places, out or not yet, withdrawn ones too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.places.selectors import places_within
from luyke.office.publishing.models import Article, Publication


@dataclass(frozen=True)
class DeskRow:
    """One version; `state` is "out", "waiting" for its hour, or "withdrawn" with its notice."""

    publication: Publication
    state: str
    withdrawn: str = ""


def publication_list(*, viewer: Person, permission: str = "publishing.write") -> QuerySet[Publication]:
    """Publications where the viewer has a permission, the newest first."""
    where = places_within(viewer=viewer, permission=permission).values("pk")
    rows = Publication.objects.filter(place__in=where)
    return rows.select_related("place__parent__parent__parent", "withdrawal").order_by("-published_at", "-pk")


def publication_get(*, viewer: Person, pk: int, permission: str) -> Publication | None:
    """One of them."""
    return publication_list(viewer=viewer, permission=permission).filter(pk=pk).first()


def places_of(*, viewer: Person, permission: str) -> QuerySet[Place]:
    """The places where the viewer has a permission, for a choice; the highest first."""
    return places_within(viewer=viewer, permission=permission).highest_first()


def row_of(publication: Publication, *, at: datetime) -> DeskRow:
    """How a version stands."""
    withdrawal = getattr(publication, "withdrawal", None)
    if withdrawal is not None:
        return DeskRow(publication, "withdrawn", withdrawal.notice)
    return DeskRow(publication, "waiting" if publication.public_at > at else "out")


def article_list(*, viewer: Person, permission: str = "publishing.write") -> QuerySet[Article]:
    """Articles on their way where the viewer has a permission, the last changed first."""
    where = places_within(viewer=viewer, permission=permission).values("pk")
    return Article.objects.filter(place__in=where).select_related(
        "place__parent__parent__parent", "section", "video__poster"
    )


def article_get(*, viewer: Person, pk: int, permission: str) -> Article | None:
    """One of them."""
    return article_list(viewer=viewer, permission=permission).filter(pk=pk).first()
