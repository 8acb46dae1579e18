"""Acts over regimes: set and revised."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.models import Calendar, Regime
from luyke.office.collection.once import once, one_calendar
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place


def regime_create(
    *, code: str, name: str, place: Place, calendar: Calendar, by: Actor, at: datetime, basis: str = "",
    opening_day: int = 15, closing_day: int = 0, due_days: int = 2, grace_days: int = 10, estimate: bool = True,
) -> Regime:  # fmt: skip
    """A new regime, which asks nothing of anybody yet."""
    by.permit("regimes.change", place.scope)
    with once(f"Đã có chế độ báo cáo mang mã “{code}”."), act("collection.regime.created", by=by, at=at) as entry:
        regime = Regime.objects.create(
            code=code, name=name, place=place, calendar=calendar, basis=basis, opening_day=opening_day,
            closing_day=closing_day, due_days=due_days, grace_days=grace_days, estimate=estimate,
        )  # fmt: skip
        entry.of(regime, name, scope=place.code, calendar=str(calendar))
    return regime


def regime_revise(
    *, regime: Regime, name: str, calendar: Calendar, basis: str, opening_day: int, closing_day: int, due_days: int,
    grace_days: int, estimate: bool, active: bool, by: Actor, at: datetime,
) -> Regime:  # fmt: skip
    """Sets a regime's name and rule anew. Rounds that were opened keep the day on which they are due.

    Raises RefusedError for another calendar once a round was opened: "2021-11" would mean two things.
    """
    by.permit("regimes.change", regime.place.scope)
    with act("collection.regime.revised", by=by, at=at) as entry:
        now = Regime.objects.select_for_update().get(pk=regime.pk)
        if now.calendar != calendar and now.rounds.exists():
            raise RefusedError(
                _("“{now}” đã mở kỳ báo cáo, không đổi cách tính tháng được nữa; hãy đặt chế độ mới.").format(now=now)
            )
        wanted = {
            "name": name, "calendar": str(calendar), "basis": basis, "opening_day": opening_day,
            "closing_day": closing_day, "due_days": due_days, "grace_days": grace_days, "estimate": estimate,
            "active": active,
        }  # fmt: skip
        before = {field: getattr(now, field) for field in wanted}
        for field, value in wanted.items():
            setattr(now, field, value)
        now.save()
        if active:
            for reporter in now.reporters.filter(ended_at__isnull=True).select_related("place"):
                asked = reporter.lines.filter(ended_at__isnull=True) or now.lines.filter(ended_at__isnull=True)
                one_calendar(now, reporter.place, [line.indicator_id for line in asked])
        changed = {field: [before[field], value] for field, value in wanted.items() if before[field] != value}
        entry.of(now, name, scope=regime.place.code, changed=changed)
    regime.refresh_from_db()
    return regime
