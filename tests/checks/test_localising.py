"""Which number is wrong: a slip is undone, two conflicts point at what they share, nobody is blamed lightly."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from tests.counting import calls_of

from luyke.checks import check
from luyke.checks.judging import Judged, judge_all
from luyke.checks.localising.component import components, spot, substituted
from luyke.checks.localising.number import Number, neighbours, numbers_of, slips
from luyke.checks.localising.repair import Trials, all_of, only_repair
from luyke.model import (
    Figure,
    FractionAsPercent,
    Funnel,
    GrowthFromBase,
    Kind,
    PartsOfTotal,
    Quantity,
    Reading,
    Relation,
    SameThing,
    ShareOfTotal,
    Verdict,
)

BILLION = Decimal(10**9)


def money(at: int, text: str) -> Figure:
    """A figure in tỷ đồng, printed as `text`, at a place of its own."""
    return Figure(at * 20, at * 20 + len(text), text, _quantity(text, BILLION), "VND", Kind.LEVEL)


def percent(at: int, text: str, kind: Kind = Kind.SHARE) -> Figure:
    return Figure(at * 20, at * 20 + len(text), text, _quantity(text), "%", kind)


def _quantity(text: str, scale: Decimal = Decimal(1)) -> Quantity:
    whole, _, places = text.replace(".", "").partition(",")
    step = scale.scaleb(-len(places))
    return Quantity(Decimal(f"{whole}.{places or 0}") * scale, step, step)


def fraction(at: int, text: str) -> Figure:
    part, whole = (_quantity(one, BILLION) for one in text.split("/"))
    return Figure(at * 20, at * 20 + len(text), text, part, "VND", Kind.FRACTION, of=whole)


def suspicion(*relations: Relation) -> list[tuple[str, str]]:
    """Suspect and suggestion of each finding, in reading order."""
    reading = Reading("", tuple(figure for tie in relations for figure in tie.figures), relations)
    return [(one.suspect.text if one.suspect else "", one.suggestion) for one in check(reading).findings]


def test_two_digits_swapped_in_a_percentage_are_swapped_back() -> None:
    assert suspicion(FractionAsPercent(True, fraction(1, "71,849/141,973"), percent(2, "56,0"))) == [("56,0", "50,6")]


def test_a_slip_in_a_denominator_is_undone_in_its_place() -> None:
    tie = FractionAsPercent(True, fraction(1, "71,849/241,973"), percent(2, "50,6"))
    assert ("71,849/241,973", "71,849/141,973") in suspicion(tie) or suspicion(tie) == [("", "")]


def test_a_total_ten_times_too_large_is_brought_back() -> None:
    parts = (money(2, "1.012,4"), money(3, "203,8"))
    assert suspicion(PartsOfTotal(True, money(1, "12.160"), parts, True)) == [("12.160", "1.216")]


def test_a_number_that_a_holding_relation_confirms_is_not_suspected() -> None:
    value, base = money(1, "1.502"), money(3, "1.336")
    holds = PartsOfTotal(True, value, (money(4, "1.001"), money(5, "501")), True)
    also_holds = SameThing(True, (base, money(6, "1.336")))
    wrong = GrowthFromBase(True, value, base, percent(2, "31,9", Kind.GROWTH))
    assert suspicion(wrong, holds, also_holds) == [("31,9", "")]


def test_a_repair_that_breaks_what_holds_is_none() -> None:
    """The parts would allow 1.397 for the total; only the growth that holds forbids it."""
    total, base = money(1, "1.379"), money(4, "1.250")
    wrong = PartsOfTotal(True, total, (money(2, "1.274"), money(3, "123")), True)
    holds = GrowthFromBase(True, total, base, percent(5, "10,3", Kind.GROWTH))
    assert all(suspect != "1.379" for suspect, _ in suspicion(wrong, holds))


def test_a_repair_that_breaks_a_mere_limit_is_none_either() -> None:
    total = money(1, "12.160")
    wrong = PartsOfTotal(True, total, (money(2, "1.012,4"), money(3, "203,8")), True)
    assert suspicion(wrong, Funnel(True, total, money(4, "500"))) == [("12.160", "1.216")]
    assert suspicion(wrong, Funnel(True, total, money(4, "5.000"))) == [("", "")]


def test_one_conflict_among_equals_blames_nobody() -> None:
    assert suspicion(SameThing(True, (money(1, "1.379"), money(2, "1.412")))) == [("", "")]


def test_two_conflicts_point_at_the_one_number_they_share() -> None:
    wrong = money(1, "2.861")
    first = ShareOfTotal(True, wrong, money(2, "9.417"), percent(3, "12,2"))
    second = GrowthFromBase(True, wrong, money(4, "1.007"), percent(5, "14,0", Kind.GROWTH))
    assert suspicion(first, second) == [("2.861", ""), ("2.861", "")]


def test_growth_said_the_wrong_way_round_is_told_in_words() -> None:
    down = percent(2, "12,4", Kind.GROWTH)
    turned = Figure(40, 44, "12,4", Quantity(Decimal("-12.4"), Decimal("0.1"), Decimal("0.1")), "%", Kind.GROWTH)
    assert suspicion(GrowthFromBase(True, money(1, "1.502"), money(3, "1.336"), down)) == []
    assert suspicion(GrowthFromBase(True, money(1, "1.502"), money(3, "1.336"), turned)) == [("12,4", "tăng 12,4")]


@given(st.text("0123456789", min_size=1, max_size=9))
def test_neighbours_are_all_strings_at_distance_one(digits: str) -> None:
    found = set(neighbours(digits)) - {digits}
    assert all(OSA.distance(digits, other) == 1 for other in found)
    length = len(digits)
    swaps = sum(one != other for one, other in pairwise(digits))
    runs = 1 + swaps
    # Replacements, insertions and deletions are counted without doubles; a swap is never one of them.
    assert len(found) == 9 * length + (9 * length + 10) + runs + swaps


@given(st.integers(0, 10**6), st.integers(0, 3))
def test_a_slip_is_offered_once_and_never_the_print_itself(units: int, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    text = f"{units * step:f}".replace(".", ",")
    figure = Figure(0, 9, text, Quantity(units * step, step, step), "t", Kind.LEVEL)
    values = [quantity.value for quantity in slips(Number(figure))]
    assert len(values) == len(set(values))
    assert figure.value not in values


def _brute_force(
    component: tuple[Judged, ...], suspects: list[Figure], held: list[Judged]
) -> list[tuple[int, Decimal]]:
    found = []
    for figure in suspects:
        ties = [*component, *(one for one in held if figure in one.tie.figures)]
        for number in numbers_of(figure):
            for quantity in slips(number):
                changed = number.replaced(quantity)
                if all(one.check.holds(substituted(one.tie, spot(figure), changed)) for one in ties):
                    found.append((figure.start, quantity.value))
    return found


@settings(max_examples=60)
@given(
    st.integers(100, 99999), st.integers(100, 99999), st.integers(1, 999), st.sampled_from(["share", "parts", "same"])
)
def test_halving_finds_what_trying_every_slip_finds(one: int, other: int, third: int, shape: str) -> None:
    figures = money(1, str(one)), money(2, str(other))
    tie: Relation
    if shape == "share":
        tie = ShareOfTotal(True, *figures, percent(3, f"{third // 10},{third % 10}"))
    elif shape == "parts":
        tie = PartsOfTotal(True, figures[0], (figures[1], money(3, str(third))), True)
    else:
        tie = SameThing(True, figures)
    judged = [one for one in judge_all(Reading("", tie.figures, (tie,))) if one.verdict is Verdict.CONFLICT]
    for component in components(judged):
        brute = _brute_force(component, list(tie.figures), [])
        found = only_repair(component, tie.figures, defaultdict(list), Trials(10**9))
        if len(brute) == 1:
            assert found is not None
            assert (found[0].figure.start, found[1].value) == brute[0]
        else:
            assert found is None


def test_tries_are_used_up_by_figures_and_then_nothing_is_known() -> None:
    parts = PartsOfTotal(True, money(1, "12.160"), (money(2, "1.012,4"), money(3, "203,8")), True)
    judged = judge_all(Reading("", parts.figures, (parts,)))
    trials = Trials(6)
    trials.take(judged)
    assert not trials.spent
    trials.take(judged)
    assert trials.spent
    plenty = Trials(10**6)
    assert only_repair(judged, parts.figures, {}, plenty) is not None
    used = next(most for most in range(10**6) if only_repair(judged, parts.figures, {}, Trials(most)) is not None)
    assert only_repair(judged, parts.figures, {}, Trials(used - 1)) is None
    assert used > 100


@given(st.lists(st.integers(1, 10**7), min_size=2, max_size=6, unique=True), st.integers(0, 3))
def test_what_stands_for_many_candidates_holds_each_of_them(values: list[int], zeros: int) -> None:
    candidates = [Quantity(Decimal(one), Decimal(1), Decimal(1).scaleb(zeros)) for one in sorted(values)]
    whole = all_of(candidates).rounded
    for one in candidates:
        assert whole.hull(one.rounded) == whole


@pytest.mark.parametrize("shared", [False, True], ids=["apart", "all of one number"])
def test_ten_times_the_conflicts_are_at_most_eleven_times_the_work(shared: bool) -> None:
    def reading(size: int) -> Reading:
        ties = tuple(
            ShareOfTotal(
                True, money(0 if shared else 3 * i, "1.379"), money(3 * i + 1, "9.417"), percent(3 * i + 2, "99,9")
            )
            for i in range(size)
        )
        return Reading("", tuple(figure for tie in ties for figure in tie.figures), ties)

    small, large = reading(100), reading(1000)
    assert calls_of(lambda: check(large)) <= 11 * calls_of(lambda: check(small))
