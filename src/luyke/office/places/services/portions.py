"""How much of a divided unit went each way, as a document states it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.places.models import Change, Measure, Place, Portion
from luyke.office.places.plans import ChangeRefusedError


def portion_state(
    *, change: Change, source: Place, measure: str, amounts: Mapping[int, Decimal], document: str, stated_date: date,
    by: Actor, at: datetime,
) -> list[Portion]:  # fmt: skip
    """The key by which figures of `source` are shared out: succession id → amount, for all of its parts at once.

    Stated again, the newer one counts; the older stays on record.
    """
    by.permit("places.change", source.scope)
    with act("places.portion.stated", by=by, at=at) as entry:
        parts = list(change.successions.filter(source=source, target__level=source.level).select_related("target"))
        if len(parts) < 2:
            raise ChangeRefusedError(_("{place} không bị chia, không cần tỷ lệ.").format(place=source))
        if set(amounts) != {part.pk for part in parts}:
            raise ChangeRefusedError(_("Phải ghi đủ cho mọi phần."))
        if min(amounts.values()) < 0 or not any(amounts.values()):
            raise ChangeRefusedError(_("Các phần không được âm, và không thể đều bằng 0."))
        if not document.strip():
            raise ChangeRefusedError(_("Phải ghi văn bản nêu số liệu này."))
        stated = [
            Portion.objects.create(
                succession=part,
                measure=Measure(measure),
                amount=amounts[part.pk],
                source=document.strip(),
                stated_date=stated_date,
                recorded_at=at,
                recorded_by=by.actor_id,
            )
            for part in parts
        ]
        entry.of(
            source,
            f"{source} ({Measure(measure).label}, {document.strip()})",
            scope=source.code,
            amounts={part.target.code: str(amounts[part.pk]) for part in parts},
        )
    return stated
