"""A place in a ranking: "đứng thứ 17 cả nước". It says how one stands among others; nothing that follows is of it."""

from __future__ import annotations

import re
from decimal import Decimal

from luyke.model import Quantity
from luyke.reading.binding.naming import naming_words
from luyke.reading.binding.state import State
from luyke.reading.members import NO_BASIS, OTHER
from luyke.reading.mentions import Mention
from luyke.reading.tokens import Number, Token

_ONE = Decimal(1)
# Whom it is told among, where nothing is told of that: "đứng thứ 7 của cả nước, …".
_AMONG = re.compile(r"[^,.;:()\n\d]*(?=[,.;()\n]|$)")
_VERB = re.compile(r",? ?(?:(?:hiện|vẫn|luôn|đã|được|và|đang) )*(?:xếp|đứng|giữ|ở)(?: \w+){0,3} $")


def read_rank(state: State, token: Token) -> None:
    """Keeps the rank, of what is told of just now, aside from the figures that words tie to each other."""
    number = token.value
    assert isinstance(number, Number)
    mention = Mention(token.start, token.end, token.end, Quantity(Decimal(number.digits), _ONE, _ONE, "", True), "")
    mention.subject = _ranked(state, token.start)
    mention.kind, mention.basis = OTHER, NO_BASIS
    mention.sentence, mention.clause, mention.opens = state.sentence, state.clause, state.opens
    told = state.said or state.first is not None
    mention.period = state.period if told else ""  # "Anh là đối tác lớn thứ 3 của nước ta"
    mention.estimate = mention.inherited = False
    state.ranks.append(mention)
    among = _AMONG.match(state.low, token.end)
    if among is not None:
        state.names_from(among.end())


def _ranked(state: State, start: int) -> str:
    words = naming_words(state, start)
    verb = _VERB.search(words + " ")
    return (words[: verb.start()] if verb is not None else "") or state.subject
