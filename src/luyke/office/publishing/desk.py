"""What the people of the desk see: publications of their places, out or not yet, withdrawn ones too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse

from luyke.office.accounts.models import Person
from luyke.office.observations.models import Observation
from luyke.office.places.models import Place
from luyke.office.places.selectors import places_within
from luyke.office.publishing.issued import template_is_open
from luyke.office.publishing.models import Article, Kind, Publication, PublishedFigure, TemplateOpening
from luyke.office.reports.models import Issue, Side, Template
from luyke.office.reports.selectors import template_list

_MOST, _MONTHS = 200, 12


@dataclass(frozen=True)
class DeskRow:
    """One version; `state` is "out", "waiting" for its hour, or "withdrawn" with its notice.

    outdated  figures of a month that are known otherwise by now, and nowhere published so
    """

    publication: Publication
    state: str
    withdrawn: str = ""
    outdated: tuple[str, ...] = ()

    @property
    def month(self) -> str:
        """Of a month's figures, the month."""
        return self.publication.key.partition(":")[2]

    @property
    def address(self) -> str:
        """Where this version is read; "" for what is not out."""
        if self.state != "out":
            return ""
        one = self.publication
        told = one.key.split(":") if one.kind == Kind.MONTH else [one.key]
        return f"{reverse(f'public:{one.kind}', args=told)}?ban={one.version}"


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


def desk_rows(*, viewer: Person, at: datetime) -> list[DeskRow]:
    """What was published last, how it stands, and of months what is to be corrected. Four queries."""
    found = list(publication_list(viewer=viewer).defer("body", "folded")[:_MOST])
    months: dict[str, int] = {}
    for one in found:
        if one.kind == Kind.MONTH and getattr(one, "withdrawal", None) is None:
            months.setdefault(one.key, one.pk)
    outdated = _outdated(list(months.values())[:_MONTHS], at)
    return [_row(one, at, tuple(outdated.get(one.pk, ()))) for one in found]


def _row(publication: Publication, at: datetime, outdated: tuple[str, ...]) -> DeskRow:
    withdrawal = getattr(publication, "withdrawal", None)
    if withdrawal is not None:
        return DeskRow(publication, "withdrawn", withdrawal.notice)
    return DeskRow(publication, "waiting" if publication.public_at > at else "out", outdated=outdated)


def _outdated(months: list[int], at: datetime) -> dict[int, list[str]]:
    """Publication → names of its values of which the office has learned otherwise since they last went out."""
    own = PublishedFigure.objects.filter(publication__in=months, key__startswith="value:")
    told = PublishedFigure.objects.filter(key__in=own.values("key"), publication__withdrawal__isnull=True)
    last = {one.key: one for one in told.order_by("publication__as_of", "pk")}
    seen = Observation.objects.filter(
        indicator__code__in={one.indicator for one in last.values()},
        place__code__in={one.place for one in last.values()},
        period__in={one.period for one in last.values()}, known_at__lte=at,
    )  # fmt: skip
    columns = ("indicator__code", "place__code", "period", "value", "known_at")
    known = {tuple(where): (value, since) for *where, value, since in seen.order_by("id").values_list(*columns)}
    found: dict[int, list[str]] = {}
    for figure in own:
        out = last.get(figure.key, figure)
        value, since = known.get((out.indicator, out.place, out.period), (out.value, out.vintage))
        if value != out.value and since > out.vintage:
            found.setdefault(figure.publication_id, []).append(figure.name)
    return found


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
