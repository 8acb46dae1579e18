"""What is said of an application, and what is known beside it: plain values, so that rules need no database."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date

from luyke.office.registers.law import LawTable

APPROVED, REFUSED = "approved", "refused"
AMOUNT_DIGITS = 14


@dataclass(frozen=True)
class SaidPayee:
    """A person or body as written on an application. Never printed: not in a record, not in an error."""

    name: str = field(repr=False)
    number: str = field(repr=False)
    born: date | None = field(default=None, repr=False)
    phone: str = field(default="", repr=False)
    account: str = field(default="", repr=False)

    @property
    def texts(self) -> dict[str, str]:
        """What is enciphered, normalised, by field."""
        return {
            "name": " ".join(self.name.split()),
            "number": digits_of(self.number),
            "born": f"{self.born}" if self.born else "",
            "phone": digits_of(self.phone),
            "account": digits_of(self.account),
        }


@dataclass(frozen=True)
class SaidApplication:
    """One application, whole: who, what happened, and how far it came. `payee` None: as it was said before.

    event_first, event_last  the days of what happened: work stopped, quarantine, closure
    people                   persons that it stands for: the workers of an employer, otherwise one
    children, pregnant, elder  for what adds to an amount
    cause                    treated (F0) or isolated (F1), where the days that are paid differ by it; "" unsaid
    received, complete       handed in; the file found whole
    outcome, decided, decision, amount   approved or refused; when, by which paper, how much
    paid, paid_amount        when and how much
    """

    code: str
    policy: str
    place_id: int
    received: date
    payee: SaidPayee | None = None
    event_first: date | None = None
    event_last: date | None = None
    people: int = 1
    children: int = 0
    pregnant: bool = False
    elder: bool = False
    cause: str = ""
    complete: date | None = None
    outcome: str = ""
    decided: date | None = None
    decision: str = ""
    amount: int | None = None
    paid: date | None = None
    paid_amount: int | None = None
    note: str = ""

    @property
    def days(self) -> int | None:
        """How many days it went on, both ends counted."""
        if self.event_first is None or self.event_last is None:
            return None
        return (self.event_last - self.event_first).days + 1

    @property
    def facts(self) -> dict[str, object]:
        """All but who it is and which application: what an entry keeps in the clear."""
        return {name: getattr(self, name) for name in FACTS}


FACTS = tuple(one.name for one in fields(SaidApplication) if one.name not in ("code", "policy", "place_id", "payee"))


_NO_LAW = LawTable(())


@dataclass(frozen=True)
class Other:
    """Another application of the same number: which, of which policy, how far."""

    code: str
    policy: str
    outcome: str = ""


@dataclass(frozen=True)
class Judged:
    """An application with what is known beside it; what is not known is left empty, and the rules on it are silent.

    law       what holds by law, all of it
    others    applications of the same number
    sharing   how many other persons' applications name the same account
    """

    said: SaidApplication
    law: LawTable = _NO_LAW
    today: date = date.max
    others: tuple[Other, ...] = ()
    sharing: int = 0
    invented: bool = False

    @property
    def words(self) -> dict[str, object]:
        """How a sentence names it: by its code, never by a person."""
        return {"code": self.said.code or "Hồ sơ mới"}


def digits_of(text: str) -> str:
    """A number as it is compared: letters and digits alone."""
    return "".join(letter for letter in text if letter.isalnum()).upper()
