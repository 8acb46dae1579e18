"""The ways in which an indicator is divided into parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Division, Indicator
from luyke.office.indicators.selectors import line_map
from luyke.office.indicators.storing import store


def division_create(
    *, whole: Indicator, divided_by: str, parts: list[Indicator], exhaustive: bool, by: Actor, at: datetime
) -> Division:
    """Divides an indicator in one more way. Raises ValidationError for a cycle, no parts, or a way it already has."""
    by.permit("indicators.change")
    with act("indicators.division.created", by=by, at=at) as entry:
        if whole.divisions.filter(by=divided_by).exists():
            raise ValidationError({"divided_by": [_("Chỉ tiêu này đã được chia theo “{by}”.").format(by=divided_by)]})
        division = _written(whole, divided_by, parts, exhaustive)
        entry.of(division, str(division), parts=[part.code for part in parts], exhaustive=exhaustive)
    return division


def division_revise(
    *, division: Division, parts: list[Indicator], exhaustive: bool, by: Actor, at: datetime
) -> Division:
    """Gives a division other parts, or says that they are all of the whole. Raises ValidationError for a cycle."""
    by.permit("indicators.change")
    with act("indicators.division.revised", by=by, at=at) as entry:
        was = sorted(division.parts.values_list("indicator__code", flat=True))
        revised = _written(division.whole, division.by, parts, exhaustive)
        entry.of(revised, str(revised), was=was, parts=[part.code for part in parts], exhaustive=exhaustive)
    return revised


def division_remove(*, division: Division, by: Actor, at: datetime) -> None:
    """Takes back a way of dividing; its parts stay indicators of their own."""
    by.permit("indicators.change")
    with act("indicators.division.removed", by=by, at=at) as entry:
        entry.of(division, str(division), parts=sorted(division.parts.values_list("indicator__code", flat=True)))
        division.delete()


def _written(whole: Indicator, divided_by: str, parts: list[Indicator], exhaustive: bool) -> Division:
    divided_by = divided_by.strip()
    if not divided_by:
        raise ValidationError({"divided_by": [_("Phải ghi chia theo gì.")]})
    if not parts:
        raise ValidationError({"parts": [_("Phải có ít nhất một phần.")]})
    before = line_map()
    wanted: dict[str, Line] = {}
    codes = {part.code for part in parts}
    for code, line in before.items():
        is_part = (whole.code, divided_by) in line.parents
        if is_part != (code in codes):
            others = set(line.parents) - {(whole.code, divided_by)}
            mine = {(whole.code, divided_by)} if code in codes else set()
            wanted[code] = replace(line, parents=tuple(sorted(others | mine)))
    own = wanted.get(whole.code, before[whole.code])
    said = set(own.exhaustive) - {divided_by} | ({divided_by} if exhaustive else set())
    wanted[whole.code] = replace(own, exhaustive=tuple(sorted(said)))
    store(before, wanted)
    return Division.objects.get(whole=whole, by=divided_by)
