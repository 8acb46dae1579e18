"""What a percentage says of its subject: a growth, a share of a plan or a whole, a rate; by verb, subject, place."""

from __future__ import annotations

from luyke.lexicon.units import MONEY, is_count
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
from luyke.reading.subjects import (
    AMOUNT_NOUN,
    BRANCH_NOUN,
    CAUSE,
    FALL_OF_RATE,
    GROWTH_NOUN,
    INCREASE_NOUN,
    MAINLY,
    OTHER_RATE,
    OUTPUT_NOUN,
    PACE_NOUN,
    RATE_NOUN,
)

PERCENT = frozenset({"%", "‰"})
_WHOLES = frozenset({"cpi chung", "chỉ số giá chung", "chỉ số giá tiêu dùng chung"})


def decide_percentage(mention: Mention, said: Said) -> None:
    """Sets kind, sign and, where the words alone decide it, the basis of a percentage."""
    verb = said.verb
    if said.plan and (mention.bracket or said.adjacent or verb not in ("reach", "equal")):
        _plan_itself(mention, said)
        return
    if said.starts:
        mention.kind = LEVEL
    elif verb in ("up", "down"):
        _change(mention, said)
    elif verb in ("exceed", "short"):
        by_points = _is_of_rate(said) or _changes_pace(said)  # "tốc độ tăng 10,6%, vượt 0,5% so với chỉ tiêu"
        mention.kind, mention.basis = OTHER if by_points else GROWTH, PLAN
        if verb == "short":
            negate(mention)
    elif verb == "contribute":
        mention.kind, mention.basis = OTHER, NO_BASIS
        if said.negative:
            negate(mention)
    else:
        _state(mention, said)
    wanted = said.target or (said.future and mention.kind in (LEVEL, SHARE))
    if wanted and not said.starts and mention.basis != PLAN and (mention.kind != OTHER or verb in ("up", "down")):
        mention.kind, mention.basis = TARGET, NO_BASIS


def _plan_itself(mention: Mention, said: Said) -> None:
    """ "kế hoạch tăng 8%", "chiếm 40% (kế hoạch 42%)": the percentage that was planned."""
    mention.kind = TARGET
    of_growth = said.last is not None and said.last.kind == GROWTH
    grows = said.verb in ("up", "down") or of_growth or _names_growth(said.subject)
    mention.basis = TOTAL if said.shares else YOY if grows else NO_BASIS
    if said.verb == "down":
        negate(mention)


def _change(mention: Mention, said: Said) -> None:
    """By how much something has grown or fallen; of a rate or a share by points, which is no growth."""
    subject, last = said.subject, said.last
    if _moves_the_whole(said):
        mention.kind, mention.basis = OTHER, NO_BASIS
    else:
        of_share = last is not None and last.kind == SHARE and not said.new_subject
        if of_share and last is not None and not mention.bracket:
            of_share = last.verb == "share" and last.head is None and said.head is None
        named = RATE_NOUN.match(subject) is not None and len(subject) > len("tỷ lệ")  # "tỷ lệ tăng trưởng 36%"
        rate = (named or _is_of_rate(said)) and not _names_growth(subject)
        rate = rate and (said.new_subject or said.head is None or said.head.unit in PERCENT)  # "tỷ trọng vốn là 7 tỷ"
        rate = rate or (said.rate and not said.new_subject) or _rate_goes_on(said)
        if rate and said.verb == "up" and said.new_subject and INCREASE_NOUN.search(subject):
            mention.kind = LEVEL  # "tỷ lệ tăng tự nhiên tăng 9‰": that is the rate
        else:
            mention.kind = OTHER if rate or of_share or _changes_pace(said) else GROWTH
    if said.verb == "down":
        negate(mention)


def _state(mention: Mention, said: Said) -> None:
    """How much of a plan, of a whole, of a fraction something is, or how fast it grows."""
    verb, subject = said.verb, said.subject
    if said.before_plan:
        mention.kind, mention.basis = ATTAINMENT, PLAN
    elif _restates_fraction(mention, said):
        whole = said.head is not None and said.head.unit not in MONEY and not said.quota
        mention.kind, mention.basis = (SHARE, TOTAL) if whole else (ATTAINMENT, PLAN)
    elif (
        verb == "share"
        or said.shares
        or (verb == "" and MAINLY.search(subject) is not None)
        or (said.of_whole and not said.rate and not RATE_NOUN.search(subject) and verb in ("equal", "reach", "to", ""))
    ):
        mention.kind, mention.basis = SHARE, TOTAL
    elif _grows(said):
        mention.kind = GROWTH
        if said.earlier == "down":
            negate(mention)
            mention.verb = "down"  # "3 nhóm giảm là giao thông 1,2%; bưu chính 0,1%": the list goes on falling
    else:
        _plain_percent(mention, said)


def _grows(said: Said) -> bool:
    """Whether a percentage that nothing says to have grown by is a growth by its subject, its list or its pace."""
    verb, subject = said.verb, said.subject
    return (
        (verb != "equal" and _names_growth(subject))
        or (said.earlier in ("up", "down") and verb not in ("to", "equal") and _may_grow(subject))
        or (said.yearly and verb != "equal" and not RATE_NOUN.match(subject))
        or (
            verb == "reach"
            and OUTPUT_NOUN.search(subject) is not None
            and (said.head is None or said.head.unit in PERCENT)
        )
    )


def _may_grow(subject: str) -> bool:
    """Not a rate; but "tỷ lệ tăng đạt 9%" is a growth."""
    return not RATE_NOUN.match(subject) or subject in ("tỷ lệ", "tỉ lệ")


