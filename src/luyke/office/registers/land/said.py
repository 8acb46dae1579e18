"""What is said of a household, and what is known beside it: plain values, for the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from luyke.office.registers.law import LawTable

#: The steps in the order of the law; the last may come before the one before it, for a reason.
STEPS = ("notice", "inventoried", "posted", "approved", "paid", "handed")
DAYS = tuple(f"{step}_date" for step in STEPS)
_OTHERS = ("refused_date", "block", "blocked_date", "promised_date", "withdrawn_date", "note")
#: Everything of an entry that is said anew each time.
FIELDS = ("kind", "area", *DAYS, "enforce_at", *_OTHERS)


@dataclass(frozen=True)
class SaidParcel:
    """A parcel, and where it lies on the sketch: x, y, width and height in metres; empty where it is not drawn."""

    sheet: int
    number: int
    at: tuple[int, int, int, int] | None = None

    def __str__(self) -> str:
        return f"{self.sheet}/{self.number}"


@dataclass(frozen=True)
class SaidHousehold:
    """What is said of one household; the land that is taken in square decimetres."""

    code: str
    kind: str
    area: int
    notice_date: date | None = None
    inventoried_date: date | None = None
    posted_date: date | None = None
    approved_date: date | None = None
    paid_date: date | None = None
    handed_date: date | None = None
    refused_date: date | None = None
    enforce_at: datetime | None = None
    block: str = ""
    blocked_date: date | None = None
    promised_date: date | None = None
    withdrawn_date: date | None = None
    note: str = ""

    def day_of(self, step: str) -> date | None:
        """When a step was taken."""
        return getattr(self, f"{step}_date")


@dataclass(frozen=True)
class Listing:
    """What only a household that is new on the list has: its ward and its parcels."""

    place_id: int
    parcels: tuple[SaidParcel, ...]


@dataclass(frozen=True)
class Judged:
    """A household with what is known beside it; what is not known is left empty, and the rules on it are silent.

    law      what the register has of law
    held     parcels of it that other households of the project have too, each with their codes
    parcels  those that it is listed with now; None where it was listed before
    """

    said: SaidHousehold
    today: date = date.max
    law: LawTable = field(default_factory=lambda: LawTable(()))
    held: Mapping[str, Sequence[str]] = field(default_factory=dict)
    parcels: tuple[SaidParcel, ...] | None = None
