"""What places were made of, and their figures over mergers: before a place stood, those of the units behind it.

Sums are exact where whole units moved; of a divided unit a share is taken by the portions that a document states, and
the figure is marked; where none are stated it is missing, and marked so (docs/explanation/places.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from django.utils.translation import gettext as _

from luyke.office.indicators.models import Indicator, Nature
from luyke.office.observations.models import Status
from luyke.office.places.models import Measure, Place
from luyke.office.places.restating import Descent, Expression, Mark, Restated, ratio
from luyke.office.places.restating import Key as Portions
from luyke.office.places.selectors import descent_of, key_of
from luyke.office.places.telling import with_extents
from luyke.office.scoreboard.selectors.figures import Key, Known, Series, figures_of, times_quotient

_PLACES = 6  # decimals that a value is kept with
Sides = Mapping[int, Mapping[Key, Decimal]]  # unit → its figures
Figures = Mapping[int, Decimal]  # unit → its figure of one month


@dataclass(frozen=True)
class Past:
    """What one place was made of.

    units   all behind it, by id
    parts   those that it was made of last, each with how much of it
    key     by what divided units are shared out; None where none was divided, or nothing is stated
    """

    place: Place
    descent: Descent
    units: frozenset[int]
    parts: tuple[tuple[Place, str], ...]
    key: Portions | None
    _expressions: dict[frozenset[int], Expression] = field(default_factory=dict, compare=False, repr=False)

    @property
    def mark(self) -> Mark:
        """How well the figures of the units that it was made of last can be told in it."""
        return self.expression(self.units).mark

    def told(self) -> str:
        """Two sentences: what the place was made of, and what its figures before that are."""
        day = f"{self.place.valid_from:%d/%m/%Y}"
        made = _("Địa bàn này có từ ngày {day}: {parts}.").format(day=day, parts=with_extents(self.parts))
        if self.mark is Mark.IMPOSSIBLE:
            rest = _("Có đơn vị bị chia mà chưa ghi tỷ lệ, nên số trước ngày ấy không quy đổi được.")
        elif self.key is not None:
            rest = _("Số trước ngày ấy là của các đơn vị cũ; đơn vị bị chia thì chia theo {measure} ({document}).")
            rest = rest.format(measure=str(Measure(self.key.measure).label), document=self.key.document)
        else:
            rest = _("Số trước ngày ấy là của các đơn vị cũ, cộng lại.")
        return f"{made} {rest}"

    def expression(self, units: Iterable[int]) -> Expression:
        """The place in terms of those of its units that have a figure."""
        among = frozenset(units)
        if among not in self._expressions:
            self._expressions[among] = self.descent.express(self.place.pk, among, self.key)
        return self._expressions[among]


def past_of(place: Place) -> Past | None:
    """What a place was made of; None where nothing is known of that."""
    return pasts_of([place]).get(place.pk)


def pasts_of(places: Sequence[Place]) -> dict[int, Past]:
    """The same for places of one level, by id. No query for places that stood since before anything was recorded."""
    begun = [place for place in places if place.valid_from is not None]
    descent = descent_of(places=begun)
    behind = {place.pk: descent.ancestors(place.pk) - {place.pk} for place in begun}
    named = Place.objects.in_bulk({link.source for pk in behind for link in descent.into.get(pk, ())})
    return {
        place.pk: Past(
            place=place,
            descent=descent,
            units=behind[place.pk],
            parts=tuple((named[link.source], link.extent) for link in descent.into[place.pk]),
            key=_key(descent, place.pk, behind[place.pk]),
        )
        for place in begun
        if behind[place.pk]
    }


def _key(descent: Descent, place: int, units: frozenset[int]) -> Portions | None:
    """The first measure by which all that was divided can be shared out."""
    if not descent.express(place, units).obstacles:
        return None
    keys = (key_of(descent=descent, measure=measure) for measure in Measure.values)
    return next((key for key in keys if not descent.express(place, units, key).obstacles), None)


def figures_told(
    *,
    places: Sequence[Place],
    indicators: Iterable[Indicator],
    year: int,
    pasts: Mapping[int, Past],
    as_of: datetime | None = None,
    histories: Iterable[int] = (),
) -> dict[Series, Known]:
    """What is known of indicators in places as `figures_of` gives it, told over mergers. No query more than that."""
    indicators = list(indicators)
    wanted = {pk for each in indicators for pk in read_with(each, bool(pasts))}
    ids = {place.pk for place in places}.union(*(past.units for past in pasts.values()))
    found = figures_of(places=ids, indicators=wanted, year=year, as_of=as_of, histories=histories)
    for place in places:
        if past := pasts.get(place.pk):
            for indicator in indicators:
                known = _Telling(past, found, indicator).known()
                if known is not None:
                    found[place.pk, indicator.pk] = known
    return found


def read_with(indicator: Indicator, over_mergers: bool) -> tuple[int, ...]:
    """The indicators whose values a line reads: over mergers a ratio is made anew from its two parts."""
    if not over_mergers or indicator.numerator_id is None or indicator.denominator_id is None:
        return (indicator.pk,)
    return indicator.pk, indicator.numerator_id, indicator.denominator_id


@dataclass(frozen=True)
class _Telling:
    """One indicator of one place being told."""

    past: Past
    found: Mapping[Series, Known]
    indicator: Indicator

    def known(self) -> Known | None:
        """The place's own figures, and before its first day those of its units; None where there are neither."""
        own = self.found.get((self.past.place.pk, self.indicator.pk))
        told = own.copy() if own else Known()
        units = self._units(self.indicator.pk)
        parts = read_with(self.indicator, True)[1:] if self.indicator.nature == Nature.RATIO else ()
        of_parts = [self._units(part) for part in parts]
        # Of most figures, those of earlier years, nothing is known but their value.
        noted = {key for known in units.values() for key in (*known.statuses, *known.steps, *known.invented)}
        for to_date in (False, True):
            sides, made_of = _side(units, to_date), [_side(part, to_date) for part in of_parts]
            for key in sorted(self._untold(told.to_date if to_date else told.months, sides, made_of)):
                figures = _at(key, sides)
                if self._tell(told, key, to_date, figures, [_at(key, part) for part in made_of]) and key in noted:
                    _note(told, key, [units[unit] for unit in figures])
        return told if own or told.retold else None

    def _units(self, indicator: int) -> dict[int, Known]:
        """What is known of an indicator in each unit, of those of which anything is."""
        found = ((unit, self.found.get((unit, indicator))) for unit in sorted(self.past.units))
        return {unit: known for unit, known in found if known is not None}

    def _untold(self, values: Mapping[Key, Decimal], sides: Sides, parts: Sequence[Sides]) -> set[Key]:
        """The months of which some unit has a figure and the place none, and that ended before the place stood."""
        keys = set().union(*sides.values())
        if parts:
            keys |= set.intersection(*(set().union(*of_part.values()) for of_part in parts))
        since = self.past.place.valid_from
        return {key for key in keys if key not in values and _after(key) <= since}

    def _tell(
        self,
        told: Known,
        key: Key,
        to_date: bool,
        figures: Mapping[int, Decimal],
        parts: Sequence[Mapping[int, Decimal]],
    ) -> bool:
        """Whether a value came of it."""
        point = self._restated(figures, summable=self.indicator.summable)
        if point.value is None and parts:
            made = [self._restated(part, summable=True) for part in parts]
            point = ratio(*made, times=times_quotient(self.indicator))
        told.retold[key, to_date] = point.mark
        value = point.decimal(_PLACES)
        if value is not None:
            (told.to_date if to_date else told.months)[key] = value
        return value is not None

    def _restated(self, figures: Figures, *, summable: bool) -> Restated:
        return self.past.expression(figures).restate(figures, summable=summable)


def _side(units: Mapping[int, Known], to_date: bool) -> Sides:
    """Of each unit the figures of single months, or those to date."""
    return {unit: known.to_date if to_date else known.months for unit, known in units.items()}


def _note(told: Known, key: Key, units: Sequence[Known]) -> None:
    """What else a value made of those of units has of them: an estimate, a last place, that it was made up."""
    if any(unit.estimated(*key) for unit in units):
        told.statuses[key] = Status.ESTIMATE.value
    steps = [step for unit in units if (step := unit.steps.get(key)) is not None]
    told.steps[key] = sum(steps, Decimal(0)) if steps else None
    if any(key in unit.invented for unit in units):
        told.invented.add(key)


def _at(key: Key, sides: Sides) -> dict[int, Decimal]:
    return {unit: side[key] for unit, side in sides.items() if key in side}


@cache
def _after(key: Key) -> date:
    """The first day after a month."""
    year, month = key
    return date(year + month // 12, month % 12 + 1, 1)
