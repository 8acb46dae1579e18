"""Numbers that the habit of the text and the numbers beside them read in two ways: "chi 15,615 tỷ, thu 9.120 tỷ"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luyke.lexicon.units import MONEY
from luyke.reading.members import LEVEL, TARGET
from luyke.reading.mentions import Mention

_AMOUNTS = frozenset({LEVEL, TARGET})
_APART, _ALIKE = 100, 10  # times: so far from its neighbours a number is of another kind, so near of theirs
_THOUSAND = 1000
_MARK = len(",615")


def mark_doubts(mentions: Sequence[Mention], low: str) -> None:
    """Marks amounts of money that agree with those around them only if their decimal comma stands for thousands.

    A text that prints an amount with a comma that can be nothing but decimal is not doubted.
    """
    amounts = [mention for mention in mentions if mention.unit in MONEY and mention.kind in _AMOUNTS]
    printed = [low[mention.start : mention.end] for mention in amounts]
    unsure = [mention for mention, print_ in zip(amounts, printed, strict=True) if _is_unsure(print_)]
    if not unsure or any("," in print_ and not _is_unsure(print_) for print_ in printed):
        return
    for mention in unsure:
        if _stands_out(mention, (other for other in amounts if "," not in low[other.start : other.end])):
            mention.doubt = "comma"


def _is_unsure(print_: str) -> bool:
    """Whether a print is one comma with three digits behind it and one to three, no zero, before."""
    return print_[-_MARK:-3] == "," and len(print_) <= _MARK + 3 and print_[0] != "0" and print_.count(",") == 1


def _stands_out(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether the amounts of its sentence are all of the size that it has with its comma for thousands."""
    beside = [other for other in others if other.sentence == mention.sentence and other.quantity.value > 0]
    value, total = mention.quantity.value, mention.total
    if total is not None and total.quantity.value < value * _THOUSAND:
        return False  # a part is less than its total
    return bool(beside) and all(
        other.quantity.value > value * _APART
        and value * _THOUSAND / _ALIKE < other.quantity.value < value * _THOUSAND * _ALIKE
        for other in beside
    )
