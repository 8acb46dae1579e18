"""Acts over the keys of the API."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from luyke.office.accounts.models import Person
from luyke.office.audit.services import act
from luyke.office.collection.keys import hash_of, openings_of
from luyke.office.collection.models import ApiKey
from luyke.office.collection.refusals import RefusedError

_MOST = 20


def api_key_create(*, name: str, by: Person, at: datetime, opens: str = "collection") -> tuple[ApiKey, str]:
    """A new key of the person who asks for it, and its letters: shown this once, kept nowhere.

    It opens one thing that the person may work with. Raises PermissionDenied for what they may not.
    """
    opening = next((one for one in openings_of(by) if one.code == opens), None)
    if opening is None:
        raise PermissionDenied(f"{by} has no key to {opens}")
    if not name.strip():
        raise RefusedError("Hãy đặt tên cho khóa, như tên phần mềm sẽ dùng nó.")
    if by.api_keys.filter(ended_at__isnull=True).count() >= _MOST:
        raise RefusedError(_("Đã có {most} khóa; hãy thu hồi bớt.").format(most=_MOST))
    prefix, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    letters = f"lk_{prefix}_{secret}"
    with act("collection.api_key.created", by=by, at=at) as entry:
        key = ApiKey.objects.create(
            person=by, name=name.strip()[:100], prefix=prefix, sha256=hash_of(letters), opens=opens, created_at=at
        )
        entry.of(key, str(key), opens=opens)
    return key, letters


def api_key_end(*, key: ApiKey, by: Person, at: datetime) -> ApiKey:
    """Ends a key of one's own; its name stays on record."""
    if key.person_id != by.pk:
        by.permit("accounts.manage")
    with act("collection.api_key.ended", by=by, at=at) as entry:
        ApiKey.objects.filter(pk=key.pk, ended_at__isnull=True).update(ended_at=at)
        key.refresh_from_db()
        entry.of(key, str(key))
    return key
