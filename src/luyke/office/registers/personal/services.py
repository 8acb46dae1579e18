"""Acts on personal data: seen in full for a purpose, erased when past its time, sealed with a new key."""

from __future__ import annotations

from datetime import datetime

from django.apps import apps
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.personal.keys import key_add
from luyke.office.registers.personal.purposes import purpose_checked
from luyke.office.registers.personal.sealing import SealedRow, sealed_models

_BATCH = 2000


def personal_reveal(
    *, rows: list[SealedRow], fields: tuple[str, ...], purpose: str, permission: str, place: Place | None,
    label: str, by: Actor, at: datetime,
) -> list[dict[str, str]]:  # fmt: skip
    """The texts of fields of rows, for who may see them and says what for; that is written down before they are given.

    place  where they belong; None: to no place, and the permission is asked for anywhere
    label  what they belong to, for readers of the record: a case's code, never a name
    Raises RefusedError without a purpose, PermissionDenied; ErasedError for what is no longer kept.
    """
    by.permit(permission, place.scope if place else None)
    purpose = purpose_checked(purpose)
    if not rows:
        raise RefusedError("Không có dữ liệu cá nhân nào để xem.")
    with act("registers.personal.revealed", by=by, at=at) as entry:
        told = [dict(zip(fields, row.unsealed(*fields), strict=True)) for row in rows]
        where = place.code if place else ""
        entry.of(rows[0], label, scope=where, purpose=purpose, fields=list(fields), count=len(rows))
    return told


def personal_erase_due(*, by: Actor, at: datetime) -> int:
    """Erases all that is past its time; gives how many rows. What was counted of them stays."""
    today = at.astimezone(timezone.get_default_timezone()).date()
    done = 0
    for model in sealed_models(apps.get_models()):
        due = model.objects.filter(keep_until__lt=today, erased_at__isnull=True)
        while rows := list(due.order_by("pk")[:_BATCH]):
            with act("registers.personal.erased", by=by, at=at) as entry:
                for row in rows:
                    row.erase(at=at)
                entry.of(model._meta.label_lower, f"{len(rows)} người", first=rows[0].pk, last=rows[-1].pk)
            done += len(rows)
    return done


def personal_rotate(*, by: Actor, at: datetime) -> int:
    """Draws a new key and seals every row's key with it; gives how many. The old keys stay, for old backups."""
    with act("registers.personal.rotated", by=by, at=at) as entry:
        name = key_add()
        entry.of("registers.personal", name)
    done = 0
    for model in sealed_models(apps.get_models()):
        last = 0
        kept = model.objects.filter(erased_at__isnull=True).exclude(sealed_under=name).order_by("pk")
        while rows := list(kept.filter(pk__gt=last)[:_BATCH]):
            for row in rows:
                row.reseal()
            model.objects.bulk_update(rows, ["sealed_key", "sealed_under"], batch_size=200)
            done, last = done + len(rows), rows[-1].pk
    return done
