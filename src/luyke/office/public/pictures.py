"""An indicator's year as a picture: this year's months, the year before, what the plan asks for. SVG of our own.

It is drawn from what the page prints, so it tells nothing that the table beside it does not.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from luyke.office.publishing.selectors import MonthLine

_WIDTH, _HEIGHT, _TOP, _FOOT, _RIGHT = 240, 96, 8, 16, 8
_STEP = Decimal(_WIDTH - _RIGHT) / 12


def year_of(line: MonthLine) -> SafeString:
    """The picture, "" where fewer than two months are told. Bars: to date; dashes: a year before; a line: the plan."""
    now = {point.month: value for point in line.points if (value := _value(point.to_date)) is not None}
    before = {point.month: value for point in line.points if (value := _value(point.before)) is not None}
    plan = next((value for one in line.plans if (value := _value(one.wanted.lstrip("≥≤ "))) is not None), None)
    highest = max([*now.values(), *before.values(), *([plan] if plan is not None else [])], default=Decimal(0))
    if len(now) < 2 or highest <= 0 or min([*now.values(), *before.values()]) < 0:
        return mark_safe("")
    scale = (_HEIGHT - _TOP - _FOOT) / highest
    return format_html(
        '<svg class="year {}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}</svg>', line.status, _WIDTH,
        _HEIGHT, _said(line, before), _bars(now, scale, estimated=line.estimated), _dashes(before, scale),
        _plan(plan, scale), _months(),
    )  # fmt: skip


def _said(line: MonthLine, before: dict[int, Decimal]) -> str:
    last = line.points[-1]
    said = _("{name}: đến hết tháng {month} là {value} {unit}").format(
        name=line.title, month=last.month, value=last.to_date, unit=line.unit_title
    )
    if last.month in before:
        said += _(", cùng kỳ năm trước {value}").format(value=last.before)
    asked = [plan.wanted for plan in line.plans if plan.wanted]
    return said + (_(", kế hoạch năm {value}").format(value=asked[0]) if asked else "")


def _bars(now: dict[int, Decimal], scale: Decimal, *, estimated: bool) -> SafeString:
    last, wide = max(now), _short(_STEP * Decimal("0.7"))
    bars = {
        month: f"M{_at(month, '0.15')} {_HEIGHT - _FOOT}v-{_short(value * scale)}h{wide}V{_HEIGHT - _FOOT}z"
        for month, value in now.items()
    }
    pale = bars.pop(last) if estimated else ""
    drawn = format_html('<path class="bar" d="{}"/>', "".join(bars.values()))
    return drawn + format_html('<path class="bar estimate" d="{}"/>', pale) if pale else drawn


def _dashes(before: dict[int, Decimal], scale: Decimal) -> SafeString:
    """A short line over each month, at the height of a year before; its edge sets it apart from the bar."""
    path = "".join(f"M{_at(month)} {_up(value, scale)}h{_short(_STEP)}" for month, value in before.items())
    if not path:
        return mark_safe("")
    return format_html('<path class="edge" d="{}"/><path class="before" d="{}"/>', path, path)


def _plan(plan: Decimal | None, scale: Decimal) -> SafeString:
    if plan is None:
        return mark_safe("")
    return format_html('<path class="plan" d="M0 {}h{}"/>', _up(plan, scale), _WIDTH - _RIGHT)


def _months() -> SafeString:
    return format_html_join("", '<text x="{}" y="{}">{}</text>', (
        (_at(month, "0.5"), _HEIGHT - 3, month) for month in (1, 3, 6, 9, 12)
    ))  # fmt: skip


def _at(month: int, within: str = "0") -> str:
    return _short((month - 1 + Decimal(within)) * _STEP)


def _up(value: Decimal, scale: Decimal) -> str:
    return _short(_HEIGHT - _FOOT - value * scale)


def _short(length: Decimal) -> str:
    return f"{length:.1f}"


def _value(printed: str) -> Decimal | None:
    """A number as pages print it."""
    try:
        return Decimal(printed.replace(".", "").replace(",", ".").replace("−", "-"))
    except InvalidOperation:
        return None
