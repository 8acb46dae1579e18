"""Tokens → mentions, in one pass: each role of a token has the one function that hears it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from luyke.model import Basis
from luyke.reading.bases import Compared
from luyke.reading.binding import words
from luyke.reading.binding.brackets import close_bracket, open_bracket
from luyke.reading.binding.comparisons import hear_comparison, hear_plan
from luyke.reading.binding.lines import line_end
from luyke.reading.binding.numbers import read_number
from luyke.reading.binding.settling import settle
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import and_, colon, comma, dash, full_stop, semicolon, with_
from luyke.reading.binding.times import hear_time
from luyke.reading.fold import Folded
from luyke.reading.numbers import comma_is_decimal
from luyke.reading.periods import When
from luyke.reading.spelled import spell
from luyke.reading.tokens import Number, Token

_STRETCHES = frozenset("cq")
_VERBS = ("up", "down", "exceed", "short", "reach", "equal", "share", "times", "contribute", "to")
_ACTS: dict[str, Callable[[State, Token], None]] = {
    "number": read_number,
    "when": hear_time,
    "basis": hear_comparison,
    "plan": hear_plan,
    ",": comma,
    "but": comma,
    ";": semicolon,
    ":": colon,
    "and": and_,
    "with": with_,
    "-": dash,
    ".": full_stop,
    "…": full_stop,
    "\n": line_end,
    "•": line_end,
    "(": open_bracket,
    "[": open_bracket,
    ")": close_bracket,
    "]": close_bracket,
    "parts": words.hear_parts,
    "rest": words.hear_rest,
    "hedge": words.hear_hedge,
    "below": words.hear_below,
    "estimate": words.hear_estimate,
    "target": words.hear_target,
    "such": words.hear_such,
    "structure": words.hear_structure,
    "each": words.hear_each,
    "same": words.hear_same,
    "of": words.hear_aspect,
    "from": words.hear_from,
    **dict.fromkeys(_VERBS, words.hear_verb),
}


_DECEMBER = 12


def bind(folded: Folded, tokens: Sequence[Token]) -> State:
    """All that a text has said when its last token has been heard: its mentions, in reading order."""
    comma_decimal = comma_is_decimal([token.value.digits for token in tokens if isinstance(token.value, Number)])
    year, period = _year_of(tokens)
    state = State(folded.low, comma_decimal, year, period, year=year, anchor=period)
    state.new_sentence(0)
    acts = _ACTS
    for token in tokens:
        act = acts.get(token.role)
        if act is not None:
            act(state, token)
    settle(state)
    return state


def _year_of(tokens: Sequence[Token]) -> tuple[int, str]:
    """The year a text is about (0 unknown), and its period where only a comparison tells it ("so với năm 2013")."""
    depth = planned = after = inside = 0
    dated = False
    for token in tokens:
        role, value = token.role, token.value
        if role == "(":
            depth += 1
        elif role == ")":
            depth -= 1
        elif isinstance(value, When):
            if depth > 0 or not value.year or value.form == "s":
                inside = inside or (value.year if value.form != "s" else 0)
                continue
            if value.form == "n" or (not after and value.form != "d"):
                return value.year, ""
            if not after:
                after, dated = value.year, True
            if value.year == after and value.form in _STRETCHES:
                return after, spell(value, after)
        elif isinstance(value, Compared) and value.year and not after:
            if value.basis == Basis.YOY:
                after = value.year + 1
                if value.month:
                    return after, spell(When("c", after, value.month, 0, 0), after)
            elif value.month == _DECEMBER:  # prices are held against the December before
                after = value.year + 1
            elif value.basis == Basis.PLAN:
                planned = planned or value.year
    return after or planned or inside, str(after) if after and not dated else ""
