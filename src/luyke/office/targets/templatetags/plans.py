"""Looking things up in templates of plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from luyke.office.targets.annex.answers import ResolvedCell, ResolvedRow

register = template.Library()


@register.filter
def of(held: Mapping[Any, Any], key: object) -> object:
    """What stands under a key, None where nothing does."""
    return held.get(key)


@register.filter
def at(row: ResolvedRow, column: int) -> ResolvedCell | None:
    """The cell of a row in a column."""
    return next((cell for cell in row.cells if cell.at == column), None)
