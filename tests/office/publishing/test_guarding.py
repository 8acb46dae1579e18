"""Whoever adds and takes away all that is out works out no small cell of another place, indicator or month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.office.publishing.test_months import publish as publish_month

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Change, Place, Succession
from luyke.office.publishing.guarding.attacking import Guard
from luyke.office.publishing.guarding.choosing import Offer, chosen
from luyke.office.publishing.guarding.families import Division, Family
from luyke.office.publishing.guarding.ties import Ties
from luyke.office.publishing.guarding.timelines import Timeline
from luyke.office.publishing.models import Publication
from luyke.office.publishing.services import Telling, dataset_publish, month_publish, publication_withdraw
from luyke.office.publishing.telling import kept_back

WHOLE, PARTS = "C0", ("C1", "C2", "C3")
CITY, WARDS = "31", ("A", "B", "D")
MONTHS = ("2021-01", "2021-02", "2021-03")
TO_DATE = {month: f"2021-01/{month}" for month in MONTHS}
CODES = (WHOLE, *PARTS)
PLACES = (CITY, *WARDS)
CELLS = [(code, place, month) for code in CODES for place in PLACES for month in MONTHS]
FAMILY = Family(
    {code: Indicator(code=code, unit="person", nature=Nature.COUNT_FLOW) for code in CODES},
    (Division(WHOLE, "nhóm", PARTS),), {},
)  # fmt: skip
TERRITORY = SimpleNamespace(
    order=[*WARDS, CITY], below=lambda place, _at: list(WARDS) if place == CITY else [], merged=lambda _place, _at: []
)
Truth = dict[tuple[str, str, str], int]


def table(atoms: Sequence[int]) -> Truth:
    """Whole numbers of parts, wards and months → the same with all sums."""
    atom = dict(zip([cell for cell in CELLS if cell[0] != WHOLE and cell[1] != CITY], atoms, strict=True))
    inner = [WHOLE, *PARTS]
    return {
        (code, place, month): sum(
            atom[one, ward, month]
            for one in (PARTS if code == WHOLE else (code,))
            for ward in (WARDS if place == CITY else (place,))
        )
        for code in inner for place in PLACES for month in MONTHS
    }  # fmt: skip


def values_of(truth: Truth, code: str, place: str) -> dict[str, Decimal]:
    months = [truth[code, place, month] for month in MONTHS]
    told = {month: Decimal(value) for month, value in zip(MONTHS, months, strict=True)}
    return told | {TO_DATE[month]: Decimal(sum(months[: at + 1])) for at, month in enumerate(MONTHS)}


def publish(truth: Truth, order: Iterable[str]) -> set[tuple[str, str, str]]:
    """Places publish one after another, each what it may, its own small cells left out."""
    lines = {
        (code, place, ""): Timeline(values_of(truth, code, place), adds=True) for code in CODES for place in PLACES
    }
    out: set[tuple[str, str, str]] = set()
    for place in order:
        offers = {}
        for code in CODES:
            values = values_of(truth, code, place)
            if not any(0 < value < 5 for value in values.values()):
                last = frozenset({TO_DATE[MONTHS[-1]]})
                offers[code] = Offer(values, (frozenset(values), last, frozenset()), values[TO_DATE[MONTHS[-1]]])
        guard = Guard(Ties(FAMILY, TERRITORY, lines), lambda out=out: [(*cell, "") for cell in sorted(out)])
        stages = chosen(guard, FAMILY, place, offers)
        out |= {(code, place, period) for code, one in offers.items() for period in one.stages[stages.get(code, 0)]}
    return out


def row(coefficients: dict[tuple[str, str, str], int]) -> list[int]:
    return [coefficients.get(cell, 0) for cell in CELLS]


def known(out: Iterable[tuple[str, str, str]]) -> list[list[int]]:
    """All equations that a reader has, as a matrix: nothing of the house's own solving is used."""
    rows = [row({(code, CITY, month): -1} | {(code, ward, month): 1 for ward in WARDS})
            for code in CODES for month in MONTHS]  # fmt: skip
    rows += [row({(WHOLE, place, month): -1} | {(part, place, month): 1 for part in PARTS})
             for place in PLACES for month in MONTHS]  # fmt: skip
    for code, place, period in out:
        last = MONTHS.index(period.rpartition("/")[2])
        months = MONTHS[: last + 1] if "/" in period else (period,)
        rows.append(row({(code, place, month): 1 for month in months}))
    return rows


