"""What feeds that count the same rows make in each place where a case is: one query, whatever the number of feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import connection
from django.db.models import Count, IntegerField, Max, Q, QuerySet, Sum
from django.db.models.functions import Cast

from luyke.office.registers.feeds import Counted, Feed

Span = tuple[date, date]


@dataclass(frozen=True)
class Figure:
    """What a feed makes of some cases."""

    value: Decimal = Decimal(0)
    cases: int = 0
    invented: bool = False

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.value + other.value, self.cases + other.cases, self.invented or other.invented)


def counted_by_place(
    feeds: Sequence[Feed], spans: Sequence[Span], at: datetime | None, *, made_up: bool
) -> Iterator[tuple[tuple[int, str, Span], Figure]]:
    """The figures that are something: (place, feed's code, span) and what it is there, as known at a moment or now.

    made_up  whether any row at all is, as `any_invented` tells: where none is, no figure needs to ask
    """
    counted, which = feeds[0].counted, _Columns()
    asked = [(feed, span, feed.cases(*span)) for feed in feeds for span in spans]
    for feed, span, cases in asked:
        if counted.single:
            which.add(("cases", cases), Count(counted.case, filter=cases))
        if not feed.counts_cases:
            which.add((feed.code, span), Sum(feed.adds(*span), filter=cases))
        if made_up:
            which.add(("made up", cases), any_marked(counted.invented, cases))
    rows = counted.rows(at).order_by()
    told = _of_places(rows, counted, which) if counted.single else _of_places_by_case(rows, counted, which)
    for place, by_column in told:
        for feed, span, cases in asked:
            value, count = by_column[feed.code, span] if not feed.counts_cases else (None, None)
            count = by_column["cases", cases][0] if counted.single else count
            if count:
                invented = made_up and bool(by_column["made up", cases][0])
                summed = decimal_of(count if feed.counts_cases else value) / feed.divisor
                yield (place, feed.code, span), Figure(summed, count, invented)


class _Columns:
    """Columns of a query by what they hold; what two feeds ask alike is asked once."""

    def __init__(self) -> None:
        self.names: dict[object, str] = {}
        self.asked: dict[str, object] = {}

    def add(self, key: object, column: object) -> None:
        """A column, unless it is there."""
        if key not in self.names:
            self.names[key] = name = f"c{len(self.names)}"
            self.asked[name] = column


Told = Iterator[tuple[int, dict[object, tuple[object, object]]]]


def _of_places(rows: QuerySet, counted: Counted, which: _Columns) -> Told:
    """Each place with its columns, where a case is one row."""
    for row in rows.values(counted.place).annotate(**which.asked):
        yield row[counted.place], {key: (row[name], None) for key, name in which.names.items()}


def _of_places_by_case(rows: QuerySet, counted: Counted, which: _Columns) -> Told:
    """The same where a case has several rows: summed up case by case, then place by place with how many cases.

    Telling cases apart in each column would cost a tree each; Django has no sum of sums, so the second is written here.
    """
    sql, params = rows.values(counted.place, counted.case).annotate(**which.asked).query.sql_with_params()
    quote = connection.ops.quote_name
    columns = ", ".join(f"{'MAX' if key[0] == 'made up' else 'SUM'}(told.{name}), COUNT(told.{name})"
                        for key, name in which.names.items())  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT told.{quote(counted.place)}, {columns} FROM ({sql}) told GROUP BY 1", params)
        for place, *cells in cursor.fetchall():
            yield place, dict(zip(which.names, zip(cells[::2], cells[1::2], strict=True), strict=True))


def any_invented(counted: Counted) -> bool:
    """Whether any row at all is made up. Then that there are none of a kind is made up too."""
    return counted.rows(None).model.objects.filter(**{counted.invented: True}).exists()


def any_marked(way: str, which: Q | None = None) -> Max:
    """Whether any row is so marked, on both databases."""
    return Max(Cast(way, IntegerField()), filter=which)


def decimal_of(value: object) -> Decimal:
    """A sum as databases give it; nothing is 0."""
    return Decimal(0) if value is None else Decimal(str(value))
