"""The forms of a monthly report: each draws figures that agree and says them, the month before in the same words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from bench.injection.flows import Deck, change_of, divided, flow_of, percent_of, shown
from luyke.model import Basis, Figure, Kind
from luyke.reading.measuring import quantity_of
from luyke.writing import write

Form = Callable[[Deck, int, int], str]

# subject, unit, most a year, decimals (-1: counted one by one)
_MONEY = (
    ("tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng", 9000, 1),
    ("thu cân đối ngân sách", "tỷ đồng", 4000, 1),
    ("giá trị sản xuất công nghiệp", "tỷ đồng", 24000, 1),
    ("tổng mức bán lẻ hàng hóa", "tỷ đồng", 30000, 1),
    ("doanh thu dịch vụ lưu trú, ăn uống", "tỷ đồng", 6000, 2),
    ("kim ngạch xuất khẩu", "triệu USD", 3000, 1),
    ("sản lượng hàng hóa qua cảng", "nghìn tấn", 9000, 1),
)
_COUNTS = (
    ("số doanh nghiệp thành lập mới", "doanh nghiệp", 2400, -1),
    ("số lao động được giải quyết việc làm", "người", 18000, -1),
    ("số hộ kinh doanh đăng ký mới", "hộ", 6000, -1),
    ("tổng lượt khách du lịch", "lượt khách", 900000, -1),
)
_PARTS = {
    "tổng chi ngân sách địa phương": ("chi đầu tư phát triển", "chi thường xuyên", "chi trả nợ lãi"),
    "vốn đầu tư thực hiện trên địa bàn": (
        "vốn khu vực Nhà nước",
        "vốn khu vực ngoài Nhà nước",
        "vốn khu vực có vốn đầu tư nước ngoài",
    ),
    "thu nội địa": ("thu tiền sử dụng đất", "thuế thu nhập cá nhân", "các khoản thu còn lại"),
}
_DIVIDED = tuple((subject, "tỷ đồng", 9000, 1) for subject in _PARTS)


def money_written(chance: Deck, year: int, month: int) -> str:
    """What luyke.writing says of a year to date: level, plan in brackets, share of plan, growth, difference."""
    flow = chance.flow(_MONEY[:5])
    places, period = chance.choice((1, 1, 2)), f"{year}-01/{year}-{month:02}"
    value, base = flow.year_to(month), flow.before_to(month)

    def said(size: str, unit: str, kind: Kind, *, down: bool = False, **rest: object) -> Figure:
        scale = Decimal(10**9 if unit == "VND" else 1)
        quantity = quantity_of(size, scale, unit, scale > 1, True)
        if down:
            quantity = type(quantity)(-quantity.value, quantity.step, quantity.grain)
        return Figure(0, 0, "", quantity, unit, kind, subject=flow.subject, period=period, **rest)  # type: ignore[arg-type] # the fields are those of the model

    issuer = chance.choice(("", "thành phố giao", "hđnd tỉnh giao"))
    figures = [
        said(flow.shown(value), "VND", Kind.LEVEL),
        said(flow.shown(flow.plan), "VND", Kind.TARGET, issuer=issuer),
        said(percent_of(value, flow.plan, places), "%", Kind.ATTAINMENT, basis=Basis.PLAN, issuer=issuer),
    ]
    growth = percent_of(abs(value - base), base, places)
    figures.append(said(growth, "%", Kind.GROWTH, down=value < base, basis=Basis.YOY))
    return write(figures).rstrip("\n")


def month_and_year(chance: Deck, year: int, month: int) -> str:
    """A month and the year up to it, with share of plan, the plan and the growth from its base."""
    flow = chance.flow(_MONEY)
    to_date, base = flow.year_to(month), flow.before_to(month)
    places, kind = chance.choice((1, 1, 2)), chance.randrange(3)
    share, growth = percent_of(to_date, flow.plan, places), change_of(to_date, base, places)
    opening = (
        f"{_capital(flow.subject)} tháng {month} năm {year} ước đạt {flow.shown(flow.month(month))} {flow.unit}; "
        f"lũy kế {month} tháng đạt {flow.shown(to_date)} {flow.unit}"
    )
    plan = f"{flow.shown(flow.plan)} {flow.unit}"
    compared = f"{growth} so với cùng kỳ năm {year - 1} ({flow.shown(base)} {flow.unit})"
    if kind == 0:
        return f"{opening}, bằng {share}% kế hoạch thành phố giao (kế hoạch {plan}), {compared}."
    if kind == 1:
        return f"{opening}, đạt {share}% kế hoạch năm (kế hoạch {plan}), {compared}."
    return f"{opening} (kế hoạch {plan}), bằng {share}% kế hoạch, {compared}."


def cumulatives(chance: Deck, year: int, month: int) -> str:
    """The year up to the month before, the month, the year up to it."""
    flow = chance.flow(_MONEY[:5] + _COUNTS)
    return (
        f"Lũy kế {month - 1} tháng năm {year}, {flow.subject} đạt {flow.shown(flow.year_to(month - 1))} {flow.unit}; "
        f"tháng {month} đạt {flow.shown(flow.month(month))} {flow.unit}; "
        f"lũy kế {month} tháng năm {year} đạt {flow.shown(flow.year_to(month))} {flow.unit}."
    )


def counts_of_plan(chance: Deck, year: int, month: int) -> str:
    """A count with its plan, and its growth from a base."""
    flow = chance.flow(_COUNTS)
    to_date, base, places = flow.year_to(month), flow.before_to(month), chance.choice((1, 1, 2))
    said = (
        f"{_capital(flow.subject)} {month} tháng năm {year} đạt {flow.shown(to_date)} {flow.unit}, "
        f"bằng {percent_of(to_date, flow.plan, places)}% kế hoạch năm (kế hoạch {flow.shown(flow.plan)} {flow.unit})"
    )
    if chance.random() < 0.5:
        return f"{said}."
    return f"{said}, {change_of(to_date, base, 1)} so với cùng kỳ năm {year - 1} ({flow.shown(base)} {flow.unit})."


def growth_from_base(chance: Deck, year: int, month: int) -> str:
    """A month's value, its growth, and the value it grew from."""
    flow = chance.flow(_MONEY)
    value, base, places = flow.month(month), flow.before[month - 1], chance.choice((1, 1, 2))
    opening = f"{_capital(flow.subject)} tháng {month} năm {year} đạt {flow.shown(value)} {flow.unit}"
    behind = f"so với cùng kỳ năm {year - 1} ({flow.shown(base)} {flow.unit})."
    kind = chance.randrange(4)
    if kind == 0:
        return f"{opening}, bằng {percent_of(value, base, places)}% {behind}"
    if kind == 1:
        verb = "tăng" if value >= base else "giảm"
        return f"{opening}, {verb} {flow.shown(flow.rounded(value) - flow.rounded(base))} {flow.unit} {behind}"
    return f"{opening}, {change_of(value, base, places)} {behind}"


