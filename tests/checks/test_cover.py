"""The smallest set of numbers one of which must be wrong: named only where it is the only cheapest one."""

from __future__ import annotations

from tests.checks.figures import figure, reading

from luyke.checks.judging import Judged, judge_all
from luyke.checks.localising.component import Spot, components, figures_of, spot, substituted
from luyke.checks.localising.cover import cover
from luyke.model import Figure, GrowthFromBase, Kind, PartsOfTotal, Relation, SameThing, ShareOfTotal


def _level(printed: str) -> Figure:
    return figure(printed, "ha")


def _share(part: Figure, total: Figure) -> ShareOfTotal:
    return ShareOfTotal(True, part, total, figure("99,9", "%", Kind.SHARE))


def _growth(value: Figure, base: Figure) -> GrowthFromBase:
    return GrowthFromBase(True, value, base, figure("99,9", "%", Kind.GROWTH))


def _judged(*relations: Relation) -> tuple[Judged, ...]:
    return judge_all(reading(*relations))


def _cover(*relations: Relation, without: tuple[Figure, ...] = ()) -> frozenset[Spot]:
    judged = _judged(*relations)
    confirmed = {spot(figure) for figure in without}
    return cover(judged, {place: one for place, one in figures_of(judged).items() if place not in confirmed})


def _spots(*figures: Figure) -> frozenset[Spot]:
    return frozenset(map(spot, figures))


def test_one_conflict_points_at_the_one_figure_that_nothing_confirms() -> None:
    tie = _share(_level("213"), _level("941"))
    assert _cover(tie) == frozenset()
    assert _cover(tie, without=(tie.part,)) == frozenset()
    assert _cover(tie, without=(tie.part, tie.share)) == _spots(tie.total)
    assert _cover(tie, without=tie.figures) == frozenset()


def test_conflicts_point_at_the_one_level_they_share() -> None:
    shared = _level("213")
    assert _cover(_share(shared, _level("941")), _growth(shared, _level("107"))) == _spots(shared)


def test_of_two_shared_figures_the_one_worked_out_from_others_is_likelier() -> None:
    value, base, growth = _level("213"), _level("107"), figure("55,5", "%", Kind.GROWTH)
    first, second = GrowthFromBase(True, value, base, growth), GrowthFromBase(True, value, _level("116"), growth)
    assert _cover(first, second) == _spots(growth)
    assert _cover(first, second, without=(growth,)) == _spots(value)


def test_two_shared_figures_alike_point_at_neither() -> None:
    one, other = _level("213"), _level("107")
    assert _cover(_share(one, other), _growth(one, other)) == frozenset()


def test_a_conflict_all_of_whose_figures_are_confirmed_leaves_nothing_to_say() -> None:
    shared = _level("213")
    sound = _share(shared, _level("941"))
    assert _cover(sound, _growth(shared, _level("107")), without=sound.figures) == frozenset()


def test_two_figures_together_may_stand_in_every_conflict() -> None:
    one, other = _level("213"), _level("107")
    apart = (
        _share(one, _level("941")),
        _growth(one, _level("500")),
        _share(other, _level("316")),
        _growth(other, _level("21")),
    )
    chain = _share(one, other)
    assert _cover(*apart[:2], chain, *apart[2:]) == _spots(one, other)
    assert _cover(*apart) == _spots(one, other)


def test_two_pairs_as_cheap_point_at_neither() -> None:
    first, second = _level("213"), _level("107")
    third, fourth = _level("316"), _level("21")
    assert (
        _cover(_share(first, second), _growth(first, second), _share(third, fourth), _growth(third, fourth))
        == frozenset()
    )


def test_three_conflicts_apart_need_more_than_two_figures() -> None:
    ties = [_share(_level("213"), _level("941")) for _ in range(3)]
    assert _cover(*ties) == frozenset()


def _two_stars(each: int) -> tuple[tuple[Figure, Figure], list[Relation]]:
    one, other = _level("213"), _level("107")
    return (one, other), [_share(centre, _level("941")) for centre in (one, other) for _ in range(each)]


def test_pairs_are_looked_for_among_fifty_conflicts_and_no_more() -> None:
    centres, ties = _two_stars(25)
    assert _cover(*ties) == _spots(*centres)
    centres, ties = _two_stars(26)
    assert _cover(*ties) == frozenset()


def test_pairs_are_looked_for_among_forty_figures_of_a_conflict_and_no_more() -> None:
    for parts, found in ((39, True), (40, False)):
        centres, ties = _two_stars(2)
        total = PartsOfTotal(True, centres[0], tuple(_level("5") for _ in range(parts)), True)
        assert _cover(total, *ties) == (_spots(*centres) if found else frozenset())


def test_conflicts_belong_together_where_a_chain_of_figures_ties_them() -> None:
    one, other, far = _level("213"), _level("107"), _level("316")
    judged = _judged(
        _share(one, _level("941")), _share(far, _level("942")), _growth(one, other), _share(other, _level("943"))
    )
    assert list(components(judged)) == [(judged[0], judged[2], judged[3]), (judged[1],)]
    apart_last = _judged(_share(one, _level("941")), _growth(one, other), _share(far, _level("942")))
    assert list(components(apart_last)) == [apart_last[:2], apart_last[2:]]


def test_a_figure_is_put_in_wherever_the_other_stood() -> None:
    one, other, new = _level("213"), _level("107"), _level("999")
    parts = PartsOfTotal(True, one, (other, one, other), True)
    assert substituted(parts, spot(one), new) == PartsOfTotal(True, new, (other, new, other), True)
    assert substituted(SameThing(True, (one, other)), spot(other), new) == SameThing(True, (one, new))
