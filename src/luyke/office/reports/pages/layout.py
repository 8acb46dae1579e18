"""The page of how documents are set: each value that the rules name, what they allow, what the office uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.layout import Rules, rules_on
from luyke.office.places.models import Place
from luyke.office.reports.layouts import own_values, value_of
from luyke.office.reports.models import LayoutChoice, Side
from luyke.office.ui.numbers import print_number


@dataclass(frozen=True)
class Setting:
    """One value: its path in the rules, its name, how far it may go, the rules' own and the one in force."""

    path: str
    name: str
    low: Decimal
    high: Decimal
    usual: Decimal
    used: Decimal

    @property
    def free(self) -> bool:
        """Whether there is a choice."""
        return self.low < self.high

    @property
    def own(self) -> bool:
        """Whether the office took another value than the usual one."""
        return self.used != self.usual

    @property
    def allowed(self) -> str:
        """ "13 – 14"; one number where there is no choice."""
        ends = print_number(self.low), print_number(self.high)
        return " – ".join(ends) if self.free else ends[0]


@dataclass(frozen=True)
class LayoutPage:
    """The rules of a side on a day for one place."""

    place: Place
    side: Side
    day: date
    rules: Rules
    settings: tuple[Setting, ...]
    choices: tuple[LayoutChoice, ...]

    @property
    def number(self) -> str:
        """How a number is printed: "Số: 123/BC-UBND"."""
        symbol = "BC/QU" if self.side == Side.PARTY else "BC-UBND"
        return self.rules.number_form.format(number=123, symbol=symbol)


def layout_page(place: Place, side: Side, day: date) -> LayoutPage:
    """The page. Two queries."""
    rules, own = rules_on(side, day), own_values(place, side, day)
    settings = tuple(
        Setting(path, _name(path, rules), *map(_exact, (low, high, usual, own.get(path, usual))))
        for path, (low, high) in rules.allowed.items()
        for usual in (value_of(rules, path),)
    )
    choices = LayoutChoice.objects.filter(place__code=place.code, side=side).order_by("-begins_on", "-pk")
    return LayoutPage(place, side, day, rules, settings, tuple(choices))


def _exact(number: float) -> Decimal:
    return Decimal(f"{number:g}")


def _name(path: str, rules: Rules) -> str:
    """ "Nội dung: cỡ chữ (pt)"."""
    part, *above, last = path.split(".")
    if part == "style":
        style, measure = rules.styles[above[0]].name, {
            "size": _("cỡ chữ (pt)"), "before": _("cách đoạn trước (pt)"), "line": _("giãn dòng"),
            "indent": _("lùi dòng đầu (mm)"),
        }[last]  # fmt: skip
        return f"{style}: {measure}"
    if part == "under":
        return _("{style}: đường kẻ dưới dài bằng mấy phần dòng chữ").format(style=rules.styles[last].name)
    return {
        "top": _("Lề trên (mm)"), "bottom": _("Lề dưới (mm)"), "left": _("Lề trái (mm)"), "right": _("Lề phải (mm)"),
        "number_size": _("Số trang: cỡ chữ (pt)"),
    }[last]  # fmt: skip
