"""REP102."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import Reach, cut, rounded, span
from luyke.checks.relation_check import RelationCheck
from luyke.checks.shown import label, shown
from luyke.model import Interval, Kind, SameThing, Severity, Verdict

_BOUNDS = (">=", "<=")  # "không quá 100 vụ" was decided, not rounded


class SameThingDiffers(RelationCheck[SameThing]):
    """
    ## What it does
    So các lần nêu cùng một số liệu (cùng chỉ tiêu, nơi, kỳ, loại, trạng thái) trong một văn bản, kể cả giữa lời văn và
    bảng, giữa số tiền bằng số và số tiền ghi lại bằng chữ.

    ## Why it is bad
    Một số liệu không thể có hai giá trị; người đọc sẽ trích số sai.

    ## What it lets pass
    In với độ chính xác khác nhau (1.379 tỷ và 1.378,6 tỷ) nếu có một giá trị chung. Hai số in cùng độ chính xác thì
    phải giống nhau, kể cả mức tối thiểu hay tối đa của một kế hoạch; chênh đúng một đơn vị cuối thì chỉ ghi chú là có
    số bị cắt đuôi.

    ## Example
    Phần mở đầu ghi thu ngân sách 1.379 tỷ đồng, phần sau ghi 1.397 tỷ đồng.
    """

    code = "REP102"
    name = "same-thing-differs"
    title = "Cùng một số liệu mà ghi khác nhau"
    severity = Severity.ERROR
    message = "{label}: cùng một số liệu mà ghi khác nhau: {mentions}."
    relation = SameThing

    def weigh(self, tie: SameThing) -> Verdict | None:
        """Equal precision by value first, then one point that all can stand for."""
        if len(tie.mentions) < 2 or not commensurable(*tie.mentions):
            return None
        if _common(tie, cut) is None:
            return Verdict.CONFLICT
        steps = _largest_gap(tie)
        if steps > 1:
            return Verdict.CONFLICT
        return Verdict.HOLDS if steps == 0 and _common(tie, rounded) is not None else Verdict.CUT

    def may_hold(self, tie: SameThing) -> bool:
        """Whether all can stand for one point."""
        return _common(tie, rounded) is not None

    def calculation(self, tie: SameThing) -> str:
        """The different prints side by side."""
        return " ≠ ".join(_prints(tie))

    def words(self, tie: SameThing) -> dict[str, str]:
        """The first mention's name and all prints."""
        return {"label": label(tie.mentions[0]), "mentions": ", ".join(_prints(tie))}


def _common(tie: SameThing, reach: Reach) -> Interval | None:
    common: Interval | None = Interval(None, None)
    for mention in tie.mentions:
        if common is not None:
            common = common.meet(span(mention, reach))
    return common


def _largest_gap(tie: SameThing) -> Decimal:
    """How many steps apart, at most, mentions of equal precision are; other hedges than bounds of plans, and ranges,
    are not compared so.
    """
    by_print: defaultdict[tuple[Decimal, str], list[Decimal]] = defaultdict(list)
    for mention in tie.mentions:
        quantity = mention.quantity
        decided = mention.kind is Kind.TARGET and quantity.approx in _BOUNDS
        if (decided or not quantity.approx) and mention.upto is None and quantity.step > 0:
            by_print[quantity.step, quantity.approx].append(mention.value)
    return max(((max(values) - min(values)) / step for (step, _), values in by_print.items()), default=Decimal(0))


def _prints(tie: SameThing) -> list[str]:
    return list(dict.fromkeys(shown(mention) for mention in tie.mentions))
