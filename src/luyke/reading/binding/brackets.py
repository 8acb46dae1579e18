"""Brackets: what is put aside when one opens, and taken up again when it closes."""

from __future__ import annotations

import re

from luyke.model import Kind
from luyke.reading.binding.naming import LONGEST_NAME, naming_words
from luyke.reading.binding.state import Bracket, State
from luyke.reading.tokens import Token

AS_OF = re.compile(
    r"(?:tính |ước |lũy kế |luỹ kế |số liệu )?(?:từ đầu năm )?(?:đến|tới|hết)|trong ngày|tại ngày|(?:tại )?thời điểm"
)
_CHANGES = frozenset({Kind.GROWTH, Kind.DIFFERENCE})
_COMPARES = re.compile(r" so (?:với )?(?:cùng|tháng|năm|quý|tuần)")
_YEAR_ALONE = re.compile(r"\((?:năm )?(?:19|20)\d\d\)")
# "giai đoạn II (2011-2015) trồng 140 ha", "trong 5 năm (2011-2015)"
_STAGE = re.compile(r"(?:giai đoạn (?:\d|[ivx]+|đầu)|(?<!\w)\d{1,2} năm(?: qua)?) ?$")
_YEARS = len("2011/2015")
_SPAN = re.compile(r"(?:tính )?từ (?:ngày )?\d")


def open_bracket(state: State, token: Token) -> None:
    """Puts the clause aside; the bracket is a clause of its own, with nothing said yet but the number before it."""
    named = ""
    if state.open is None:
        named = naming_words(state, state.group if state.group > state.at else token.start)
        named = named if len(named) < LONGEST_NAME else ""
    state.brackets.append(
        Bracket(
            open=state.open, subject=state.subject, period=state.period, head=state.head, target=state.target,
            words=state.words, at=state.at, verb=state.verb, group=state.group, verb_end=state.verb_end,
            estimate=state.estimate, plan=state.plan, plan_end=state.plan_end, prefix=state.prefix,
            total=state.total, whole=state.whole, after_parts=state.after_parts, start=token.start, said=state.said,
            colon=state.colon, named=named,
        )
    )  # fmt: skip
    if named and named != state.subject:
        state.subject, state.head = named, None  # "Lào Cai (25.591 người)"
    state.prefix = None
    state.bracket_first = True
    if state.held_against:
        state.period, state.held_against = state.held_against, ""
    clause, last = state.clause, state.open
    state.new_clause(token.end)
    state.clause = clause
    state.words = token.end
    if last is not None:
        state.last = last


def close_bracket(state: State, token: Token) -> None:
    """Takes up the clause that the bracket stands in."""
    if not state.brackets:
        return
    held = state.brackets.pop()
    inner, clause, period = state.open, state.clause, state.period
    # A period, no number, and none said before; but days say what was meant by "trong chín tháng qua".
    days = _SPAN.match(state.low, held.start + 1) is not None
    only_time = state.timed and state.bracket_first and (days or not held.said)
    if state.bracket_first and held.open is not None and state.timed and not only_time:
        only_time = _YEAR_ALONE.fullmatch(state.low, held.start, token.end) is not None
    state.new_clause(held.at)
    state.clause = clause
    _take_up(state, held)
    if only_time and (
        (period.startswith("@") and AS_OF.match(state.low, held.start + 1))
        or (held.open is None and period and state.low.startswith((",", ":"), token.end))
        or (held.open is None and period and (days or _STAGE.search(state.low, max(0, held.start - 16), held.start)))
        or (len(period) == _YEARS and state.target and not state.low.startswith("\n", token.end))
    ):
        state.period = period  # "(đến 27/11/2019)", "trước đó (trong 10 tháng)" hold for what follows
    if held.open is not None:
        if only_time:
            held.open.period, held.open.timed = period, True  # "2.350 đoàn viên (2014)"
            state.said = held.said
        state.names_from(token.end)
        state.last = held.open
        if (
            inner is not None
            and inner.kind in _CHANGES
            and inner.basis is None
            and _COMPARES.match(state.low, token.end)
        ):
            state.open = inner  # "51 vụ (tăng 8 vụ) so với tháng trước"
    elif held.named and not state.bracket_first and state.low.startswith((",", ";"), token.end):
        state.subject = held.named  # said, and its number with it
        state.names_from(token.end)
    else:
        state.words, state.estimate, state.timed = held.words, held.estimate, held.said
        state.verb, state.group, state.verb_end = held.verb, held.group, held.verb_end
        state.plan, state.plan_end, state.colon = held.plan, held.plan_end, held.colon
        if inner is not None and inner.kind == Kind.GROWTH and held.verb:
            state.open = inner  # "tăng mạnh (+10,9%) so với tháng trước": what is compared stands in the bracket
            state.names_from(token.end)


def _take_up(state: State, held: Bracket) -> None:
    state.open, state.subject, state.period = held.open, held.subject, held.period
    state.head, state.target, state.prefix = held.head, held.target, held.prefix
    state.total, state.whole, state.after_parts = held.total, held.whole, held.after_parts


def nothing_before_bracket(state: State) -> bool:
    """Whether the bracket opened right behind what was said, and its first number stands in it alone."""
    held = state.brackets[-1]
    return (
        held.at <= held.start
        and not state.low[held.at : held.start].strip()
        and state.bracket_first
        and not state.named_here
    )