def worked_out(out: Iterable[tuple[str, str, str]], truth: Truth) -> list[tuple[str, str, str]]:
    """The small cells that follow: those of which a row of their own adds nothing to the rank."""
    matrix = np.array(known(out), dtype=float)
    _left, sizes, right = np.linalg.svd(matrix)
    free = right[int((sizes > 1e-9).sum()) :]  # every way in which the cells may vary and all sums stay
    return [cell for at, cell in enumerate(CELLS) if 0 < truth[cell] < 5 and np.abs(free[:, at]).max(initial=0) < 1e-9]


ATOMS = len(PARTS) * len(WARDS) * len(MONTHS)


@st.composite
def tables(draw: st.DrawFn) -> Truth:
    """Large numbers, with a few small ones here and there."""
    atoms = draw(st.lists(st.one_of(st.just(0), st.integers(5, 60)), min_size=ATOMS, max_size=ATOMS))
    for at, few in draw(st.dictionaries(st.integers(0, ATOMS - 1), st.integers(1, 4), min_size=1, max_size=4)).items():
        atoms[at] = few
    return table(atoms)


@settings(max_examples=8, deadline=None)
@given(tables(), st.permutations(PLACES))
def test_no_small_cell_follows_from_all_that_is_out(truth: Truth, order: list[str]) -> None:
    assert worked_out(publish(truth, order), truth) == []


@pytest.fixture
def plain() -> Truth:
    """Everything is large but one part of one ward in one month."""
    made = dict.fromkeys([cell for cell in CELLS if cell[0] != WHOLE and cell[1] != CITY], 20)
    made |= {("C1", "A", "2021-02"): 3, ("C2", "A", "2021-02"): 19}
    return table(list(made.values()))


def test_without_the_guard_it_would_follow(plain: Truth) -> None:
    """The attack can succeed: each place alone hides its small cell, and the total minus the others tells it."""
    open_ = {
        (code, place, period)
        for code in CODES for place in PLACES for period in values_of(plain, code, place)
        if (code, place) != ("C1", "A")
    }  # fmt: skip
    assert worked_out(open_, plain) == [("C1", "A", "2021-02")]


def test_of_what_goes_out_last_the_least_part_gives_way_and_no_more_than_must(plain: Truth) -> None:
    out = publish(plain, (CITY, *WARDS))
    hidden = {(code, place) for code in CODES for place in PLACES if (code, place, "2021-02") not in out}
    assert ("C1", "A") in hidden
    assert {place for _code, place in hidden} == {"A", "D"}  # another part in the ward, and both in the last of them
    assert len(hidden) == 4
    assert all((WHOLE, place, "2021-02") in out for place in PLACES)


@pytest.fixture
def wards(places: dict[str, Place], now: datetime) -> dict[str, Place]:
    """Lê Chân and its two wards; few of one fell ill in November."""
    sick = Indicator.objects.create(
        code="C1", name="Số người mắc bệnh", folded="so nguoi mac benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="down",
    )  # fmt: skip
    rate = Indicator.objects.create(
        code="R1", name="Tỷ lệ mắc bệnh", folded="ty le mac benh", unit="%", shown="%", factor=1, decimals=1,
        nature=Nature.RATIO, cumulation="recompute", direction="down", numerator=sick, denominator=sick,
    )  # fmt: skip
    told = {"305": (40, 137), "11371": (3, 49), "11407": (37, 88)}
    values = [
        NewValue(sick.pk, places[code].pk, period, Decimal(value), "official")
        for code, (month, sum_) in told.items()
        for period, value in (("2021-11", month), ("2021-01/2021-11", sum_), ("2021-01/2021-10", sum_ - month))
    ]
    values += [NewValue(rate.pk, places["11371"].pk, "2021-11", Decimal("1.5"), "official")]
    observations_record(values=values, by=SYSTEM, at=now - timedelta(minutes=5))
    return places


