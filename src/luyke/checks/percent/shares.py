"""Shares of one whole, and changes of them, added up."""

from __future__ import annotations

from decimal import Decimal

from luyke.checks.reach import Reach, span
from luyke.checks.shown import measure, total_of
from luyke.lexicon.numbers import format_decimal
from luyke.model import Interval, Kind, SharesOfWhole

_CHANGES = (Kind.DIFFERENCE, Kind.GROWTH)
_PLAIN = Decimal(1)


def are_shares(tie: SharesOfWhole) -> bool:
    """Whether all are percentages of the whole."""
    return bool(tie.shares) and all(share.unit == "%" and share.kind not in _CHANGES for share in tie.shares)


def are_changes(tie: SharesOfWhole) -> bool:
    """Whether all are changes of shares in points (tỷ trọng tăng 0,6 điểm phần trăm)."""
    return bool(tie.shares) and all(share.unit == "pp" for share in tie.shares)


def together(tie: SharesOfWhole, reach: Reach) -> Interval:
    """What they can add up to."""
    return Interval.sum(span(share, reach) for share in tie.shares)


def sum_of(tie: SharesOfWhole) -> str:
    """The addition written out with its result."""
    value = sum((share.value for share in tie.shares), Decimal(0))
    return f"{total_of(tie.shares, _PLAIN)} = {format_decimal(value)} {measure(tie.shares[0], _PLAIN)}"
