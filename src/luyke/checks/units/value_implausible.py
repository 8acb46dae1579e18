"""UNT201."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from luyke.checks.check import Check
from luyke.checks.shown import label, shown
from luyke.lexicon.numbers import format_decimal
from luyke.model import Figure, Finding, Kind, Reading, Severity


class Band(NamedTuple):
    """What a figure of these units, its subject holding one of these words, can be in Viet Nam. Base units."""

    units: frozenset[str]
    words: tuple[str, ...]
    low: Decimal
    high: Decimal
    said: str


# Wide on purpose: outside them a figure is a slip of unit or separator, not a record.
_BANDS = (
    Band(
        frozenset({"VND", "VND/person"}),
        ("thu nhập bình quân", "gdp bình quân", "grdp bình quân", "bình quân đầu người"),
        Decimal(100_000),
        Decimal(2_000_000_000),
        "một người một năm từ 0,1 triệu đến 2 tỷ đồng",
    ),
    Band(
        frozenset({"t/ha"}),
        ("lúa", "ngô", "lạc", "đậu"),
        Decimal("0.1"),
        Decimal(20),
        "một héc-ta một vụ từ 0,1 đến 20 tấn",
    ),
    Band(
        frozenset({"person/km2"}),
        ("mật độ",),
        Decimal(1),
        Decimal(150_000),
        "một ki-lô-mét vuông từ 1 đến 150.000 người",
    ),
    Band(
        frozenset({"%"}),
        ("tăng tự nhiên", "tăng dân số"),
        Decimal(-5),
        Decimal(10),
        "từ -5 đến 10 %",
    ),
)
_LEVELS = (Kind.LEVEL, Kind.TARGET)
_UNITS = frozenset(unit for band in _BANDS for unit in band.units)


class ValueImplausible(Check):
    """
    ## What it does
    So một vài loại số (thu nhập bình quân đầu người, năng suất cây trồng, mật độ và mức tăng dân số) với khoảng rộng
    nhất có thể có trong thực tế.

    ## Why it is bad
    Số nằm ngoài khoảng ấy hầu như luôn là nhầm đơn vị hoặc dấu phẩy: thu nhập 100,881 tỷ đồng một người.

    ## What it lets pass
    Mọi số trong khoảng, dù cao hay thấp khác thường, và mọi loại số không có trong bảng.

    ## Example
    Thu nhập bình quân đầu người đạt 100,881 tỷ đồng.
    """

    code = "UNT201"
    name = "value-implausible"
    title = "Giá trị khó tin"
    severity = Severity.DOUBT
    message = "{label}: {value} khó tin, cần xem lại đơn vị và dấu phẩy."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Levels and targets outside the band of their subject."""
        for figure in reading.figures:
            band = _band_of(figure)
            if band is None:
                continue
            printed = figure.quantity.rounded
            below = printed.high is not None and printed.high < band.low
            above = printed.low is not None and printed.low > band.high
            if below or above:
                limit = format_decimal(band.low if below else band.high)
                yield self.finding(
                    figure,
                    calculation=f"{format_decimal(figure.value)} {'<' if below else '>'} {limit} ({band.said})",
                    label=label(figure),
                    value=shown(figure),
                )


def _band_of(figure: Figure) -> Band | None:
    if figure.unit not in _UNITS or figure.kind not in _LEVELS:
        return None
    subject = unicodedata.normalize("NFC", " ".join(figure.subject.split())).casefold()
    return next(
        (band for band in _BANDS if figure.unit in band.units and any(word in subject for word in band.words)), None
    )
