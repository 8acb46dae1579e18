"""A share of plan in the three ways it is said: đạt 97 %, vượt 9,3 %, còn thiếu 3 %."""

from __future__ import annotations

from luyke.checks.reach import FULL
from luyke.model import Figure, Interval, Kind


def over_plan(percent: Figure) -> bool:
    """Whether the percentage tells only what exceeds the plan (or falls short of it, when negative)."""
    return percent.kind is Kind.GROWTH


def in_terms_of(percent: Figure, share: Interval) -> Interval:
    """A share of the whole as `percent` would say it: 109,3 is 9,3 to "vượt"."""
    return share - FULL if over_plan(percent) else share


def share_said(percent: Figure, interval: Interval) -> Interval:
    """The share of the whole that `percent` says, given what it stands for: "vượt 9,3" is 109,3."""
    return interval + FULL if over_plan(percent) else interval
