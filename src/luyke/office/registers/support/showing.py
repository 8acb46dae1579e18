"""What a page shows of an application's person: masks; in full only what an act gave."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from luyke.office.registers.personal import ErasedError, KeysMissingError, masked_name, masked_number
from luyke.office.registers.support.models import Payee

FIELDS = ("name", "number", "born", "phone", "account")


@dataclass(frozen=True)
class Shown:
    """A person as shown. `told`: a word in place of all the rest, where nothing of them can be read."""

    name: str = ""
    number: str = ""
    born: str = ""
    phone: str = ""
    account: str = ""
    told: str = ""


def masked(payee: Payee) -> Shown:
    """A person, masked: initials, the ends of numbers, the year of birth."""
    try:
        name, number, born, phone, account = payee.unsealed(*FIELDS)
    except ErasedError:
        return Shown(told=_("đã xóa khi hết hạn lưu"))
    except KeysMissingError:
        return Shown(told=_("không đọc được: thiếu khóa"))
    return Shown(masked_name(name), masked_number(number), born[:4], masked_number(phone), masked_number(account))


def in_full(texts: dict[str, str]) -> Shown:
    """A person in full, as an act gave them."""
    year, _dash, rest = texts["born"].partition("-")
    born = "/".join([*reversed(rest.split("-")), year]) if rest else year
    return Shown(**{**texts, "born": born})
