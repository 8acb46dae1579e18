"""Values of a place → what may be told of them as open data, and the figures that they make public."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.needs import kept_back
from luyke.office.observations.models import EvidenceKind, Observation, Status
from luyke.office.places.models import Place
from luyke.office.publishing.bodies import DatasetBody, Kept, Variable
from luyke.office.publishing.guarding import Offer, Timeline, adds, held_back
from luyke.office.publishing.models import Publication, PublishedFigure
from luyke.office.publishing.suppressing import is_small, with_guarded
from luyke.office.publishing.untold import with_ratios
from luyke.office.reports.figures import Held
from luyke.office.reports.printing import printed
from luyke.office.scoreboard.sources import Source
from luyke.office.ui.periods import print_period
from luyke.writing import Measure


@dataclass(frozen=True)
class Chosen:
    """Values that may be told, by code and period, and the indicators that are left out as a whole."""

    values: list[Observation]
    kept: tuple[Kept, ...]


def dataset_values(*, place: Place, first: int | None, last: int | None, as_of: datetime) -> Chosen:
    """The newest value of each indicator and period, as far as it may be told.

    Days as of which something stood are left out: they name no period of a series.
    """
    rows = Observation.objects.filter(place=place, known_at__lte=as_of).select_related("indicator", "evidence")
    rows = rows.exclude(indicator__code__in=kept_back())
    newest = {(row.indicator.code, row.period): row for row in rows.order_by("id")}
    by_code: dict[str, dict[str, Observation]] = defaultdict(dict)
    for (code, text), row in sorted(newest.items()):
        period = Period.parse(text)
        if period is not None and not period.as_of and (first or 0) <= period.year <= (last or period.year):
            by_code[code][text] = row
    small = with_guarded((code for code, rows in by_code.items() if _is_small(rows)), by_code)
    indicators = [next(iter(rows.values())).indicator for rows in by_code.values()]
    small = with_ratios(small, indicators)
    offers = {code: _offer(rows) for code, rows in by_code.items() if code not in small}
    left_out = with_ratios(small | held_back(place=place, offers=offers, at=as_of).keys(), indicators)
    return Chosen(
        [row for code, rows in by_code.items() if code not in left_out for row in rows.values()],
        tuple(Kept(one.name, "small" if one.code in small else "beside") for one in indicators if one.code in left_out),
    )


def dataset_snapshot(place: Place, chosen: Chosen, description: str, source: str) -> DatasetBody:
    """What is said of the set, its dictionary with it."""
    values = chosen.values
    years = [Period.parse(row.period).year for row in values]
    told = {row.indicator.code: row.indicator for row in values}
    made_up = {row.indicator.code for row in values if row.invented}
    variables = tuple(
        Variable(
            code=code, name=one.name, name_en=one.name_en, definition=one.definition, nature=one.nature, unit=one.unit,
            shown=one.shown, factor=f"{one.factor.normalize():f}", invented=code in made_up,
        )
        for code, one in told.items()
    )  # fmt: skip
    return DatasetBody(place.code, str(place), description, source, min(years), max(years), len(values), variables,
                       chosen.kept)  # fmt: skip


def dataset_figures(publication: Publication, place: Place, values: Sequence[Observation]) -> Iterator[PublishedFigure]:
    """A row for each value, as reports print it. What it rests on is told by its kind: documents stay inside."""
    for row in values:
        one, key = row.indicator, str(Source(row.indicator.code, place.code, row.period))
        measure = Measure(one.unit, one.shown, one.factor, one.decimals)
        held = Held(key, one.name, row.value, one.unit, row.period, one, measure=measure)
        kinds = [Status(row.status).label, EvidenceKind(row.evidence.kind).label if row.evidence else ""]
        yield PublishedFigure(
            publication=publication, key=key, name=f"{one.name}: {print_period(row.period)}"[:400],
            name_en=one.name_en, indicator=one.code, place=place.code, period=row.period, value=row.value,
            unit=one.unit, shown=printed(held)[:80], status=row.status, vintage=row.known_at, invented=row.invented,
            source=" · ".join(str(kind) for kind in kinds if kind)[:400],
        )  # fmt: skip


def _offer(rows: Mapping[str, Observation]) -> Offer:
    values = {period: row.value for period, row in rows.items()}
    return Offer(values, (frozenset(values), frozenset()), max(values.values()))


def periods_are_small(indicator: Indicator, values: Mapping[str, Decimal]) -> bool:
    """Whether a value of a series is small, or what can be worked out of two of them is: a month from two to date."""
    if any(is_small(indicator, value) for value in values.values()):
        return True
    return any(is_small(indicator, value) for value in Timeline(values, adds=adds(indicator)).differences())


def _is_small(rows: dict[str, Observation]) -> bool:
    indicator = next(iter(rows.values())).indicator
    return periods_are_small(indicator, {period: row.value for period, row in rows.items()})
