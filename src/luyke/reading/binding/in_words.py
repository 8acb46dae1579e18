"""An amount once more in words: "3.790.000 triệu đồng (Bằng chữ: Ba nghìn bảy trăm chín mươi tỷ đồng)"."""

from __future__ import annotations

import re
from decimal import Decimal

from luyke.lexicon.numerals import parse_words
from luyke.model import Quantity
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention, negate

_IN_WORDS = re.compile(
    r"\((?:(?:viết |ghi )?bằng chữ(?: là)?:? ?)?(?P<words>[^\d()]{8,200}?(?=(?:đồng|triệu|tỷ|nghìn)))"
    r"(?P<last>(?:triệu|tỷ|nghìn)?)(?P<unit>(?: ?đồng)?)(?: chẵn)?(?: ?[./])*\)"
)
_ONE = Decimal(1)


def says_in_words(state: State, start: int) -> bool:
    """Whether the number worded at `start` says that before the bracket once more; it is read with the first word."""
    held = state.brackets[-1]
    printed = held.open
    if printed is None or printed.unit != "VND" or state.low[printed.stop : held.start].strip():
        return False  # "5 triệu USD (một trăm hai mươi tỷ đồng)": another amount
    if "/" in state.low[printed.end : held.start]:
        return False  # "15 triệu đồng/tháng (một trăm tám mươi triệu đồng)": that of a year
    spelled = _IN_WORDS.match(state.low, held.start)
    if spelled is None:
        return False
    if state.mentions[-1].words_of is printed:
        return True
    value = parse_words(" ".join((spelled["words"] + spelled["last"]).replace(",", " ").split()))
    if value is None:
        return False
    _read_words(state, printed, spelled, abs(value))
    return True


def _read_words(state: State, printed: Mention, spelled: re.Match[str], value: Decimal) -> None:
    words = spelled["words"].rstrip() if not spelled["last"] else spelled["words"] + spelled["last"]
    start = spelled.start("words")
    mention = Mention(start, start + len(words), spelled.end("unit"), Quantity(value, _ONE, _ONE), printed.unit)
    mention.subject, mention.verb, mention.inherited = printed.subject, printed.verb, printed.inherited
    mention.opens, mention.sentence, mention.clause = printed.opens, printed.sentence, printed.clause
    mention.after_parts = mention.attached = mention.same = mention.structure = mention.gathered = False
    mention.total, mention.whole, mention.estimate, mention.bracket = None, False, printed.estimate, True
    mention.words_of = printed
    mean_what_is_printed([mention])
    if printed.quantity.value < 0:
        negate(mention)
    state.mentions.append(mention)


def mean_what_is_printed(mentions: list[Mention]) -> None:
    """Gives what was said in words the meaning of the number that it repeats, once all has been heard of that."""
    for mention in mentions:
        printed = mention.words_of
        if printed is not None:
            mention.kind, mention.basis, mention.issuer = printed.kind, printed.basis, printed.issuer
            mention.period, mention.timed = printed.period, printed.timed
