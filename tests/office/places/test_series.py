"""A series over changes: every point told or left empty, every break shown once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from luyke.office.places.restating import Descent, Key, Link, Mark
from luyke.office.places.series import Point, tell_series

MERGER, DIVISION = date(2025, 1, 1), date(2025, 7, 1)
# 1 and 2 become 3; 3 goes whole into 5, 4 is divided between 5 and 6.
DESCENT = Descent(
    (
        Link.of(MERGER, 1, 3, "all"),
        Link.of(MERGER, 2, 3, "all"),
        Link.of(DIVISION, 3, 5, "all"),
        Link.of(DIVISION, 4, 5, "part"),
        Link.of(DIVISION, 4, 6, "part"),
    )
)
POINTS = [
    Point("2024-12", date(2024, 12, 31), {1: Decimal(1), 2: Decimal(2), 4: Decimal(8)}),
    Point("2025-03", date(2025, 3, 31), {3: Decimal(4), 4: Decimal(8)}),
    Point("2025-08", date(2025, 8, 31), {5: Decimal(9), 6: Decimal(3)}),
]
KEY = Key("people", "Báo cáo dân số", DIVISION, {(4, 5): Decimal(3), (4, 6): Decimal(1)})


def test_a_series_without_a_key_keeps_its_holes_and_shows_its_breaks() -> None:
    told = tell_series(POINTS, onto=5, descent=DESCENT, summable=True)
    assert [(each.restated.value, each.restated.mark) for each in told] == [
        (None, Mark.IMPOSSIBLE), (None, Mark.IMPOSSIBLE), (9, Mark.EXACT),
    ]  # fmt: skip
    assert [[(line.day, line.exact) for line in each.breaks] for each in told] == [
        [], [(MERGER, True)], [(DIVISION, False)],
    ]  # fmt: skip


def test_a_series_with_a_key_is_marked_where_the_key_was_used() -> None:
    told = tell_series(POINTS, onto=5, descent=DESCENT, summable=True, key=KEY)
    assert [(each.restated.value, each.restated.mark) for each in told] == [
        (1 + 2 + 6, Mark.ESTIMATED), (4 + 6, Mark.ESTIMATED), (9, Mark.EXACT),
    ]  # fmt: skip


def test_a_ratio_is_not_carried_over_a_merger() -> None:
    told = tell_series(POINTS, onto=3, descent=DESCENT, summable=False)
    assert [each.restated.value for each in told] == [None, 4, None]


@given(st.permutations(range(6)), st.integers(0, 400))
def test_every_break_stands_between_two_points_once_in_whatever_order_they_come(order: list[int], start: int) -> None:
    days = [date(2024, 6, 1) + timedelta(days=start + 100 * number) for number in range(6)]
    points = [Point(f"p{number}", days[number], {5: Decimal(number)}) for number in order]
    told = tell_series(points, onto=5, descent=DESCENT, summable=True)
    assert [each.period for each in told] == [f"p{number}" for number in range(6)]
    shown = [line.day for each in told for line in each.breaks]
    assert shown == [day for day in (MERGER, DIVISION) if days[0] < day <= days[-1]]
