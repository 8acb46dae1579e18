"""What personal data are looked at for, and free words beside them: neither may hold somebody's number itself."""

from __future__ import annotations

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.personal.masks import holds_number

_LEAST, _MOST = 10, 300


def purpose_checked(purpose: str) -> str:
    """A purpose as it is kept. Raises RefusedError for none, and for one that holds a number."""
    purpose = words_checked(purpose)[:_MOST]
    if len(purpose) < _LEAST:
        raise RefusedError("Xem dữ liệu cá nhân phải ghi rõ để làm gì.")
    return purpose


def words_checked(words: str) -> str:
    """Free words as they are kept. Raises RefusedError where they hold a number so long that it may be somebody's."""
    if holds_number(words):
        raise RefusedError("Không ghi số giấy tờ, số điện thoại, số tài khoản vào chỗ ghi lời.")
    return " ".join(words.split())
