"""Figures as reports could state them, drawn at random: whole statements about one subject, in reading order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from luyke.model import Basis, Figure, Kind, Quantity
from luyke.reading.linking import link
from luyke.reading.measuring import quantity_of

# Subjects with the unit they are measured in and the scales they are printed in.
MEASURED = (
    ("tổng thu ngân sách nhà nước trên địa bàn", "VND", (10**9, 10**6)),
    ("giá trị sản xuất công nghiệp", "VND", (10**9,)),
    ("tổng mức bán lẻ hàng hóa", "VND", (10**9,)),
    ("kim ngạch xuất khẩu", "USD", (10**6, 10**9)),
    ("thu nhập bình quân đầu người", "VND/person", (10**6,)),
    ("sản lượng thủy sản", "t", (1, 10**3)),
    ("diện tích gieo trồng lúa", "ha", (1,)),
    ("năng suất lúa", "t/ha", (1,)),
    ("sản lượng gỗ khai thác", "m3", (1, 10**3)),
    ("sản lượng điện thương phẩm", "kWh", (10**6,)),
)
RATES = (("tỷ lệ hộ nghèo", "%", (1,)), ("tỷ lệ bao phủ bảo hiểm y tế", "%", (1,)), ("tỷ lệ che phủ rừng", "%", (1,)))
COUNTED = (
    ("số lao động được giải quyết việc làm", "person", (1,)),
    ("số doanh nghiệp thành lập mới", "enterprise", (1,)),
    ("số hộ nghèo", "household", (1,)),
    ("số mũi tiêm vắc xin Covid-19", "dose", (1,)),
    ("số vụ tai nạn giao thông", "case", (1,)),
    ("dân số", "person", (1, 10**6)),
    ("đàn lợn", "con", (1,)),
    ("số xã đạt chuẩn nông thôn mới", "xã", (1,)),
    ("tổng lượt khách du lịch", "lượt khách", (1, 10**6)),
)
HEDGES = ("", "", "", "", ">", "<", "~", ">=", "<=")
BASES = (Basis.YOY, Basis.PREVIOUS_MONTH, Basis.PREVIOUS_QUARTER, Basis.PREVIOUS_WEEK)
ISSUERS = ("", "thành phố giao", "hđnd tỉnh giao", "trung ương giao")


@st.composite
def quantities(
    draw: st.DrawFn, unit: str, scales: tuple[int, ...], *, hedged: bool = True, most: int = 10**6
) -> Quantity:
    """A quantity as some print of 0 to 4 decimals in one of `scales` gives it."""
    scale = draw(st.sampled_from(scales))
    counted = scale == 1 and unit not in ("%", "pp", "times", "t", "ha", "t/ha", "m3")
    places = 0 if counted else draw(st.sampled_from((0, 1, 1, 2, 2, 3, 4)))
    whole = draw(st.integers(1, most))
    behind = "".join(draw(st.lists(st.sampled_from("0123456789"), min_size=places, max_size=places)))
    digits = f"{whole},{behind}" if places else str(whole)
    plain = quantity_of(digits, Decimal(scale), unit, scale > 1, True)
    hedge = draw(st.sampled_from(HEDGES)) if hedged else ""
    return plain if not hedge else Quantity(plain.value, plain.step, plain.grain, hedge)


def negated(quantity: Quantity) -> Quantity:
    return Quantity(-quantity.value, quantity.step, quantity.grain, quantity.approx, quantity.exact)


periods = st.one_of(
    st.builds("{}-{:02}".format, st.integers(2015, 2030), st.integers(1, 12)),
    st.builds(lambda y, m: f"{y}-01/{y}-{m:02}", st.integers(2015, 2030), st.integers(2, 11)),
    st.builds("{}-Q{}".format, st.integers(2015, 2030), st.integers(1, 4)),
    st.builds(str, st.integers(2015, 2030)),
    st.builds("@{}-{:02}-{:02}".format, st.integers(2015, 2030), st.integers(1, 12), st.integers(1, 28)),
    st.builds(lambda y: f"{y}/{y + 4}", st.integers(2005, 2025)),
    st.builds("{0}-07/{0}-12".format, st.integers(2015, 2030)),
)


def figure(subject: str, quantity: Quantity, unit: str, kind: Kind, period: str, **rest: Any) -> Figure:
    code, confidence = link(subject, unit)
    linked = {"subject": subject, "period": period, "indicator": code, "confidence": confidence}
    return Figure(0, 0, "", quantity, unit, kind, **linked, **rest)


Said = tuple[str, str, tuple[int, ...]]  # a subject, its unit, its scales


@st.composite
def percentages_of(draw: st.DrawFn, said: Said, period: str) -> Figure:
    """A percentage said of a level: its growth, its share of plan, its ratio to what was, its share of a whole."""
    subject = said[0]
    size = draw(quantities("%", (1,), most=300))
    kind = draw(st.sampled_from((Kind.GROWTH, Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE)))
    basis = {Kind.ATTAINMENT: Basis.PLAN, Kind.SHARE: Basis.TOTAL}.get(kind) or draw(
        bases(period, plan=kind == Kind.GROWTH)
    )
    issuer = draw(st.sampled_from(ISSUERS)) if basis == Basis.PLAN else ""
    if kind == Kind.GROWTH and draw(st.booleans()):
        size = negated(size)
    return figure(subject, size, "%", kind, period, basis=basis, issuer=issuer, estimate=draw(st.booleans()))


@st.composite
def differences_of(draw: st.DrawFn, said: Said, period: str) -> Figure:
    """How much more or less: in the unit of the level, in points for a rate."""
    subject, unit, scales = said
    own = "pp" if unit == "%" else unit
    size = draw(quantities(own, (1,) if own == "pp" else scales, most=99))
    basis = draw(bases(period, plan=unit != "%"))
    issuer = draw(st.sampled_from(ISSUERS)) if basis == Basis.PLAN else ""
    signed = negated(size) if draw(st.booleans()) else size
    return figure(
        subject, signed, own, Kind.DIFFERENCE, period, basis=basis, issuer=issuer, estimate=draw(st.booleans())
    )


@st.composite
def multiples_of(draw: st.DrawFn, said: Said, period: str) -> Figure:
    """So many times what it was."""
    size = draw(quantities("times", (1,), most=20))
    return figure(said[0], size, "times", Kind.OTHER, period, basis=draw(bases(period)), estimate=draw(st.booleans()))


def bases(period: str, *, plan: bool = False) -> st.SearchStrategy[Basis]:
    """What a figure of `period` can be compared with: "so với tháng trước" speaks of a month, "quý" of a quarter."""
    of_one = [Basis.PREVIOUS_MONTH, Basis.PREVIOUS_QUARTER] * (len(period) == 7)
    return st.sampled_from([Basis.YOY, Basis.PREVIOUS_WEEK] + of_one + [Basis.PLAN] * plan)


@st.composite
def levels(draw: st.DrawFn, said: Said, period: str) -> Figure:
    subject, unit, scales = said
    size = draw(quantities(unit, scales, most=90 if unit == "%" else 10**6))
    return figure(subject, size, unit, Kind.LEVEL, period, estimate=draw(st.booleans()))


@st.composite
def levels_with_details(draw: st.DrawFn, subjects: tuple[Said, ...], *, differences: bool) -> list[Figure]:
    said, period = draw(st.sampled_from(subjects)), draw(periods)
    kinds = [percentages_of(said, period), multiples_of(said, period)] if said[1] != "%" else []
    kinds += [differences_of(said, period)] if differences else []
    return [draw(levels(said, period)), *draw(st.lists(st.one_of(kinds), max_size=3))]


@st.composite
def months_and_years(draw: st.DrawFn, subjects: tuple[Said, ...]) -> list[Figure]:
    """A month and the year up to it, each with what is said of it."""
    said, year, month = draw(st.sampled_from(subjects)), draw(st.integers(2015, 2030)), draw(st.integers(2, 11))
    found = []
    for period in (f"{year}-{month:02}", f"{year}-01/{year}-{month:02}"):
        found += [draw(levels(said, period)), *draw(st.lists(percentages_of(said, period), max_size=2))]
    return found


@st.composite
def targets(draw: st.DrawFn, issuers: tuple[str, ...]) -> list[Figure]:
    subject, unit, scales = draw(st.sampled_from(MEASURED + RATES + COUNTED))
    size = draw(quantities(unit, scales, most=90 if unit == "%" else 10**6))
    return [figure(subject, size.decided(), unit, Kind.TARGET, draw(years), issuer=draw(st.sampled_from(issuers)))]


@st.composite
def plans_in_brackets(draw: st.DrawFn) -> list[Figure]:
    said, year = draw(st.sampled_from(MEASURED + COUNTED)), draw(years)
    plan = figure(
        said[0],
        draw(quantities(*said[1:])).decided(),
        said[1],
        Kind.TARGET,
        year,
        issuer=draw(st.sampled_from(ISSUERS)),
    )
    return [draw(levels(said, year)), plan, *draw(st.lists(percentages_of(said, year), max_size=2))]


@st.composite
def pairs(draw: st.DrawFn, kind: Kind) -> list[Figure]:
    """A fraction, or a range: two numbers of one print."""
    subject, unit, scales = draw(st.sampled_from(MEASURED + COUNTED))
    one_scale = quantities(unit, (draw(st.sampled_from(scales)),), hedged=False)
    one, other = sorted((draw(one_scale), draw(one_scale)), key=lambda quantity: quantity.value)
    rest = {"of": other} if kind == Kind.FRACTION else {"upto": other}
    return [figure(subject, one, unit, kind, draw(periods), **rest)]


@st.composite
def lone_percentages(draw: st.DrawFn, *, ratio: bool) -> list[Figure]:
    """A growth, or a ratio, without its level."""
    said, period = draw(st.sampled_from(MEASURED + COUNTED)), draw(periods)
    kind = (Kind.RATIO,) if ratio else (Kind.GROWTH, Kind.ATTAINMENT, Kind.SHARE)
    return [draw(percentages_of(said, period).filter(lambda each: each.kind in kind))]


@st.composite
def contributions(draw: st.DrawFn) -> list[Figure]:
    size = draw(quantities("pp", (1,), most=9))
    return [figure("khu vực dịch vụ", draw(st.sampled_from((size, negated(size)))), "pp", Kind.OTHER, draw(periods))]


years = st.integers(2015, 2030).map(str)
FORMS = {
    "levels of what is measured, with what is said of them": levels_with_details(MEASURED + RATES, differences=True),
    "counts with what is said of them": levels_with_details(COUNTED, differences=False),
    "a month and the year up to it": months_and_years(MEASURED),
    "targets": targets(("",)),
    "fractions": pairs(Kind.FRACTION),
    "ranges": pairs(Kind.LEVEL),
    "growth, shares of plan and shares alone": lone_percentages(ratio=False),
    "contributions in points": contributions(),
    "counts with their differences": levels_with_details(COUNTED, differences=True),
    "counts of a month and the year up to it": months_and_years(COUNTED),
    "targets with who assigned them": targets(ISSUERS[1:]),
    "plans in brackets": plans_in_brackets(),
    "ratios alone": lone_percentages(ratio=True),
}
