"""Headlines: a figure that stands in the text below once more is of the time, and of the kind, that is said there."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.lexicon.units import PERCENT
from luyke.reading.mentions import Mention

_LONGEST = 250  # characters of a headline
_FAR = 20  # numbers below the headline
_TELLING = 10  # steps: a number of one digit may stand in a text twice by chance


def headline_of(mentions: Sequence[Mention], low: str) -> list[Mention]:
    """The figures of the first line that have no words of time, where there is a text below it."""
    end = low.find("\n")
    if end > _LONGEST or low.find(". ", 0, end) >= 0 or low.endswith((".", ";", ","), 0, max(end, 0)):
        return []
    found = []
    for mention in mentions:
        if mention.start > end:
            break
        if not mention.timed:
            found.append(mention)
    return found if len(found) < len(mentions) else []


def take_after_text(headline: Sequence[Mention], mentions: Sequence[Mention]) -> None:
    """Gives each figure of the headline the meaning that the text gives to the same number."""
    last = headline[-1].start
    below = [mention for mention in mentions[: len(headline) + _FAR] if mention.start > last]
    for mention in headline:
        again = next((other for other in below if _is_the_same(mention, other)), None)
        if again is not None:
            mention.period = again.period or mention.period
            mention.kind, mention.basis, mention.issuer = again.kind, again.basis, again.issuer


def _is_the_same(mention: Mention, other: Mention) -> bool:
    """Whether a number is told once more, perhaps in more places; a percentage in those that were printed."""
    quantity, again = mention.quantity, other.quantity
    if mention.unit != other.unit or abs(quantity.value) < _TELLING * quantity.step:
        return False
    if mention.unit in PERCENT:
        return quantity.value == again.value and (mention.kind == other.kind or quantity.step < 1)
    return mention.kind == other.kind and quantity.printed.contains(again.value)
