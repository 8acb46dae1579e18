"""One sheet as it is said, before it is kept: plain values, so that rules need no database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from luyke.office.registers.vaccination.models import Vaccine

#: The fields of an entry that are counts, in the order of the daily form.
COUNTS = (
    "screened", "hospital", "refused", "postponed", "contraindicated", "used", "discarded", "reactions", "severe",
)  # fmt: skip
Doses = Mapping[tuple[int, str], int]  # (dose, age group) → people


@dataclass(frozen=True)
class SaidSheet:
    """What one site says of one day and one vaccine."""

    site_id: int
    day: date
    vaccine: str
    doses: Doses
    used: int
    screened: int | None = None
    hospital: int = 0
    refused: int = 0
    postponed: int = 0
    contraindicated: int = 0
    discarded: int = 0
    reactions: int = 0
    severe: int = 0
    note: str = ""

    @property
    def key(self) -> tuple[int, date, str]:
        """Which sheet it is."""
        return self.site_id, self.day, self.vaccine

    @property
    def vaccine_name(self) -> str:
        """The vaccine, as people call it."""
        return str(Vaccine(self.vaccine).label)

    def tells_the_same(self, other: SaidSheet) -> bool:
        """Whether both tell of the same doses given and used, whatever their day."""
        return (dict(self.doses), self.used, self.discarded) == (dict(other.doses), other.used, other.discarded)

    @property
    def vaccinated(self) -> int:
        """People given a dose."""
        return sum(self.doses.values())

    @property
    def received(self) -> int:
        """People received: as said, or all that the sheet tells of where that was left empty."""
        if self.screened is not None:
            return self.screened
        return self.vaccinated + self.hospital + self.refused + self.postponed + self.contraindicated

    @property
    def settled(self) -> SaidSheet:
        """The same as it is kept: people received filled in, doses that nobody was given left out."""
        given = {which: people for which, people in self.doses.items() if people}
        return replace(self, screened=self.received, doses=given, note=self.note.strip()[:300])


@dataclass(frozen=True)
class Judged:
    """A sheet with what is known beside it; what is not known is left empty, and the rules on it are silent.

    today       the day of the one who enters it
    to_date     people by dose and age group in the site's place up to the day, this sheet included
    interval    least days between two doses, of any vaccine; `ready`: as to_date, up to so many days before
    capacity    people that the site can receive a day; `day_total`: people given a dose there on that day
    yesterday   the site's sheet of the day before, of the same vaccine
    supplied    doses of the vaccine that the site was given up to the day; `spent`: used and discarded by then
    population  people of each age group who live in the site's place on that day
    """

    sheet: SaidSheet
    site: str = ""
    today: date = date.max
    to_date: Doses = field(default_factory=dict)
    interval: int | None = None
    ready: Doses = field(default_factory=dict)
    capacity: int | None = None
    day_total: int = 0
    yesterday: SaidSheet | None = None
    supplied: int | None = None
    spent: int = 0
    population: Mapping[str, int] = field(default_factory=dict)
