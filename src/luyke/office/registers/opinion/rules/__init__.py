"""What an issue must not say: nobody, nothing out of order, nothing hot without an owner."""

from luyke.office.registers.opinion.rules.course import (
    AnsweredBeforeSeen,
    AnsweredWithoutAnswer,
    DayStillToCome,
    HeatFallsWhileReportsRise,
    HotWithoutOwner,
)
from luyke.office.registers.opinion.rules.persons import PersonIdentified, PersonNamed

RULES = (
    PersonIdentified, DayStillToCome, AnsweredBeforeSeen, AnsweredWithoutAnswer, PersonNamed, HotWithoutOwner,
    HeatFallsWhileReportsRise,
)  # fmt: skip

__all__ = ["RULES"]
