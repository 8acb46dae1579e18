"""What was said of one level in one breath: growth, share of plan, difference, the value it grew from."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from luyke.lexicon.units import MONEY, PERCENT, is_count
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
from luyke.reading.mentions import Mention

_DIGIT = re.compile(r"\d")
# A comparison, a plan, a pace of its own behind a change.
_OTHERWISE = re.compile(r"[^,.;:()\n]{0,40}(?<!\w)(?:so|cùng kỳ|cùng kì|kế hoạch|dự toán|mỗi|năm)(?!\w)| ?/")
_YEARLY = re.compile(r"/ ?năm(?!\w)| (?:mỗi|một) năm(?!\w)")  # "từ 1,5 lên 2,5 triệu tấn, tăng 10,1%/năm"
_MEAN = re.compile(r"(?<!\w)(?:bình quân|trung bình|kép)(?!\w)[^,.;:()\n]*$")
_FURTHER = re.compile(r"dự kiến|bình quân|trung bình|(?:tăng|giảm) thêm")
_PER_TIME = re.compile(r"/ ?(năm|quý|tháng|ngày)$")
# The number behind "so với … là" is what was, no change: "tăng so với con số đầu năm là 1,12%".
_WHAT_WAS = re.compile(r"so với [^,.;:()\n]* là $")
_BROKEN = re.compile(r"\d, ")
_VOTES = re.compile(r"tán thành|biểu quyết|đồng ý|nhất trí|(?<!\w)phiếu(?!\w)")
_REACHED = re.compile(r"(?<!\w)đạt ([^,;.()\d]*)$")
_RATE = re.compile(r"(?:(?:tỷ|tỉ) lệ )?(?:là )?(?:hơn |gần |trên |khoảng )?")
_FEW_PARTS = 10
_NEAR = 60  # characters before a number that are looked back on
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
    bare: Mention | None = None  # the last count of which nothing was said by itself
    for head in mentions:
        said = details.get(id(head))
        if said and head.kind in _SAID_OF:
            crowded = bare is not None and (bare.sentence, bare.unit) == (head.sentence, head.unit)
            yield from _said_of(head, said, low, crowded)
        elif head.kind == Kind.LEVEL and head.head is None and is_count(head.unit):
            bare = head


def _said_of(head: Mention, said: list[Mention], low: str, crowded: bool) -> Iterator[Relation]:
    told = [m for m in said if m.kind in _TOLD]
    if told:
        yield Statement(not head.same, head.figure, tuple(m.figure for m in told))
    if head.of is not None:
        yield from _fraction(head, said, low)
        return
    yield from _share_of_plan(head, said, low)
    # "4 người chết, 3 người bị thương, tăng 1 vụ, giảm 2 người chết (33%)": which of the two, nobody can tell.
    yield from _growth_and_difference(head, said, low, crowded and len(said) > 2)
    yield from _from_base(head, said, low)


def _fraction(head: Mention, said: list[Mention], low: str) -> Iterator[FractionAsPercent]:
    # "3/20 chỉ tiêu đạt 99% nghị quyết" is no share of twenty: counts are restated by shares, money by shares of plan.
    over = head.of is not None and head.quantity.value > head.of.value  # "29/25 con, đạt 116%": more than was planned
    restated = (Kind.ATTAINMENT, Kind.SHARE) if over or head.unit in MONEY else (Kind.SHARE,)
    percents = [m for m in said if m.unit == "%" and m.kind in restated and not m.issuer]
    # Only the first percentage behind the fraction restates it; a later one is something else.
    for percent in percents[:1]:
        # "đạt 60/80, bằng 75% …" restates; with a comparison of its own it would not be of these two.
        if percent.bracket:
            firm = said[0] is percent and "," not in low[head.stop : percent.start]
        else:
            firm = percent.verb in ("equal", "reach", "share")
        firm = firm and not _unread_between(head, percent, said, low) and _is_count_out_of_count(head, percent, low)
        yield FractionAsPercent(firm, head.figure, percent.figure)


def _is_count_out_of_count(head: Mention, percent: Mention, low: str) -> bool:
    """Whether the percentage can be of these two numbers alone."""
    inside, over, behind = low[head.start : head.end].partition("/")
    noun, behind = inside.lstrip("0123456789.,").strip(), low[head.end : head.stop]
    if over and noun and not behind.strip().startswith(noun):
        return False  # "11 dự án/5.873 MW"
    if _VOTES.search(low, max(head.opens, head.start - _NEAR), percent.stop + _NEAR):
        return False  # votes are told out of those present, their share out of all members
    if low.endswith("ngày ", 0, head.start):
        return False  # "sau ngày 1/72004 (chiếm 40%)": a date with a slip
    reached = _REACHED.search(low, max(head.stop, percent.start - _NEAR), percent.start)
    if percent.verb == "reach" and reached is not None and not _RATE.fullmatch(reached[1]):
        return False  # "10/23 trường đạt điểm chuyên cần 100%": that was reached by the ten
    # "chiếm 1/3 dân số (32,8%)": a fraction in round words
    return head.verb != "share" or head.of is None or head.of.value > _FEW_PARTS


def _unread_between(head: Mention, percent: Mention, said: list[Mention], low: str) -> bool:
    """Whether a number that was not read stands before the percentage ("9/48 ghế với 4.944 phiếu, chiếm 7%")."""
    at = head.stop
    for mention in [*(m for m in said if m.start < percent.start), percent]:
        if _DIGIT.search(low, at, mention.start):
            return True
        at = max(at, mention.stop)
    return False


def _share_of_plan(head: Mention, said: list[Mention], low: str) -> Iterator[ShareOfPlan]:
    plans = [m for m in said if m.unit == head.unit and m.kind == Kind.TARGET and _of_like_time(m, head, low)]
    # "vượt 31% (tương đương 1,12 triệu tấn)": by how much
    plans = [m for m in plans if not low.endswith("tương đương ", 0, m.start)]
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


def _of_like_time(one: Mention, other: Mention, low: str) -> bool:
    """Whether not one is told per month and the other per year."""
    told = {time[1] for m in (one, other) if (time := _PER_TIME.search(low, m.end, m.stop)) is not None}
    return len(told) < 2


def _growth_and_difference(
    head: Mention, said: list[Mention], low: str, crowded: bool
) -> Iterator[GrowthWithDifference]:
    for first, second in itertools.pairwise(said):
        growth, change = (first, second) if first.kind == Kind.GROWTH else (second, first)
        if growth.kind != Kind.GROWTH or growth.unit != "%":
            continue
        if change.kind != Kind.DIFFERENCE or change.unit != head.unit:
            continue
        if growth.basis != change.basis or growth.basis == Basis.PLAN:
            continue
        shared = any(m.bracket and m.unit == "%" and m.start < first.start and m.kind != Kind.GROWTH for m in said)
        if second.bracket and shared:
            continue  # "3.838 xã (43%), tăng 769 xã (8,6%)": the share has grown by so much
        if _WHAT_WAS.search(low, max(head.stop, growth.start - _NEAR), growth.start):
            continue
        between = low[first.stop : second.start]
        told = "tương ứng" in between or "tương đương" in between
        firm = not crowded and len(between) < 60 and (told or (second.bracket and not first.bracket))
        yield GrowthWithDifference(firm, head.figure, growth.figure, change.figure)


def _from_base(head: Mention, said: list[Mention], low: str) -> Iterator[Relation]:
    bases = [m for m in said if m.earlier and m.unit == head.unit and m.kind == Kind.LEVEL]
    bases = [m for m in bases if _of_like_time(m, head, low)]
    for base in bases:
        for change in said:
            if change.earlier or change.basis not in (Basis.YOY, base.basis_named):
                continue
            if base.bracket and change.bracket and change.start > base.start and _grew_before(base, said):
                continue  # "tăng 31% (cùng kỳ đạt 3,2 triệu lượt, tăng 21%)": the growth of the year before
            if _YEARLY.search(low, change.end, change.stop + len(" mỗi năm")):
                continue
            if base.course and not _of_course(base, change, low):
                continue
            # "tăng 101, 9%": a blank has come into the number
            firm = len(bases) == 1 and not change.same and not _BROKEN.match(low, change.start - 3, change.start)
            if change.unit == "times" and change.verb == "down":
                yield GrowthFromBase(
                    firm, base.figure, head.figure, change.figure
                )  # "giảm 5 lần": 5 times as much before
            elif (change.kind in _CHANGE and change.unit in PERCENT) or change.unit == "times":
                # "tăng từ 500 lên 545, tương đương 9%": of the one, or what was added
                firm = firm and not (base.course and change.kind == Kind.RATIO)
                yield GrowthFromBase(firm, head.figure, base.figure, change.figure, change.verb == "times")
            elif change.kind == Kind.DIFFERENCE and (change.unit == head.unit or _in_points(change, head)):
                yield DifferenceFromBase(firm, head.figure, base.figure, change.figure)


def _of_course(start: Mention, change: Mention, low: str) -> bool:
    """Whether a change beside "từ 412 lên 1.648" can only be that from the one to the other."""
    if _OTHERWISE.match(low, change.stop) or _MEAN.search(low, max(change.opens, change.start - _NEAR), change.start):
        return False
    between = low[change.stop : start.start] if change.start < start.start else low[start.stop : change.start]
    return _FURTHER.search(between) is None


def _grew_before(base: Mention, said: list[Mention]) -> bool:
    return any(m.kind == Kind.GROWTH and not m.bracket and m.start < base.start for m in said)


def _in_points(change: Mention, head: Mention) -> bool:
    return change.unit == "pp" and head.unit == "%"
