"""Acts over the days on which offices do not work."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.models import DayOff
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError

_MOST = 31


def day_off_add(
    *, day: date, name: str, by: Actor, at: datetime, last: date | None = None
) -> list[DayOff]:  # fmt: skip
    """Names a day on which offices do not work, or all days to a last one: due days of later rounds move past it."""
    by.permit("regimes.change")
    last = last or day
    count = (last - day).days + 1
    if not 1 <= count <= _MOST:
        raise RefusedError(
            _("Từ {day} đến {last} không phải một đợt nghỉ.").format(day=f"{day:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
        )
    days = [day + timedelta(days=number) for number in range(count)]
    taken = DayOff.objects.filter(day__in=days).order_by("day").first()
    said = f"{day:%d/%m/%Y}" if last == day else f"{day:%d/%m/%Y} đến {last:%d/%m/%Y}"
    twice = f"{taken.day if taken else day:%d/%m/%Y} đã là ngày nghỉ."
    with once(twice), act("collection.day_off.added", by=by, at=at) as entry:
        added = DayOff.objects.bulk_create(DayOff(day=one, name=name) for one in days)
        entry.of(added[0], f"{said}, {name}", days=count)
    return added


def day_off_remove(*, day_off: DayOff, by: Actor, at: datetime) -> None:
    """A day named by mistake is a working day again, for rounds that are opened from now on."""
    by.permit("regimes.change")
    with act("collection.day_off.removed", by=by, at=at) as entry:
        entry.of(day_off, f"{day_off.day:%d/%m/%Y}, {day_off.name}")
        day_off.delete()
