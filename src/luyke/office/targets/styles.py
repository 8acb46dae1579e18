"""What each style of a target says, and what it allows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.lexicon.units import MONEY
from luyke.office.indicators.models import Indicator, Nature, Style
from luyke.office.ui.numbers import print_number

# Their value is a number of per cent or of points, whatever the indicator is measured in.
RELATIVE = frozenset({Style.GROWTH, Style.REDUCE_POINTS, Style.REDUCE_PERCENT})
# Shares of these, given to the places below, add up.
ADDABLE = frozenset({Style.LEVEL, Style.CAPITAL})
_RATES = frozenset({"%", "‰"})
_LARGEST = Decimal(10) ** 24
_STEP = Decimal("0.000001")


@dataclass(frozen=True)
class Words:
    """A style in a sentence and in a cell."""

    sentence: str | Promise
    short: str | Promise


WORDS = {
    Style.LEVEL: Words(gettext_lazy("đạt {value} {unit} trong năm {year}"), "{value}"),
    Style.GROWTH: Words(gettext_lazy("tăng {value} % so với năm {before}"), gettext_lazy("tăng {value} %")),
    Style.AT_LEAST: Words(gettext_lazy("không thấp hơn {value} {unit}"), "≥ {value}"),
    Style.AT_MOST: Words(gettext_lazy("không vượt quá {value} {unit}"), "≤ {value}"),
    Style.REDUCE_POINTS: Words(
        gettext_lazy("giảm {value} điểm phần trăm so với năm {before}"), gettext_lazy("giảm {value} điểm %")
    ),
    Style.REDUCE_PERCENT: Words(gettext_lazy("giảm {value} % so với năm {before}"), gettext_lazy("giảm {value} %")),
    Style.CAPITAL: Words(gettext_lazy("giải ngân {value} {unit} vốn được giao"), "{value}"),
    Style.OUT_OF: Words(gettext_lazy("{value} trên {total} {unit}"), "{value}/{total}"),
}


def shown_value(indicator: Indicator, style: str, value: Decimal) -> Decimal:
    """A stored value as it is printed: in the shown unit, or in % and points as it stands."""
    return value if style in RELATIVE else value / indicator.factor


def stored_value(indicator: Indicator, style: str, shown: Decimal) -> Decimal:
    """A typed value as it is stored."""
    return shown if style in RELATIVE else shown * indicator.factor


def storable(value: Decimal) -> Decimal:
    """A number of a spreadsheet without the noise behind its sixth place; one too large stays for `problems`."""
    return value if abs(value) >= _LARGEST else value.quantize(_STEP, context=Context(prec=40))


def print_short(indicator: Indicator, style: str, value: Decimal | None, of_total: Decimal | None) -> str:
    """What stands in a cell of the plan: "1.379", "tăng 14 %", "≥ 95", "12/13"; "" for no value."""
    if value is None:
        return ""
    return str(WORDS[Style(style)].short).format(**_printed(indicator, style, value, of_total))


def print_sentence(indicator: Indicator, style: str, value: Decimal, of_total: Decimal | None, year: int) -> str:
    """What reaching a target means, as a sentence goes on after the indicator's name."""
    printed = _printed(indicator, style, value, of_total)
    unit = indicator.unit_title
    return str(WORDS[Style(style)].sentence).format(**printed, unit=unit, year=year, before=year - 1)


def _printed(indicator: Indicator, style: str, value: Decimal, of_total: Decimal | None) -> dict[str, str]:
    return {
        "value": print_number(shown_value(indicator, style, value)),
        "total": print_number(of_total / indicator.factor) if of_total is not None else "",
    }


def problems(indicator: Indicator, style: str, value: Decimal, of_total: Decimal | None) -> dict[str, list[str]]:
    """What a style does not allow, by field: "style", "value" or "of_total"."""
    found: dict[str, list[str]] = {}

    def refuse(field: str, sentence: str) -> None:
        found.setdefault(field, []).append(sentence)

    rate = indicator.unit in _RATES
    if style not in Style.values:
        return {"style": [_("Chưa chọn cách giao.")]}
    if abs(value) >= _LARGEST:
        return {"value": [_("Số quá lớn.")]}
    if storable(value) != value:
        refuse("value", _("Đổi về đơn vị gốc thì không quá 6 chữ số lẻ."))
    if style == Style.OUT_OF:
        if of_total is None:
            refuse("of_total", _("Cách giao “trên tổng số” cần có tổng số."))
        elif of_total <= 0 or value < 0 or value > of_total:
            refuse("value", _("Số phải đạt nằm giữa 0 và tổng số."))
        elif value % indicator.factor or of_total % indicator.factor:
            refuse("value", _("Đếm trên tổng số thì phải là số nguyên."))
        if indicator.nature in (Nature.RATIO, Nature.INDEX):
            refuse("style", _("Tỷ lệ và chỉ số không đếm trên tổng số."))
    elif of_total is not None:
        refuse("of_total", _("Chỉ cách giao “trên tổng số” mới có tổng số."))
    if style == Style.GROWTH:
        if rate and indicator.nature == Nature.RATIO:
            refuse("style", _("Tỷ lệ tăng bao nhiêu % dễ hiểu lầm với điểm phần trăm; hãy giao mức phải đạt."))
        if not Decimal(-100) <= value <= Decimal(10_000):
            refuse("value", _("Mức tăng tính bằng %, từ -100 đến 10.000."))
    if style == Style.REDUCE_POINTS:
        if not rate:
            refuse("style", _("Chỉ chỉ tiêu tính bằng % mới giảm theo điểm phần trăm."))
        if not 0 < value <= 100:
            refuse("value", _("Số điểm phải giảm lớn hơn 0, không quá 100; không ghi dấu trừ."))
    if style == Style.REDUCE_PERCENT:
        if rate:
            refuse("style", _("Tỷ lệ giảm bao nhiêu % dễ hiểu lầm với điểm phần trăm; hãy chọn “giảm điểm phần trăm”."))
        if not 0 < value <= 100:
            refuse("value", _("Mức giảm tính bằng %, lớn hơn 0, không quá 100; không ghi dấu trừ."))
    if style == Style.CAPITAL:
        if indicator.unit not in MONEY:
            refuse("style", _("Vốn được giao phải tính bằng tiền."))
        if value <= 0:
            refuse("value", _("Vốn được giao phải lớn hơn 0."))
    if style not in RELATIVE and indicator.counted and (value < 0 or value != value.to_integral_value()):
        refuse("value", _("Chỉ tiêu này đếm được: phải là số nguyên không âm."))
    return found
