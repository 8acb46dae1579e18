"""A target given down to the places below: its shares add up to it, or it is said why not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.places.models import Place
from luyke.office.targets.models import GapReason, Issuer, Target
from luyke.office.targets.selectors import Gap, can_split, gap_of, places_below, standing_of
from luyke.office.targets.storing import (
    Decision,
    add_revision,
    add_target,
    as_text,
    newest,
    refuse_undocumented,
    refuse_unfit,
)


def target_split(
    *,
    target: Target,
    shares: Mapping[Place, Decimal | None],
    decision: Decision,
    gap_reason: str,
    by: Actor,
    at: datetime,
) -> Gap:
    """Gives places right below a share each, in the base unit; None takes a share back. Others keep what they have.

    Shares that change one given before need a reason in `decision`. Raises ValidationError: for a ratio, an index or a
    growth, whose shares cannot be added; and when they do not add up and `gap_reason` does not say why.
    """
    by.permit("targets.assign", target.place.scope)
    with act("targets.target.split", by=by, at=at) as entry:
        target = Target.objects.select_for_update().get(pk=target.pk)
        whole = standing_of(target=target)
        if whole is None or not can_split(whole):
            raise ValidationError(_("Chỉ tiêu này không cộng được qua các địa bàn nên không chia xuống được."))
        below = {place.pk for place in places_below(place=target.place, year=target.year)}
        strangers = [str(place) for place in shares if place.pk not in below]
        if strangers:
            raise ValidationError(
                _("{places} không thuộc {place}.").format(places=", ".join(strangers), place=target.place)
            )
        changed = {}
        for place, value in shares.items():
            if _give(target, place, value, decision, by=by, at=at):
                changed[place.code] = as_text(value)
        gap = gap_of(target=target)
        _explain(gap, gap_reason.strip(), by=by, at=at)
        entry.of(
            target, str(target), scope=target.place.code, shares=changed, gap=as_text(gap.gap), gap_reason=gap_reason,
            document=decision.document, reason=decision.reason,
        )  # fmt: skip
    return gap_of(target=target)


def _give(target: Target, place: Place, value: Decimal | None, decision: Decision, *, by: Actor, at: datetime) -> bool:
    """Whether the share of a place changed."""
    key = {"indicator": target.indicator, "place": place, "year": target.year, "issuer": Issuer.ABOVE}
    share = Target.objects.select_for_update().filter(**key).first()
    old = newest(share) if share else None
    if share is not None and share.above_id != target.pk:
        share.above = target
        share.save(update_fields=["above"])
    if (old.value if old else None) == value:
        return False
    if old is not None and not old.withdrawn:
        refuse_undocumented(decision)
    if value is not None:
        refuse_unfit(target.indicator, place, target.year, target.style, value, None)
    if share is None:
        share = add_target(**key, style=target.style, position=target.position, invented=target.invented)
        share.above = target
        share.save(update_fields=["above"])
    add_revision(share, value, None, decision, style=target.style, by=by, at=at)
    return True


def _explain(gap: Gap, reason: str, *, by: Actor, at: datetime) -> None:
    if not gap.gap or not gap.given:
        return
    if reason and (gap.reason is None or gap.reason.reason != reason):
        GapReason.objects.create(
            target=gap.whole.target, gap=gap.gap, reason=reason, known_at=at, recorded_by=by.actor_id,
            recorded_by_name=by.actor_name,
        )  # fmt: skip
    elif gap.reason is None:
        more = _("còn thiếu") if gap.gap > 0 else _("vượt")
        raise ValidationError(
            {
                "gap_reason": [
                    _("Các phần cộng lại là {total}, {more} {gap} {unit} so với chỉ tiêu; phải ghi lý do.").format(
                        total=gap.printed_total, more=more, gap=gap.printed_gap, unit=gap.whole.indicator.unit_title
                    )
                ]
            }
        )
