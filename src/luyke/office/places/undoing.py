"""Whether a recorded change can be taken back, and what it is called."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext as _

from luyke.office.accounts.scopes import Scope
from luyke.office.places.models import Agency, Change, Place
from luyke.office.places.naming import capital


def undo_obstacle(change: Change) -> str:
    """Why a change cannot be undone, in one sentence; empty where it can."""
    if change.undone_at is not None:
        return _("Thay đổi này đã hủy rồi.")
    opened = Place.objects.filter(opened_by=change, void=False)
    later = opened.filter(closed_by__isnull=False).select_related("closed_by").first()
    if later is not None:
        return _("Không hủy được: {place} đã thay đổi tiếp theo {resolution} ({day}); hủy thay đổi ấy trước.").format(
            place=capital(str(later)),
            resolution=later.closed_by.resolution,
            day=f"{later.closed_by.effective_date:%d/%m/%Y}",
        )
    fresh = opened.exclude(code__in=Place.objects.filter(closed_by=change).values("code"))
    child = (
        Place.objects.filter(parent__in=fresh, void=False).exclude(opened_by=change).select_related("parent").first()
    )
    if child is not None:
        return _("Không hủy được: {child} đã được lập trong {place}; hủy thay đổi ấy trước.").format(
            child=capital(str(child)), place=child.parent
        )
    agency = Agency.objects.filter(place__in=fresh).select_related("place").first()
    if agency is not None:
        return _("Không hủy được: {place} đã có cơ quan ({agency}).").format(
            place=capital(str(agency.place)), agency=agency.name
        )
    used = _used(opened)
    if used is not None:
        return _("Không hủy được: đã có kế hoạch, chế độ báo cáo hoặc số liệu gắn với {place} từ ngày {day}.").format(
            place=used, day=f"{change.effective_date:%d/%m/%Y}"
        )
    return ""


def change_label(change: Change) -> str:
    """A change in a few words."""
    return _("{kind} ngày {day} theo {resolution}").format(
        kind=change.get_kind_display(), day=f"{change.effective_date:%d/%m/%Y}", resolution=change.resolution
    )


def _used(opened: models.QuerySet[Place]) -> Place | None:
    """One of the units that a row of another app speaks of, whichever apps there are above this one."""
    for field in Place._meta.get_fields(include_hidden=True):
        if not isinstance(field, models.ManyToOneRel) or field.related_model._meta.app_label == "places":
            continue
        row = field.related_model._base_manager.filter(**{f"{field.field.name}__in": opened}).first()
        if row is not None:
            return getattr(row, field.field.name)
    return None


def change_scopes(change: Change) -> list[Scope]:
    """Where a change did anything: its units, or those right above where there are very many of them."""
    touched = Place.objects.filter(models.Q(opened_by=change) | models.Q(closed_by=change))
    parents = Place.objects.filter(pk__in=touched.values("parent")).distinct()
    highest = parents if parents.count() > 1 else touched
    rows = highest.select_related("parent__parent__parent")
    return list({place.scope for place in rows})