def line_of(made: Publication, code: str = "C1") -> dict[str, object]:
    return next(line for line in made.body["lines"] if line["code"] == code)


def test_the_last_of_a_district_keeps_back_what_would_tell_the_small_ward(
    wards: dict[str, Place], publisher: Person, now: datetime
) -> None:
    district, small, last = (publish_month(wards[code], publisher, now) for code in ("305", "11371", "11407"))
    assert (line_of(district)["month"], line_of(district)["value"]) == ("40", "137")
    assert (line_of(small)["value"], line_of(small, "R1")["value"]) == ("< 5", "không công bố")
    assert (line_of(last)["month"], line_of(last)["value"], line_of(last)["points"]) == ("", "88", ())
    assert set(last.figures.values_list("key", flat=True)) == {"value:C1:11407:2021-01/2021-11"}
    assert kept_back(district.body) == []
    [why] = kept_back(last.body)
    assert why.startswith("“Số người mắc bệnh”: chỉ nêu lũy kế")
    assert "dưới 5" in why


def test_a_data_set_leaves_out_what_a_month_that_is_out_makes_telling(
    wards: dict[str, Place], publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    other = NewValue(indicators["T0"].pk, wards["11407"].pk, "2021-11", Decimal(10**9), "official")
    observations_record(values=[other], by=SYSTEM, at=now - timedelta(minutes=5))
    publish_month(wards["305"], publisher, now)
    made = dataset_publish(place=wards["11407"], telling=Telling("Số liệu phường", "x", "y"), licence="x",
                           by=publisher, at=now)  # fmt: skip
    assert {one.indicator for one in made.figures.all()} == {"T0"}
    [why] = kept_back(made.body)
    assert why.startswith("“Số người mắc bệnh”: để lại")


def test_what_was_taken_back_before_its_hour_was_never_out_and_tells_nothing(
    wards: dict[str, Place], publisher: Person, now: datetime
) -> None:
    waiting = publish_month(wards["305"], publisher, now, public_at=now + timedelta(hours=2))
    publication_withdraw(publication=waiting, notice="Chưa đúng.", by=publisher, at=now + timedelta(hours=1))
    later = publish_month(wards["11407"], publisher, now + timedelta(hours=3))
    assert line_of(later)["month"] == "37"


@pytest.mark.parametrize("before_is_out", [True, False])
def test_a_merged_place_does_not_tell_what_a_part_of_it_hid(
    before_is_out: bool, wards: dict[str, Place], publisher: Person, now: datetime
) -> None:
    """An Biên went into a new Vĩnh Niệm that kept its code: 40 of both a year ago, less the 37 that are out, are 3."""
    if before_is_out:
        publish_month(wards["11407"], publisher, now)
    parts, first = [wards["11371"], wards["11407"]], date(2022, 1, 1)
    change = Change.objects.create(kind="merged", effective_date=first, resolution="Nghị quyết 1", recorded_at=now)
    Place.objects.filter(pk__in=[one.pk for one in parts]).update(valid_to=date(2021, 12, 31), closed_by=change)
    given = {"level": "commune", "kind": "phường", "name": "Vĩnh Niệm", "folded": "vinh niem", "parent": wards["305"]}
    merged = Place.objects.create(code="11407", valid_from=first, opened_by=change, **given)
    for part in parts:
        Succession.objects.create(change=change, source=part, target=merged, extent="all")
    later, sick = now + timedelta(days=365), Indicator.objects.get(code="C1")
    values = [NewValue(sick.pk, merged.pk, period, Decimal(value), "official")
              for period, value in (("2022-11", 52), ("2022-01/2022-11", 300))]  # fmt: skip
    observations_record(values=values, by=SYSTEM, at=later)
    made = month_publish(place=merged, period=Period.parse("2022-11"), licence="x", by=publisher, at=later)
    assert line_of(made)["value"] == "300"
    assert line_of(made)["month"] == ("" if before_is_out else "52")
    assert made.figures.filter(key="value:C1:11407:2021-11").exists() == (not before_is_out)
