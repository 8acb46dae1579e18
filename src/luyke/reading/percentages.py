"""What a percentage says of its subject: a growth, a share of a plan or a whole, a rate; by verb, subject, place."""

from __future__ import annotations

from luyke.lexicon.units import MONEY, PERCENT
from luyke.reading.members import (
    ATTAINMENT,
    DIFFERENCE,
    GROWTH,
    LEVEL,
    NO_BASIS,
    OTHER,
    PLAN,
    SHARE,
    TARGET,
    TOTAL,
    YOY,
)
from luyke.reading.mentions import Mention, negate
from luyke.reading.plain_percentages import decide_plain
from luyke.reading.said import Said
from luyke.reading.subjects import (
    CAUSE,
    GROWTH_NOUN,
    INCREASE_NOUN,
    MAINLY,
    OTHER_RATE,
    OUTPUT_NOUN,
    PACE_NOUN,
    PACE_OF,
    RATE_NOUN,
)

_WHOLES = frozenset({"cpi chung", "chỉ số giá chung", "chỉ số giá tiêu dùng chung"})


def decide_percentage(mention: Mention, said: Said) -> None:
    """Sets kind, sign and, where the words alone decide it, the basis of a percentage."""
    verb = said.verb
    if said.plan and (mention.bracket or said.adjacent or verb not in ("reach", "equal")):
        _plan_itself(mention, said)
        return
    if said.starts:
        # "tốc độ tăng trưởng kinh tế giảm từ 5,4% xuống 5,2%"
        mention.kind = GROWTH if PACE_OF.search(said.subject) and not OTHER_RATE.search(said.subject) else LEVEL
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
    if (
        wanted
        and not said.starts
        and mention.basis != PLAN
        and (mention.kind != OTHER or verb in ("up", "down", "contribute"))
    ):
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
    if said.verb == "down" and not said.of_pace:
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
        if said.earlier == "down" and not said.of_pace:
            negate(mention)
            mention.verb = "down"  # "3 nhóm giảm là giao thông 1,2%; bưu chính 0,1%": the list goes on falling
    else:
        decide_plain(mention, said)


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
