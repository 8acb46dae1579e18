"""Published figures: the newest public one of each key, and what was printed before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Max, QuerySet

from luyke.office.publishing.models import Kind, PublishedFigure
from luyke.office.publishing.selectors.publications import Shown, out
from luyke.office.scoreboard.sources import stored
from luyke.office.ui.language import in_page_language

_HEAVY = ("publication__body", "publication__folded")


@dataclass(frozen=True)
class Print:
    """One number as it went out. `title` and `notice` are those of the publication that it went out with."""

    key: str
    name: str
    indicator: str
    place: str
    period: str
    value: Decimal
    unit: str
    shown: str
    status: str
    vintage: datetime
    source: str
    invented: bool
    public_at: datetime
    title: str
    notice: str
    version: int
    kind: str
    publication: str
    name_en: str = ""

    @property
    def indicator_title(self) -> str:
        """The name of its indicator in the language of the page. Of a stored value; what is derived has a name only."""
        return in_page_language(self.name.rpartition(":")[0], self.name_en)

    @property
    def signed(self) -> str:
        """As printed, with the sign that verbs tell of a change where it stands in a sentence."""
        return f"−{self.shown}" if self.value < 0 and is_change(self.key) else self.shown


class SeriesName(NamedTuple):
    """What a series is of. `name` as it was published, in Vietnamese."""

    place: str
    code: str
    name: str
    name_en: str

    @property
    def title(self) -> str:
        """The name in the language of the page."""
        return in_page_language(self.name, self.name_en)


@dataclass(frozen=True)
class Line:
    """One value of a series, with how often it was published otherwise before."""

    print: Print
    revised: int


def figures_now(*, keys: Iterable[str], at: datetime) -> dict[str, str]:
    """Key → what is printed now: of all that is out what was known last. One query."""
    rows = PublishedFigure.objects.filter(key__in=set(keys), publication__in=out(at=at))
    return dict(rows.order_by("publication__as_of", "pk").values_list("key", "shown"))


def is_change(key: str) -> bool:
    """Whether a figure tells by how much something rose or fell; its sign stands in the words around it."""
    return key.startswith(("derived:growth(", "derived:difference(", "derived:beyond("))


def figures_fallen(*, keys: Iterable[str], then: datetime, at: datetime) -> dict[str, tuple[bool, bool]]:
    """Of changes: whether each was a fall as it was out `then`, and whether it is one now. One query."""
    rows = PublishedFigure.objects.filter(key__in={key for key in keys if is_change(key)}, publication__in=out(at=at))
    found: dict[str, tuple[bool, bool]] = {}
    columns = ("key", "value", "publication__public_at")
    for key, value, public_at in rows.order_by("publication__as_of", "pk").values_list(*columns):
        before = found[key][0] if key in found and public_at > then else value < 0
        found[key] = before, value < 0
    return found


def parts_of(body: Mapping[str, Any]) -> list[list[dict[str, str]]]:
    """The paragraphs of an article, its lead first; behind them what is said in its film."""
    return [body["lead"], *body["paragraphs"], *((body.get("video") or {}).get("words", ()))]


def figures_quoted(*, shown: Iterable[Shown]) -> dict[int, Mapping[str, str]]:
    """What publications print, by their pk: key → print. An article quotes, a month has its own. One query."""
    found: dict[int, dict[str, str]] = {}
    for one in shown:
        parts = parts_of(one.body) if one.kind == Kind.ARTICLE else []
        found[one.pk] = {piece["key"]: piece["text"] for part in parts for piece in part if piece["key"]}
    own = PublishedFigure.objects.filter(publication__in=found)
    for pk, key, print in own.values_list("publication", "key", "shown"):
        found[pk][key] = print
    return found


def figure_history(*, key: str, at: datetime) -> list[Print]:
    """Every public print of a key, what was known last first, those that say the same as the one before left out."""
    found: list[Print] = []
    for row in _rows(at).filter(key=key):
        one = _print(row)
        if found and found[-1].shown == one.shown and found[-1].value == one.value:
            continue
        found.append(one)
    return found[::-1]


def figure_parts(*, key: str, at: datetime) -> list[Print]:
    """The figures that one was worked out from, as they are printed now."""
    parts = [str(source) for source in stored(key) if str(source) != key]
    found = {row.key: row for row in _rows(at).filter(key__in=parts)} if parts else {}
    return [_print(found[part]) for part in parts if part in found]


def series_of(
    *, at: datetime, place: str | Collection[str] = "", indicator: str | Collection[str] = "",
    as_of: datetime | None = None,
) -> list[Line]:  # fmt: skip
    """The stored values that are out, in the order of indicators and periods; as they were out at `as_of` if given.

    Of one place and indicator or of several; of all where none is named.
    """
    return _lines(_stated(at, place, indicator, as_of))


def series_history(
    *, at: datetime, place: Collection[str] = (), indicator: Collection[str] = (), as_of: datetime | None = None
) -> list[Print]:
    """Every stored value that became the one to go by, in the order in which it did; the last of a key holds.

    What came out again unchanged is left out, and so is what was known before that which was out already.
    """
    holds: dict[str, PublishedFigure] = {}
    found: list[Print] = []
    for row in _stated(at, place, indicator, as_of).order_by("publication__public_at", "publication__as_of", "pk"):
        before = holds.get(row.key)
        if before is None or before.publication.as_of <= row.publication.as_of:
            holds[row.key] = row
            if before is None or _stands(before) != _stands(row):
                found.append(_print(row))
    return found


def series_page(
    *, at: datetime, place: str = "", indicator: str = "", as_of: datetime | None = None, limit: int, offset: int
) -> tuple[int, list[Line]]:
    """A stretch of the same, and how many there are in all. Three queries; only the stretch is read."""
    rows = _stated(at, place, indicator, as_of)
    names = ("indicator", "place", "period", "key")
    keys = rows.select_related(None).order_by(*names).values_list(*names).distinct()
    wanted = [key for *_, key in keys[offset : offset + limit]]
    return keys.count(), _lines(rows.filter(key__in=wanted)) if wanted else []


def figures_of(*, shown: Shown, indicator: str = "", limit: int | None = None, offset: int = 0) -> list[Print]:
    """The stored values that went out with one publication, in the order of indicators and periods; a stretch of them.

    Of one indicator, or of all where none is named.
    """
    rows = _own(shown, indicator).order_by("indicator", "period").select_related("publication").defer(*_HEAVY)
    return [_print(row) for row in rows[offset : None if limit is None else offset + limit]]


def figures_count(*, shown: Shown, indicator: str = "") -> int:
    """How many there are of them."""
    return _own(shown, indicator).count()


def figures_later(*, shown: Shown, at: datetime) -> int:
    """How many stored values of a publication have since been published otherwise."""
    now = {line.print.key: line.print.value for line in series_of(place=shown.place, at=at)}
    return sum(now.get(one.key, one.value) != one.value for one in figures_of(shown=shown))


def indicator_names(*, at: datetime, place: str = "") -> dict[str, str]:
    """Code → name of the indicators of which a stored value is out, in the order of codes. One query."""
    return dict(sorted((one.code, one.name) for one in series_names(at=at, place=place)))


def series_names(*, at: datetime, place: str = "") -> list[SeriesName]:
    """Place, code and names of every series of which a stored value is out, in their order. One query."""
    rows = PublishedFigure.objects.filter(publication__in=out(at=at), key__startswith="value:")
    rows = rows.filter(place=place) if place else rows
    last = rows.order_by().values("place", "indicator").annotate(last=Max("pk")).values("last")
    named = PublishedFigure.objects.filter(pk__in=last).order_by("place", "indicator")
    rows = named.values_list("place", "indicator", "name", "name_en")
    return [SeriesName(where, code, name.rpartition(":")[0], english) for where, code, name, english in rows]


def periods_out(*, at: datetime) -> list[str]:
    """The periods of which a stored value is out, in order. One query."""
    rows = PublishedFigure.objects.filter(publication__in=out(at=at), key__startswith="value:")
    return list(rows.order_by("period").values_list("period", flat=True).distinct())


def figure_search(*, indicators: Iterable[str], at: datetime) -> list[Print]:
    """The newest public values of indicators, anywhere."""
    codes = set(indicators)
    return [line.print for line in series_of(indicator=codes, at=at)] if codes else []


def _rows(at: datetime) -> QuerySet[PublishedFigure]:
    return (
        PublishedFigure.objects.filter(publication__in=out(at=at))
        .select_related("publication")
        .defer(*_HEAVY)
        .order_by("publication__as_of", "pk")
    )


def _own(shown: Shown, indicator: str) -> QuerySet[PublishedFigure]:
    rows = PublishedFigure.objects.filter(publication=shown.pk, key__startswith="value:")
    return rows.filter(indicator=indicator) if indicator else rows


def _stated(
    at: datetime, place: str | Collection[str], indicator: str | Collection[str], as_of: datetime | None
) -> QuerySet[PublishedFigure]:
    rows = _rows(at).filter(key__startswith="value:")
    if place:
        rows = rows.filter(place__in=[place] if isinstance(place, str) else place)
    if indicator:
        rows = rows.filter(indicator__in=[indicator] if isinstance(indicator, str) else indicator)
    return rows if as_of is None else rows.filter(publication__public_at__lte=as_of)


def _stands(row: PublishedFigure) -> tuple[object, ...]:
    return row.value, row.unit, row.status, row.invented


def _lines(rows: Iterable[PublishedFigure]) -> list[Line]:
    found: dict[str, Line] = {}
    for row in rows:
        before = found.get(row.key)
        revised = before.revised + (before.print.value != row.value) if before else 0
        found[row.key] = Line(_print(row), revised)
    return sorted(found.values(), key=lambda line: (line.print.indicator, line.print.place, line.print.period))


def _print(row: PublishedFigure) -> Print:
    of = row.publication
    return Print(
        key=row.key, name=row.name, indicator=row.indicator, place=row.place, period=row.period, value=row.value,
        unit=row.unit, shown=row.shown, status=row.status, vintage=row.vintage, source=row.source,
        invented=row.invented, public_at=of.public_at, title=of.title, notice=of.notice, version=of.version,
        kind=of.kind, publication=of.key, name_en=row.name_en,
    )  # fmt: skip


def quotable(*, place: str, period: str, at: datetime) -> list[Print]:
    """The figures of a month that an article may quote."""
    rows = _rows(at).filter(publication__kind=Kind.MONTH, publication__key=f"{place}:{period}")
    return list({row.key: _print(row) for row in rows}.values())
