"""Acts over the list of who may sign."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.reports.models import Side, Signer


def signer_add(
    *, place: Place, side: Side, name: str, title: str, begins: date, by: Actor, at: datetime, basis: str = ""
) -> Signer:
    """Somebody holds a title from a day on."""
    by.permit("reports.shape", place.scope)
    name, title = " ".join(name.split()), " ".join(title.split())
    if not name or not title:
        raise RefusedError(_("Ghi đủ họ và tên, chức vụ."))
    held = Signer.objects.filter(place__code=place.code, side=side).on(begins)
    if any((fold(one.name), fold(one.title)) == (fold(name), fold(title)) for one in held):
        raise RefusedError(_("{name} đã có trong danh sách với chức vụ này.").format(name=name))
    with act("reports.signer.added", by=by, at=at) as entry:
        signer = Signer.objects.create(
            place=place, side=side, name=name, title=title, basis=basis.strip(), begins_on=begins
        )
        entry.of(signer, f"{signer}", scope=place.code, begins=f"{begins}", basis=signer.basis)
    return signer


def signer_end(*, signer: Signer, last: date, by: Actor, at: datetime) -> Signer:
    """Somebody holds a title up to a day and no longer; what they signed stays rightly signed."""
    by.permit("reports.shape", signer.scope)
    if last < signer.begins_on:
        raise RefusedError(_("Ngày thôi không thể trước ngày giữ chức vụ."))
    with act("reports.signer.ended", by=by, at=at) as entry:
        if not Signer.objects.filter(pk=signer.pk, ends_on__isnull=True).update(ends_on=last):
            raise RefusedError(_("Đã ghi ngày thôi chức vụ này."))
        signer.ends_on = last
        entry.of(signer, f"{signer}", scope=signer.place.code, last=f"{last}")
    return signer
