"""Numbers and periods on pages, as reports write them."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period

register = template.Library()


@register.filter
def number(value: Decimal | int | None, decimals: int | None = None) -> str:
    """1.234,5."""
    return print_number(Decimal(value) if isinstance(value, int) else value, decimals)


@register.filter
def period(text: str) -> str:
    """11 tháng đầu năm 2021."""
    return print_period(text)


@register.simple_tag(takes_context=True)
def still_vietnamese(context: Context, shown: str, vietnamese: str) -> SafeString | str:
    """The mark of an element that shows the Vietnamese name on a page of another language, for want of one in it.

    As `vi` of the page's context marks what is Vietnamese whoever reads it.
    """
    return context.get("vi", "") if shown == vietnamese else ""


@register.simple_tag
def invented(made_up: bool) -> SafeString | str:
    """The mark that a figure is made up for the demonstration."""
    return format_html('<abbr class="invented" title="{}">{}</abbr>', gettext("số liệu dựng để minh họa"),
                       gettext("minh họa")) if made_up else ""  # fmt: skip
