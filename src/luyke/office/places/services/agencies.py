"""Agencies inside places: made, renamed, closed."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.services import Actor, act
from luyke.office.places.models import Agency, Place
from luyke.office.places.plans import ChangeRefusedError


def agency_create(
    *, place: Place, code: str, name: str, by: Actor, at: datetime, valid_from: date | None = None
) -> Agency:
    """An agency of a place. Its code is its own there, also after it has closed."""
    by.permit("places.change", place.scope)
    with act("places.agency.created", by=by, at=at) as entry:
        code, name = code.strip(), name.strip()
        if not code or not name:
            raise ChangeRefusedError(_("Cơ quan phải có mã và tên."))
        if Agency.objects.filter(place__code=place.code, code=code).exists():
            raise ChangeRefusedError(_("{place} đã có cơ quan mang mã {code}.").format(place=place, code=code))
        agency = Agency.objects.create(place=place, code=code, name=name, valid_from=valid_from)
        entry.of(agency, f"{name}, {place}", scope=place.code, code=code)
    return agency


def agency_rename(*, agency: Agency, name: str, by: Actor, at: datetime) -> Agency:
    """Another name for the same body; what it was called stays in the record of acts."""
    by.permit("places.change", _whole(agency))
    with act("places.agency.renamed", by=by, at=at) as entry:
        before, name = agency.name, name.strip()
        if not name:
            raise ChangeRefusedError(_("Cơ quan phải có tên."))
        Agency.objects.filter(pk=agency.pk).update(name=name)
        agency.refresh_from_db()
        entry.of(agency, f"{before} → {name}", scope=agency.place.code, before=before, after=name)
    return agency


def agency_close(*, agency: Agency, last_day: date, by: Actor, at: datetime) -> Agency:
    """An agency ends on a day; its figures stay."""
    by.permit("places.change", _whole(agency))
    with act("places.agency.closed", by=by, at=at) as entry:
        if agency.valid_to is not None:
            raise ChangeRefusedError(_("Cơ quan này đã thôi hoạt động."))
        if agency.valid_from is not None and last_day < agency.valid_from:
            raise ChangeRefusedError(_("Ngày cuối không thể trước ngày thành lập."))
        Agency.objects.filter(pk=agency.pk).update(valid_to=last_day)
        agency.refresh_from_db()
        entry.of(agency, f"{agency.name}, {agency.place}", scope=agency.place.code, last_day=last_day.isoformat())
    return agency


def _whole(agency: Agency) -> Scope:
    return agency.place.scope
