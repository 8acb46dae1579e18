"""The number of a riddle, its digits, and whether an answer is right."""

from __future__ import annotations

import hmac
import re
import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.core import signing

from luyke.office.publishing.inbox import challenge_spend

LASTS = timedelta(minutes=20)  # to write a comment in peace
_DIGITS, _HIGHEST = 5, 6  # a digit is counted in beeps, so none is high
_SALT = "luyke.riddle"


def riddle_new() -> str:
    """The number of a new riddle, signed with the hour."""
    return signing.TimestampSigner(salt=_SALT).sign(secrets.token_hex(8))


def digits_of(riddle: str) -> str:
    """The digits. Raises LookupError for a number that is not ours, or too old."""
    nonce = _nonce(riddle)
    key = hmac.new(settings.SECRET_KEY.encode(), f"{_SALT}{nonce}".encode(), sha256).digest()
    return "".join(str(1 + byte % _HIGHEST) for byte in key[:_DIGITS])


def answered(riddle: str, said: str, *, at: datetime) -> bool:
    """Whether an answer is right; the riddle is used up."""
    try:
        wanted, nonce = digits_of(riddle), _nonce(riddle)
    except LookupError:
        return False
    given = re.sub(r"\D", "", said)[: 2 * _DIGITS]
    return challenge_spend(nonce=nonce, at=at) and hmac.compare_digest(given, wanted)


def _nonce(riddle: str) -> str:
    try:
        return signing.TimestampSigner(salt=_SALT).unsign(riddle, max_age=LASTS)
    except signing.BadSignature as error:  # too old is one of them
        raise LookupError from error
