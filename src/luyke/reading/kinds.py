"""What a number says of its subject: a level, a growth, a share of plan …; decided by unit, verb and subject."""

from __future__ import annotations

from luyke.lexicon.units import PERCENT
from luyke.reading.members import (
    DIFFERENCE,
    FRACTION,
    GROWTH,
    LEVEL,
    NO_BASIS,
    OTHER,
    PLAN,
    TARGET,
)
from luyke.reading.mentions import Mention, negate
from luyke.reading.percentages import decide_percentage
from luyke.reading.said import Said
from luyke.reading.subjects import (
    CAUSE,
    PLAN_NOUN,
)


def decide_kind(mention: Mention, said: Said) -> None:
    """Sets kind, sign and, where the words alone decide it, the basis of `mention`."""
    verb, unit = said.verb, mention.unit
    if mention.of is not None:
        mention.kind = OTHER if said.rank else FRACTION
    elif said.sign and mention.bracket:
        _signed(mention, said)
    elif unit in PERCENT:
        decide_percentage(mention, said)
    elif unit == "pp":
        _points(mention, said)
    elif unit == "times" and (
        verb in ("times", "up", "equal", "down") or (not said.target and (verb == "to" or said.of_whole))
    ):
        mention.kind = TARGET if said.target and verb == "up" else OTHER
    elif unit == "indicator" and verb not in ("up", "down"):
        mention.kind = LEVEL
    elif said.plan:
        mention.kind = TARGET
    elif verb in ("up", "down", "short", "exceed") and not said.starts:
        mention.kind = TARGET if said.target else DIFFERENCE
        if verb in ("down", "short"):
            negate(mention)
        if verb in ("exceed", "short"):
            mention.basis = PLAN
    else:
        wanted = (
            (said.target and not said.starts)
            or said.future
            or (verb in ("reach", "") and PLAN_NOUN.match(said.subject) is not None)
        )
        mention.kind = TARGET if wanted else LEVEL


def _signed(mention: Mention, said: Said) -> None:
    if said.sign == "-":
        negate(mention)
    last = said.last
    if mention.unit in PERCENT:
        contributes = last is not None and last.verb == "contribute"
        mention.kind = OTHER if contributes else GROWTH
        if contributes:
            mention.verb, mention.basis = "contribute", NO_BASIS
    else:
        mention.kind = DIFFERENCE


def _points(mention: Mention, said: Said) -> None:
    causes = said.new_subject and CAUSE.match(said.subject) is not None  # "làm chỉ số chung tăng 0,1 điểm phần trăm"
    if said.verb in ("up", "down") and said.earlier != "contribute" and not causes:
        wanted = said.target or said.plan  # "(kế hoạch giảm 0,1 điểm phần trăm)"
        mention.kind = TARGET if wanted else DIFFERENCE
        if said.verb == "down":
            negate(mention)
    else:
        mention.kind, mention.basis = OTHER, NO_BASIS
        if said.negative or (causes and said.verb == "down"):
            negate(mention)
