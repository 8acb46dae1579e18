"""The rules of the sheets, in the order in which they are told."""

from luyke.office.registers.vaccination.rules.around import (
    AboveCapacity,
    MoreOfALaterDose,
    MorePeopleThanLiveThere,
    MoreSpentThanSupplied,
    SameAsTheDayBefore,
    SoonerThanTheInterval,
)
from luyke.office.registers.vaccination.rules.sheets import (
    DayStillToCome,
    FewerDosesThanPeople,
    ReceivedDiffersFromParts,
)

__all__ = ["RULES"]

RULES = (
    ReceivedDiffersFromParts, FewerDosesThanPeople, DayStillToCome, MoreSpentThanSupplied, MoreOfALaterDose,
    SoonerThanTheInterval, AboveCapacity, SameAsTheDayBefore, MorePeopleThanLiveThere,
)  # fmt: skip
