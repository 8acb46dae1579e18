"""What was said of one level in one breath: growth, share of plan, difference, the value it grew from."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.units import MONEY
from luyke.model import (
    Basis,
    DifferenceFromBase,
    FractionAsPercent,
    GrowthFromBase,
    GrowthWithDifference,
    Kind,
    Relation,
    ShareOfPlan,
    Statement,
)
from luyke.reading.kinds import PERCENT
from luyke.reading.mentions import Mention

_DIGIT = re.compile(r"\d")
# A comparison, a plan, a pace of its own behind a change.
_OTHERWISE = re.compile(r"[^,.;:()\n]{0,40}(?<!\w)(?:so|cùng kỳ|cùng kì|kế hoạch|dự toán|mỗi|năm)(?!\w)| ?/")
_YEARLY = re.compile(r"/ ?năm(?!\w)| (?:mỗi|một) năm(?!\w)")  # "từ 1,5 lên 2,5 triệu tấn, tăng 10,1%/năm"
_SAID_OF = (Kind.LEVEL, Kind.FRACTION)
_TOLD = (Kind.GROWTH, Kind.RATIO, Kind.ATTAINMENT, Kind.SHARE, Kind.DIFFERENCE)
_CHANGE = (Kind.GROWTH, Kind.RATIO)
_OF_PLAN = (Kind.ATTAINMENT, Kind.GROWTH)


def statements(mentions: Sequence[Mention], low: str) -> Iterator[Relation]:
    """The ties of each level with what hangs on it."""
    details: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.head is not None and mention.head is not mention:
            details.setdefault(id(mention.head), []).append(mention)
    for head in mentions:
        said = details.get(id(head))
        if said and head.kind in _SAID_OF:
            yield from _said_of(head, said, low)


def _said_of(head: Mention, said: list[Mention], low: str) -> Iterator[Relation]:
    told = [m for m in said if m.kind in _TOLD]
    if told:
        yield Statement(not head.same, head.figure, tuple(m.figure for m in told))
    if head.of is not None:
        yield from _fraction(head, said, low)
        return
    yield from _share_of_plan(head, said)
    yield from _growth_and_difference(head, said, low)
    yield from _from_base(head, said, low)


def _fraction(head: Mention, said: list[Mention], low: str) -> Iterator[FractionAsPercent]:
    # "3/20 chỉ tiêu đạt 99% nghị quyết" is no share of twenty: counts are restated by shares, money by shares of plan.
    restated = (Kind.ATTAINMENT, Kind.SHARE) if head.unit in MONEY else (Kind.SHARE,)
    percents = [m for m in said if m.unit == "%" and m.kind in restated and not m.issuer]
    # Only the first percentage behind the fraction restates it; a later one is something else.
    for percent in percents[:1]:
        # "đạt 60/80, bằng 75% …" restates; with a comparison of its own it would not be of these two.
        if percent.bracket:
            firm = said[0] is percent and "," not in low[head.stop : percent.start]
        else:
            firm = percent.verb in ("equal", "reach", "share")
        firm = firm and not _unread_between(head, percent, said, low)
        yield FractionAsPercent(firm, head.figure, percent.figure)


def _unread_between(head: Mention, percent: Mention, said: list[Mention], low: str) -> bool:
    """Whether a number that was not read stands before the percentage ("9/48 ghế với 4.944 phiếu, chiếm 7%")."""
    at = head.stop
    for mention in [*(m for m in said if m.start < percent.start), percent]:
        if _DIGIT.search(low, at, mention.start):
            return True
        at = max(at, mention.stop)
    return False


def _share_of_plan(head: Mention, said: list[Mention]) -> Iterator[ShareOfPlan]:
    plans = [m for m in said if m.unit == head.unit and m.kind == Kind.TARGET]
    if not plans:
        return
    percents = [m for m in said if m.unit == "%" and m.basis == Basis.PLAN and m.kind in _OF_PLAN]
    for plan in plans:
        if plan.plan_of is not None:
            # "đạt 70,6% dự toán pháp lệnh 115.000 tỷ đồng", "54% chỉ tiêu Bộ giao (57.100 tỷ đồng)": each with its own.
            yield ShareOfPlan(plan.upto is None, head.figure, plan.figure, plan.plan_of.figure)
            continue
        fits = [m for m in percents if m.issuer == plan.issuer] if plan.issuer else percents
        for percent in fits:
            firm = len(fits) == 1 and len(plans) == 1 and plan.upto is None
            yield ShareOfPlan(firm, head.figure, plan.figure, percent.figure)


def _growth_and_difference(head: Mention, said: list[Mention], low: str) -> Iterator[GrowthWithDifference]:
    for first, second in itertools.pairwise(said):
        growth, change = (first, second) if first.kind == Kind.GROWTH else (second, first)
        if growth.kind != Kind.GROWTH or growth.unit != "%":
            continue
        if change.kind != Kind.DIFFERENCE or change.unit != head.unit:
            continue
        if growth.basis != change.basis or growth.basis == Basis.PLAN:
            continue
        between = low[first.stop : second.start]
        told = "tương ứng" in between or "tương đương" in between
        firm = len(between) < 60 and (told or (second.bracket and not first.bracket))
        yield GrowthWithDifference(firm, head.figure, growth.figure, change.figure)


def _from_base(head: Mention, said: list[Mention], low: str) -> Iterator[Relation]:
    bases = [m for m in said if m.earlier and m.unit == head.unit and m.kind == Kind.LEVEL]
    for base in bases:
        for change in said:
            if change.earlier or change.basis not in (Basis.YOY, base.basis_named):
                continue
            if _YEARLY.search(low, change.end, change.stop + len(" mỗi năm")):
                continue
            if base.course and not _of_course(base, change, low):
                continue
            if (change.kind in _CHANGE and change.unit in PERCENT) or change.unit == "times":
                firm, plainly = len(bases) == 1 and not change.same, change.verb == "times"
                yield GrowthFromBase(firm, head.figure, base.figure, change.figure, plainly)
            elif change.kind == Kind.DIFFERENCE and (change.unit == head.unit or _in_points(change, head)):
                yield DifferenceFromBase(len(bases) == 1 and not change.same, head.figure, base.figure, change.figure)


def _of_course(start: Mention, change: Mention, low: str) -> bool:
    """Whether a change beside "từ 412 lên 1.648" can only be that from the one to the other."""
    if _OTHERWISE.match(low, change.stop):
        return False
    between = low[change.stop : start.start] if change.start < start.start else low[start.stop : change.start]
    return "bình quân" not in between and "trung bình" not in between


def _in_points(change: Mention, head: Mention) -> bool:
    return change.unit == "pp" and head.unit == "%"
