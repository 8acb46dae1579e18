"""How templates write what cases add up to."""

from __future__ import annotations

from decimal import Decimal

from django import template

from luyke.office.indicators.models import Indicator
from luyke.office.registers.pages import shown

register = template.Library()


@register.filter
def in_unit_of(value: Decimal, indicator: Indicator) -> str:
    """27350000 → 27,35 triệu đồng."""
    return f"{shown(indicator, value)} {indicator.unit_title}"
