"""Numbers with no unit behind them: the unit of the one before, of what is counted, or none."""

from __future__ import annotations

from dataclasses import replace

from luyke.lexicon.units import MEASURED, is_count
from luyke.reading.binding.state import State
from luyke.reading.kinds import PERCENT
from luyke.reading.measuring import counted_in
from luyke.reading.tokens import Number, Token

_PRICES = ("thu nhập", "lương", "giá", "tiền")
_PLACES = frozenset(
    {"tỉnh", "thành phố", "tỉnh, thành phố", "tỉnh, thành", "tỉnh/tp", "huyện", "quận", "thị xã", "xã", "phường",
     "thị trấn", "xã, phường", "xã, phường, thị trấn", "xã, thị trấn", "địa phương", "thôn", "tổ", "khu phố", "ấp"}
)  # fmt: skip
_SENTENCES = 2  # a line end is one, too
_ADJACENT = 12  # characters between a verb and its number


def in_the_same_unit(state: State, token: Token, number: Number) -> Number:
    """The number with the unit of the one before where it goes on in it; a unit of its own is kept for the next."""
    measure = number.measure
    if measure is None:
        return replace(number, measure=state.measure) if _goes_on(state, token, number) else number
    if measure.unit in MEASURED and measure.unit not in PERCENT:
        state.measure = measure
    return number


def _goes_on(state: State, token: Token, number: Number) -> bool:
    """Whether a bare number is in the unit of the one before: "chi 6.395,8 tỷ đồng (…), thu là 3.401,7 (…)"."""
    if state.measure is None or number.of or state.verb not in ("reach", "equal") or state.verb_end < token.start - 2:
        return False
    if "," not in number.digits and "." not in number.digits:
        return False
    return state.low[token.end : token.end + 2].strip(" ")[:1] in "(,;."


def unsaid_unit(state: State, token: Token, number: Number, words: str) -> str | None:
    """The unit of a number with none behind it; None when it measures nothing."""
    if number.listed:
        return _counted_before(state)
    scaled = number.measure is not None
    if number.of and number.of_measure is None and state.verb:
        return ""
    subject = words or state.subject
    counted = counted_in(subject) if subject else None
    adjacent = state.group >= state.at and token.start - state.verb_end <= _ADJACENT
    if counted is not None and (scaled or adjacent or state.colon > 0):
        return counted
    head = state.head
    if head is not None and state.verb in ("up", "down") and adjacent and (scaled or is_count(head.unit)):
        return head.unit
    if scaled and state.last is not None and not words:
        return state.last.unit if state.last.unit not in PERCENT else "VND"
    return "VND" if scaled and subject.startswith(_PRICES) else None


def _counted_before(state: State) -> str | None:
    """What a list of bare numbers counts: what was counted in this sentence or the one before, but for places."""
    for mention in reversed(state.mentions):
        if mention.sentence < state.sentence - _SENTENCES:
            return None
        if is_count(mention.unit) and mention.unit not in _PLACES:
            return mention.unit
    return None