def growth_and_difference(chance: Deck, year: int, month: int) -> str:
    """A growth with its difference in brackets."""
    flow = chance.flow(_MONEY[:5])
    value, base = flow.year_to(month), flow.before_to(month)
    verb = "tăng" if value >= base else "giảm"
    return (
        f"{_capital(flow.subject)} {month} tháng năm {year} đạt {flow.shown(value)} {flow.unit}, "
        f"{change_of(value, base, 1)} ({verb} {flow.shown(value - base)} {flow.unit}) so với cùng kỳ năm {year - 1}."
    )


def two_years(chance: Deck, year: int, month: int) -> str:
    """The same months of two years and the growth between them."""
    flow = chance.flow(_MONEY[:5])
    value, base = flow.year_to(month), flow.before_to(month)
    return (
        f"{_capital(flow.subject)} {month} tháng năm {year - 1} đạt {flow.shown(base)} {flow.unit}; "
        f"{month} tháng năm {year} đạt {flow.shown(value)} {flow.unit}, "
        f"{change_of(value, base, chance.choice((1, 2)))} so với cùng kỳ năm {year - 1}."
    )


def parts_of_money(chance: Deck, year: int, month: int) -> str:
    """A total and all its parts."""
    flow = chance.flow(_DIVIDED)
    total = flow.year_to(month).quantize(Decimal("0.1"))
    one, two, three = divided(total, 3, Decimal("0.1"), chance)
    names = _PARTS[flow.subject]
    return (
        f"{_capital(flow.subject)} {month} tháng năm {year} đạt {shown(total, 1)} tỷ đồng, gồm "
        f"{names[0]} {shown(one, 1)} tỷ đồng, {names[1]} {shown(two, 1)} tỷ đồng và {names[2]} "
        f"{shown(three, 1)} tỷ đồng."
    )


