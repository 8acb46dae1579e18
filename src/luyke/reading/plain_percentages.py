"""A percentage of which no word says what it is: its place behind the others does."""

from __future__ import annotations

from luyke.lexicon.units import PERCENT, is_count
from luyke.reading.members import (
    ATTAINMENT,
    DIFFERENCE,
    GROWTH,
    LEVEL,
    NO_BASIS,
    OTHER,
    PLAN,
    RATIO,
    SHARE,
    TARGET,
    TOTAL,
    YOY,
)
from luyke.reading.mentions import Mention, negate
from luyke.reading.said import Said
from luyke.reading.subjects import AMOUNT_NOUN, BRANCH_NOUN, FALL_OF_RATE, RATE_NOUN


def decide_plain(mention: Mention, said: Said) -> None:
    """Sets kind, sign and, where its place alone decides it, the basis."""
    if mention.bracket and said.last is not None and _in_bracket_behind(mention, said, said.last):
        return
    if FALL_OF_RATE.match(said.subject):
        mention.kind, mention.basis = OTHER, YOY  # "tỷ lệ giảm hộ nghèo là 3,97%"
        negate(mention)
    elif said.new_subject:
        _of_another(mention, said)
    elif said.verb == "equal":
        _equal_to(mention, said)
    else:
        _of_the_same(mention, said)


def _in_bracket_behind(mention: Mention, said: Said, last: Mention) -> bool:
    """Sets what stands in a bracket behind a number that it restates or completes; False where it does neither."""
    if last.unit == "pp" and not said.verb:
        mention.kind, mention.basis = LEVEL, NO_BASIS  # "giảm 1,3 điểm phần trăm so với đầu năm (3,45%)"
    elif last.kind == DIFFERENCE and not said.verb:  # "15 vụ (8,4%)"
        mention.kind = GROWTH
        _move_like(mention, last)
        mention.basis = last.basis
    elif _is_plan_compared_with(last, said):
        mention.kind, mention.basis = TARGET, NO_BASIS  # "thấp hơn 5% so với chỉ tiêu được giao (91%)"
    elif last.unit in PERCENT and not said.verb:
        mention.kind, mention.basis = last.kind, last.basis  # "(cả thuế là 10,2%)" beside a growth is a growth as well
    else:
        return False
    return True


def _of_another(mention: Mention, said: Said) -> None:
    """Of a new subject: what was said of the one before goes on, or its own verb tells."""
    verb, last = said.verb, said.last
    if last is not None and not verb and not mention.bracket and not RATE_NOUN.match(said.subject):
        # "thương nghiệp tăng 7,82%, vận tải 9,05%", "Hàn Quốc với 17,04%": the verb of the list goes on.
        if last.kind == SHARE:
            mention.kind, mention.basis = SHARE, TOTAL
        elif last.kind == ATTAINMENT and said.same_list:
            mention.kind, mention.basis = ATTAINMENT, PLAN
        elif last.kind == GROWTH and last.unit == mention.unit and said.same_list:
            mention.kind, mention.verb = GROWTH, last.verb
            if last.verb == "down":
                negate(mention)
    elif mention.bracket and last is not None and last.unit in PERCENT and verb in ("reach", ""):
        mention.kind, mention.basis = last.kind, last.basis
    elif verb == "reach" and said.achieved and mention.unit == "%" and _is_attained(mention, said):
        mention.kind = ATTAINMENT
    elif verb == "reach" and _goes_on_growing(said):
        mention.kind = GROWTH


def _equal_to(mention: Mention, said: Said) -> None:
    """ "bằng x%": a change said again, a share of the count in front of the bracket, or a ratio."""
    last, head = said.last, said.head
    if last is not None and last.kind == DIFFERENCE and _is_the_same(mention, last, said):
        mention.kind, mention.verb = GROWTH, last.verb  # "tăng 35 tỷ đồng, bằng 0,7%"
        if last.verb == "down":
            negate(mention)
    elif mention.bracket and head is not None and head is last and is_count(head.unit):
        mention.kind, mention.basis = SHARE, TOTAL  # "2,5 triệu người (bằng 77%)"
    else:
        mention.kind = RATIO


def _of_the_same(mention: Mention, said: Said) -> None:
    """Of the subject that was spoken of already, behind "đạt" or behind no verb at all."""
    verb, last, head = said.verb, said.last, said.head
    if mention.same and last is not None and last.kind == DIFFERENCE and last.unit not in PERCENT and verb == "":
        # "tăng 12 đồng, tương ứng 3%": a price has grown over the one before, whenever that was.
        mention.kind = GROWTH
        _move_like(mention, last)
        mention.basis = NO_BASIS if "/" in last.unit else last.basis
    elif mention.same and last is not None and last.unit == mention.unit and last.kind == LEVEL and said.same_list:
        return  # "tỷ lệ lấp đầy lần lượt 94% và 69%"
    elif head is not None and said.rate and not AMOUNT_NOUN.match(said.subject):
        return  # a level of its own, however many they were
    elif verb == "reach" and not said.achieved and last is not None and last.kind == SHARE and not said.rate:
        mention.kind, mention.basis = SHARE, TOTAL  # "chiếm 2,9%, trong khi năm trước ở mức 2,6%"
    elif head is not None and head.unit not in PERCENT and verb in ("reach", ""):
        mention.kind = SHARE if mention.bracket and not verb else ATTAINMENT
        if mention.kind == SHARE:
            mention.basis = TOTAL
    elif verb == "reach" and said.achieved and head is None and mention.unit == "%" and AMOUNT_NOUN.match(said.subject):
        mention.kind = ATTAINMENT
    elif mention.bracket and not verb and not said.rate:
        mention.kind, mention.basis = SHARE, TOTAL


def _move_like(mention: Mention, change: Mention) -> None:
    """The percentage of a change goes up or down as it does."""
    mention.verb = change.verb
    if change.quantity.value < 0:
        negate(mention)


def _is_plan_compared_with(last: Mention, said: Said) -> bool:
    """Whether a percentage alone in a bracket is the plan's, behind the distance from that plan."""
    if said.verb or last.bracket or last.basis != PLAN or last.unit not in PERCENT:
        return False
    return last.kind in (GROWTH, OTHER)


def _is_attained(mention: Mention, said: Said) -> bool:
    """Whether a percentage reached by its subject can only be of a plan."""
    beyond = said.attained or mention.quantity.value > 100  # "đào tạo nghề đạt 106%"
    other = said.rate or RATE_NOUN.match(said.subject) or said.subject.startswith("chỉ số") or "mũi " in said.subject
    return AMOUNT_NOUN.match(said.subject) is not None or (beyond and not other)


def _is_the_same(mention: Mention, change: Mention, said: Said) -> bool:
    """Whether a percentage "bằng x%" can restate a change: what is left after a fall would be the larger part.

    A change whose comparison has been named is over: "tăng 35 tỷ đồng so với cùng kỳ, bằng 51% kế hoạch".
    """
    over = change.basis is not None and not said.unbroken
    return not over and mention.quantity.value < (100 if change.quantity.value > 0 else 50)


def _goes_on_growing(said: Said) -> bool:
    """ "công nghiệp tăng trưởng đạt 14%, khu vực dịch vụ đạt 11%": the same of another branch."""
    last = said.last
    grew = last is not None and last.kind == GROWTH and last.verb in ("reach", "up") and said.same_list
    return grew and BRANCH_NOUN.match(said.subject) is not None
