"""The plan of a place and year: as it is now, or as it was known at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, OuterRef, QuerySet, Subquery

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets.issuers import issuer_name
from luyke.office.targets.models import Issuer, Revision, Target
from luyke.office.targets.styles import print_sentence, print_short


@dataclass(frozen=True)
class Standing:
    """A target with the revision that counts."""

    target: Target
    revision: Revision

    @property
    def indicator(self) -> Indicator:
        """What is to be reached."""
        return self.target.indicator

    @property
    def style(self) -> str:
        """As decided in that revision."""
        return self.revision.style or self.target.style

    @property
    def value(self) -> Decimal | None:
        """In the base unit; None when withdrawn."""
        return self.revision.value

    @property
    def short(self) -> str:
        """As a cell says it."""
        return print_short(self.indicator, self.style, self.revision.value, self.revision.of_total)

    @property
    def sentence(self) -> str:
        """As a sentence goes on; "" when withdrawn."""
        if self.revision.value is None:
            return ""
        return print_sentence(self.indicator, self.style, self.revision.value, self.revision.of_total, self.target.year)

    @property
    def issuer_name(self) -> str:
        """Who assigned it, as it is called at that place."""
        return issuer_name(self.target.issuer, self.target.place)


@dataclass(frozen=True)
class PlanRow:
    """One indicator of a plan: what each issuer wants, and every revision of each, the oldest first."""

    indicator: Indicator
    standings: dict[str, Standing]
    history: list[Standing] = field(default_factory=list)

    @property
    def invented(self) -> bool:
        """Whether any of it is made up for a demonstration."""
        return self.indicator.invented or any(one.target.invented for one in self.standings.values())


def target_list(*, place: Place, year: int, as_of: datetime | None = None, withdrawn: bool = False) -> list[Standing]:
    """The targets of a place and year with the newest revision known at a moment; those withdrawn only when asked."""
    targets = Target.objects.filter(place=place, year=year)
    return [one for one in _standings(targets, as_of) if withdrawn or not one.revision.withdrawn]


def standing_of(*, target: Target, as_of: datetime | None = None) -> Standing | None:
    """One target with the newest revision known at a moment; None where it was not known then."""
    return next(iter(_standings(Target.objects.filter(pk=target.pk), as_of)), None)


def _standings(targets: QuerySet[Target], as_of: datetime | None) -> list[Standing]:
    revisions = Revision.objects.filter(target=OuterRef("pk")).order_by("-pk")
    if as_of is not None:
        revisions = revisions.filter(known_at__lte=as_of)
    found = list(
        targets.annotate(newest=Subquery(revisions.values("pk")[:1]))
        .filter(newest__isnull=False)
        .select_related("indicator", "place__parent")
        .order_by("position", "indicator__code", "pk")
    )
    by_pk = {row.pk: row for row in Revision.objects.filter(pk__in=[target.newest for target in found])}
    return [Standing(target, by_pk[target.newest]) for target in found]


def standings_of(*, targets: QuerySet[Target], as_of: datetime | None = None) -> list[Standing]:
    """Any targets with the newest revision known at a moment."""
    return _standings(targets, as_of)


def plan_rows(*, place: Place, year: int, as_of: datetime | None = None) -> list[PlanRow]:
    """The plan, a row an indicator, issuers side by side, with all history known at a moment. Three queries."""
    standing = target_list(place=place, year=year, as_of=as_of)
    rows: dict[int, PlanRow] = {}
    by_target = {}
    for one in standing:
        row = rows.setdefault(one.indicator.pk, PlanRow(one.indicator, {}))
        row.standings[one.target.issuer] = one
        by_target[one.target.pk] = (row, one.target)
    history = Revision.objects.filter(target__in=list(by_target)).order_by("pk")
    if as_of is not None:
        history = history.filter(known_at__lte=as_of)
    for revision in history:
        row, target = by_target[revision.target_id]
        row.history.append(Standing(target, revision))
    return list(rows.values())


def issuers_of(rows: Iterable[PlanRow]) -> list[str]:
    """The issuers that a plan has, in their order."""
    held = {issuer for row in rows for issuer in row.standings}
    return [issuer for issuer in Issuer.values if issuer in held]


def revision_list(*, target: Target) -> list[Standing]:
    """Every revision of a target, the newest first."""
    return [Standing(target, revision) for revision in target.revisions.order_by("-pk")]


def year_counts(*, places: Sequence[Place]) -> dict[tuple[int, int], int]:
    """(place id, year) → how many indicators its plan has. One query."""
    counted = (
        Target.objects.filter(place__in=places)
        .order_by()
        .values("place", "year")
        .annotate(count=Count("indicator", distinct=True))
    )
    return {(row["place"], row["year"]): row["count"] for row in counted}
