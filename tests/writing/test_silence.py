"""What is written of figures that agree passes every check in silence."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from luyke.checks import check
from luyke.model import Basis, Figure, Kind, Quantity
from luyke.reading import read_text
from luyke.reading.measuring import quantity_of
from luyke.writing import write

BILLION = Decimal(10**9)
SUBJECTS = ("tổng thu ngân sách nhà nước trên địa bàn", "giá trị sản xuất công nghiệp", "tổng mức bán lẻ hàng hóa")
amounts = st.decimals(min_value=2, max_value=90_000, places=4)


def printed(value: Decimal, places: int, unit: str) -> Quantity:
    """`value` rounded half up to so many places, in billions where it is money."""
    size = abs(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    scale = BILLION if unit == "VND" else Decimal(1)
    read = quantity_of(f"{size:f}".replace(".", ","), scale, unit, scale > 1, True)
    return Quantity(-read.value, read.step, read.grain) if value < 0 else read


@st.composite
def months(draw: st.DrawFn) -> list[Figure]:
    """One indicator's month, cumulative and shares, all rounded from the same true values."""
    # Three decimals of a billion ("6,790 tỷ") can be taken for thousands, which a check asks about, rightly.
    subject, places = draw(st.sampled_from(SUBJECTS)), draw(st.sampled_from([0, 1, 2, 4]))
    base, plan = draw(amounts), draw(amounts)
    value = draw(amounts)
    year, month = draw(st.integers(2015, 2030)), draw(st.integers(2, 11))
    period = f"{year}-01/{year}-{month:02}"

    def said(true: Decimal, unit: str, kind: Kind, **rest: object) -> Figure:
        quantity = printed(true, places if unit == "VND" else draw(st.integers(0, 2)), unit)
        return Figure(0, 0, "", quantity, unit, kind, subject=subject, period=period, **rest)  # type: ignore[arg-type] # the fields are those of the model

    figures = [said(value, "VND", Kind.LEVEL)]
    if draw(st.booleans()):
        figures.append(said(100 * value / plan, "%", Kind.ATTAINMENT, basis=Basis.PLAN))
    if draw(st.booleans()) and value < 10 * base:
        figures.append(said(100 * (value / base - 1), "%", Kind.GROWTH, basis=Basis.YOY))
        if draw(st.booleans()):
            figures.append(said(value - base, "VND", Kind.DIFFERENCE, basis=Basis.YOY))
    return figures


@given(st.lists(months(), min_size=1, max_size=3, unique_by=lambda figures: figures[0].subject))
@settings(max_examples=200)
def test_honest_rounding_raises_no_error_and_no_note(statements: list[list[Figure]]) -> None:
    text = write([each for figures in statements for each in figures])
    assert [(finding.code, finding.message) for finding in check(read_text(text)).findings] == [], text
