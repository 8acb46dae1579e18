"""A place's figures made anew from its units': flows and stocks summed, ratios recomputed, indices refused."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext

from luyke.model import Period
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import RolledUp, RollupPage, rounded, shown
from luyke.office.scoreboard.selectors.figures import Known, figures_of, times_quotient
from luyke.office.targets.models import Target
from luyke.scoring import Amount, Ratio, UnsummableError, pooled, total

Figures = dict[tuple[int, int], Known]


def rollup_of(*, place: Place, period: Period, as_of: datetime | None = None) -> RollupPage:
    """Every planned indicator of a place, its own figure beside what the units below it make together.

    A unit that has not reported counts as what its own units make, when all of those are there.
    """
    planned = Target.objects.filter(place=place, year=period.year).order_by("position", "id")
    order = list(dict.fromkeys(planned.values_list("indicator_id", flat=True)))
    by_id = Indicator.objects.select_related("numerator", "denominator").in_bulk(order)
    indicators = [by_id[pk] for pk in order]
    children = _tree(place, period)
    places = [place.pk, *(unit.pk for units in children.values() for unit in units)]
    wanted = {part.pk for each in indicators for part in _parts(each)}
    known = figures_of(places=places, indicators=wanted, as_of=as_of, year=period.year)
    lines = [_line(each, place, children, known, period) for each in indicators]
    return RollupPage(place, period.text, lines, any(line.invented for line in lines))


def _tree(place: Place, period: Period) -> dict[int, list[Place]]:
    """Unit → units right below it, all the way down. One query a level."""
    found: dict[int, list[Place]] = {}
    level = [place.pk]
    while level:
        below = list(Place.objects.on(period.last).filter(parent__in=level))
        for unit in below:
            found.setdefault(unit.parent_id, []).append(unit)
        level = [unit.pk for unit in below]
    return found


def _parts(indicator: Indicator) -> tuple[Indicator, ...]:
    if indicator.numerator is None or indicator.denominator is None:
        return (indicator,)
    return (indicator, indicator.numerator, indicator.denominator)


def _line(
    indicator: Indicator, place: Place, children: dict[int, list[Place]], known: Figures, period: Period
) -> RolledUp:
    units = children.get(place.pk, [])
    key = (period.year, period.last.month)
    own = known.get((place.pk, indicator.pk), Known()).value(indicator, *key)
    refused, below, reporting = _refusal(indicator), None, 0
    if not refused:
        amounts = [[_amount(part, unit, children, known, key) for part in _summed(indicator)] for unit in units]
        there = [parts for parts in amounts if None not in parts]
        below, reporting = _together(indicator, there), len(there)
    whole = own is not None and below is not None and reporting == len(units)
    return RolledUp(
        indicator=indicator,
        own=shown(indicator, own),
        below=(rounded if indicator.nature == Nature.RATIO else shown)(indicator, below),
        reporting=reporting,
        units=len(units),
        difference=rounded(indicator, own - below) if whole else "",
        refused=refused,
        invented=indicator.invented
        or any(key in figures.invented for (_, of), figures in known.items() if of == indicator.pk),
    )


def _refusal(indicator: Indicator) -> str:
    """Why values of several places make none together; "" where they do."""
    if indicator.nature == Nature.INDEX:
        return gettext("chỉ số không cộng được")
    if indicator.nature == Nature.RATIO and indicator.numerator is None:
        return gettext("thiếu tử số và mẫu số nên không tính lại được")
    return ""


def _summed(indicator: Indicator) -> tuple[Indicator, ...]:
    """What is added up: the indicator itself, or the two parts of a ratio."""
    return (indicator,) if indicator.nature != Nature.RATIO else (indicator.numerator, indicator.denominator)


def _together(indicator: Indicator, amounts: list[list[Amount]]) -> Decimal | None:
    if not amounts:
        return None
    if indicator.nature != Nature.RATIO:
        return total(amount for (amount,) in amounts).value
    times = Decimal(times_quotient(indicator))
    return pooled(Ratio(numerator, denominator, times) for numerator, denominator in amounts).value


def _amount(
    indicator: Indicator, unit: Place, children: dict[int, list[Place]], known: Figures, key: tuple[int, int]
) -> Amount | None:
    """A unit's own figure, or what all of its units make; None when neither is known.

    Raises UnsummableError for a ratio or an index: nothing makes an amount of them.
    """
    if not indicator.summable:
        raise UnsummableError(indicator.code)
    figures = known.get((unit.pk, indicator.pk))
    value = figures.value(indicator, *key) if figures else None
    if value is not None:
        return Amount(value, figures.interval(value, key))
    below = [_amount(indicator, each, children, known, key) for each in children.get(unit.pk, [])]
    return total(below) if below and None not in below else None
