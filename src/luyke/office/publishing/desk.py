"""What the people of the desk see: publications of their places, out or not yet, withdrawn ones too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.places.selectors import places_within
from luyke.office.publishing.issued import template_is_open
from luyke.office.publishing.models import Article, Publication, TemplateOpening
from luyke.office.reports.models import Issue, Side, Template
from luyke.office.reports.selectors import template_list


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


def issue_list(*, viewer: Person) -> QuerySet[Issue]:
    """Issued reports that the viewer could publish: of State bodies, of kinds that are open; the newest first."""
    where = places_within(viewer=viewer, permission="publishing.publish").values("pk")
    last = TemplateOpening.objects.filter(template=OuterRef("report__template")).order_by("-pk").values("open")[:1]
    rows = Issue.objects.filter(report__place__in=where, report__side=Side.STATE, report__template__side=Side.STATE)
    return rows.annotate(open=Subquery(last)).filter(open=True).select_related("report__template", "report__place")


def template_rows(*, viewer: Person) -> list[tuple[Template, bool]]:
    """Kinds of reports whose going out the viewer decides, and whether they may. Those of the Party are not asked."""
    rows = [one for one in template_list(viewer=viewer) if one.side == Side.STATE]
    return [(one, template_is_open(one)) for one in rows]
