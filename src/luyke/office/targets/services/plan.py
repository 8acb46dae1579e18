"""A whole plan at once: from the annex of a decision, and out as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets.annex.writing import plan_workbook
from luyke.office.targets.models import Issuer, Target
from luyke.office.targets.selectors import plan_rows
from luyke.office.targets.storing import (
    Decision,
    add_revision,
    add_target,
    as_text,
    newest,
    permit,
    refuse_undocumented,
    refuse_unfit,
)


@dataclass(frozen=True)
class PlanLine:
    """One value of a plan: in the base unit, and the cell it stood in."""

    indicator: Indicator
    issuer: str
    style: str
    value: Decimal
    of_total: Decimal | None = None
    cell: str = ""


@dataclass(frozen=True)
class Written:
    """How many targets were new, revised, and the same already."""

    new: int
    revised: int
    same: int


def plan_import(
    *, place: Place, year: int, lines: Sequence[PlanLine], decision: Decision, by: Actor, at: datetime,
    invented: bool = False,
) -> Written:  # fmt: skip
    """Assigns and revises the targets of a plan, all or none; those it does not name stay.

    Raises ValidationError: for a line that cannot be, for one named twice, and for a revision without its document and
    reason.
    """
    permit(by, place)
    with act("targets.plan.imported", by=by, at=at) as entry:
        seen: dict[tuple[int, str], str] = {}
        counts = {"new": 0, "revised": 0, "same": 0}
        changes = []
        for position, line in enumerate(lines, 1):
            key = (line.indicator.pk, line.issuer)
            if key in seen:
                raise ValidationError(
                    _("Ô {cell} và ô {other} cùng là {name}.").format(
                        cell=line.cell, other=seen[key], name=line.indicator
                    )
                )
            seen[key] = line.cell
            what, was = _put(place, year, line, decision, position, invented=invented, by=by, at=at)
            counts[what] += 1
            if what != "same":
                changes.append([line.indicator.code, line.issuer, was, as_text(line.value), line.cell])
        entry.of(
            "targets.plan", f"{place}, {year}", scope=place.code, place=place.code, year=year, changes=changes,
            document=decision.document, reason=decision.reason, source=decision.source,
        )  # fmt: skip
    return Written(**counts)


def _put(
    place: Place, year: int, line: PlanLine, decision: Decision, position: int, *, invented: bool, by: Actor,
    at: datetime,
) -> tuple[str, str | None]:  # fmt: skip
    """What became of one line ("new", "revised", "same"), and the value that it had."""
    if line.issuer not in Issuer.values:
        raise ValidationError({"issuer": [_("Chưa chọn cấp giao.")]})
    refuse_unfit(line.indicator, place, year, line.style, line.value, line.of_total)
    key = {"indicator": line.indicator, "place": place, "year": year, "issuer": line.issuer}
    target = Target.objects.select_for_update().filter(**key).first()
    old = newest(target) if target else None
    if old and (old.value, old.of_total, old.style or target.style) == (line.value, line.of_total, line.style):
        return "same", as_text(old.value)
    if old and not old.withdrawn:
        refuse_undocumented(decision)
    if target is None:
        target = add_target(**key, style=line.style, position=position, invented=invented)
    source = f"{decision.source}, {line.cell}".strip(", ")
    add_revision(target, line.value, line.of_total, replace(decision, source=source), style=line.style, by=by, at=at)
    return ("revised" if old else "new"), as_text(old.value) if old else None


def plan_export(*, place: Place, year: int, by: Actor, at: datetime) -> bytes:
    """The plan as a workbook that `plan_import` reads back. That it went out is recorded."""
    by.permit("targets.view")
    with act("targets.plan.exported", by=by, at=at) as entry:
        entry.of("targets.plan", f"{place}, {year}", scope=place.code, place=place.code, year=year)
        return plan_workbook(plan_rows(place=place, year=year), place, year)