def parts_of_count(chance: Deck, year: int, month: int) -> str:
    """A count and all its parts, exact to the last one."""
    total = Decimal(sum(chance.randint(4000, 40000) for _ in range(12)) * month // 12)
    one = (total * Decimal(chance.randint(505, 540)) / 1000).to_integral_value()
    other = total - one
    if chance.random() < 0.5:
        return (
            f"Đến hết tháng {month}, toàn quận đã tiêm {shown(total, 0)} mũi vắc xin, gồm {shown(one, 0)} mũi 1 và "
            f"{shown(other, 0)} mũi 2."
        )
    return (
        f"Dân số trung bình năm {year} là {shown(total, 0)} người, trong đó nam {shown(one, 0)} người, "
        f"nữ {shown(other, 0)} người."
    )


def fraction_of_money(chance: Deck, year: int, month: int) -> str:
    """What was paid out of what was assigned, and the percentage of it."""
    flow = flow_of("", "", 900, 2, chance)
    places = chance.choice((1, 1, 2))
    value = flow.year_to(month)
    share = percent_of(value, flow.plan * 2, places)
    # Two decimals: three would leave open whether the comma parts thousands.
    return (
        f"Đến ngày {25 if month == 2 else 28}/{month:02}/{year}, giải ngân vốn đầu tư công đạt "
        f"{flow.shown(value)}/{flow.shown(flow.plan * 2)} tỷ đồng, bằng {share}%."
    )


def fraction_of_count(chance: Deck, year: int, month: int) -> str:
    """Files settled of files received, and the percentage of it."""
    received = Decimal(chance.randint(200, 9000) * month)
    settled = received - Decimal(int(received * Decimal(str(round(chance.uniform(0.01, 0.2), 4)))))
    return (
        f"Trong {month} tháng năm {year}, bộ phận một cửa đã giải quyết "
        f"{shown(settled, 0)}/{shown(received, 0)} hồ sơ, "
        f"đạt {percent_of(settled, received, chance.choice((1, 2)))}%."
    )


def shares(chance: Deck, year: int, month: int) -> str:
    """The structure of an economy, which makes a hundred."""
    step = Decimal("0.1")
    bases = chance.randint(40, 180), chance.randint(300, 500)
    drifts = [(chance.randint(-20, 20), chance.randint(-20, 20)) for _ in range(12)]
    farming, industry = (step * (base + drift) for base, drift in zip(bases, drifts[month - 1], strict=True))
    return (
        f"Cơ cấu kinh tế {month} tháng năm {year}: nông nghiệp chiếm {shown(farming, 1)}%, "
        f"công nghiệp - xây dựng chiếm {shown(industry, 1)}%, dịch vụ chiếm {shown(100 - farming - industry, 1)}%."
    )


def harvest(chance: Deck, year: int, month: int) -> str:
    """Area, yield and output of one crop."""
    area = Decimal(chance.randint(800, 9000) + 3 * month)
    rate = Decimal(chance.randint(480, 690) + month) / 10
    return (
        f"Diện tích lúa vụ mùa năm {year} đạt {shown(area, 0)} ha, năng suất đạt {shown(rate, 1)} tạ/ha, "
        f"sản lượng đạt {shown(area * rate / 10, 1)} tấn."
    )


def said_again(chance: Deck, year: int, month: int) -> str:
    """One figure in the summary and once more in the text below it."""
    flow = chance.flow(_MONEY[:4])
    stated = f"{flow.shown(flow.year_to(month))} {flow.unit}"
    share = percent_of(flow.year_to(month), flow.plan, 1)
    return (
        f"Kết quả nổi bật: {flow.subject} {month} tháng năm {year} đạt {stated}.\n"
        f"{_capital(flow.subject)} {month} tháng năm {year} đạt {stated}, bằng {share}% kế hoạch năm "
        f"(kế hoạch {flow.shown(flow.plan)} {flow.unit})."
    )


def lone_growth(chance: Deck, year: int, month: int) -> str:
    """A level with its growth and nothing to hold them against, as most sentences are."""
    flow = chance.flow(_MONEY)
    value = flow.month(month)
    return (
        f"{_capital(flow.subject)} tháng {month} năm {year} ước đạt {flow.shown(value)} {flow.unit}, "
        f"{change_of(value, flow.before[month - 1], 1)} so với cùng kỳ."
    )


FORMS: tuple[Form, ...] = (
    money_written,
    month_and_year,
    cumulatives,
    counts_of_plan,
    growth_from_base,
    growth_and_difference,
    two_years,
    parts_of_money,
    parts_of_count,
    fraction_of_money,
    fraction_of_count,
    shares,
    harvest,
    said_again,
    lone_growth,
)


def _capital(subject: str) -> str:
    return subject[:1].upper() + subject[1:]
