"""Which figures may be added, compared or divided at all."""

from __future__ import annotations

from luyke.lexicon.units import is_count
from luyke.model import Figure


def commensurable(*figures: Figure) -> bool:
    """Whether figures are of one unit, or all counts of things (mũi tiêm and trường hợp); a bare number fits any."""
    units = {figure.unit for figure in figures if figure.unit}
    return len(units) < 2 or all(is_count(unit) for unit in units)
