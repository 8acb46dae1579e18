"""What testing one relation can say."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """The outcome for one relation."""

    HOLDS = "holds"  # the rounding intervals meet
    CUT = "cut"  # they meet only if digits were cut instead of rounded
    CONFLICT = "conflict"  # they cannot all be true
    UNBOUND = "unbound"  # a role was not bound firmly enough to test: silent, but counted
