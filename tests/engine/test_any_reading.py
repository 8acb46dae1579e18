"""Whatever a reader hands over, checking it ends, raises nothing and counts everything once."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any, get_args, get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from luyke import model
from luyke.checks import check
from luyke.model import Basis, DateMention, Figure, Kind, Quantity, Reading, Relation, Source

values = st.decimals(-(10**15), 10**15, places=3)
steps = st.integers(-3, 12).map(lambda power: Decimal(1).scaleb(power))
quantities = st.builds(
    lambda value, step, zeros, approx, exact: Quantity(value, step, step.scaleb(zeros), approx, exact and not approx),
    values,
    steps,
    st.integers(0, 3),
    st.sampled_from(["", "", "", ">", "<", "~", ">=", "<="]),
    st.booleans(),
)
periods = st.sampled_from(["", "2021-11", "2021-01/2021-11", "2021", "2021-Q1", "@2021-11-25", "2020/2025", "nonsense"])
figures = st.builds(
    Figure,
    start=st.integers(0, 60),
    end=st.integers(60, 90),
    text=st.sampled_from(["1.379", "12,5", "15,615", "9,670", "7/13", "hai", "", "−3"]),
    quantity=quantities,
    unit=st.sampled_from(["VND", "%", "pp", "times", "person", "ha", "t/ha", "t", "", "indicator", "VND/person"]),
    kind=st.sampled_from(Kind),
    of=st.none() | quantities,
    estimate=st.booleans(),
    subject=st.sampled_from(["", "thu ngân sách", "chi {ngân} sách", "thu nhập bình quân", "{0}", "x" * 300, "\n"]),
    indicator=st.sampled_from([None, "LK001", "LK002"]),
    period=periods,
    basis=st.sampled_from(Basis),
    issuer=st.sampled_from(["", "thành phố"]),
    source=st.sampled_from(Source),
    doubt=st.sampled_from(["", "Có thể đọc hai cách."]),
)
dates = st.builds(
    DateMention,
    start=st.integers(0, 60),
    end=st.integers(60, 90),
    text=st.sampled_from(["31/11", "cùng kỳ năm 2020", "{x}"]),
    year=st.integers(-5, 12000),
    month=st.integers(-1, 14),
    day=st.integers(-1, 40),
    weekday=st.integers(-1, 10),
    role=st.sampled_from(["", "as_of", "base", "title", "published", "strange"]),
)


def _role(hint: Any, pool: list[Figure]) -> st.SearchStrategy[Any]:
    one = st.sampled_from(pool)
    if hint is Figure:
        return one
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, 50)
    if hint is str:
        return st.sampled_from(["reached", "exceeded", "missed", "strange"])
    if type(None) in get_args(hint):
        return st.none() | one
    return st.lists(one, max_size=4).map(tuple)


def _relation(kind: type[Relation], pool: list[Figure]) -> st.SearchStrategy[Relation]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: _role(hints[field.name], pool) for field in fields(kind)})


KINDS = tuple(getattr(model, name) for name in model.__all__)
RELATIONS = tuple(
    kind for kind in KINDS if isinstance(kind, type) and issubclass(kind, Relation) and kind is not Relation
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Few figures and many relations over them, so that conflicts share figures."""
    pool = draw(st.lists(figures, min_size=1, max_size=6))
    relations = draw(st.lists(st.sampled_from(RELATIONS).flatmap(lambda kind: _relation(kind, pool)), max_size=8))
    return Reading(
        text=draw(st.text("cùng kỳ năm 2020", max_size=90)),
        figures=tuple(pool),
        relations=tuple(relations),
        dates=tuple(draw(st.lists(dates, max_size=4))),
        period=draw(periods),
    )


@settings(max_examples=200)
@given(readings())
def test_checking_raises_nothing_and_counts_each_relation_once(reading: Reading) -> None:
    report = check(reading)
    told = report.coverage
    assert told.figures == len(reading.figures)
    assert told.tested == told.held + told.cut + told.conflicting
    assert told.tested + told.unbound <= told.relations <= len(reading.relations)
    assert [finding.start for finding in report.findings] == sorted(finding.start for finding in report.findings)
    for one in report.judged:
        assert isinstance(one.calculation, str)


@given(readings())
def test_the_same_reading_gives_the_same_report(reading: Reading) -> None:
    assert check(reading) == check(reading)
