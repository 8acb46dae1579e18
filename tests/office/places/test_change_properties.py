"""Whatever is recorded: nothing is deleted, undoing restores all, changes that do not touch come in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luyke.office.audit.services import SYSTEM
from luyke.office.places import services
from luyke.office.places.models import Agency, Change, Level, Place, Succession
from luyke.office.places.plans import ChangeRefusedError, Decision, Wanted
from luyke.office.places.restating import Key, Mark
from luyke.office.places.selectors import children_on, descendants_on, descent_of, place_on

pytestmark = pytest.mark.django_db
AT = datetime(2021, 11, 29, tzinfo=UTC)
START = date(2026, 1, 1)
calm = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def country() -> Iterator[None]:
    """Two provinces of two districts of four communes; gone when the example is over."""
    with transaction.atomic():
        root = _place("VN", Level.COUNTRY, "nước", None)
        for p in "12":
            province = _place(f"{p}0", Level.PROVINCE, "tỉnh", root)
            for d in "12":
                district = _place(f"{p}{d}0", Level.DISTRICT, "huyện", province)
                Agency.objects.create(place=district, code="yt", name="Phòng Y tế")
                for c in "1234":
                    _place(f"{p}{d}00{c}", Level.COMMUNE, "xã", district)
        yield
        transaction.set_rollback(True)


def _place(code: str, level: str, kind: str, parent: Place | None) -> Place:
    return Place.objects.create(code=code, level=level, kind=kind, name=f"N{code}", folded=f"n{code}", parent=parent)


def state() -> set[tuple]:
    """All that stands, by what it is and not by its row; and where each agency is."""
    rows = Place.objects.standing().select_related("parent")
    found = {(r.code, r.kind, r.name, r.parent and r.parent.code, r.valid_from, r.valid_to) for r in rows}
    links = Succession.objects.filter(change__undone_at=None).values_list(
        "source__code", "source__valid_from", "target__code", "target__valid_from", "extent"
    )
    return found | set(links) | set(Agency.objects.values_list("place__code", "code", "place__valid_from"))


def _now(code: str) -> Place:
    return Place.objects.standing().get(code=code, valid_to=None)


def _district(pick: Callable[[list], object]) -> list[Place]:
    """Two or more standing communes of one district."""
    codes = sorted({p.parent.code for p in Place.objects.standing().filter(level="commune", valid_to=None)})
    communes = Place.objects.standing().filter(level="commune", valid_to=None, parent__code=pick(codes))
    return list(communes.order_by("code"))


def _act(kind: str, day: date, number: int, pick: Callable[[list], object]) -> Change:
    """Does something of a kind, where the draw says."""
    decision, common = Decision(day, f"NQ {number}"), {"by": SYSTEM, "at": AT}
    units = _district(pick)
    one = pick(units)
    if kind == "rename":
        place = pick([*Place.objects.standing().filter(valid_to=None).exclude(level="country").order_by("code")])
        return services.place_rename(decision=decision, place=place, name=f"T{number}", **common)
    if kind == "merge":
        return services.place_merge(
            decision=decision, sources=units[:2], code=units[0].code, kind="xã", name=f"H{number}", **common
        )
    if kind == "split":
        into = [Wanted(one.code, "xã", f"A{number}"), Wanted(f"9{number:04}", "xã", f"B{number}")]
        return services.place_split(decision=decision, source=one, into=into, **common)
    if kind == "dissolve":
        receivers = [(other, "part") for other in units if other != one]
        return services.place_dissolve(decision=decision, place=one, receivers=receivers, **common)
    districts = list(Place.objects.standing().filter(level="district", valid_to=None).order_by("code"))
    if kind == "move":
        place = pick(districts)
        other = _now("20" if place.parent.code == "10" else "10")
        return services.place_move(decision=decision, place=place, parent=other, **common)
    same = [d for d in districts if d.parent.code == districts[0].parent.code]
    return services.place_merge(
        decision=decision, sources=same[:2], code=same[0].code, kind="huyện", name=f"G{number}", **common
    )


KINDS = st.lists(
    st.sampled_from(["rename", "merge", "split", "dissolve", "move", "merge districts"]), min_size=1, max_size=5
)


@calm
@given(kinds=KINDS, data=st.data())
def test_undoing_in_reverse_restores_all_and_nothing_is_ever_deleted(kinds: list[str], data: st.DataObject) -> None:
    with country():
        states, done = [state()], []
        for number, kind in enumerate(kinds, 1):
            rows = set(Place.objects.values_list("pk", flat=True))
            try:
                day = START + timedelta(days=number)
                done.append(_act(kind, day, number, lambda rows: data.draw(st.sampled_from(rows))))
            except ChangeRefusedError:
                assert state() == states[-1], "what is refused did not happen"
                continue
            assert rows <= set(Place.objects.values_list("pk", flat=True))
            states.append(state())
        last = START + timedelta(days=99)
        assert set(descendants_on(place=_now("VN"), on=last)) == set(Place.objects.on(last).exclude(code="VN"))
        assert not Place.objects.standing().filter(valid_to=None, parent__valid_to__isnull=False).exists()
        for change in reversed(done):
            assert state() == states.pop()
            services.change_undo(change=change, by=SYSTEM, at=AT)
        assert state() == states.pop()
        assert not Place.objects.standing().filter(parent__void=True).exists()


@calm
@given(kinds=KINDS, data=st.data())
def test_sums_over_all_communes_are_preserved_by_any_changes(kinds: list[str], data: st.DataObject) -> None:
    with country():
        figures = {place.pk: Decimal(place.pk % 7) / 8 for place in Place.objects.filter(level="commune")}
        for number, kind in enumerate(kinds, 1):
            try:
                _act(kind, START + timedelta(days=number), number, lambda rows: data.draw(st.sampled_from(rows)))
            except ChangeRefusedError:
                continue
        last = list(Place.objects.on(START + timedelta(days=99)).filter(level="commune"))
        descent = descent_of(places=last)
        even = Key("people", "giả định", START, {link.piece: Decimal(1) for link in descent.links})
        told = [descent.express(place.pk, figures, even).restate(figures, summable=True) for place in last]
        assert sum(each.value for each in told) == sum(map(Fraction, figures.values()))
        divided = any(link.extent != "all" for link in descent.links)
        assert divided or {each.mark for each in told} == {Mark.EXACT}


@calm
@given(
    first=st.sampled_from(["rename a commune", "merge communes", "rename the district above", "split a commune"]),
    second=st.sampled_from(["rename a commune", "merge communes", "move the district above"]),
    first_day=st.integers(1, 5),
    second_day=st.integers(1, 5),
    same_province=st.booleans(),
)
def test_changes_that_do_not_touch_come_in_any_order(
    first: str, second: str, first_day: int, second_day: int, same_province: bool
) -> None:
    def do(what: str, district: str, day: int, number: int) -> Change:
        decision, common = Decision(START + timedelta(days=day), f"NQ {number}"), {"by": SYSTEM, "at": AT}
        commune, beside, above = _now(f"{district}001"), _now(f"{district}002"), _now(f"{district}0")
        if what == "rename a commune":
            return services.place_rename(decision=decision, place=commune, name="Mới", **common)
        if what == "merge communes":
            return services.place_merge(
                decision=decision, sources=[commune, beside], code=commune.code, kind="xã", name="Gộp", **common
            )
        if what == "split a commune":
            into = [Wanted(commune.code, "xã", "A"), Wanted("99999", "xã", "B")]
            return services.place_split(decision=decision, source=commune, into=into, **common)
        if what == "move the district above":
            other = _now("20" if above.parent.code == "10" else "10")
            return services.place_move(decision=decision, place=above, parent=other, **common)
        return services.place_rename(decision=decision, place=above, name="Huyện mới", **common)

    one = (first, "11", first_day, 1)
    other = (second, "12" if same_province else "21", second_day, 2)
    found = []
    for order in ((one, other), (other, one)):
        with country():
            done = [do(*each) for each in order]
            both = state()
            services.change_undo(change=done[0], by=SYSTEM, at=AT)
            found.append((both, len(done)))
    assert found[0] == found[1]


@calm
@given(first_day=st.integers(1, 5), second_day=st.integers(1, 5), kind=st.sampled_from(["merge", "rename", "split"]))
def test_a_change_above_and_one_below_come_in_any_order(first_day: int, second_day: int, kind: str) -> None:
    """A district is renamed, and a commune in it changes: neither waits for the other."""
    found = []
    for below_first in (True, False):
        with country():
            above = Decision(START + timedelta(days=first_day), "NQ 1")
            below = Decision(START + timedelta(days=second_day), "NQ 2")

            def rename(decision: Decision = above) -> None:
                services.place_rename(decision=decision, place=_now("110"), name="Huyện mới", by=SYSTEM, at=AT)

            def change(decision: Decision = below) -> None:
                commune, common = _now("11001"), {"by": SYSTEM, "at": AT}
                if kind == "merge":
                    services.place_merge(
                        decision=decision, sources=[commune, _now("11002")], code="11001", kind="xã", name="G", **common
                    )
                elif kind == "rename":
                    services.place_rename(decision=decision, place=commune, name="Xã mới", **common)
                else:
                    into = [Wanted("11001", "xã", "A"), Wanted("99999", "xã", "B")]
                    services.place_split(decision=decision, source=commune, into=into, **common)

            for step in (change, rename) if below_first else (rename, change):
                step()
            days = [START + timedelta(days=day) for day in range(7)]
            found.append(
                (
                    state(),
                    [sorted(p.name for p in children_on(place=place_on(code="110", on=day), on=day)) for day in days],
                )
            )
    assert found[0] == found[1]
