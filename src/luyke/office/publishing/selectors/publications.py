"""Publications that are out at a moment: not under embargo, not withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from unicodedata import normalize

from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet, Subquery

from luyke.lexicon.folding import fold
from luyke.office.places.models import Place
from luyke.office.publishing.bodies import DatasetBody, MonthBody, ReportBody, dataset_body, month_body, report_body
from luyke.office.publishing.models import Kind, Publication, Withdrawal
from luyke.office.publishing.selectors.comments import comments_stamp

_ADDRESSES = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.vi"}


@dataclass(frozen=True)
class Version:
    """One version: its number, since when it is out, and what it corrected."""

    number: int
    public_at: datetime
    notice: str


@dataclass(frozen=True)
class Shown:
    """A publication as readers may have it. `versions` are those that are out, the newest first."""

    pk: int
    kind: str
    key: str
    version: int
    title: str
    place: str
    place_name: str
    body: Mapping[str, Any]
    licence: str
    as_of: datetime
    public_at: datetime
    notice: str
    versions: tuple[Version, ...] = ()

    @property
    def newest(self) -> bool:
        """Whether no later version is out."""
        return not self.versions or self.version == self.versions[0].number

    @property
    def first_at(self) -> datetime:
        """When the first version came out."""
        return self.versions[-1].public_at if self.versions else self.public_at

    @property
    def corrected(self) -> tuple[Version, ...]:
        """The versions that corrected something."""
        return tuple(version for version in self.versions if version.notice)

    @property
    def version_text(self) -> str:
        """The version as the name of a file has it."""
        return str(self.version)

    @property
    def part(self) -> str:
        """The key's second half: the month of "305:2021-11"."""
        return self.key.partition(":")[2]


@dataclass(frozen=True)
class Gone:
    """What stands where something was withdrawn."""

    title: str
    notice: str
    withdrawn_at: datetime


def out(*, at: datetime) -> QuerySet[Publication]:
    """All versions that may be read at a moment."""
    return Publication.objects.filter(public_at__lte=at, withdrawal__isnull=True)


def stamp(*, at: datetime) -> str:
    """What changes whenever anything public does. Three queries."""
    told = out(at=at).aggregate(newest=Max("pk"), count=Count("pk"))
    return f"{told['newest']}-{told['count']}-{Withdrawal.objects.count()}-{comments_stamp()}"


def publication_list(
    *, at: datetime, kind: str = "", place: str = "", section: str = "", words: str = "", limit: int = 500
) -> list[Shown]:
    """The newest version of each thing that is out, the newest thing first.

    `words` are sought without accents; what has them with the accents that were typed stands first.
    """
    versions = out(at=at).filter(kind=OuterRef("kind"), key=OuterRef("key")).order_by("version")
    rows = out(at=at).filter(~Exists(versions.filter(version__gt=OuterRef("version"))))
    if kind:
        rows = rows.filter(kind=kind)
    if place:
        rows = rows.filter(place__code=place)
    if section:
        rows = rows.filter(body__section__slug=section)
    for word in fold(words).split()[:8]:
        rows = rows.filter(folded__contains=word)
    rows = rows.annotate(first_at=Subquery(versions.values("public_at")[:1])).order_by("-first_at", "-pk")
    found = [_shown(row) for row in rows.select_related("place")[:limit]]
    return sorted(found, key=lambda one: not is_said(words, (one.title, *_texts(one.body)))) if words.strip() else found


def is_said(words: str, texts: Iterable[str]) -> bool:
    """Whether words stand in texts as they are written, accents included."""
    text = normalize("NFC", "\n".join(texts)).lower()
    return all(word in text for word in normalize("NFC", words).lower().split())


def publication_show(*, kind: str, key: str, at: datetime, version: int | None = None) -> Shown | Gone | None:
    """One thing as it is now, or one version of it; what is said of it where it was withdrawn; None if never out.

    What was withdrawn under embargo was never out.
    """
    rows = list(out(at=at).filter(kind=kind, key=key).select_related("place").order_by("-version"))
    if not rows:
        gone = Withdrawal.objects.filter(
            publication__kind=kind, publication__key=key, withdrawn_at__lte=at,
            withdrawn_at__gte=F("publication__public_at"),
        ).select_related("publication").order_by("-pk").first()  # fmt: skip
        return Gone(gone.publication.title, gone.notice, gone.withdrawn_at) if gone else None
    wanted = [row for row in rows if version in (None, row.version)]
    versions = tuple(Version(row.version, row.public_at, row.notice) for row in rows)
    return _shown(wanted[0], versions) if wanted else None


def month_body_of(shown: Shown) -> MonthBody:
    """The month that was published."""
    return month_body(shown.body)


def dataset_body_of(shown: Shown) -> DatasetBody:
    """What was said of the data set."""
    return dataset_body(shown.body)


def report_body_of(shown: Shown) -> ReportBody:
    """The report that was published."""
    return report_body(shown.body)


def report_corrections(*, shown: Shown, at: datetime) -> list[Shown]:
    """What was published to correct a report, the newest first."""
    return [one for one in publication_list(kind=Kind.REPORT, place=shown.place, at=at)
            if one.body["corrects"] == shown.key]  # fmt: skip


def place_names(*, at: datetime) -> dict[str, str]:
    """Code → name of the places of which anything is out."""
    rows = out(at=at).filter(kind__in=(Kind.MONTH, Kind.DATASET, Kind.REPORT)).order_by()
    places = Place.objects.filter(pk__in=rows.values("place")).highest_first()
    return {place.code: str(place) for place in places}


def licence_address(licence: str) -> str:
    """Where the words of a licence stand; "" for one that has no address."""
    return _ADDRESSES.get(licence, "")


def _texts(body: object) -> Iterator[str]:
    """All that a body says, whatever it holds."""
    if isinstance(body, str):
        yield body
    elif isinstance(body, Mapping | list):
        for part in body.values() if isinstance(body, Mapping) else body:
            yield from _texts(part)


def _shown(row: Publication, versions: tuple[Version, ...] = ()) -> Shown:
    return Shown(
        pk=row.pk, kind=row.kind, key=row.key, version=row.version, title=row.title, place=row.place.code,
        place_name=str(row.place), body=row.body, licence=row.licence, as_of=row.as_of, public_at=row.public_at,
        notice=row.notice, versions=versions,
    )  # fmt: skip
