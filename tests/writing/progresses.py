"""Indicators at the end of a month as an office could have them, drawn at random or built by hand."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from luyke.model import Interval
from luyke.reading.linking import link
from luyke.scoring import Goal, Position, Style, stand
from luyke.writing import Measure, Plan, Progress, Value

BILLIONS = Measure("VND", "tỷ đồng", Decimal(10**9), 1)
THOUSANDTHS = Measure("VND", "tỷ đồng", Decimal(10**9), 3)
PERCENT = Measure("%", "%", Decimal(1), 2)
CASES = Measure("case", "vụ", Decimal(1), 0)
PEOPLE = Measure("lượt người", "lượt người", Decimal(1), 0)
SCHOOLS = Measure("trường", "trường", Decimal(1), 0)
TONNES = Measure("t", "tấn", Decimal(1), 1)

CHANGES = (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)
AMOUNTS = (
    ("Tổng thu ngân sách nhà nước trên địa bàn", BILLIONS),
    ("Thu nội địa", THOUSANDTHS),
    ("Giá trị sản xuất công nghiệp", BILLIONS),
    ("Tổng mức bán lẻ hàng hóa", BILLIONS),
    ("Kim ngạch xuất khẩu", Measure("USD", "triệu USD", Decimal(10**6), 1)),
    ("Sản lượng thủy sản", TONNES),
    ("Số lao động được giải quyết việc làm", PEOPLE),
    ("Số vụ tai nạn giao thông", CASES),
)
RATES = (("Tỷ lệ bao phủ bảo hiểm y tế", PERCENT), ("Tỷ lệ hộ nghèo", PERCENT))
STOCKS = (
    ("Số trường đạt chuẩn quốc gia", SCHOOLS),
    ("Số hộ nghèo", Measure("household", "hộ", Decimal(1), 0)),
    ("Dân số cuối kỳ", Measure("person", "người", Decimal(1), 0)),
)
ISSUERS = ("thành phố giao", "HĐND giao", "Trung ương giao", "")


def built(
    name: str,
    measure: Measure,
    style: Style,
    goal: str,
    value: str | None,
    *,
    period: str = "2021-11",
    issuer: str = "thành phố giao",
    month: str | None = None,
    same_month: str | None = None,
    same_period: str | None = None,
    last_year: str | None = None,
    out_of: str | None = None,
    estimate: bool = False,
    accumulates: bool = True,
    more_plans: tuple[tuple[str, str], ...] = (),
    note: str = "",
) -> Progress:
    """From numbers as printed in the indicator's unit; sources are named after what they are."""
    code = link(name, measure.unit)[0] or name

    def amount(text: str | None) -> Decimal | None:
        return None if text is None else Decimal(text) * measure.factor

    def point(text: str | None) -> Interval | None:
        number = amount(text)
        return None if number is None else Interval.point(number)

    def stated(text: str | None, key: str, uncertain: bool = False) -> Value | None:
        number = amount(text)
        return None if number is None else Value(number, f"{key}:{code}", uncertain)

    position = Position(point(value), int(period[5:]), accumulates, point(same_period), point(last_year))
    plans = []
    for place, (size, who) in enumerate(((goal, issuer), *more_plans)):
        of_total = amount(out_of) if style is Style.OUT_OF else None
        wanted = Goal(style, Decimal(size) if style in CHANGES else amount(size) or Decimal(0), of_total)
        plans.append(Plan(wanted, stand(wanted, position), f"target{place}:{code}", who))
    return Progress(
        code=code,
        name=name,
        measure=measure,
        period=period,
        accumulates=accumulates,
        value=stated(value, "value", estimate),
        month=stated(month, "month", estimate) if accumulates else None,
        same_month=stated(same_month, "same_month"),
        same_period=stated(same_period, "same_period"),
        last_year=stated(last_year, "last_year"),
        plans=tuple(plans),
        note=note,
    )


@st.composite
def _near(draw: st.DrawFn, size: Decimal, places: int, low: str = "0.6", high: str = "1.7") -> str:
    """A number of so many places, plausible beside `size`: what is a tenth of it a check asks about, rightly."""
    step = Decimal(1).scaleb(-places)
    factor = draw(st.decimals(min_value=Decimal(low), max_value=Decimal(high), places=4))
    return str(max(step, (size * factor).quantize(step)))


@st.composite
def flows(draw: st.DrawFn) -> Progress:
    """Of what months add up to: a month, the year to date, a plan of any kind."""
    name, measure = draw(st.sampled_from(AMOUNTS))
    style = draw(st.sampled_from([style for style in Style if style not in (Style.REDUCE_POINTS, Style.OUT_OF)]))
    if style is Style.CAPITAL and measure.unit != "VND":
        style = Style.LEVEL
    places, number = measure.places, draw(st.integers(1, 12))
    month = draw(st.decimals(min_value=20, max_value=9_000, places=places))
    value = month if number == 1 else Decimal(draw(_near(month * number, places, "0.95", "1.1"))) + month / 2
    value = value.quantize(Decimal(1).scaleb(-places))
    goal = draw(st.decimals(min_value=1, max_value=40, places=1)) if style in CHANGES else draw(_near(value, places))
    return built(
        name, measure, style, str(goal), str(value),
        period=f"{draw(st.integers(2016, 2030))}-{number:02}",
        issuer=draw(st.sampled_from(ISSUERS)),
        month=draw(st.sampled_from([str(month), str(month), None])),
        same_month=draw(st.one_of(_near(month, places), st.none(), st.just(str(month)))),
        same_period=draw(st.one_of(_near(value, places), _near(value, places), st.none(), st.just(str(value)))),
        estimate=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def states(draw: st.DrawFn) -> Progress:
    """Of what stands at a month's end: rates and stocks."""
    name, measure = draw(st.sampled_from(RATES + STOCKS))
    size = draw(st.decimals(min_value=5, max_value=50 if measure.is_rate else 9_000, places=measure.places))
    style = draw(st.sampled_from([Style.LEVEL, Style.AT_LEAST, Style.AT_MOST, Style.REDUCE_POINTS, Style.OUT_OF]))
    if style is Style.REDUCE_POINTS and not measure.is_rate:
        style = Style.AT_MOST
    near = _near(size, measure.places)
    goal = draw(near)
    out_of = str(max(Decimal(goal), Decimal(draw(near)))) if style is Style.OUT_OF else None
    if style is Style.REDUCE_POINTS:
        goal = str(draw(st.decimals(min_value=Decimal("0.01"), max_value=3, places=2)))
    return built(
        name, measure, style, goal, str(size),
        period=f"{draw(st.integers(2016, 2030))}-{draw(st.integers(1, 12)):02}",
        issuer=draw(st.sampled_from(ISSUERS)),
        same_period=draw(st.one_of(near, st.none(), st.just(str(size)))),
        last_year=draw(st.one_of(near, st.none(), st.just(str(size)))),
        out_of=out_of,
        estimate=draw(st.booleans()),
        accumulates=False,
    )  # fmt: skip


progresses = st.one_of(flows(), states())
