"""What each line of a table is made from, told by a stamp: as long as it is the same, the line is.

Values and revisions are only ever added, so how many there are and the newest of them say whether any came; plans and
indicators can change, so all that is printed of them is compared. Three queries, however many lines there are.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Count, Max, QuerySet

from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Observation
from luyke.office.places.models import Change, Place, Portion
from luyke.office.scoreboard.selectors.past import Past
from luyke.office.targets.models import Revision, Target

_UNSEEN = frozenset({"folded", "searched", "aliases", "short_aliases", "definition", "definition_author", "note"})
_OWN = tuple(field.attname for field in Target._meta.concrete_fields)
_COLUMNS = (
    *_OWN,
    *(f"indicator__{field.name}" for field in Indicator._meta.concrete_fields if field.name not in _UNSEEN),
)
_INDICATOR = _OWN.index("indicator_id")
_PARTS = _COLUMNS.index("indicator__numerator"), _COLUMNS.index("indicator__denominator")


class Grown(NamedTuple):
    """How many rows there are of what only grows, and the newest of them."""

    count: int
    newest: int


_NOTHING = Grown(0, 0)


class Stamp(NamedTuple):
    """The plans of a line with its indicator as printed; their revisions, and the values that it reads."""

    plans: tuple[tuple[Any, ...], ...]
    revisions: Grown
    values: Grown

    def continues(self, before: Stamp) -> bool:
        """Whether rows have only been added since: not so where another database was put in this one's place."""
        return self.revisions >= before.revisions and self.values >= before.values


def stamps_of(*, place: Place, past: Past | None, year: int) -> dict[int, Stamp]:
    """Indicator → stamp of its line in the table of a place and year, in the order of the plan."""
    plans: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    targets = Target.objects.filter(place=place, year=year)
    for target in _fetched(targets.values_list(*_COLUMNS)):
        plans[target[_INDICATOR]].append(target)
    revisions = _grown(Revision.objects.filter(target__in=targets.values("pk")), "target__indicator")
    reads = {each: [each, *(lines[0][at] for at in _PARTS if past and lines[0][at])] for each, lines in plans.items()}
    places = [place.pk, *(past.units if past else ())]
    wanted = {part for parts in reads.values() for part in parts}
    values = _grown(Observation.objects.filter(place__in=places, indicator__in=wanted), "indicator")
    return {
        each: Stamp(tuple(lines), revisions.get(each, _NOTHING), _together(values, reads[each]))
        for each, lines in plans.items()
    }


def territories_stamp() -> tuple[Any, ...]:
    """Whether anything new is known of mergers and of how divided units are shared out. Two queries."""
    changes = Change.objects.aggregate(count=Count("pk"), undone=Count("undone_at"), newest=Max("pk"))
    portions = Portion.objects.aggregate(count=Count("pk"), newest=Max("pk"))
    return *changes.values(), *portions.values()


def _together(values: dict[int, Grown], indicators: list[int]) -> Grown:
    found = [values.get(each, _NOTHING) for each in indicators]
    return Grown(sum(each.count for each in found), max(each.newest for each in found))


def _grown(rows: QuerySet, by: str) -> dict[int, Grown]:
    counted = rows.order_by(by).values_list(by).annotate(count=Count("pk"), newest=Max("pk"))
    return {each: Grown(count, newest) for each, count, newest in counted}


def _fetched(rows: QuerySet) -> list[tuple[Any, ...]]:
    """As the database keeps them: they are compared and not read."""
    sql, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
