"""The door of every API that works in a person's name: only keys open it, never a browser's session."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer

from luyke.office.accounts.models import Person
from luyke.office.collection.keys import key_of

NO_KEY = "Cần một khóa API đang có hiệu lực."


class KeyDoor(HttpBearer):
    """Lets in who holds a key to this, of somebody who may: 401 without a key, 403 with another's or none's right."""

    def __init__(self, opens: str, permission: str) -> None:
        super().__init__()
        self._opens, self._permission = opens, permission

    def authenticate(self, request: HttpRequest, token: str) -> Person | None:
        """The key's owner, who stands behind the request from here on."""
        key = key_of(token)
        if key is None:
            return None
        if key.opens != self._opens:
            raise HttpError(403, "Khóa này không mở phần việc này.")
        if not key.person.may(self._permission):
            raise HttpError(403, "Chủ của khóa này không được giao việc này.")
        request.user = key.person
        return key.person
