"""What a household's file must not say: `order` holds what cannot be, `limits` what asks for a reason."""

from luyke.office.registers.land.rules.limits import (
    ApprovedBeforePostingEnded,
    DecidedBeforeNoticeRanOut,
    HandedOverBeforePaid,
    NoticeRanOut,
    PaidLate,
    ParcelOfTwoHouseholds,
)
from luyke.office.registers.land.rules.order import (
    DayToCome,
    EnforcedAtAForbiddenTime,
    HeldUpThoughHandedOver,
    NewWithoutParcel,
    PersonIsNamed,
    StepWithoutTheOneBefore,
)

RULES = (
    StepWithoutTheOneBefore, DayToCome, EnforcedAtAForbiddenTime, HeldUpThoughHandedOver, PersonIsNamed,
    NewWithoutParcel, HandedOverBeforePaid, DecidedBeforeNoticeRanOut, NoticeRanOut, ApprovedBeforePostingEnded,
    PaidLate, ParcelOfTwoHouseholds,
)  # fmt: skip

__all__ = ["RULES"]
