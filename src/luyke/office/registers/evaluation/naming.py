"""The name of the person behind a subject: enciphered, masked, in full for a purpose, erased when no longer needed."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.evaluation.models import Kind, PersonName, Subject
from luyke.office.registers.personal import ErasedError, KeysMissingError, masked_name
from luyke.office.registers.personal.services import personal_reveal

_PERSONS = (Kind.MEMBER, Kind.CADRE)
_LONGEST = 150


def name_keep(*, subject: Subject, name: str, by: Actor, at: datetime) -> PersonName:
    """Keeps who a subject is, in place of what was kept before. Raises RefusedError for a body, and without a name."""
    by.permit("evaluation.keep", subject.scope)
    name = " ".join(name.split())
    if subject.kind not in _PERSONS or not name or len(name) > _LONGEST or subject.closed_at is not None:
        raise RefusedError("Họ tên chỉ ghi cho đảng viên, cán bộ đang được theo dõi.")
    with act("evaluation.name.kept", by=by, at=at) as entry:
        _erase(subject, at)
        row = PersonName.sealed(texts={"name": name}, subject=subject)
        row.save()
        entry.of(subject, subject.code, scope=subject.place.code)
    return row


def name_reveal(*, subject: Subject, purpose: str, by: Actor, at: datetime) -> str:
    """Who a subject is, for a purpose that is written down first. Raises RefusedError without one."""
    rows = list(subject.names.filter(erased_at__isnull=True).order_by("-pk")[:1])
    (told,) = personal_reveal(
        rows=rows, fields=("name",), purpose=purpose, permission="evaluation.view", place=subject.place,
        label=subject.code, by=by, at=at,
    )  # fmt: skip
    return told["name"]


def subject_close(*, subject: Subject, by: Actor, at: datetime) -> None:
    """A subject is evaluated no more: its name is erased at once, its ratings stay under its code."""
    by.permit("evaluation.keep", subject.scope)
    if subject.closed_at is not None:
        raise RefusedError("Đối tượng này đã thôi theo dõi.")
    with act("evaluation.subject.closed", by=by, at=at) as entry:
        _erase(subject, at)
        subject.closed_at = at
        subject.save()
        entry.of(subject, subject.code, scope=subject.place.code)


def name_masked(subject: Subject) -> str:
    """What a page shows of it; "" where none is kept."""
    row = subject.names.filter(erased_at__isnull=True).order_by("-pk").first()
    try:
        return masked_name(*row.unsealed("name")) if row else ""
    except (ErasedError, KeysMissingError):
        return _("không đọc được: thiếu khóa")


def _erase(subject: Subject, at: datetime) -> None:
    for row in subject.names.filter(erased_at__isnull=True):
        row.erase(at=at)
