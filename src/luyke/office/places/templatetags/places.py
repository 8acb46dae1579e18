"""Words for places on pages."""

from __future__ import annotations

from django import template

from luyke.office.places.models import Extent

register = template.Library()


@register.filter
def extent(value: str) -> str:
    """ "all" → toàn bộ."""
    return str(Extent(value).label)
