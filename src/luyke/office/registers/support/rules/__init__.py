"""What an application must not say: steps, money, persons."""

from luyke.office.registers.support.rules.days import CauseLeftOut
from luyke.office.registers.support.rules.extras import ExtraWithoutItsPolicy
from luyke.office.registers.support.rules.money import (
    AmountDiffersFromTable,
    AmountDiffersFromUnreadTable,
    PaidMoreThanDecided,
)
from luyke.office.registers.support.rules.persons import (
    AccountOfMany,
    AnotherPackage,
    AnotherPolicyOfTheSameKind,
    ApprovedTwiceByOnePolicy,
    NumberDiffersFromBirth,
    NumberOfNoForm,
)
from luyke.office.registers.support.rules.steps import (
    EventOutsideItsDays,
    HandedInTooLate,
    StepLeftOut,
    StepsOutOfOrder,
    StepStillToCome,
    TooFewDays,
)

RULES = (
    StepsOutOfOrder, StepStillToCome, StepLeftOut, PaidMoreThanDecided, AmountDiffersFromTable, NumberOfNoForm,
    ApprovedTwiceByOnePolicy, AmountDiffersFromUnreadTable, EventOutsideItsDays, TooFewDays, HandedInTooLate,
    NumberDiffersFromBirth, AnotherPolicyOfTheSameKind, AnotherPackage, AccountOfMany,
    CauseLeftOut, ExtraWithoutItsPolicy,
)  # fmt: skip

__all__ = ["RULES"]