def _restates_fraction(mention: Mention, said: Said) -> bool:
    """ "71,849/141,973 tỷ đồng, bằng 50,6%"; not the change in percent behind a change, in brackets."""
    rate = mention.bracket and said.subject in ("tỷ lệ", "tỉ lệ")  # "47/147 trường (tỷ lệ 32%)"
    if said.head is None or said.head.of is None or (said.new_subject and not rate):
        return False
    if said.verb not in ("equal", "reach", ""):
        return False
    if said.compared:
        return False
    return not (mention.bracket and said.last is not None and said.last.kind is DIFFERENCE)


def _names_growth(subject: str) -> bool:
    return GROWTH_NOUN.search(subject) is not None and OTHER_RATE.match(subject) is None


def _moves_the_whole(said: Said) -> bool:
    """ "tác động làm CPI chung tăng 0,05%": what a part has done to the whole."""
    if not said.new_subject or not said.subject.endswith(" chung"):
        return False
    last = said.last
    behind_part = last is not None and last.kind == GROWTH and said.same_list and said.subject in _WHOLES
    return behind_part or CAUSE.match(said.subject) is not None


def _is_of_rate(said: Said) -> bool:
    """ "học sinh tốt nghiệp đạt 98%, tăng 0,5%": what is printed in % has grown by points."""
    head = said.head
    return not said.new_subject and head is not None and head.kind == LEVEL and head.unit in PERCENT


def _rate_goes_on(said: Said) -> bool:
    """ "Tỷ lệ hộ nghèo giảm 1,8%, hộ cận nghèo giảm 1,5%": the rate of others of the same name."""
    last = said.last
    if last is None or not said.new_subject or not said.same_list or last.kind != OTHER or last.unit not in PERCENT:
        return False
    rate, _, named = last.subject.partition(" lệ ")
    return rate in ("tỷ", "tỉ") and named.partition(" ")[0] == said.subject.partition(" ")[0]


def _changes_pace(said: Said) -> bool:
    """ "tốc độ tăng trưởng đạt 7%, tăng 0,5%": the growth itself has grown, by points."""
    last = said.last
    return (
        not said.new_subject
        and last is not None
        and last.kind == GROWTH
        and last.verb in ("reach", "equal", "")
        and last.subject == said.subject
        and last.period == said.period
        and PACE_NOUN.search(said.subject) is not None
    )


def _plain_percent(mention: Mention, said: Said) -> None:
    verb, last, head = said.verb, said.last, said.head
    if mention.bracket and last is not None and last.unit == "pp" and not said.verb:
        mention.kind, mention.basis = LEVEL, NO_BASIS  # "giảm 1,3 điểm phần trăm so với đầu năm (3,45%)"
    elif mention.bracket and last is not None and last.kind == DIFFERENCE and not said.verb:  # "15 vụ (8,4%)"
        mention.kind, mention.basis, mention.verb = GROWTH, last.basis, last.verb
        if last.quantity.value < 0:
            negate(mention)
    elif mention.bracket and last is not None and _is_plan_compared_with(last, said):
        mention.kind, mention.basis = TARGET, NO_BASIS  # "thấp hơn 5% so với chỉ tiêu được giao (91%)"
    elif mention.bracket and last is not None and last.unit in PERCENT and not said.verb:
        # "(cả thuế là 10,2%)" beside a growth is a growth as well.
        mention.kind, mention.basis = last.kind, last.basis
    elif FALL_OF_RATE.match(said.subject):
        mention.kind, mention.basis = OTHER, YOY  # "tỷ lệ giảm hộ nghèo là 3,97%"
        negate(mention)
    elif said.new_subject:
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
    elif verb == "equal" and last is not None and last.kind == DIFFERENCE and _is_the_same(mention, last):
        mention.kind, mention.verb = GROWTH, last.verb  # "tăng 35 tỷ đồng, bằng 0,7%"
        if last.verb == "down":
            negate(mention)
    elif verb == "equal" and mention.bracket and head is not None and head is last and is_count(head.unit):
        mention.kind, mention.basis = SHARE, TOTAL  # "2,5 triệu người (bằng 77%)"
    elif verb == "equal":
        mention.kind = RATIO
    elif mention.same and last is not None and last.kind == DIFFERENCE and last.unit not in PERCENT and verb == "":
        # "tăng 12 đồng, tương ứng 3%": a price has grown over the one before, whenever that was.
        mention.kind, mention.verb = GROWTH, last.verb
        mention.basis = NO_BASIS if "/" in last.unit else last.basis
        if last.quantity.value < 0:
            negate(mention)
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


def _is_the_same(mention: Mention, change: Mention) -> bool:
    """Whether a percentage "bằng x%" can restate a change: what is left after a fall would be the larger part.

    A change whose comparison has been named is over: "tăng 35 tỷ đồng so với cùng kỳ, bằng 51% kế hoạch".
    """
    named = change.basis is not None and mention.start - change.stop > len(" = ")
    return not named and mention.quantity.value < (100 if change.quantity.value > 0 else 50)


def _goes_on_growing(said: Said) -> bool:
    """ "công nghiệp tăng trưởng đạt 14%, khu vực dịch vụ đạt 11%": the same of another branch."""
    last = said.last
    grew = last is not None and last.kind == GROWTH and last.verb in ("reach", "up") and said.same_list
    return grew and BRANCH_NOUN.match(said.subject) is not None
