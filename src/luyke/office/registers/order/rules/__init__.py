"""What a case of urban order must not say. Numbers of law come from law.toml and its corrections, by the day."""

from luyke.office.registers.order.rules.days import DayStillToCome, DecidedAfterTheLimit, MendedBeforeFound
from luyke.office.registers.order.rules.fines import FineAndAmountDisagree, FineOutsideBounds, FineWithoutBasis
from luyke.office.registers.order.rules.words import PersonIdentified, PersonNamed, SameSpotAgain

RULES = (
    MendedBeforeFound, DayStillToCome, FineWithoutBasis, FineAndAmountDisagree, PersonIdentified,
    FineOutsideBounds, SameSpotAgain, DecidedAfterTheLimit, PersonNamed,
)  # fmt: skip

__all__ = ["RULES"]
