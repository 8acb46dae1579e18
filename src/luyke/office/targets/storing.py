"""How a decision becomes rows. Only the acts of the plan call it, inside their transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Max
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.needs import kept_back
from luyke.office.places.models import Place
from luyke.office.targets.models import Revision, Target
from luyke.office.targets.styles import problems

_MOST_DOCUMENT = 200


@dataclass(frozen=True)
class Decision:
    """By what, when and why something was decided, and where it was read."""

    document: str = ""
    decided_date: date | None = None
    reason: str = ""
    source: str = ""


UNDOCUMENTED = Decision()


def permit(by: Actor, place: Place) -> None:
    """Raises PermissionDenied unless the actor may change the plan of a place: its own, or as the one above it."""
    try:
        by.permit("targets.change", place.scope)
    except PermissionDenied:
        if place.parent is None:
            raise
        by.permit("targets.assign", place.parent.scope)


def refuse_unfit(
    indicator: Indicator, place: Place, year: int, style: str, value: Decimal, of_total: Decimal | None
) -> None:
    """Raises ValidationError, by field, for a target that cannot be."""
    found = problems(indicator, style, value, of_total)
    if indicator.code in kept_back():  # its standing would be read by all who read the plan
        found.setdefault("indicator", []).append(
            _("Số của {name} chỉ người được giao sổ mới biết; không giao kế hoạch theo số ấy.").format(name=indicator)
        )
    if not 1990 <= year <= 2100:
        found["year"] = [_("Năm kế hoạch từ 1990 đến 2100.")]
    else:
        first, last = date(year, 1, 1), date(year, 12, 31)
        if (place.valid_from and place.valid_from > last) or (place.valid_to and place.valid_to < first) or place.void:
            found["place"] = [_("{place} không có trong năm {year}.").format(place=place, year=year)]
        if not indicator.reported_on(first) and not indicator.reported_on(last):
            found.setdefault("indicator", []).append(
                _("Chỉ tiêu {name} không dùng trong năm {year}.").format(name=indicator, year=year)
            )
    if found:
        raise ValidationError(found)


def refuse_undocumented(decision: Decision) -> None:
    """Raises ValidationError unless a change names its document and its reason."""
    found = {}
    if not decision.document.strip():
        found["document"] = [_("Phải ghi văn bản quyết định.")]
    if not decision.reason.strip():
        found["reason"] = [_("Phải ghi lý do.")]
    if found:
        raise ValidationError(found)


def newest(target: Target) -> Revision | None:
    """The revision that counts now."""
    return target.revisions.order_by("-pk").first()


def add_target(
    *, indicator: Indicator, place: Place, year: int, issuer: str, style: str, position: int | None, invented: bool
) -> Target:
    """A new target without a value yet, at the end of its plan unless a place in it is given."""
    if position is None:
        highest = Target.objects.filter(place=place, year=year).aggregate(highest=Max("position"))["highest"]
        same = Target.objects.filter(place=place, year=year, indicator=indicator).first()
        position = same.position if same else (highest or 0) + 1
    return Target.objects.create(
        indicator=indicator, place=place, year=year, issuer=issuer, style=style, position=position, invented=invented
    )


def add_revision(
    target: Target,
    value: Decimal | None,
    of_total: Decimal | None,
    decision: Decision,
    *,
    style: str,
    by: Actor,
    at: datetime,
) -> Revision:
    """One more decision on a target; without a value it withdraws it."""
    document = decision.document.strip()
    if len(document) > _MOST_DOCUMENT:
        raise ValidationError({"document": [_("Dài quá {most} ký tự.").format(most=_MOST_DOCUMENT)]})
    if target.style != style:
        target.style = style
        target.save(update_fields=["style"])
    return Revision.objects.create(
        target=target,
        value=value,
        of_total=of_total,
        style=style,
        withdrawn=value is None,
        document=document,
        decided_date=decision.decided_date,
        reason=decision.reason.strip(),
        source=decision.source[:300],
        known_at=at,
        recorded_by=by.actor_id,
        recorded_by_name=by.actor_name,
    )


def as_text(value: Decimal | None) -> str | None:
    """A number as the audit keeps it."""
    return None if value is None else format(value.normalize(), "f")
