"""Figures of one territory told in those of another: exactly, by a stated key, or not at all."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.office.places.restating import Descent, Key, Link, Mark, Obstacle, ratio

DAY = date(2025, 7, 1)
ONE_TO_FIVE = [Decimal(number) for number in (1, 2, 3, 4, 5)]


def _descent(*rows: tuple[int, int, str], day: date = DAY) -> Descent:
    return Descent(tuple(Link.of(day, old, new, extent) for old, new, extent in rows))


def test_whole_units_are_added_up() -> None:
    descent = _descent((1, 9, "all"), (2, 9, "all"), (3, 9, "all"))
    told = descent.express(9, {1, 2, 3}).restate({1: Decimal("1.5"), 2: Decimal(2), 3: Decimal("-0.5")}, summable=True)
    assert (told.decimal(1), told.mark) == (Decimal("3.0"), Mark.EXACT)


def test_a_divided_unit_without_a_key_cannot_be_restated_and_is_named() -> None:
    descent = _descent((1, 8, "all"), (2, 8, "part"), (2, 9, "part"))
    told = descent.express(8, {1, 2}).restate({1: Decimal(5), 2: Decimal(7)}, summable=True)
    assert (told.value, told.mark, told.obstacles) == (None, Mark.IMPOSSIBLE, (Obstacle(2, 8),))


def test_a_divided_unit_is_shared_out_by_a_key_and_marked() -> None:
    descent = _descent((1, 8, "all"), (2, 8, "part"), (2, 9, "part"))
    key = Key("people", "Báo cáo dân số", DAY, {(2, 8): Decimal(300), (2, 9): Decimal(100)})
    told = descent.express(8, {1, 2}, key).restate({1: Decimal(5), 2: Decimal(8)}, summable=True)
    assert (told.value, told.mark) == (Fraction(11), Mark.ESTIMATED)


def test_a_key_that_lacks_a_part_is_no_key() -> None:
    descent = _descent((2, 7, "part"), (2, 8, "part"), (2, 9, "part"))
    key = Key("people", "Báo cáo dân số", DAY, {(2, 8): Decimal(300)})
    assert descent.express(8, {2}, key).mark is Mark.IMPOSSIBLE


def test_land_without_people_takes_no_people_along() -> None:
    descent = _descent((2, 8, "part_area_all_people"), (2, 9, "part_area"))
    people = Key("people", "bảng chuyển đổi", DAY)
    assert descent.express(8, {2}, people).restate({2: Decimal(7)}, summable=True).value == 7
    assert descent.express(9, {2}, people).restate({2: Decimal(7)}, summable=True).value == 0
    assert descent.express(8, {2}, Key("area", "bảng chuyển đổi", DAY)).mark is Mark.IMPOSSIBLE


def test_parts_that_come_together_again_are_whole() -> None:
    earlier = _descent((1, 4, "part"), (1, 5, "part"), day=DAY - timedelta(days=400)).links
    later = _descent((4, 9, "all"), (5, 9, "all")).links
    assert Descent(earlier + later).express(9, {1}).mark is Mark.EXACT


def test_a_lone_part_is_not_the_whole() -> None:
    assert _descent((1, 9, "part")).express(9, {1}).mark is Mark.IMPOSSIBLE


def test_a_figure_that_is_missing_is_not_taken_for_nothing() -> None:
    expression = _descent((1, 9, "all"), (2, 9, "all")).express(9, {1, 2})
    told = expression.restate({1: Decimal(5)}, summable=True)
    assert (told.value, told.obstacles) == (None, (Obstacle(2),))
    assert _descent((1, 9, "all"), (2, 9, "all")).express(9, {1}).obstacles == (Obstacle(2),)


def test_a_ratio_is_never_added_up() -> None:
    merged = _descent((1, 9, "all"), (2, 9, "all")).express(9, {1, 2})
    values = {1: Decimal(50), 2: Decimal(60)}
    assert merged.restate(values, summable=False).mark is Mark.IMPOSSIBLE
    renamed = _descent((1, 9, "all")).express(9, {1})
    assert renamed.restate(values, summable=False).value == 50


def test_a_ratio_is_made_anew_from_its_parts() -> None:
    merged = _descent((1, 9, "all"), (2, 9, "all")).express(9, {1, 2})
    sick = merged.restate({1: Decimal(1), 2: Decimal(9)}, summable=True)
    all_people = merged.restate({1: Decimal(10), 2: Decimal(190)}, summable=True)
    assert ratio(sick, all_people).decimal(2) == Decimal("5.00")
    assert ratio(sick, merged.restate({1: Decimal(1)}, summable=True)).mark is Mark.IMPOSSIBLE


def test_backwards_a_new_unit_of_two_old_ones_speaks_for_neither() -> None:
    back = _descent((1, 8, "all"), (2, 8, "all"), (3, 9, "all")).backwards()
    assert back.express(1, {8, 9}).mark is Mark.IMPOSSIBLE
    assert back.express(3, {8, 9}).restate({9: Decimal(4)}, summable=True).value == 4


def test_backwards_a_divided_unit_is_the_sum_of_its_parts() -> None:
    back = _descent((1, 8, "part"), (1, 9, "part")).backwards()
    assert back.express(1, {8, 9}).restate({8: Decimal(4), 9: Decimal(3)}, summable=True).value == 7


def test_a_rename_is_no_break_and_a_merger_is_an_exact_one() -> None:
    assert _descent((1, 9, "all")).breaks(9) == ()
    (merged,) = _descent((1, 9, "all"), (2, 9, "all")).breaks(9)
    assert (merged.day, merged.exact) == (DAY, True)
    (divided,) = _descent((1, 8, "part"), (1, 9, "part")).breaks(9)
    assert not divided.exact


# Properties -----------------------------------------------------------------------------------------------------------


@st.composite
def histories(draw: st.DrawFn) -> tuple[Descent, list[int], list[int], Key]:
    """Some generations of mergers and splits: units of the first, units of the last, and a complete key."""
    count = draw(st.integers(1, 6))
    first = now = list(range(1, count + 1))
    fresh = count + 1
    links: list[Link] = []
    amounts: dict[tuple[int, int], Decimal] = {}
    for generation in range(draw(st.integers(0, 3))):
        day = DAY + timedelta(days=generation)
        after = list(range(fresh, fresh + draw(st.integers(1, 6))))
        fresh += len(after)
        used = set()
        for unit in now:
            into = draw(st.lists(st.sampled_from(after), min_size=1, max_size=3, unique=True))
            used |= set(into)
            for target in into:
                links.append(Link.of(day, unit, target, "all" if len(into) == 1 else "part"))
                amounts[unit, target] = draw(st.sampled_from(ONE_TO_FIVE))
        now = [unit for unit in after if unit in used]
    return Descent(tuple(links)), first, now, Key("people", "d", DAY, amounts)


values = st.decimals(-1000, 1000, places=3)


@given(histories(), st.data())
def test_sums_are_preserved_exactly_over_any_history(history: tuple, data: st.DataObject) -> None:
    descent, first, last, key = history
    known = {unit: data.draw(values) for unit in first}
    told = [descent.express(unit, first, key).restate(known, summable=True) for unit in last]
    assert sum(each.value for each in told) == sum(map(Fraction, known.values()))


@given(histories(), st.data())
def test_without_a_key_only_exact_figures_are_given_and_they_are_those_of_the_key(
    history: tuple, data: st.DataObject
) -> None:
    descent, first, last, key = history
    known = {unit: data.draw(values) for unit in first}
    for unit in last:
        bare = descent.express(unit, first).restate(known, summable=True)
        keyed = descent.express(unit, first, key).restate(known, summable=True)
        assert bare.mark is not Mark.ESTIMATED
        assert (bare.value is None) == (keyed.mark is Mark.ESTIMATED)
        if bare.value is not None:
            assert bare.value == keyed.value


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_links_are_told_does_not_matter(history: tuple, random: object) -> None:
    descent, first, last, key = history
    mixed = list(descent.links)
    random.shuffle(mixed)
    for unit in last:
        assert Descent(tuple(mixed)).express(unit, first, key).terms == descent.express(unit, first, key).terms


@given(histories())
def test_time_turned_round_twice_is_time(history: tuple) -> None:
    descent, first, last, _key = history
    turned = descent.backwards().backwards()
    assert [(link.source, link.target, link.piece) for link in turned.links] == [
        (link.source, link.target, link.piece) for link in descent.links
    ]
    if last == first:
        assert descent.links == ()


@pytest.mark.parametrize("places", [0, 2])
def test_halves_are_rounded_to_the_even_digit(places: int) -> None:
    descent = _descent((1, 8, "part"), (1, 9, "part"))
    key = Key("area", "d", DAY, {(1, 8): Decimal(1), (1, 9): Decimal(1)})
    told = descent.express(8, {1}, key).restate({1: Decimal(1).scaleb(-places)}, summable=True)
    assert told.decimal(places) == 0
