"""One target: assigned, revised, withdrawn. A revision is added, never edited."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets.models import Issuer, Revision, Target
from luyke.office.targets.storing import (
    UNDOCUMENTED,
    Decision,
    add_revision,
    add_target,
    as_text,
    newest,
    permit,
    refuse_undocumented,
    refuse_unfit,
)


def target_assign(
    *,
    indicator: Indicator,
    place: Place,
    year: int,
    issuer: str,
    style: str,
    value: Decimal,
    by: Actor,
    at: datetime,
    of_total: Decimal | None = None,
    decision: Decision = UNDOCUMENTED,
    position: int | None = None,
    invented: bool = False,
) -> Target:
    """A new target with its first value in the base unit; or one that was withdrawn, wanted again.

    Raises ValidationError, by field, where the style does not allow it, the place or the indicator was not there that
    year, or the issuer has already assigned it: that is a revision.
    """
    permit(by, place)
    with act("targets.target.assigned", by=by, at=at) as entry:
        if issuer not in Issuer.values:
            raise ValidationError({"issuer": [_("Chưa chọn cấp giao.")]})
        refuse_unfit(indicator, place, year, style, value, of_total)
        key = {"indicator": indicator, "place": place, "year": year, "issuer": issuer}
        target = Target.objects.select_for_update().filter(**key).first()
        if target is not None and not newest(target).withdrawn:
            raise ValidationError(
                {"indicator": [_("Cấp này đã giao chỉ tiêu này; muốn đổi thì điều chỉnh bằng văn bản.")]}
            )
        if target is None:
            target = add_target(**key, style=style, position=position, invented=invented)
        add_revision(target, value, of_total, decision, style=style, by=by, at=at)
        entry.of(
            target, str(target), scope=place.code, place=place.code, value=as_text(value), of_total=as_text(of_total),
            style=style, document=decision.document,
        )  # fmt: skip
    return target


def target_revise(
    *,
    target: Target,
    value: Decimal,
    decision: Decision,
    by: Actor,
    at: datetime,
    of_total: Decimal | None = None,
    style: str = "",
    seen: Revision | None = None,
) -> Revision:
    """Adds a value to a target, by a document and for a reason; what it was stays.

    seen  the revision that the actor looked at: where there is a newer one, nothing is written
    Raises ValidationError, by field, also where nothing would change or the target is withdrawn.
    """
    permit(by, target.place)
    with act("targets.target.revised", by=by, at=at) as entry:
        target = Target.objects.select_for_update().get(pk=target.pk)
        old = newest(target)
        style = style or target.style
        if seen is not None and old.pk != seen.pk:
            raise ValidationError(_("Vừa có người điều chỉnh chỉ tiêu này; xin xem lại."))
        if old.withdrawn:
            raise ValidationError(_("Chỉ tiêu đã rút; muốn giao lại thì giao mới."))
        refuse_undocumented(decision)
        refuse_unfit(target.indicator, target.place, target.year, style, value, of_total)
        if (old.value, old.of_total, old.style or target.style) == (value, of_total, style):
            raise ValidationError({"value": [_("Số mới giống số đang giao; không có gì để điều chỉnh.")]})
        revision = add_revision(target, value, of_total, decision, style=style, by=by, at=at)
        entry.of(
            target, str(target), scope=target.place.code, was=as_text(old.value), value=as_text(value),
            of_total=as_text(of_total), style=style, document=decision.document, reason=decision.reason,
        )  # fmt: skip
    return revision


def target_withdraw(*, target: Target, decision: Decision, by: Actor, at: datetime) -> Revision:
    """Takes a target back, by a document and for a reason; its values stay. Raises ValidationError, by field."""
    permit(by, target.place)
    with act("targets.target.withdrawn", by=by, at=at) as entry:
        target = Target.objects.select_for_update().get(pk=target.pk)
        old = newest(target)
        if old.withdrawn:
            raise ValidationError(_("Chỉ tiêu này đã rút rồi."))
        refuse_undocumented(decision)
        revision = add_revision(target, None, None, decision, style=target.style, by=by, at=at)
        entry.of(
            target, str(target), scope=target.place.code, was=as_text(old.value), document=decision.document,
            reason=decision.reason,
        )  # fmt: skip
    return revision
