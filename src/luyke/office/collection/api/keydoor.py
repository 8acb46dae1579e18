"""The door of every API that works in a person's name: only keys open it, never a browser's session."""

from __future__ import annotations

import time

from django.http import HttpRequest, HttpResponse
from ninja.errors import HttpError
from ninja.security import HttpBearer

from luyke.office.accounts.models import Person
from luyke.office.collection.keys import key_of
from luyke.office.ui.visits import Visits

NO_KEY = "Cần một khóa API đang có hiệu lực."
CALLS, WITHIN = 300, 60  # of one key, in so many seconds: ten units' grids with all their saves, and no endless loop
CAME = Visits(CALLS, WITHIN)


class TooOftenError(Exception):
    """A key that came more often than a program has reason to."""

    sentence = f"Khóa này vừa gọi hơn {CALLS} lần trong {WITHIN} giây; hãy đợi rồi gọi tiếp."


def waiting(answer: HttpResponse) -> HttpResponse:
    """An answer to such a key, saying after how many seconds it may come again."""
    answer["Retry-After"] = str(WITHIN)
    return answer


class KeyDoor(HttpBearer):
    """Lets in who holds a key to this, of somebody who may: 401 without a key, 403 with another's or none's right.

    Raises TooOftenError for a key that came too often of late, whatever it opens.
    """

    def __init__(self, opens: str, permission: str) -> None:
        super().__init__()
        self._opens, self._permission = opens, permission

    def authenticate(self, request: HttpRequest, token: str) -> Person | None:
        """The key's owner, who stands behind the request from here on."""
        key = key_of(token)
        if key is None:
            return None
        if not CAME.admit(key.prefix, time.monotonic()):
            raise TooOftenError
        if key.opens != self._opens:
            raise HttpError(403, "Khóa này không mở phần việc này.")
        if not key.person.may(self._permission):
            raise HttpError(403, "Chủ của khóa này không được giao việc này.")
        request.user = key.person
        return key.person
